import { normaliseClass, normaliseName } from "../imports/name.rules.ts";
import type { WantedStaff } from "../schools/add-staff.ts";
import { Role } from "../schools/staff.entity.ts";
import type { RunningYear } from "../schools/staff-account.store.ts";
import { isEmail } from "./read-command.ts";
import type { StaffLine } from "./read-staff-file.ts";

const ROLES: Record<Role, string[]> = {
  TEACHER: ["teacher", "enseignant", "enseignante", "professeur", "professeure", "prof", "documentaliste", "professeur documentaliste"],
  REFERENT: ["referent", "referente", "referent numerique", "referente numerique", "rupn"],
  HEAD: ["head", "direction", "chef d etablissement", "principal", "principale", "principal adjoint", "principale adjointe", "proviseur", "proviseure", "proviseur adjoint", "proviseure adjointe", "adjoint", "adjointe"],
  ACADEMY: ["academy", "academie", "dane", "drane"],
}; // prettier-ignore

const YES = ["oui", "o", "x", "1", "vrai", "pp"];
const NO = ["", "non", "n", "0", "faux"];

export interface StaffList {
  people: WantedStaff[];
  /** « Line 4: … »; with any, nobody is added. */
  problems: string[];
}

/** What the lines ask for, in the words of the school's running year. */
export function staffList(lines: readonly StaffLine[], { classes }: Pick<RunningYear, "classes">): StaffList {
  const firstLine = new Map<string, number>();
  const list: StaffList = { people: [], problems: [] };
  for (const line of lines) {
    const email = line.email.toLowerCase();
    const earlier = firstLine.get(email);
    firstLine.set(email, line.line);
    const read = personOf({ ...line, email }, classes);
    const problems =
      earlier === undefined ? read.problems : [...read.problems, `the address is on line ${earlier} already`];
    list.problems.push(...problems.map((problem) => `Line ${line.line}: ${problem}.`));
    if (problems.length === 0) list.people.push(read.person);
  }
  return list;
}

function personOf(line: StaffLine, known: RunningYear["classes"]): { person: WantedStaff; problems: string[] } {
  const { lastName, firstName, email } = line;
  const role = roleOf(line.role);
  const followed = classesOf(line.classes, known);
  const isBare = [...YES, ...NO].includes(normaliseName(line.homeroom));
  const homeroom = isBare
    ? { ids: YES.includes(normaliseName(line.homeroom)) ? followed.ids : [], unknown: [] }
    : classesOf(line.homeroom, known);
  const problems = [
    ...(lastName === "" || firstName === "" ? ["a name is missing"] : []),
    ...(isEmail(email) ? [] : ["the e-mail address is not one"]),
    ...(role ? [] : [`« ${line.role} » is no role`]),
    ...[...new Set([...followed.unknown, ...homeroom.unknown])].map(
      (name) => `there is no class « ${name} » this year`,
    ),
    ...(isBare && homeroom.ids.length > 1 ? ["say of which class this is the homeroom teacher"] : []),
  ];
  const ids = [...new Set([...followed.ids, ...homeroom.ids])];
  const classes = ids.map((classId) => ({ classId, homeroom: homeroom.ids.includes(classId) }));
  return { person: { email, firstName, lastName, role: role ?? Role.TEACHER, classes }, problems };
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
