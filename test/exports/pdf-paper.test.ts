import { Paper } from "../../server/sheets/pdf-paper.ts";
import { PaperTable } from "../../server/sheets/pdf-table.ts";
import { drawn } from "../support/drawn-pdf.ts";
import { elements, readPdf, tableLines, wordsOf } from "../support/read-pdf.ts";

const LOOK = { size: 9, headSize: 8, pad: 3, side: 2 };
/** What makes a reader do something by itself, or carries a file along. */
const ACTIVE = [
  "JS",
  "JavaScript",
  "OpenAction",
  "AA",
  "Launch",
  "URI",
  "SubmitForm",
  "EmbeddedFiles",
  "EF",
  "RichMedia",
  "XFA",
];

function drawTable(paper: Paper, lines: number): void {
  const columns = [
    { head: "Élève", width: 200, names: true },
    { head: "Pix", width: 60, align: "right" as const },
  ];
  const caption = { words: "Élève par élève", size: 8 };
  const table = new PaperTable(paper, columns, { x: paper.left, y: paper.top, look: LOOK, caption });
  table.group("À accompagner");
  for (let line = 1; line <= lines; line++)
    table.line([[{ words: `Nom${line} `, weight: "bold" }, { words: "Zoé" }], `${line}`]);
  table.end();
}

it("a file says that it is tagged, its title and its language", () => {
  const read = drawn((paper) => paper.text("P", "Bonjour", { x: 40, y: 40, width: 200, size: 10 }));

  expect(read).toMatchObject({
    isTagged: true,
    showsTitle: true,
    title: "Fiche du conseil de classe, 3e B",
    language: "fr-FR",
  });
  expect(read.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
});

it("a title with signs of XML leaves the metadata well-formed", () => {
  const read = drawn(() => undefined, { title: "3e <A & B>" });

  expect(read.title).toBe("3e <A & B>");
  expect(read.metadata).toContain("3e &lt;A &amp; B&gt;");
});

it("nothing in a file acts, whatever its words are", () => {
  const hostile = [
    "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
    ") >> endobj",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
  ];

  const read = drawn(
    (paper) =>
      hostile.forEach((words, line) => paper.text("P", words, { x: 40, y: 40 + 20 * line, width: 500, size: 9 })),
    { title: hostile.join(" "), foot: { left: hostile[0]!, middle: hostile[1]! } },
  );

  expect(ACTIVE.filter((key) => read.keys.has(key))).toEqual([]);
  expect(elements(read.document, "P").map(wordsOf)).toEqual(hostile);
});

it.each([
  "Zoé Étienne",
  "Cœur Œdipe",
  "Łucja Łukasz",
  "Íñigo Muñoz",
  "Nguyên Đặng",
  "½ ★ ☆ ✓ — ’ « 12\u00a0% »",
  "fini\u202f?",
])("%s is copied out of a file as it was put in", (words) => {
  const read = drawn((paper) => paper.text("P", words, { x: 40, y: 40, width: 400, size: 10 }));

  expect(elements(read.document, "P").map(wordsOf)).toEqual([words]);
});

it("a table is heard with its caption, its heads and the line that each cell belongs to", () => {
  const table = elements(drawn((paper) => drawTable(paper, 2)).document, "Table")[0]!;

  expect(table.children.map(({ type }) => type)).toEqual(["Caption", "THead", "TBody"]);
  expect(tableLines(table)).toEqual([["Élève", "Pix"], ["À accompagner"], ["Nom1 Zoé", "1"], ["Nom2 Zoé", "2"]]);
  expect(elements(table, "TH").map(({ scope, span }) => [scope, span])).toEqual([
    ["Column", 1],
    ["Column", 1],
    ["Row", 2],
    ["Row", 1],
    ["Row", 1],
  ]);
});

it("a table over several pages keeps its lines whole and is heard as one; its heads are seen on each page, heard once", () => {
  const read = drawn((paper) => drawTable(paper, 120));
  const lines = tableLines(elements(read.document, "Table")[0]!);

  expect(read.pageCount).toBe(3);
  expect(lines.length).toBe(122);
  expect(lines.filter(([first]) => first === "Élève").length).toBe(1);
  expect(read.pages.every((page) => page.includes("Élève"))).toBe(true);
  expect(read.artifacts.map((page) => page.includes("Élève"))).toEqual([false, true, true]);
  for (const [name, pix] of lines.slice(2))
    expect(read.pages.filter((page) => page.includes(`${name} ${pix} `))).toHaveLength(1);
});

it("every page says at its foot which one of how many it is, where from, and that it is confidential; no reader hears it", () => {
  const read = drawn((paper) => drawTable(paper, 120));

  expect(read.artifacts).toEqual([
    expect.stringContaining("Confidentiel – usage interne Collège des Quatre-Vents Page 1/ 3"),
    expect.stringContaining("Page 2/ 3"),
    expect.stringContaining("Page 3/ 3"),
  ]);
  expect(wordsOf(read.document)).not.toContain("Page");
});

it("pages are A4, upright or lying", () => {
  const sides = (landscape: boolean): number[] => drawn(() => undefined, { landscape }).sizes[0]!.map(Math.round);

  expect(sides(false)).toEqual([595, 842]);
  expect(sides(true)).toEqual([842, 595]);
});

it("a file of several parts lists them, and each is a section", () => {
  const read = drawn((paper) => {
    for (const name of ["5e A", "5e B"]) {
      paper.section(name, { listed: true });
      paper.text("H1", name, { x: 40, y: 40, width: 300, size: 12 });
    }
  });

  expect(elements(read.document, "Sect").map(wordsOf)).toEqual(["5e A", "5e B"]);
  expect(read.keys.has("Outlines")).toBe(true);
});

it("a page can be taken away as soon as the next one begins, and the parts make a whole file", () => {
  const paper = new Paper({ title: "Trois pages", language: "fr", foot: null, madeAt: new Date() });
  const parts: Buffer[] = [];
  for (let page = 0; page < 2; page++) {
    paper.newPage();
    parts.push(Buffer.concat([...paper.written()]));
  }
  paper.end();

  expect(parts.every(({ length }) => length > 0)).toBe(true);
  expect(readPdf(Buffer.concat([...parts, ...paper.written()])).pageCount).toBe(3);
});
