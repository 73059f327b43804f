import { campaignOf } from "../campaigns/campaign.store.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import type { ClassFacts, GivenCampaign, WaitingName } from "./class-facts.type.ts";
import { objectiveOf, studentFactsOf } from "./student-row.store.ts";
import type { StudentColumns } from "./student-row.store.ts";

/** In the order of the statement; what holds for the whole class is null but in its first row. */
export type ClassRow = [...ClassColumns, ...StudentColumns];
type ClassColumns = [
  id: string,
  schoolYearId: string,
  name: string,
  nameKey: string,
  gradeLevel: SchoolClass["gradeLevel"],
  startsOn: string,
  endsOn: string,
  timeZone: string,
  neverStartedDays: number,
  stoppedDays: number,
  oldProfileDays: number,
  competences: number | null,
  dueOn: string | null,
  holidayStarts: string[] | null,
  holidayEnds: string[],
  ...campaigns: CampaignColumns,
  ...names: NameColumns,
];
type CampaignColumns = [
  ids: string[] | null,
  kinds: string[],
  names: string[],
  codes: (string | null)[],
  ownerIds: (string | null)[],
  starCounts: (number | null)[],
  createdAt: Date[],
  dataAsOf: (Date | null)[],
  givenOn: string[],
];
type NameColumns = [
  ids: string[] | null,
  lastNames: string[],
  firstNames: string[],
  classNames: (string | null)[],
  classKeys: (string | null)[],
  campaignIds: string[],
];
const CAMPAIGNS_FROM = 15;
const NAMES_FROM = CAMPAIGNS_FROM + 9;
const STUDENT_FROM = NAMES_FROM + 6;

export function classFactsOf(schoolId: string, found: readonly ClassRow[]): ClassFacts[] {
  const byClass = Map.groupBy(found, ([id]) => id);
  return [...byClass.values()].map((rows) => {
    const first = rows[0]!;
    const [id, schoolYearId, name, nameKey, gradeLevel, startsOn, endsOn, timeZone, neverStartedDays, stoppedDays] =
      first;
    const [oldProfileDays, competences, dueOn, holidayStarts, holidayEnds] = first.slice(10) as [
      number,
      number | null,
      string | null,
      string[] | null,
      string[],
    ];
    const students = rows
      .map((row) => row.slice(STUDENT_FROM) as StudentColumns)
      .filter(([studentId]) => studentId !== null);
    return {
      schoolClass: Object.assign(new SchoolClass(), { schoolId, id, schoolYearId, name, nameKey, gradeLevel }),
      startsOn,
      endsOn,
      timeZone,
      gradeLevel,
      oldProfileDays,
      thresholds: { neverStartedDays, stoppedDays },
      objective: objectiveOf(competences, dueOn),
      holidays: (holidayStarts ?? []).map((day, index) => ({ startsOn: day, endsOn: holidayEnds[index]! })),
      campaigns: campaignsOf(schoolId, first.slice(CAMPAIGNS_FROM, NAMES_FROM) as CampaignColumns),
      waitingNames: waitingNamesOf(first.slice(NAMES_FROM, STUDENT_FROM) as NameColumns),
      students: students.map((columns) => studentFactsOf(schoolId, columns)),
    };
  });
}

function campaignsOf(schoolId: string, columns: CampaignColumns): GivenCampaign[] {
  const [ids, kinds, names, codes, ownerIds, starCounts, createdAt, dataAsOf, givenOn] = columns;
  return (ids ?? []).map((id, index) => ({
    givenOn: givenOn[index]!,
    campaign: campaignOf({
      schoolId,
      id,
      kind: kinds[index],
      name: names[index],
      code: codes[index],
      ownerId: ownerIds[index],
      starCount: starCounts[index],
      createdAt: createdAt[index],
      archivedAt: null,
      dataAsOf: dataAsOf[index],
    }),
  }));
}

/** One line of the columns per name and campaign. */
function waitingNamesOf([ids, lastNames, firstNames, classNames, classKeys, campaignIds]: NameColumns): WaitingName[] {
  const lines = (ids ?? []).map((id, index) => ({ id, index }));
  return [...Map.groupBy(lines, ({ id }) => id)].map(([id, same]) => {
    const { index } = same[0]!;
    return {
      id,
      lastName: lastNames[index]!,
      firstName: firstNames[index]!,
      className: classNames[index]!,
      classKey: classKeys[index]!,
      campaignIds: same.map((line) => campaignIds[line.index]!),
    };
  });
}
