import type { Paper } from "../../server/sheets/pdf-paper.ts";
import { PaperTable } from "../../server/sheets/pdf-table.ts";
import { accessibilityFaults } from "../support/accessible-pdf.ts";
import { drawnFile } from "../support/drawn-pdf.ts";

const PLACE = { x: 40, y: 300, width: 400, size: 10 };

/** A heading, a list in order and a table over two pages. */
function wholeFile(more: (paper: Paper) => void = () => undefined): Buffer {
  return drawnFile((paper) => {
    paper.text("H1", "Suivi de la classe", { ...PLACE, y: 40 });
    more(paper);
    const list = paper.open("L", { listNumbering: "Decimal" });
    const item = paper.open("LI", { parent: list });
    paper.add("Lbl", () => paper.write("1.", PLACE), { parent: item });
    paper.add("LBody", () => paper.write("Ouvrir Pix", { ...PLACE, x: 60 }), { parent: item });
    list.end();
    const columns = [
      { head: "Élève", width: 200, names: true },
      { head: "Pix", width: 60 },
    ];
    const table = new PaperTable(paper, columns, { x: 40, y: 700, look: { size: 9, headSize: 8, pad: 3, side: 2 } });
    table.group("À accompagner");
    for (let line = 1; line <= 12; line++) table.line([`Nom${line}`, `${line}`]);
    table.end();
  });
}

/** With something of its objects written otherwise: what pages show is packed and stays. */
function edited(from: RegExp, to: string): Buffer {
  const text = wholeFile().toString("latin1");
  expect(text).toMatch(from);
  return Buffer.from(text.replace(from, to), "latin1");
}

it("a file of ours keeps the standard", () => {
  expect(accessibilityFaults(wholeFile())).toEqual([]);
});

it.each<[broken: string, from: RegExp, to: string, fault: string]>([
  ["tags that are not declared", /\/Marked true/, "/Marked false", "it does not say that it is tagged"],
  ["suspect tags", /\/Marked true/, "/Marked true /Suspects true", "its tags are suspect"],
  ["no language", /\/Lang \(fr-FR\)/, "", "it does not say its language"],
  ["a language that is none", /\/Lang \(fr-FR\)/, "/Lang (français)", "it does not say its language"],
  ["a title that is not shown", /\/DisplayDocTitle true/, "/DisplayDocTitle false", "its title is not shown"],
  ["a standard that is not named", /pdfuaid:part>1</, "pdfuaid:part>0<", "its metadata do not say that it is PDF/UA"],
  ["metadata that do not read", /<dc:title>/, "<dc:titl >", "its metadata are not well-formed"],
  [
    "another title in the metadata",
    /Fiche du conseil(?=[^]*<\/dc:title>)/,
    "Fiche du CONSEIL",
    "its metadata do not say its title",
  ],
  ["a file that opens something", /\/Type \/Catalog/, "/Type /Catalog /OpenAction 1 0 R", "it holds OpenAction"],
  ["a script", /\/Type \/Catalog/, "/Type /Catalog /X << /S /JavaScript >>", "it holds JavaScript"],
  ["a file inside", /\/Type \/Catalog/, "/Type /Catalog /X << /Type /EmbeddedFile >>", "it holds EmbeddedFile"],
  ["a lock", /trailer\n<</, "trailer\n<< /Encrypt 1 0 R", "it is locked"],
  ["a font left out", /\/FontFile2/, "/FontFileX", "is not in the file"],
  ["letters that are not said", /\/ToUnicode/, "/ToUnicodX", "does not say its letters"],
  ["glyphs that are not found", /\/CIDToGIDMap/, "/CIDToGIDMaX", "is not in the file"],
  ["two documents", /\/S \/Document/, "/S /Sect", "its structure is not one document"],
  ["no first heading", /\/S \/H1/, "/S /H2", "H2 comes after nothing"],
  ["an element of no kind", /\/S \/LBody/, "/S /Body", "Body is no kind of element"],
  ["a body without a list", /\/S \/LI\b/, "/S /P", "LBody stands in P"],
  [
    "a list without its order",
    /\/ListNumbering \/Decimal/,
    "/ListNumbering /None",
    "L is numbered and does not say so",
  ],
  ["a head that is nobody's", /\/Scope \/Column/, "/ScopX /Column", "TH does not say whose head it is"],
  ["a group over too few cells", /\/ColSpan 2/, "/ColSpan 1", "Table has lines of 2 and 1 cells"],
  ["a cell outside a line", /\/S \/TR\b/, "/S /Div", "TH stands in Div"],
  ["a figure without words", /\/S \/LBody/, "/S /Figure", "Figure is not told in words"],
  ["a link that leads nowhere", /\/S \/LBody/, "/S /Link", "Link leads nowhere"],
  ["a table that is content of nothing", /\/StructParents 0/, "/StructParents 9", "page 1 does not lead back"],
  ["an element in another than it says", /\/P (\d+) 0 R/, "/P 1 0 R", "does not name the element it is in"],
  [
    "an annotation without words",
    /\/Type \/Page\n/,
    "/Type /Page\n/Annots [<< /Subtype /Link >>]\n",
    "an annotation is not told in words",
  ],
  [
    "an annotation of no element",
    /\/Type \/Page\n/,
    "/Type /Page\n/Annots [<< /Subtype /Link >>]\n",
    "an annotation belongs to no element",
  ],
  [
    "an order of Tab of its own",
    /\/Type \/Page\n([^]*?)\/Tabs \/S/,
    "/Type /Page\n$1/Annots [<< /Subtype /Link >>]\n/Tabs /R",
    "Tab does not follow the order of reading",
  ],
])("%s is seen", (_broken, from, to, fault) => {
  expect(accessibilityFaults(edited(from, to))).toContainEqual(expect.stringContaining(fault));
});

