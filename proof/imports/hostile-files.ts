import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";

import iconv from "iconv-lite";

import { siecleXml } from "../../test/support/made-up-files.ts";
import { zipOf } from "../../test/support/made-up-zip.ts";
import { students, yearNow } from "../made-up-students.ts";
import { list, results } from "./made-up-school.ts";

const MB = 1024 ** 2;

export interface HostileFile {
  name: string;
  content(): Buffer;
}

/** Files that are wrong by mistake, and files that are wrong by intent: none of them may change anything. */
export function hostileFiles(uai: string): HostileFile[] {
  const few = students(60);
  const siecle = list(uai, few);
  const csv = results(1, few).toString();
  const header = csv.slice(0, csv.indexOf("\n") + 1);
  const line = csv.slice(header.length, csv.indexOf("\n", header.length) + 1);
  const xml = (inside: string, before = "", encoding = "UTF-8"): Buffer =>
    Buffer.from(
      `<?xml version="1.0" encoding="${encoding}"?>${before}<BEE_ELEVES><PARAMETRES><UAJ>${uai}</UAJ>` +
        `<ANNEE_SCOLAIRE>${yearNow()}</ANNEE_SCOLAIRE></PARAMETRES><DONNEES>${inside}</DONNEES></BEE_ELEVES>`,
    );
  const student = (inside: string, attributes = ""): string =>
    `<ELEVES><ELEVE ELEVE_ID="1"${attributes}>${inside}</ELEVE></ELEVES>`;
  const zipped = (name: string, content = siecle, more = {}): Buffer => zipOf([{ name, content, ...more }]);
  const entity = `<!DOCTYPE BEE_ELEVES [<!ENTITY a "${"ha".repeat(50)}">`;
  const laughs = Array.from({ length: 12 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);

  const files: Record<string, () => Buffer> = {
    "nothing at all": () => Buffer.alloc(0),
    "blank lines": () => Buffer.from("\ufeff\n\n  \n"),
    "the header of an export alone": () => Buffer.from(header),
    "an export without the name": () => Buffer.from(csv.replace('"Nom du Participant"', '"Autre"')),
    "a SIECLE list of another school": () => list("9999999Z", few),
    "a SIECLE list of nobody": () => siecleXml({ uai, year: yearNow(), students: [] }),
    "a SIECLE file of structures": () => Buffer.from('<?xml version="1.0"?><BEE_STRUCTURES><A/></BEE_STRUCTURES>'),
    "certification results": () => Buffer.from('\ufeff"Numéro de certification";"Nom";"Statut"\n1;"A";"Validée"\n'),
    "a web page": () => Buffer.from("<!DOCTYPE html><html><body>Se connecter</body></html>"),
    "a picture named .csv": () => Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), randomBytes(50_000)]),
    "a PDF named .csv": () => Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(50_000)]),
    "a DOCX named .csv": () => zipped("word/document.xml", Buffer.from("<w/>")),
    "an XLSX of results": () => zipped("xl/workbook.xml", Buffer.from("<workbook/>")),
    "an XLSX that unpacks to 140 MB": () =>
      zipOf([
        { name: "xl/workbook.xml", content: Buffer.from("<workbook/>") },
        { name: "xl/sharedStrings.xml", content: Buffer.alloc(140 * MB, 0x20) },
      ]),
    "an ODS whose row is there a billion times": () => {
      const [head, row] = [
        ["Nom", "Prénom", "Classe"],
        ["Exemple", "Ada", "6A"],
      ].map((cells) => cells.map((cell) => odsCell(cell, 1)).join(""));
      return odsOf(
        `<table:table-row>${head}</table:table-row><table:table-row table:number-rows-repeated="1000000000">${row}</table:table-row>`,
      );
    },
    "an ODS of 10,000 cells, each a million times": () =>
      odsOf(
        `<table:table-row>${Array.from({ length: 10_000 }, () => odsCell(randomBytes(8).toString("hex"), 1_000_000)).join("")}</table:table-row>`,
      ),
    "an old XLS": () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), randomBytes(20_000)]),
    "a gzip": () => gzipSync(siecle),
    "5 MB of noise": () => randomBytes(5 * MB),
    "a zip bomb": () => zipped("a.xml", bomb(140)),
    "a zip bomb that lies about its size": () => zipped("a.xml", bomb(100), { claimedSize: 90_000 }),
    "a zip that claims 3 GB": () => zipped("a.xml", siecle, { claimedSize: 3_000_000_000 }),
    "a zip in a zip": () => zipped("eleves.zip", zipped("a.xml")),
    "a zip in a zip named .xml": () => zipped("a.xml", zipped("a.xml")),
    "a zip with the same name twice": () => zipOf(["a.xml", "a.xml"].map((name) => ({ name, content: siecle }))),
    "a zip with two lists": () => zipOf(["a.xml", "b.xml"].map((name) => ({ name, content: siecle }))),
    "a zip that climbs out": () => zipped("../../etc/cron.d/eleves.xml"),
    "a zip with an absolute name": () => zipped("/etc/cron.d/eleves.xml"),
    "a zip with a link": () => zipped("a.xml", Buffer.from("/etc/passwd"), { mode: 0o120777 }),
    "a zip with a password": () => zipped("a.xml", siecle, { flags: 1 }),
    "a zip of 5,000 files": () =>
      zipOf(Array.from({ length: 5_000 }, (_, index) => ({ name: `${index}.xml`, content: siecle.subarray(0, 50) }))),
    "a zip without XML": () => zipped("lisez-moi.txt"),
    "a zip cut short": () => zipped("a.xml").subarray(0, 900),
    "a zip that unpacks to garbage": () => spoilt(zipped("a.xml", list(uai, students(5_000)))),
    "a billion laughs": () => xml(student("&l12;"), `<!DOCTYPE BEE_ELEVES [<!ENTITY l0 "ha">${laughs.join("")}]>`),
    "an external entity": () => xml(student("&x;"), '<!DOCTYPE BEE_ELEVES [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "an entity repeated a million times": () => xml(student("&a;".repeat(1_000_000)), `${entity}]>`),
    "a document type behind 50 kB of comment": () => xml(student("&a;"), `<!--${" ".repeat(50_000)}-->${entity}]>`),
    "an entity that nobody defined": () => xml(student("&inconnue;")),
    "an attribute of 50 MB": () => xml(student("", ` X="${"x".repeat(50 * MB)}"`)),
    "a name of 50 MB": () => xml(student(`<NOM_DE_FAMILLE>${"x".repeat(50 * MB)}</NOM_DE_FAMILLE>`)),
    "an element name of 20 MB": () => xml(`<${"x".repeat(20 * MB)}/>`),
    "a comment of 50 MB": () => xml(`<!--${" ".repeat(50 * MB)}-->`),
    "200,000 elements deep": () => xml("<A>".repeat(200_000) + "</A>".repeat(200_000)),
    "200,000 attributes": () => xml(student("", Array.from({ length: 200_000 }, (_, n) => ` a${n}="1"`).join(""))),
    "XML cut short": () => siecle.subarray(0, siecle.length - 2_000),
    "XML with two roots": () => Buffer.concat([siecle, Buffer.from("<A/>")]),
    "XML with NUL": () => xml(student("<NOM_DE_FAMILLE>A\0B</NOM_DE_FAMILLE>")),
    "XML that says UTF-8 and is not": () =>
      iconv.encode(xml(student("<PRENOM>Éléonore</PRENOM>")).toString(), "latin1"),
    "XML in an encoding that nobody uses": () => xml(student(""), "", "IBM037"),
    "a quote that never ends, 50 MB": () => Buffer.from(`${header}"${"x".repeat(50 * MB)}`),
    "a quote that never ends in a real export": () => Buffer.from(`${csv}"Collège`),
    "a line of 10 MB": () => Buffer.from(`${header}${"x;".repeat(5 * MB)}\n`),
    "a header of 10 MB": () => Buffer.from(`"Code";${"x;".repeat(5 * MB)}\n${line}`),
    "5,000 columns": () =>
      Buffer.from(`${header.trimEnd()}${Array.from({ length: 5_000 }, (_, n) => `;"Colonne ${n}"`).join("")}\n${line}`),
    "150,000 lines": () => Buffer.from(header + line.repeat(150_000)),
    "NUL bytes": () => Buffer.from(csv.replace("Prénom-", "Pr\0nom-")),
    "a mark of UTF-8 before windows-1252": () =>
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), iconv.encode(csv.slice(1), "windows-1252")]),
    "half a character at the end of UTF-16": () =>
      Buffer.concat([iconv.encode(csv.slice(1), "utf-16le", { addBOM: true }), Buffer.from([0x3d])]),
  };
  return Object.entries(files).map(([name, content]) => ({ name, content }));
}

