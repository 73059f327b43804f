import { addDays } from "../../schools/school-year.rules.ts";
import { campaignOf } from "./demo-campaigns.ts";
import type { DemoCampaign, Plan } from "./demo-campaigns.ts";
import type { DemoYear } from "./demo-calendar.ts";
import { importedAt, listFile, resultsFile } from "./demo-files.ts";
import type { DemoFile } from "./demo-files.ts";
import type { DemoHistory } from "./demo-history.ts";
import { DEMO_SCHOOL } from "./demo-people.ts";
import type { DemoSchool } from "./demo-people.ts";
import { gradeIn } from "./demo-students.ts";
import type { DemoStudent } from "./demo-students.ts";
import { seeded } from "./random.ts";

/** Another school of the academy, of which only its figures are ever seen. */
export interface DemoNeighbour extends DemoSchool {
  head: { email: string; firstName: string; lastName: string };
  /** One student for each so many of the demo school. */
  oneOf: number;
  /** How easily its students learn and how readily they do what is asked, beside those of the demo school. */
  ease: number;
  /** What part of them has been asked to take part at all. */
  reach: number;
}

export const DEMO_NEIGHBOURS: readonly DemoNeighbour[] = [
  neighbour(1, "0759990B", "Collège du Vieux-Moulin", { oneOf: 3, ease: 1.1, reach: 0.9 }),
  neighbour(2, "0759991C", "Collège des Trois-Fontaines", { oneOf: 4, ease: 0.9, reach: 0.6 }),
  neighbour(3, "0759992D", "Collège de la Grande-Ourse", { oneOf: 5, ease: 1, reach: 0.8 }),
  neighbour(4, "0759993E", "Collège expérimental du Belvédère", { oneOf: 32, ease: 1, reach: 1 }),
];

/** For the whole school, not grade by grade: enough to be counted. */
const PLANS: readonly Plan[] = [
  ["Profils Pix, automne", "10-05"],
  ["Profils Pix, printemps", "05-10"],
];
/** The last students have begun by then. */
const EXPORTED_AFTER = 45;

function neighbour(
  number: number,
  uai: string,
  name: string,
  size: Pick<DemoNeighbour, "oneOf" | "ease" | "reach">,
): DemoNeighbour {
  const id = DEMO_SCHOOL.id.replace(/.$/, String(number));
  const head = { email: `direction-${number}@demo.example`, firstName: "Dominique", lastName: `Voisin-${number}` };
  return { ...DEMO_SCHOOL, id, uai, name, head, ...size };
}

/** What it dropped in, oldest first: last year and the running one, up to `now`. */
export function neighbourFiles(
  school: DemoNeighbour,
  { years, students, attemptsOf }: DemoHistory,
  now: Date,
): DemoFile[] {
  const theirs = students
    .filter(({ number }) => number % school.oneOf === 0)
    .map((one) => ({ ...one, gift: one.gift * school.ease, diligence: Math.min(1, one.diligence * school.ease) }));
  const asked = theirs.filter(({ number }) => seeded("asked", school.uai, number).chance(school.reach));
  return years
    .slice(1)
    .flatMap((year) => [
      listFile(theirs, year, importedAt(year.startsOn, 30, now), null, false),
      ...campaignsIn(year).flatMap((campaign) => resultsOf(campaign, asked, { attemptsOf, now })),
    ])
    .map((file) => ofSchool(school, file));
}

function campaignsIn(year: DemoYear): DemoCampaign[] {
  return PLANS.map((plan, index) => campaignOf(year, "6", plan, 70_000 + 100 * (year.startYear % 100) + index));
}

function resultsOf(
  campaign: DemoCampaign,
  students: readonly DemoStudent[],
  { attemptsOf, now }: Pick<DemoHistory, "attemptsOf"> & { now: Date },
): DemoFile | [] {
  const at = importedAt(addDays(campaign.opensOn, EXPORTED_AFTER), 600, now);
  const attempts = students
    .filter((one) => gradeIn(one, campaign.year.startYear) !== null)
    .flatMap((one) => attemptsOf(campaign, one));
  return resultsFile(campaign, attempts, { at, precision: "MINUTE", mistakes: new Map() }) ?? [];
}

/** The files of the demo school say its name. */
function ofSchool({ uai, name }: DemoSchool, { file, ...one }: DemoFile): DemoFile {
  return {
    ...one,
    file: {
      ...file,
      school: file.school && { ...file.school, uai },
      campaign: file.campaign && { ...file.campaign, organisation: name },
    },
  };
}
