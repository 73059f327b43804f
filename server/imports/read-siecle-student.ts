import type { LineProblem, LineProblemCode, StudentLine } from "./import-line.ts";
import { clean, cleanOrNull, frenchDay, nameProblem } from "./read-cell.ts";

/** The elements of ELEVE that Jalon keeps. */
export const STUDENT_FIELDS = [
  "ID_NATIONAL",
  "NOM_DE_FAMILLE",
  "NOM_USAGE",
  "PRENOM",
  "DATE_NAISS",
  "CODE_SEXE",
  "CODE_MEF",
  "DATE_ENTREE",
  "DATE_SORTIE",
] as const;
export type StudentField = (typeof STUDENT_FIELDS)[number];
const FIELDS: ReadonlySet<string> = new Set(STUDENT_FIELDS);

/** Not allowed in XML, so in no value. */
const SEPARATOR = "\u001f";

export function isStudentField(name: string): name is StudentField {
  return FIELDS.has(name);
}

/** One flat string a student: a hundred thousand wait for their division in some 10 MB. */
export function packStudent(line: number, values: Partial<Record<StudentField, string>>): string {
  return [line, ...STUDENT_FIELDS.map((field) => values[field] ?? "")].join(SEPARATOR);
}

export interface ReadStudent {
  student: StudentLine | null;
  problems: LineProblem[];
}

/** What a packed student says, now that the division is known, or known to be absent. */
export function unpackStudent(packed: string, siecleId: string | null, className: string | null): ReadStudent {
  const [line = "", ine, lastName = "", usage, firstName = "", birth, sex = "", mef, entry, exit] =
    packed.split(SEPARATOR);
  const student: StudentLine = {
    line: Number(line),
    siecleId,
    ine: cleanOrNull(ine),
    lastName: clean(lastName),
    preferredLastName: cleanOrNull(usage),
    firstName: clean(firstName),
    birthDate: day(birth),
    sex: sex === "1" ? "M" : sex === "2" ? "F" : null,
    mef: cleanOrNull(mef),
    className,
    enteredOn: day(entry),
    leftOn: day(exit),
  };
  const code = whyNot(student, clean(exit ?? "") !== "");
  const raw = [student.lastName, student.firstName, className ?? ""].join(";");
  if (code) return { student: null, problems: [{ line: student.line, code, raw }] };
  const birthUnread = clean(birth ?? "") !== "" && student.birthDate === null;
  return { student, problems: birthUnread ? [{ line: student.line, code: "BIRTH_DATE_WRONG", raw }] : [] };
}

function whyNot(student: StudentLine, left: boolean): LineProblemCode | null {
  const name = nameProblem(student.lastName, student.firstName);
  if (name) return name;
  if (student.siecleId === null && student.ine === null) return "STUDENT_WITHOUT_ID";
  if (left) return student.leftOn === null ? "LEAVING_DATE_WRONG" : null;
  return student.className === null ? "NO_CLASS" : null;
}

function day(text: string | undefined): string | null {
  return frenchDay(clean(text ?? ""));
}
