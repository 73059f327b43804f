import { inflateSync } from "node:zlib";

export class Name {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}
export class Ref {
  readonly id: number;
  constructor(id: number) {
    this.id = id;
  }
}
/** A word of a content stream that is no value. */
export class Operator {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}
export type Dict = Map<string, Value>;
/** Strings are bytes: what they mean depends on where they stand. */
export type Value = number | boolean | null | Name | Ref | Operator | Buffer | Value[] | Dict;

const BLANK = /[\0\t\n\f\r ]/;
const DELIMITER = /[\0\t\n\f\r ()<>[\]{}/%]/;

/** Reads the values of a piece of PDF one after the other; text is latin1, so that a sign is a byte. */
export class PdfReader {
  readonly #text: string;
  at: number;

  constructor(text: string, at = 0) {
    this.#text = text;
    this.at = at;
  }

  get atEnd(): boolean {
    this.#skip();
    return this.at >= this.#text.length;
  }

  value(): Value {
    this.#skip();
    const two = this.#text.slice(this.at, this.at + 2);
    if (two === "<<") return this.#dict();
    const [one] = two;
    if (one === "[") return this.#array();
    if (one === "(") return this.#string();
    if (one === "<") return this.#hex();
    if (one === "/") return this.#name();
    return this.#plain();
  }

  #skip(): void {
    for (;;) {
      while (BLANK.test(this.#text[this.at] ?? "x")) this.at++;
      if (this.#text[this.at] !== "%") return;
      while (this.at < this.#text.length && this.#text[this.at] !== "\n") this.at++;
    }
  }

  #word(): string {
    const from = this.at;
    while (this.at < this.#text.length && !DELIMITER.test(this.#text[this.at]!)) this.at++;
    return this.#text.slice(from, this.at);
  }

  #name(): Name {
    this.at++;
    return new Name(
      this.#word().replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    );
  }

  #plain(): Value {
    const word = this.#word();
    if (word === "") throw new Error(`Nothing to read at ${this.at}: ${this.#text.slice(this.at, this.at + 20)}`);
    if (word === "true" || word === "false") return word === "true";
    if (word === "null") return null;
    if (!/^[-+]?[\d.]+$/.test(word)) return new Operator(word);
    const reference = /^\s+\d+\s+R(?![\w.])/.exec(this.#text.slice(this.at, this.at + 24));
    if (!reference) return Number(word);
    this.at += reference[0].length;
    return new Ref(Number(word));
  }

  #array(): Value[] {
    this.at++;
    const values: Value[] = [];
    for (;;) {
      this.#skip();
      if (this.#text[this.at] === "]") break;
      values.push(this.value());
    }
    this.at++;
    return values;
  }

  #dict(): Dict {
    this.at += 2;
    const dict: Dict = new Map();
    for (;;) {
      this.#skip();
      if (this.#text.startsWith(">>", this.at)) break;
      const key = this.#name().name;
      dict.set(key, this.value());
    }
    this.at += 2;
    return dict;
  }

  #hex(): Buffer {
    const end = this.#text.indexOf(">", this.at);
    const digits = this.#text.slice(this.at + 1, end).replace(/\s/g, "");
    this.at = end + 1;
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, "hex");
  }

  #string(): Buffer {
    const out: number[] = [];
    let depth = 1;
    for (this.at++; depth > 0; this.at++) {
      const sign = this.#text[this.at]!;
      if (sign === "\\") out.push(...this.#escape());
      else {
        if (sign === "(") depth++;
        if (sign === ")") depth--;
        if (depth > 0) out.push(sign.charCodeAt(0));
      }
    }
    return Buffer.from(out);
  }

  #escape(): number[] {
    const next = this.#text[++this.at]!;
    const octal = /^[0-7]{1,3}/.exec(this.#text.slice(this.at, this.at + 3));
    if (octal) {
      this.at += octal[0].length - 1;
      return [parseInt(octal[0], 8)];
    }
    const known: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
    return [known[next] ?? next.charCodeAt(0)];
  }
}

export interface PdfObjects {
  /** What a reference stands for; anything else is itself. */
  get(value: Value | undefined): Value;
  dict(value: Value | undefined): Dict;
  /** The unpacked bytes of a stream. */
  stream(value: Value | undefined): Buffer;
  trailer: Dict;
  root: Dict;
  info: Dict;
  all: Value[];
}

/** The objects of a file of one piece, as pdfkit and Chromium's older files are: found where they are written, not by the table. */
export function pdfObjects(bytes: Buffer): PdfObjects {
  const text = bytes.toString("latin1");
  const values = new Map<number, Value>();
  const streams = new Map<number, Buffer>();
  for (let at = text.search(/\b\d+ 0 obj\b/); at >= 0;) {
    const [head, id] = /^(\d+) 0 obj/.exec(text.slice(at, at + 20))!;
    const reader = new PdfReader(text, at + head.length);
    const value = reader.value();
    values.set(Number(id), value);
    const begun = /^\s*stream\r?\n/.exec(text.slice(reader.at, reader.at + 12));
    let after = reader.at;
    if (begun && value instanceof Map) {
      const from = reader.at + begun[0].length;
      const length = Number(value.get("Length"));
      streams.set(Number(id), bytes.subarray(from, from + length));
      after = from + length;
    }
    const next = text.slice(after).search(/\b\d+ 0 obj\b/);
    at = next < 0 ? -1 : after + next;
  }

  const get = (value: Value | undefined): Value => (value instanceof Ref ? get(values.get(value.id)) : (value ?? null));
  const dict = (value: Value | undefined): Dict => {
    const found = get(value);
    if (!(found instanceof Map)) throw new Error("not a dictionary");
    return found;
  };
  const stream = (value: Value | undefined): Buffer => {
    if (!(value instanceof Ref)) throw new Error("a stream is always a reference");
    const packed = streams.get(value.id)!;
    const filter = get(dict(value).get("Filter"));
    return filter instanceof Name && filter.name === "FlateDecode" ? inflateSync(packed) : packed;
  };
  const trailer = new PdfReader(text, text.lastIndexOf("trailer") + "trailer".length).value() as Dict;
  return {
    get,
    dict,
    stream,
    trailer,
    root: dict(trailer.get("Root")),
    info: dict(trailer.get("Info")),
    all: [...values.values()],
  };
}
