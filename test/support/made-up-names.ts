import type { DroppedFile } from "./journey.ts";
import { assessmentCsv, siecleXml, type MadeUpStudent } from "./made-up-files.ts";

const LAST = ["Aubrac", "Benkhalifa", "Castelneau", "Dumortier", "Escalona", "Ferrandel", "Guillaumat", "Hautecoeur"];
const FIRST = ["Maxime", "Clémence", "Thomas", "Apolline", "Nicolas", "Fatoumata", "Alexandre", "Valentine"];
const LETTERS = "aeiouy";

/** 8 classes of 8 students, no two of a name; every fourth has two last names. */
const STUDENTS: readonly MadeUpStudent[] = LAST.flatMap((last, row) =>
  FIRST.map((firstName, column) => ({
    ...{ siecleId: String(row * 8 + column + 1), ine: `INE${row * 8 + column + 1}`, birthDate: "2012-05-03" },
    lastName: column % 4 === 3 ? `${last}-Oriol${LETTERS[row % 6]}` : `${last}${LETTERS[column % 6]}n`,
    firstName,
    className: `3${"ABCDEFGH"[(row + column) % 8]}`,
  })),
);

export interface TypedByStudent {
  /** « last first », as typed in Pix. */
  typed: string;
  className: string;
  /** « Nom Prénom » of the school; null: nobody's. */
  student: string | null;
}

type Way = (student: MadeUpStudent) => [last: string, first: string];
const WAYS: readonly Way[] = [
  ({ lastName, firstName }) => [firstName, lastName],
  ({ lastName, firstName }) => [`${lastName.slice(0, 3)}${lastName.slice(4)}`, firstName],
  ({ lastName, firstName }) => [lastName, firstName.slice(0, 1)],
  ({ lastName, firstName }) => [lastName.toUpperCase(), `${firstName}z`],
  ({ lastName, firstName }) => [
    lastName.split("-")[0] === lastName ? `${lastName}e` : lastName.split("-")[0]!,
    firstName,
  ],
];

/** 36 names typed wrongly in as many ways as students have, 3 that are nobody's, one that resembles nobody. */
export function typedNames(): TypedByStudent[] {
  return lines().map(({ lastName, firstName, className, student }) => ({
    typed: `${lastName} ${firstName}`,
    className,
    student: student && `${student.lastName} ${student.firstName}`,
  }));
}

function lines(): { lastName: string; firstName: string; className: string; student: MadeUpStudent | null }[] {
  const wrongly = STUDENTS.slice(0, 36).map((student, index) => {
    const [lastName, firstName] = WAYS[index % WAYS.length]!(student);
    return { lastName, firstName, className: student.className!, student };
  });
  const jokes = ["toto", "prof", "test"].map((word) => ({
    ...{ lastName: word, firstName: word, className: "3A", student: null },
  }));
  const last = STUDENTS.at(-1)!;
  return [...wrongly, ...jokes, { lastName: "Zizou", firstName: "Bibi", className: "3A", student: last }];
}

/** The list of the school, and an export of Pix in which every name is one to decide. */
export function schoolOfNames(uai: string): { siecle: DroppedFile; results: DroppedFile } {
  const campaign = { pixId: 4321, code: "RENTRE123", name: "Rentrée 3e" };
  const typed = lines().map(({ student: _student, ...line }) => ({
    ...{ ...line, stars: 2, mastery: 0.67 },
    ...{ startedAt: "2026-10-05T08:10:00Z", sharedAt: "2026-10-05T08:50:00Z" },
  }));
  return {
    siecle: { name: "siecle.xml", content: siecleXml({ uai, year: 2026, students: STUDENTS }) },
    results: {
      name: "rentree.csv",
      content: assessmentCsv({ generation: "new", campaign, starCount: 3, lines: typed }),
    },
  };
}
