import { narrowestObjective } from "../progress/year-progress.rules.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { studentOf } from "../schools/student.store.ts";
import { Term } from "../schools/term.entity.ts";
import type { DatedFacts, DayProfile, StarResult } from "./as-of.rules.ts";
import type { ObjectiveFact } from "./class-facts.type.ts";
import { numbers, parts } from "./list-column.store.ts";
import type { ClassTerm, ProgressionFacts, StudentDatedFacts } from "./progression-facts.type.ts";
import { objectiveOf } from "./student-row.store.ts";

const COMPETENCE_COUNT = 16;

/** In the order of the statement; objective and terms of the class are null but in its first row. */
export type ProgressionRow = [...ClassColumns, ...StudentColumns];
type ClassColumns = [
  id: string,
  schoolYearId: string,
  name: string,
  nameKey: string,
  gradeLevel: SchoolClass["gradeLevel"],
  startsOn: string,
  endsOn: string,
  timeZone: string,
  oldProfileDays: number,
  competences: number | null,
  dueOn: string | null,
  ...terms: ListColumns<5>,
];
type StudentColumns = [
  id: string | null,
  lastName: string,
  firstName: string,
  leftOn: string | null,
  emailKnown: boolean,
  levels: number[] | null,
  pix: number[] | null,
  pixScore: number | null,
  certifiableCount: number | null,
  profileKnownAt: Date | null,
  ...profiles: ListColumns<5>,
  thisYear: boolean | null,
  firstActivityOn: string | null,
  ...stars: ListColumns<4>,
  competences: number | null,
  dueOn: string | null,
];
/** Lists of as many parts; null of nothing. */
type ListColumns<Count extends number, Made extends (string | null)[] = []> = Made["length"] extends Count
  ? Made
  : ListColumns<Count, [...Made, string | null]>;

const TERMS_FROM = 11;
const STUDENT_FROM = TERMS_FROM + 5;
const PROFILES_FROM = 10;
const YEAR_FROM = PROFILES_FROM + 5;
const STARS_FROM = YEAR_FROM + 2;
const OWN_OBJECTIVE_FROM = STARS_FROM + 4;

export function progressionFactsOf(schoolId: string, found: readonly ProgressionRow[]): ProgressionFacts[] {
  const byClass = Map.groupBy(found, ([id]) => id);
  return [...byClass.values()].map((rows) => {
    const [id, schoolYearId, name, nameKey, gradeLevel, startsOn, endsOn, timeZone, oldProfileDays, ...rest] = rows[0]!;
    const [competences, dueOn] = rest;
    const year = { startsOn, endsOn, timeZone, gradeLevel, oldProfileDays };
    const objective = objectiveOf(competences, dueOn);
    return {
      ...year,
      schoolClass: Object.assign(new SchoolClass(), { schoolId, id, schoolYearId, name, nameKey, gradeLevel }),
      terms: termsOf(rows[0]!.slice(TERMS_FROM, STUDENT_FROM) as ListColumns<5>, { schoolId, schoolYearId }),
      students: rows
        .map((row) => row.slice(STUDENT_FROM) as StudentColumns)
        .filter(([studentId]) => studentId !== null)
        .map((columns) => studentFactsOf(schoolId, columns, { ...year, objective })),
    };
  });
}

function termsOf([ids, ...lists]: ListColumns<5>, of: { schoolId: string; schoolYearId: string }): ClassTerm[] {
  const [numbersOf, starts, ends, held] = lists.map(parts);
  return parts(ids).map((id, index, all) => {
    const [startsOn, endsOn] = [starts![index]!, ends![index]!];
    const kind = all.length === 2 ? ("SEMESTER" as const) : ("TRIMESTER" as const);
    const term = Object.assign(new Term(), { ...of, id, number: Number(numbersOf![index]), kind, startsOn, endsOn });
    return { term, endsOn, heldOn: held![index] || null };
  });
}

function studentFactsOf(
  schoolId: string,
  columns: StudentColumns,
  year: { startsOn: string; endsOn: string; objective: ObjectiveFact | null },
): StudentDatedFacts {
  const [id, lastName, firstName, leftOn, emailKnown, levels, pix, pixScore, certifiableCount, profileKnownAt] =
    columns;
  const [thisYear, firstActivityOn] = columns.slice(YEAR_FROM, STARS_FROM) as [boolean | null, string | null];
  const own = objectiveOf(...(columns.slice(OWN_OBJECTIVE_FROM) as [number | null, string | null]));
  const targets = [
    ...(own ? [{ scope: "STUDENT" as const, ...own }] : []),
    ...(year.objective ? [{ scope: "CLASS" as const, ...year.objective }] : []),
  ];
  const profile = { levels, pix, pixScore, certifiableCount, profileKnownAt };
  const facts: DatedFacts = {
    profiles: profilesOf(columns.slice(PROFILES_FROM, YEAR_FROM) as ListColumns<5>),
    stars: starsOf(columns.slice(STARS_FROM, OWN_OBJECTIVE_FROM) as ListColumns<4>),
    hasParticipationThisYear: thisYear ?? false,
    firstActivityOn,
    ...narrowestObjective(targets, year),
  };
  return { student: studentOf({ schoolId, id, lastName, firstName, leftOn, emailKnown, ...profile }), facts };
}

/** The levels of all follow each other. */
function profilesOf([knownAt, days, levels, held, pixScores]: ListColumns<5>): DayProfile[] {
  const all = { days: parts(days), levels: numbers(levels), held: numbers(held), pixScores: numbers(pixScores) };
  return numbers(knownAt).map((at, index) => ({
    knownAt: new Date(at).toISOString(),
    day: all.days[index]!,
    levels: all.levels.slice(index * COMPETENCE_COUNT, (index + 1) * COMPETENCE_COUNT),
    held: all.held[index]!,
    pixScore: all.pixScores[index]!,
  }));
}

function starsOf([campaignIds, days, acquired, total]: ListColumns<4>): StarResult[] {
  const all = { days: parts(days), acquired: numbers(acquired), total: numbers(total) };
  return parts(campaignIds).map((campaignId, index) => ({
    campaignId,
    day: all.days[index]!,
    acquired: all.acquired[index]!,
    total: all.total[index]!,
  }));
}
