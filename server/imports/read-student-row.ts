import { isOneAddress } from "../schools/email-address.rules.ts";
import { splitFullName } from "./full-name.rules.ts";
import type { LineProblem, LineProblemCode, StudentLine } from "./import-line.ts";
import { existingDay, nameProblem } from "./read-cell.ts";
import { asCsvLine } from "./read-csv.ts";
import type { CsvLine } from "./read-csv.ts";
import type { StudentTable } from "./read-student-table.ts";
import type { Meaning } from "./student-columns.rules.ts";

const LONGEST_CLASS = 60;
const NOT_IN_A_CLASS = /[\u0000-\u001f\u007f-\u009f\ufffd]/;
const INE = /^(?=.*\d)[0-9A-Z]{3,30}$/;
const SEXES: Readonly<Record<string, "M" | "F">> = {
  ...{ m: "M", masculin: "M", garcon: "M", homme: "M", h: "M", male: "M", boy: "M", "1": "M" },
  ...{ f: "F", feminin: "F", fille: "F", femme: "F", female: "F", girl: "F", "2": "F" },
};
/** Of Fregata: a student, an apprentice. */
const STATUSES: ReadonlySet<string> = new Set(["ST", "AP"]);

export interface ReadTable {
  students: StudentLine[];
  problems: LineProblem[];
  /** Addresses that were not kept, being the families'. */
  addressesDropped: number;
}

/** Each line of a list, its columns being known. */
export function readStudentRows(
  { headers, lines }: StudentTable,
  meanings: readonly (Meaning | null)[],
  addressesOf: "STUDENT" | "FAMILY" | null,
): ReadTable {
  const read: ReadTable = { students: [], problems: [], addressesDropped: 0 };
  const width = headers.length;
  for (const line of lines) {
    const raw = asCsvLine(line.cells, ";");
    const { student, problems } = readRow(line, { meanings, width });
    read.problems.push(...problems.map((problem) => ({ line: line.line, raw, ...problem })));
    if (!student) continue;
    if (student.email && addressesOf !== "STUDENT") read.addressesDropped += 1;
    read.students.push(addressesOf === "STUDENT" ? student : { ...student, email: null });
  }
  return read;
}

type Problem = { code: LineProblemCode; params?: Record<string, number> };

function readRow(
  { line, cells }: CsvLine,
  { meanings, width }: { meanings: readonly (Meaning | null)[]; width: number },
): { student: StudentLine | null; problems: Problem[] } {
  const refused = (code: LineProblemCode, params?: Record<string, number>) => ({
    student: null,
    problems: [{ code, ...(params && { params }) }],
  });
  const found = cells.findLastIndex((cell) => cell !== "") + 1;
  if (found > width) return refused("COLUMN_COUNT_WRONG", { expected: width, found });
  const cell = (meaning: Meaning): string => cells[meanings.indexOf(meaning)] ?? "";

  const name = nameOf(cell);
  if (!name) return refused(cell("FULL_NAME") === "" ? "NAME_MISSING" : "FULL_NAME_UNSURE");
  const wrongName = nameProblem(name.lastName, name.firstName);
  if (wrongName) return refused(wrongName);
  const className = cell("CLASS");
  if (className === "") return refused("CLASS_MISSING");
  if (className.length > LONGEST_CLASS || NOT_IN_A_CLASS.test(className)) return refused("CLASS_UNREADABLE");
  if (meanings.includes("STATUS") && !STATUSES.has(cell("STATUS").toUpperCase())) return refused("STATUS_WRONG");

  const problems: Problem[] = [];
  const kept = <Value>(text: string, value: Value | null, code: LineProblemCode): Value | null => {
    if (text !== "" && value === null) problems.push({ code });
    return value;
  };
  const ine = cell("INE").replaceAll(" ", "").toUpperCase();
  const email = cell("EMAIL");
  const student: StudentLine = {
    line,
    siecleId: null,
    ine: kept(ine, INE.test(ine) ? ine : null, "INE_WRONG"),
    ...name,
    preferredLastName: preferredName(cell("PREFERRED_LAST_NAME")),
    birthDate: kept(cell("BIRTH_DATE"), dayOf(cell("BIRTH_DATE")), "BIRTH_DATE_WRONG"),
    sex: SEXES[plain(cell("SEX"))] ?? null,
    mef: cell("MEF") || null,
    className,
    enteredOn: null,
    leftOn: null,
    email: kept(email, isOneAddress(email) ? email : null, "EMAIL_WRONG"),
  };
  return { student, problems };
}

function nameOf(cell: (meaning: Meaning) => string): { lastName: string; firstName: string } | null {
  if (cell("FULL_NAME") !== "") return splitFullName(cell("FULL_NAME"));
  const [lastName, firstName] = [cell("LAST_NAME"), cell("FIRST_NAME")];
  return lastName === "" || firstName === "" ? null : { lastName, firstName };
}

function preferredName(text: string): string | null {
  return nameProblem(text, text) === null ? text : null;
}

/** 3/5/2012, 03-05-2012, 2012-05-03, with or without an hour, as a spreadsheet writes it; never a year of two digits. */
function dayOf(text: string): string | null {
  const [date = ""] = text.split(/[ T]/);
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(date) ?? [];
  return existingDay(day && month ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : date);
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "")
    .toLowerCase();
}
