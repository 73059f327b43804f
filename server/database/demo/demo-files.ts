import type { ReadFile } from "../../imports/read-file.ts";
import type { ResultLine, StudentLine } from "../../imports/import-line.ts";
import { addDays } from "../../schools/school-year.rules.ts";
import type { DemoCampaign } from "./demo-campaigns.ts";
import { momentOn, schoolDay } from "./demo-calendar.ts";
import type { DemoYear } from "./demo-calendar.ts";
import type { DemoMoves } from "./demo-moves.ts";
import type { DemoAttempt } from "./demo-results.ts";
import { lineOf } from "./demo-results.ts";
import { DEMO_SCHOOL } from "./demo-people.ts";
import { gradeIn } from "./demo-students.ts";
import type { DemoStudent, Grade } from "./demo-students.ts";
import { mistyped, typedWell } from "./demo-typing.ts";
import { mistakeKey } from "./demo-waiting.ts";

export interface DemoFile {
  name: string;
  /** Instant of the import, ISO. */
  at: string;
  file: ReadFile;
}

const MEF: Record<Grade, string> = { "6": "10010012110", "5": "10110012110", "4": "10210012110", "3": "10310012110" };
/** Days after its opening on which a campaign is exported. */
const EXPORTED_AFTER = [19, 45];
/** A second export of these shows what is new and what is not. */
const EXPORTED_TWICE: readonly Grade[] = ["3", "5"];

/** The list that SIECLE gives for the year, as of its first day or (`moves`) of the day when some had come and gone. */
export function listFile(
  students: readonly DemoStudent[],
  year: DemoYear,
  at: string,
  moves: DemoMoves | null,
  isSecond: boolean,
): DemoFile {
  const here = students.filter((one) => gradeIn(one, year.startYear) !== null);
  const named = here.filter(({ number }) => !(isSecond ? moves?.missing : moves?.arrived)?.has(number));
  const lines = named.map((one, index) => studentLine(one, year, index, isSecond ? moves : null));
  const file = {
    ...NOTHING,
    kind: "STUDENTS_SIECLE" as const,
    school: { uai: DEMO_SCHOOL.uai, schoolYear: year.startYear },
    students: lines,
  };
  return { name: `ElevesSansAdresses_${at.slice(0, 10)}.zip`, at, file };
}

const NOTHING = { school: null, campaign: null, students: [], results: [], problems: [] };

function studentLine(
  student: DemoStudent,
  { startYear }: DemoYear,
  index: number,
  moves: DemoMoves | null,
): StudentLine {
  const { number, ine, lastName, firstName, birthDate, sex } = student;
  const left = moves?.left.has(number) ?? false;
  return {
    ...{
      line: index + 2,
      siecleId: String(20_000 + number),
      ine,
      lastName,
      preferredLastName: null,
      firstName,
      birthDate,
      sex,
    },
    mef: MEF[gradeIn(student, startYear)!],
    className: left ? null : (student.classes.get(startYear) ?? null),
    enteredOn: moves?.arrived.has(number) ? moves.on : null,
    leftOn: left ? moves!.on : null,
  };
}

/** When the campaign's results were fetched, oldest first: never after `now`, and lately where it still runs. */
export function exportDays({ opensOn, grade, year }: DemoCampaign, today: string, isRunningYear: boolean): string[] {
  const yesterday = addDays(today, -1);
  const days = EXPORTED_AFTER.map((after) => schoolDay(year, addDays(opensOn, after)));
  const last = days[1]! < yesterday ? days[1]! : yesterday;
  const isTwice = isRunningYear && EXPORTED_TWICE.includes(grade) && days[0]! < addDays(last, -5);
  return last < addDays(opensOn, 2) ? [] : [...(isTwice ? [days[0]!] : []), last];
}

/** One export of one campaign; null when there is nothing in it yet. */
export function resultsFile(
  campaign: DemoCampaign,
  attempts: readonly DemoAttempt[],
  { at, precision, mistakes }: { at: string; precision: "MINUTE" | "DAY"; mistakes: ReadonlyMap<string, number> },
): DemoFile | null {
  const results = attempts.flatMap((attempt): ResultLine[] => {
    const line = lineOf(campaign, attempt, at, precision);
    return line ? [{ line: 0, ...line, ...typedName(attempt.student, campaign, mistakes) }] : [];
  });
  if (results.length === 0) return null;
  const { kind, pixId, code, name } = campaign;
  const header = {
    kind,
    pixId,
    code,
    name,
    organisation: DEMO_SCHOOL.name,
    targetProfile: kind === "ASSESSMENT" ? name : null,
    starCount: kind === "ASSESSMENT" ? 3 : null,
  };
  return {
    name: `${kind === "ASSESSMENT" ? "Resultats" : "Profils"}-${code}.csv`,
    at,
    file: {
      ...NOTHING,
      kind: kind === "ASSESSMENT" ? "PIX_ASSESSMENT" : "PIX_PROFILES",
      campaign: header,
      results: results.map((line, index) => ({ ...line, line: index + 2 })),
    },
  };
}

function typedName(
  student: DemoStudent,
  campaign: DemoCampaign,
  mistakes: ReadonlyMap<string, number>,
): { lastName: string; firstName: string } {
  const mistake = mistakes.get(mistakeKey(campaign, student));
  return mistake === undefined ? typedWell(student, campaign) : mistyped(student, mistake);
}

/** An instant of that day, held back to `now`. */
export function importedAt(day: string, minutes: number, now: Date): string {
  const at = momentOn(day, minutes);
  return at < now.toISOString() ? at : now.toISOString();
}
