import { join } from "node:path";

import type { Language } from "../shared/messages.ts";
import { shownLetters, titleLetters } from "./pdf-letters.ts";
import {
  ascent,
  fillDrawing,
  hasShape,
  letGoOfPage,
  makeElement,
  openPdf,
  placeDrawing,
  reserveDrawing,
} from "./pdfkit-gaps.ts";
import type { Drawing, Element, ElementOptions, Pdf } from "./pdfkit-gaps.ts";

/** Has every letter of a French school's lists, the narrow no-break space and the stars; free to be embedded. */
const FONT_FOLDER = join(process.cwd(), "node_modules", "dejavu-fonts-ttf", "ttf");
/** By path: under a second name pdfkit opens the same font anew each time. */
const FONTS = {
  plain: join(FONT_FOLDER, "DejaVuSansCondensed.ttf"),
  bold: join(FONT_FOLDER, "DejaVuSansCondensed-Bold.ttf"),
};
export type Weight = keyof typeof FONTS;

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { fr: "fr-FR", en: "en" };

/** Points. */
export const MILLIMETRE = 72 / 25.4;
const MARGIN = 11 * MILLIMETRE;
const FOOT_HEIGHT = 7 * MILLIMETRE;
const FOOT_SIZE = 7;

export interface PaperFacts {
  title: string;
  language: Language;
  landscape?: boolean;
  /** At the foot of every page, left and in the middle; on the right stands « Page 2/7 ». Without it the page is bare to its edges. */
  foot: { left: string; middle: string } | null;
  madeAt: Date;
}

export interface Face {
  size: number;
  weight?: Weight;
}

export interface TextPart {
  words: string;
  weight?: Weight;
}

export interface TextPlace extends Face {
  x: number;
  y: number;
  width: number;
  align?: "left" | "center" | "right";
  /** What is longer ends with « … ». */
  height?: number;
  /** Turned about x and y, where it begins: lines rise, and follow each other to the right. */
  upwards?: boolean;
}

/**
 * A4 pages of a tagged PDF (PDF/UA), written out while they are drawn: what is read is given in the order of reading, the rest is
 * an artifact. It holds one page at a time, draws in black and greys, and contains nothing that acts.
 */
export class Paper {
  readonly pdf: Pdf;
  readonly left = MARGIN;
  readonly top = MARGIN;
  readonly width: number;
  /** Where the foot begins. */
  readonly bottom: number;
  readonly #foot: PaperFacts["foot"];
  readonly #root: Element;
  readonly #total: Drawing;
  #parent: Element;
  #pages = 0;