/** Two exports put one behind the other: only the first campaign's lines are of that file. */
export function mixedCampaigns(): Buffer {
  const [one, two] = [1, 2].map((number) => results(number, students(60)).toString());
  return Buffer.from(one! + two!.slice(two!.indexOf("\n") + 1));
}

function odsOf(rows: string): Buffer {
  const sheet = `<table:table table:name="Liste">${rows}</table:table>`;
  const content = `<?xml version="1.0"?><office:document-content><office:spreadsheet>${sheet}</office:spreadsheet></office:document-content>`;
  return zipOf([
    { name: "mimetype", content: Buffer.from("application/vnd.oasis.opendocument.spreadsheet") },
    { name: "META-INF/manifest.xml", content: Buffer.from("<manifest/>") },
    { name: "content.xml", content: Buffer.from(content) },
  ]);
}

function odsCell(text: string, times: number): string {
  return `<table:table-cell office:value-type="string" table:number-columns-repeated="${times}"><text:p>${text}</text:p></table:table-cell>`;
}

/** Spaces behind the beginning of a list. */
function bomb(megabytes: number): Buffer {
  const content = Buffer.alloc(megabytes * MB, 0x20);
  content.write('<?xml version="1.0" encoding="ISO-8859-15"?><BEE_ELEVES>');
  return content;
}

function spoilt(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  copy.fill(0x55, 2_000, 3_000);
  return copy;
}
