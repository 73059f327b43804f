import { COMPETENCE_CODES } from "../../competences/crcn.ts";
import { dayIn, schoolDay } from "./demo-calendar.ts";
import type { DemoYear } from "./demo-calendar.ts";
import type { Grade } from "./demo-students.ts";
import { seeded } from "./random.ts";

export interface DemoCampaign {
  /** The same in each of the years. */
  key: string;
  year: DemoYear;
  grade: Grade;
  kind: "ASSESSMENT" | "PROFILES_COLLECTION";
  name: string;
  code: string;
  pixId: string;
  /** First session of the first class. */
  opensOn: string;
  /** Skills that an assessment asks for, by place of their competence. */
  skills: ReadonlyMap<number, number>;
}

/** Name, first day (month and day), competences that it works on; none: a collection of profiles. */
export type Plan = readonly [name: string, opensOn: string, ...competences: string[]];

const PLANS: Record<Grade, readonly Plan[]> = {
  "6": [
    ["Parcours de rentrée 6e", "09-14", "1.1", "2.1", "4.2", "5.1"],
    ["Profils Pix 6e, automne", "11-03"],
    ["S’informer et publier 6e", "01-11", "1.1", "2.2"],
    ["Protéger ses données 6e", "03-15", "4.1", "4.2"],
    ["Profils Pix 6e, printemps", "05-17"],
  ],
  "5": [
    ["Parcours de rentrée 5e", "09-15", "1.1", "1.2", "2.1", "3.1", "4.2"],
    ["Profils Pix 5e, automne", "10-05"],
    ["Communiquer et collaborer 5e", "11-05", "2.1", "2.3"],
    ["Créer un document 5e", "01-25", "3.1", "3.2"],
    ["Profils Pix 5e, printemps", "05-10"],
  ],
  "4": [
    ["Parcours de rentrée 4e", "09-16", "1.2", "2.2", "3.1", "4.1", "5.1"],
    ["Traiter des données 4e", "10-06", "1.2", "1.3"],
    ["Profils Pix 4e, automne", "11-09"],
    ["Programmer 4e", "01-18", "3.4"],
    ["Profils Pix 4e, printemps", "05-11"],
  ],
  "3": [
    ["Parcours de rentrée 3e", "09-10", "1.1", "1.3", "2.3", "3.2", "4.1", "5.2"],
    ["Données et tableur 3e", "10-08", "1.2", "1.3"],
    ["Profils Pix 3e, automne", "11-04"],
    ["Protection et sécurité 3e", "11-12", "4.1", "4.2", "4.3"],
    ["Environnement numérique 3e", "01-07", "2.4", "5.1", "5.2"],
    ["Profils Pix 3e avant la certification", "02-25"],
    ["Profils Pix 3e, printemps", "05-03"],
  ],
};

/** Skills of an assessment in each of its competences. */
const SKILLS = 6;

export function demoCampaigns(years: readonly DemoYear[]): DemoCampaign[] {
  return years.flatMap((year, age) =>
    Object.entries(PLANS).flatMap(([grade, plans]) =>
      plans.map((plan, index) =>
        campaignOf(year, grade as Grade, plan, 40_000 + 1_000 * age + 100 * Number(grade) + index),
      ),
    ),
  );
}

export function campaignOf(year: DemoYear, grade: Grade, [name, opensOn, ...codes]: Plan, pixId: number): DemoCampaign {
  return {
    key: `${grade} ${name}`,
    year,
    grade,
    kind: codes.length === 0 ? "PROFILES_COLLECTION" : "ASSESSMENT",
    name: `${name} (${year.name})`,
    code: pixCode(pixId),
    pixId: String(pixId),
    opensOn: schoolDay(year, dayIn(year, opensOn)),
    skills: new Map(codes.map((code) => [COMPETENCE_CODES.indexOf(code), SKILLS])),
  };
}

/** Six consonants and three digits, as Pix gives them. */
function pixCode(pixId: number): string {
  const random = seeded("code", pixId);
  const letters = Array.from({ length: 6 }, () => random.pick([..."BCDFGHJKMPQRTVWXY"]));
  const digits = Array.from({ length: 3 }, () => random.between(2, 9));
  return [...letters, ...digits].join("");
}