  constructor({ title, language, landscape = false, madeAt, foot }: PaperFacts) {
    this.#foot = foot;
    this.pdf = openPdf({
      size: "A4",
      layout: landscape ? "landscape" : "portrait",
      margin: 0,
      autoFirstPage: false,
      lang: LANGUAGE_TAGS[language],
      font: FONTS.plain,
      info: { Title: titleLetters(title), Creator: "Jalon", Producer: "Jalon", CreationDate: madeAt },
    });
    this.#total = reserveDrawing(this.pdf, this.widthOf("00000", { size: FOOT_SIZE }), FOOT_SIZE);
    this.#root = makeElement(this.pdf, "Document");
    this.pdf.addStructure(this.#root);
    this.#parent = this.#root;
    this.newPage();
    this.width = this.pdf.page.width - 2 * MARGIN;
    this.bottom = this.pdf.page.height - MARGIN - (foot ? FOOT_HEIGHT : 0);
  }

  get pageCount(): number {
    return this.#pages;
  }

  /** The bytes that are ready: what is taken away between pages is never held. */
  *written(): Generator<Uint8Array> {
    for (let chunk: unknown = this.pdf.read(); chunk !== null; chunk = this.pdf.read()) yield chunk as Uint8Array;
  }

  newPage(): void {
    if (this.#pages > 0) letGoOfPage(this.pdf);
    this.pdf.addPage();
    this.#pages++;
    if (this.#foot) this.#drawFoot(this.#foot);
  }

  /** What is added from now on belongs to a part of its own; the reader's list of contents names it where `listed` is. */
  section(title: string, { listed }: { listed: boolean }): void {
    this.#endSection();
    this.#parent = makeElement(this.pdf, "Sect", { title });
    this.#root.add(this.#parent);
    if (listed) this.pdf.outline.addItem(title);
  }

  /** An element to be filled; whoever opens it ends it. */
  open(type: string, { parent = this.#parent, ...options }: ElementOptions & { parent?: Element } = {}): Element {
    const element = makeElement(this.pdf, type, options);
    parent.add(element);
    return element;
  }

  /** One element with what is drawn inside. */
  add(
    type: string,
    draw: () => void,
    { parent = this.#parent, ...options }: ElementOptions & { parent?: Element } = {},
  ): void {
    parent.add(makeElement(this.pdf, type, options, draw));
  }

  /** Draws words as an element of that type; gives the y below them. */
  text(type: string, words: string, place: TextPlace): number {
    this.add(type, () => this.write(words, place));
    return place.y + this.heightOf(words, place);
  }

  /** What no reader should hear: rules, boxes, what is repeated. */
  artifact(draw: () => void, type: "Pagination" | "Layout" = "Layout"): void {
    this.pdf.markContent("Artifact", { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** Draws where an element or an artifact is open. */
  write(words: string, { x, y, width, align = "left", height, upwards, ...face }: TextPlace): void {
    this.#use(face).text(this.#letters(words), x, y, {
      width,
      align,
      ...(upwards ? { rotation: 90 } : {}),
      ...(height === undefined ? {} : { height, ellipsis: true }),
    });
  }

  /** Parts one behind the other, each in its own weight. */
  writeParts(parts: readonly TextPart[], { x, y, width, size, align }: TextPlace): void {
    parts.forEach(({ words, weight }, index) => {
      const options = { width, align, continued: index < parts.length - 1 };
      const pdf = this.#use({ size, weight });
      if (index === 0) pdf.text(this.#letters(words), x, y, options);
      else pdf.text(this.#letters(words), options);
    });
  }

  /** An empty cell is as high as a line. */
  heightOf(words: string, { width, ...face }: Face & { width: number }): number {
    return this.#use(face).heightOfString(this.#letters(words) || " ", { width });
  }

  widthOf(words: string, face: Face): number {
    return this.#use(face).widthOfString(this.#letters(words));
  }

  rule([x, y]: Point, [toX, toY]: Point, { thickness = 0.5, grey = 0, dash }: RuleLook = {}): void {
    this.artifact(() => {
      this.pdf.save().lineWidth(thickness).strokeColor([grey, grey, grey]);
      if (dash) this.pdf.dash(dash, {});
      this.pdf.moveTo(x, y).lineTo(toX, toY).stroke().restore();
    });
  }

  /** Nothing can be drawn afterwards; what is written then is the rest of the file. */
  end(): void {
    this.#endSection();
    this.#root.end();
    this.#use({ size: FOOT_SIZE });
    fillDrawing(this.pdf, this.#total, String(this.#pages), FOOT_SIZE);
    this.pdf.end();
  }

  #endSection(): void {
    if (this.#parent !== this.#root) this.#parent.end();
  }

  #use({ size, weight = "plain" }: Face): Pdf {
    return this.pdf.font(FONTS[weight]).fontSize(size);
  }

  /** Of the font that is in use. */
  #letters(words: string): string {
    return shownLetters(words, (codePoint) => hasShape(this.pdf, codePoint));
  }

  /** How many pages there are is known at the end: every foot shows the same small drawing, which is made then. */
  #drawFoot({ left, middle }: { left: string; middle: string }): void {
    const { width, height } = this.pdf.page;
    const right = width - MARGIN;
    const line = { x: MARGIN, y: height - MARGIN - FOOT_SIZE, width: right - MARGIN, size: FOOT_SIZE };
    this.rule([MARGIN, line.y - 4], [right, line.y - 4]);
    this.artifact(() => {
      const total = this.widthOf("000", line);
      this.write(left, line);
      this.write(middle, { ...line, align: "center" });
      this.write(`Page ${this.#pages}/`, { ...line, width: line.width - total, align: "right" });
      placeDrawing(this.pdf, "Total", this.#total, right - total, line.y + ascent(this.pdf, FOOT_SIZE));
    }, "Pagination");
  }
}

export type Point = readonly [x: number, y: number];

export interface RuleLook {
  thickness?: number;
  /** 0 is black. */
  grey?: number;
  dash?: number;
}
