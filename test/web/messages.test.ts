import { globSync, readFileSync } from "node:fs";
import { createIntl } from "react-intl";
import english from "../../web/app/messages/en.json";
import french from "../../web/app/messages/fr.json";

type Language = "fr" | "en";

/** A node of a parsed ICU message, as far as these tests look. */
interface Piece {
  type: number;
  value?: string;
  options?: Record<string, { value: Piece[] }>;
  children?: Piece[];
}
const LITERAL = 0;
const HASH = 7;

function parsed(language: Language, message: string): Piece[] {
  const { formatters } = createIntl({ locale: language });
  return formatters.getMessageFormat(message, language).getAst();
}

function everyPiece(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => [
    piece,
    ...everyPiece(piece.children ?? []),
    ...Object.values(piece.options ?? {}).flatMap(({ value }) => everyPiece(value)),
  ]);
}

/** The values that a message shows; one that only chooses between wordings (a plural without its number) need not be in every language. */
const shownBy = (pieces: readonly Piece[]): string[] => {
  const shown = everyPiece(pieces).filter(({ type, options }) =>
    options
      ? everyPiece(Object.values(options).flatMap(({ value }) => value)).some((piece) => piece.type === HASH)
      : type !== LITERAL && type !== HASH,
  );
  return [...new Set(shown.flatMap(({ value }) => value ?? []))].sort();
};

const wordsOf = (pieces: readonly Piece[]): string[] =>
  everyPiece(pieces).flatMap(({ type, value }) => (type === LITERAL && value ? [value] : []));

describe("the message files", () => {
  test("say the same things in French and in English, in the order of their ids", () => {
    expect(Object.keys(english)).toEqual(Object.keys(french));
    expect(Object.keys(french)).toEqual(Object.keys(french).sort());
  });

  test.each(Object.entries(french))("%s parses and shows the same values in both languages", (id, message) => {
    const other = (english as Record<string, string>)[id] ?? "";
    expect(shownBy(parsed("en", other))).toEqual(shownBy(parsed("fr", message)));
  });

  test.each([
    ["a narrow no-break space before ; ! ? and %", /(^|[^\u202F])[;!?%]/],
    ["a no-break space before a colon", /(^|[^\u00A0]):/],
    ["a no-break space after «", /«[^\u00A0]|«$/],
    ["a no-break space before »", /[^\u00A0]»/],
    ["the typographic apostrophe", /'/],
    ["one character for an ellipsis", /\.\.\./],
    ["no two spaces together", / {2}/],
  ])("French is set with %s", (_rule, mistake) => {
    const mistaken = Object.entries(french).filter(([, message]) =>
      wordsOf(parsed("fr", message)).some((words) => mistake.test(words)),
    );
    expect(mistaken).toEqual([]);
  });
});

describe("the ids in the code", () => {
  const code = globSync("web/**/*.{ts,tsx}", { exclude: (path) => path.includes("graph") || path.includes("dist") })
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  // An id is quoted whole, or begins a template whose end is a code: `status.${status}`.
  const whole = new Set(code.match(/"[a-z]\w*(?:\.\w+)*"/g)?.map((id) => id.slice(1, -1)));
  const beginnings = [...code.matchAll(/`([a-z]\w*(?:\.\w+)*\.)\$\{/g)].map(([, beginning]) => beginning!);

  test("each exist", () => {
    const asked = [
      ...code.matchAll(/\b(?:id|heard|words|name)[=:]\s?\{?"([a-z]\w*\.[\w.]+)"/g),
      ...code.matchAll(/\btext\("([\w.]+)"/g),
    ];
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.map(([, id]) => id).filter((id) => !(id! in french))).toEqual([]);
  });

  test("use every message", () => {
    const unused = Object.keys(french).filter(
      (id) => !whole.has(id) && !beginnings.some((beginning) => id.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  test("have a sentence for every refusal that the server can give to a screen", () => {
    const read = (pattern: string): string =>
      globSync(pattern)
        .map((path) => readFileSync(path, "utf8"))
        .join("\n");
    const thrown = [...read("server/**/*.ts").matchAll(/new (?:Upload)?Refusal\(\s*"([A-Z_]+)"/g)].map(
      ([, code]) => code!,
    );
    const spokenByTheCommandLine = new Set(read("server/cli/*.ts").match(/[A-Z_]{4,}/g));
    const codes = thrown.filter((code) => !spokenByTheCommandLine.has(code));
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !(`refusal.${code}` in french))).toEqual([]);
  });
});