it.each<[broken: string, draw: (paper: Paper) => void, fault: string]>([
  ["words that are no content", (paper) => paper.write("Perdu", PLACE), "TJ paints what is neither content"],
  [
    "a line that is no artifact",
    ({ pdf }) => void pdf.moveTo(0, 0).lineTo(9, 9).stroke(),
    "S paints what is neither content",
  ],
  [
    "an artifact of no kind",
    ({ pdf }) => void pdf.markContent("Artifact").endMarkedContent(),
    "an artifact does not say which it is",
  ],
  [
    "an artifact inside content",
    (paper) => paper.add("P", () => void paper.pdf.addContent("/Artifact << /Type /Layout >> BDC EMC")),
    "an artifact stands inside an element's content",
  ],
  [
    "content inside an artifact",
    ({ pdf }) => void pdf.addContent("/Artifact << /Type /Layout >> BDC /P << /MCID 77 >> BDC EMC EMC"),
    "an element's content stands inside an artifact",
  ],
  [
    "a mark that stays open",
    ({ pdf }) => void pdf.addContent("/Artifact << /Type /Layout >> BDC"),
    "1 marks are not closed",
  ],
  ["a mark closed twice", ({ pdf }) => void pdf.addContent("EMC"), "a mark is closed that is not open"],
  [
    "a mark of no element",
    ({ pdf }) => void pdf.addContent("/P << /MCID 77 >> BDC EMC"),
    "page 1 has 1 marks that no element holds",
  ],
  ["a heading too deep", (paper) => void paper.text("H3", "Notes", PLACE), "H3 comes after H1"],
  ["a heading without words", (paper) => void paper.text("H2", "", PLACE), "H2 is empty"],
  ["an empty list", (paper) => paper.open("L").end(), "L is empty"],
  [
    "heads without a line",
    (paper) =>
      new PaperTable(paper, [{ head: "Élève", width: 99 }], {
        ...PLACE,
        look: { size: 9, headSize: 8, pad: 3, side: 2 },
      }).end(),
    "Table has heads and nothing under them",
  ],
  [
    "a column without a head",
    (paper) =>
      new PaperTable(paper, [{ head: "", width: 99 }], {
        ...PLACE,
        look: { size: 9, headSize: 8, pad: 3, side: 2 },
      }).end(),
    "TH is empty",
  ],
  [
    "a letter that no font has",
    (paper) => paper.add("P", () => void paper.pdf.text("日", 40, 300)),
    "is asked for a letter that it has not",
  ],
])("%s is seen, drawn", (_broken, draw, fault) => {
  expect(accessibilityFaults(wholeFile(draw))).toContainEqual(expect.stringContaining(fault));
});
