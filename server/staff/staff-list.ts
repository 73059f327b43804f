import { normaliseClass, normaliseName } from "../imports/name.rules.ts";
import type { WantedStaff } from "../schools/add-staff.ts";
import { isOneAddress } from "../schools/email-address.rules.ts";
import { Role } from "../schools/staff.entity.ts";
import type { RunningYear } from "../schools/staff-account.store.ts";
import { sentence } from "../shared/messages.ts";
import type { Language } from "../shared/messages.ts";
import type { StaffFile, StaffLine } from "./read-staff-file.ts";

const ROLES: Record<Role, string[]> = {
  TEACHER: ["teacher", "enseignant", "enseignante", "professeur", "professeure", "prof", "documentaliste", "professeur documentaliste"],
  REFERENT: ["referent", "referente", "referent numerique", "referente numerique", "rupn"],
  HEAD: ["head", "direction", "chef d etablissement", "principal", "principale", "principal adjoint", "principale adjointe", "proviseur", "proviseure", "proviseur adjoint", "proviseure adjointe", "adjoint", "adjointe"],
  ACADEMY: ["academy", "academie", "dane", "drane"],
}; // prettier-ignore

const YES = ["oui", "o", "x", "1", "vrai", "pp"];
const NO = ["", "non", "n", "0", "faux"];

/** What is wrong with one line; the words are `staffList.CODE` of the server's messages. */
export interface StaffListProblem {
  line: number;
  code:
    | "NAME_MISSING"
    | "NAME_WRONG"
    | "ADDRESS_WRONG"
    | "ROLE_UNKNOWN"
    | "CLASS_UNKNOWN"
    | "HOMEROOM_UNCLEAR"
    | "ADDRESS_TWICE"
    | "ADDRESS_TAKEN"
    | "ROLE_NOT_GIVEN"
    | "REVOKED";
  params?: Record<string, string | number>;
}

export interface ListedStaff extends WantedStaff {
  line: number;
}

export interface StaffList {
  people: ListedStaff[];
  /** With any, nobody is added. */
  problems: StaffListProblem[];
}

/** « Line 4: a name is missing. » */
export function problemSentence(language: Language, { line, code, params }: StaffListProblem): string {
  return sentence(language, "staffList.line", { line, problem: sentence(language, `staffList.${code}`, params) });
}

/** What the lines ask for, in the words of the school's running year. */
export function staffList({ lines, saysClasses }: StaffFile, { classes }: Pick<RunningYear, "classes">): StaffList {
  const firstLine = new Map<string, number>();
  const list: StaffList = { people: [], problems: [] };
  for (const written of lines) {
    const { line } = written;
    const email = written.email.toLowerCase();
    const earlier = firstLine.get(email);
    firstLine.set(email, line);
    const { person, problems } = personOf({ ...written, email }, classes);
    if (earlier !== undefined) problems.push({ line, code: "ADDRESS_TWICE", params: { earlier } });
    list.problems.push(...problems);
    if (problems.length === 0) list.people.push({ ...person, line, classes: saysClasses ? person.classes : null });
  }
  return list;
}

function personOf(
  written: StaffLine,
  known: RunningYear["classes"],
): { person: WantedStaff; problems: StaffListProblem[] } {
  const { line, lastName, firstName, email } = written;
  const role = roleOf(written.role);
  const followed = classesOf(written.classes, known);
  const isBare = [...YES, ...NO].includes(normaliseName(written.homeroom));
  const homeroom = isBare
    ? { ids: YES.includes(normaliseName(written.homeroom)) ? followed.ids : [], unknown: [] }
    : classesOf(written.homeroom, known);
  const unknown = [...new Set([...followed.unknown, ...homeroom.unknown])];
  const problems: (StaffListProblem | false)[] = [
    (lastName === "" || firstName === "") && { line, code: "NAME_MISSING" },
    !isOneAddress(email) && { line, code: "ADDRESS_WRONG" },
    !role && { line, code: "ROLE_UNKNOWN", params: { role: written.role } },
    ...unknown.map((name) => ({ line, code: "CLASS_UNKNOWN" as const, params: { name } })),
    isBare && homeroom.ids.length > 1 && { line, code: "HOMEROOM_UNCLEAR" },
  ];
  const ids = [...new Set([...followed.ids, ...homeroom.ids])];
  const classes = ids.map((classId) => ({ classId, homeroom: homeroom.ids.includes(classId) }));
  return {
    person: { email, firstName, lastName, role: role ?? Role.TEACHER, classes },
    problems: problems.filter((problem) => problem !== false),
  };
}

function roleOf(text: string): Role | null {
  const written = normaliseName(text);
  return Object.values(Role).find((role) => ROLES[role].includes(written)) ?? null;
}

/** « 6A, 6B », « 6A|6B », « 6A 6B »; a name may have spaces itself (« 3e B »), so that these part names last. */
function classesOf(text: string, known: RunningYear["classes"]): { ids: string[]; unknown: string[] } {
  const idOf = (name: string): string | undefined => known.find(({ nameKey }) => nameKey === normaliseClass(name))?.id;
  const names = text
    .split(/[,;|/\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .flatMap((name) => (idOf(name) === undefined ? name.split(/\s+/) : [name]));
  const found = names.map((name) => ({ name, id: idOf(name) }));
  return {
    ids: [...new Set(found.flatMap(({ id }) => id ?? []))],
    unknown: found.filter(({ id }) => id === undefined).map(({ name }) => name),
  };
}
