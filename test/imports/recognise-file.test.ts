import { deflateSync, gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { assessmentCsv, profilesCsv, siecleXml } from "../support/made-up-files.ts";
import { zipOf } from "../support/made-up-zip.ts";
import { fixture, readAll } from "./read-all.ts";

const CAMPAIGN = { pixId: 41201, code: "BCDFGH234", name: "Rentrée 3e" };
const SENT = {
  lastName: "BRINDACIER",
  firstName: "Léonie",
  startedAt: "2026-10-05T08:10:00Z",
  sharedAt: "2026-10-05T09:02:00Z",
};
const ASSESSMENT = assessmentCsv({ generation: "new", campaign: CAMPAIGN, starCount: 3, lines: [SENT] }).toString();
const PROFILES = profilesCsv({ generation: "new", campaign: CAMPAIGN, lines: [SENT] }).toString();
const SIECLE = siecleXml({
  uai: "0781234T",
  year: 2026,
  students: [{ siecleId: "1", lastName: "A", firstName: "B", className: "3A" }],
});

function without(column: string, text: string): Buffer {
  const names = (text.split("\n")[0] ?? "").split(";");
  const at = names.findIndex((name) => name.replace("\ufeff", "").slice(1, -1) === column);
  return Buffer.from(
    text
      .split("\n")
      .map((line) => line.split(";").toSpliced(at, 1).join(";"))
      .join("\n"),
  );
}

function xml(inside: string, before = ""): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${before}<BEE_ELEVES>${inside}</BEE_ELEVES>`);
}

const IN_DATA = (inside: string): string => `<PARAMETRES><UAJ>0781234T</UAJ></PARAMETRES><DONNEES>${inside}</DONNEES>`;
const MB = 1024 ** 2;
const WIDTH = (ASSESSMENT.split("\n")[0] ?? "").split(";").length;

describe("a file is recognised by its content", () => {
  it.each([
    ["siecle-iso-8859-15.xml", { kind: "STUDENTS_SIECLE", encoding: "iso-8859-15", container: "plain" }],
    ["siecle.zip", { kind: "STUDENTS_SIECLE", encoding: "iso-8859-15", container: "zip" }],
    ["assessment-new.csv", { kind: "PIX_ASSESSMENT", encoding: "utf-8", delimiter: ";", container: "plain" }],
    ["assessment-old.csv", { kind: "PIX_ASSESSMENT", encoding: "utf-8", delimiter: ";", container: "plain" }],
    ["profiles-new.csv", { kind: "PIX_PROFILES", encoding: "utf-8", delimiter: ";", container: "plain" }],
    ["profiles-old.csv", { kind: "PIX_PROFILES", encoding: "utf-8", delimiter: ";", container: "plain" }],
  ])("%s", async (name, expected) => {
    expect((await readAll(fixture(name))).recognised).toEqual(expected);
  });
});

describe("a file that is something else is refused with what it is", () => {
  it.each<[string, Buffer, string, Record<string, unknown>?]>([
    ["nothing", Buffer.alloc(0), "FILE_EMPTY"],
    ["blank lines", Buffer.from("\ufeff\n\n  \n"), "FILE_EMPTY"],
    ["a shopping list", Buffer.from("pain;lait\n1;2\n"), "FILE_NOT_RECOGNISED"],
    [
      "a web page saved as a CSV",
      Buffer.from("<!DOCTYPE html><html><body>Connexion</body></html>"),
      "FILE_NOT_RECOGNISED",
    ],
    ["bytes without sense", Buffer.from([1, 2, 0, 0, 255, 254, 7, 0]), "FILE_NOT_RECOGNISED"],
    ["a PDF", Buffer.from("%PDF-1.7\n…"), "PDF"],
    ["a photograph", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "PICTURE"],
    ["a screenshot", Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "PICTURE"],
    ["a telephone's photograph", Buffer.from("\0\0\0\x18ftypheic", "latin1"), "PICTURE"],
    ["an old workbook", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "SPREADSHEET"],
    [
      "a workbook",
      zipOf(["[Content_Types].xml", "xl/workbook.xml"].map((name) => ({ name, content: Buffer.from("<x/>") }))),
      "SPREADSHEET",
    ],
    ["a letter", zipOf([{ name: "word/document.xml", content: Buffer.from("<x/>") }]), "DOCUMENT"],
    ["a compressed file that is no zip", gzipSync("x"), "ARCHIVE_NOT_SUPPORTED"],
    [
      "the certification results of a class",
      Buffer.from("Numéro de certification;Prénom;Nom;Statut\n"),
      "CERTIFICATION_RESULTS",
    ],
    ["another file of SIECLE", Buffer.from("<BEE_RESPONSABLES/>"), "XML_NOT_STUDENTS", { root: "BEE_RESPONSABLES" }],
  ])("%s", async (_what, file, code, params = {}) => {
    const { refusal, problems } = await readAll(file);

    expect(refusal).toEqual({ code, params });
    expect(problems).toEqual([]);
  });
});

describe("a Pix export that was cut is refused whole", () => {
  it.each([
    ["Prénom du Participant", ASSESSMENT],
    ["Nom de la campagne", ASSESSMENT],
    ["Partage (O/N)", ASSESSMENT],
    ["% de progression", ASSESSMENT],
    ["% maitrise de l'ensemble des acquis du profil", ASSESSMENT],
    ["Nom du Participant", PROFILES],
    ["Nombre de pix total", PROFILES],
    ["Envoi (O/N)", PROFILES],
  ])("without « %s »", async (missing, text) => {
    expect((await readAll(without(missing, text))).refusal).toEqual({
      code: "HEADER_INCOMPLETE",
      params: { missing, count: 1 },
    });
  });

  it("without one of the sixteen competences", async () => {
    expect((await readAll(without("Niveau pour la compétence Programmer", PROFILES))).refusal).toEqual({
      code: "HEADER_INCOMPLETE",
      params: { missing: "Niveau pour la compétence 3.4", count: 1 },
    });
  });

  it("without both the number and the code of the campaign", async () => {
    const { refusal } = await readAll(without("Code", without("ID Campagne", ASSESSMENT).toString()));

    expect(refusal?.code).toBe("HEADER_INCOMPLETE");
  });

  it("with its header only", async () => {
    expect((await readAll(Buffer.from(`${PROFILES.split("\n")[0]}\n`))).refusal?.code).toBe("NO_LINES");
  });
});

describe("a hostile or broken file is refused, and is not read to its end", () => {
  const stored = (name: string, content = SIECLE): { name: string; content: Buffer } => ({ name, content });
  const letters = (count: number): Buffer => Buffer.alloc(count, "a");
  const lol = '<!DOCTYPE BEE_ELEVES [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>';

  it.each<[string, () => Buffer, string]>([
    ["a zip cut short", () => zipOf([stored("a.xml")]).subarray(0, 200), "ZIP_DAMAGED"],
    ["a zip of two XML files", () => zipOf([stored("a.xml"), stored("b.xml")]), "ZIP_MANY_XML"],
    ["a zip without XML", () => zipOf([stored("liste.csv")]), "ZIP_WITHOUT_XML"],
    ["a zip with the same name twice", () => zipOf([stored("a.xml"), stored("a.xml")]), "ZIP_DUPLICATE_NAMES"],
    ["a zip of eleven files", () => zipOf("abcdefghijk".split("").map((name) => stored(name))), "ZIP_TOO_MANY_FILES"],
    ["a zip in a zip", () => zipOf([stored("a.zip", zipOf([stored("a.xml")]))]), "ZIP_NESTED"],
    ["a zip in a zip that says it is XML", () => zipOf([stored("a.xml", zipOf([stored("a.xml")]))]), "ZIP_NESTED"],
    ["a zip that leads out of its folder", () => zipOf([stored("../../a.xml")]), "ZIP_UNSAFE_NAME"],
    ["a zip with an absolute path", () => zipOf([stored("/etc/a.xml")]), "ZIP_UNSAFE_NAME"],
    ["a zip with a path of Windows", () => zipOf([stored("..\\a.xml")]), "ZIP_UNSAFE_NAME"],
    ["a zip with a link", () => zipOf([{ ...stored("a.xml"), mode: 0o120777 }]), "ZIP_UNSAFE_NAME"],
    ["a zip with a password", () => zipOf([{ ...stored("a.xml"), flags: 1 }]), "ZIP_ENCRYPTED"],
    ["a zip that unpacks a thousand times", () => zipOf([stored("a.xml", letters(20 * MB))]), "ZIP_SUSPICIOUS"],
    ["a zip that says it is too large", () => zipOf([{ ...stored("a.xml"), claimedSize: 200 * MB }]), "ZIP_TOO_LARGE"],
    ["a zip that lies about its size", () => zipOf([{ ...stored("a.xml"), claimedSize: 400 }]), "ZIP_DAMAGED"],
    ["entities that grow", () => xml("&b;", lol), "XML_DOCTYPE"],
    ["a document type behind a long comment", () => xml("", `<!--${letters(20_000)}-->${lol}`), "XML_DOCTYPE"],
    ["an entity that nobody declared", () => xml(IN_DATA("&b;")), "XML_MALFORMED"],
    ["an XML cut short", () => SIECLE.subarray(0, SIECLE.length - 30), "XML_MALFORMED"],
    ["a NUL in XML", () => xml(IN_DATA("a\0b")), "XML_MALFORMED"],
    ["a depth of 200,000", () => xml(IN_DATA("<a>".repeat(200_000))), "XML_LIMIT"],
    [
      "200,000 attributes",
      () => xml(IN_DATA(`<a ${Array.from({ length: 200_000 }, (_, i) => `a${i}=""`).join(" ")}/>`)),
      "XML_LIMIT",
    ],
    ["an attribute of 20 MB", () => xml(IN_DATA(`<a b="${letters(20 * MB)}"/>`)), "XML_LIMIT"],
    ["a text of 20 MB", () => xml(IN_DATA(`<a>${letters(20 * MB)}</a>`)), "XML_LIMIT"],
    ["a name of 20 MB", () => xml(IN_DATA(`<${letters(20 * MB)}/>`)), "XML_LIMIT"],
    ["a comment of 20 MB", () => xml(IN_DATA(`<!--${letters(20 * MB)}-->`)), "XML_LIMIT"],
    ["students of no school", () => xml("<DONNEES><ELEVES/></DONNEES>"), "XML_WITHOUT_SCHOOL"],
    ["a school of no students", () => xml(IN_DATA("<ELEVES/>")), "NO_LINES"],
    [
      "an encoding of another time",
      () => Buffer.from('<?xml version="1.0" encoding="EBCDIC-FR"?><BEE_ELEVES/>'),
      "ENCODING_NOT_SUPPORTED",
    ],
    [
      "Latin letters that say they are UTF-8",
      () => iconv.encode('<?xml version="1.0" encoding="UTF-8"?><BEE_ELEVES é="é"/>', "latin1"),
      "ENCODING_WRONG",
    ],
    ["a CSV cut in the middle of a letter", () => Buffer.from(`${ASSESSMENT}é`).subarray(0, -1), "ENCODING_WRONG"],
    ["a CSV with a NUL", () => Buffer.from(`${ASSESSMENT}a\0b`), "FILE_NOT_RECOGNISED"],
    ["a quote of 20 MB", () => Buffer.concat([Buffer.from(`${ASSESSMENT}"`), letters(20 * MB)]), "LINE_TOO_LONG"],
    ["a quote that is not closed", () => Buffer.from(`${ASSESSMENT}"abc;`), "QUOTE_NOT_CLOSED"],
    ["a line of 20 MB", () => Buffer.concat([Buffer.from(ASSESSMENT), letters(20 * MB)]), "LINE_TOO_LONG"],
    [
      "a header of 10,000 columns",
      () => Buffer.from(`${ASSESSMENT.split("\n")[0]}${";a".repeat(10_000)}\n`),
      "TOO_MANY_COLUMNS",
    ],
    [
      "more than 100,000 lines",
      () =>
        Buffer.from(
          ASSESSMENT +
            `a${";".repeat(WIDTH - 1)}
`.repeat(100_001),
        ),
      "TOO_MANY_LINES",
    ],
    ["a compressed stream", () => deflateSync(letters(1000)), "FILE_NOT_RECOGNISED"],
  ])("%s", async (_what, file, code) => {
    const { refusal, done } = await readAll(file());

    expect(refusal?.code).toBe(code);
    expect(done).toBeLessThan(4 * MB);
  });
});
