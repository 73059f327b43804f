import type { Answers } from "./answering-link.ts";
import { daysAgo } from "./november.ts";
import { person, signedIn } from "./people.ts";

export const RENTREE = { id: "rentree", name: "Parcours de rentrée", kind: "ASSESSMENT", starCount: 3 };
export const DONNEES = { id: "donnees", name: "Données et tableur", kind: "ASSESSMENT", starCount: null };
export const PROFILS = { id: "profils", name: "Profils d’automne", kind: "PROFILES_COLLECTION", starCount: null };
export const CAMPAIGNS = [RENTREE, DONNEES, PROFILS];

export const TO_START = { status: "TO_START" };
export const stars = (acquired: number): Answers => ({
  status: "SHARED",
  stars: { acquired, total: 3 },
  mastery: acquired / 3,
});
export const mastery = (share: number): Answers => ({ status: "SHARED", mastery: share });
export const SHARED = { status: "SHARED" };

/** The 16 levels: those given, then 0. */
export const levels = (...some: number[]): number[] => Array.from({ length: 16 }, (_, place) => some[place] ?? 0);

/** A line of the board; `held` competences make it certifiable from five on, null is unknown. */
export function line(
  [lastName, firstName]: readonly [string, string],
  {
    cells = [],
    held = null,
    gained = null,
    objective = {},
    ...more
  }: Answers & { cells?: Answers[]; held?: number | null; gained?: number | null; objective?: Answers } = {},
): Answers {
  return {
    student: { id: `student-${lastName}`, lastName, firstName },
    certifiability: {
      status: held === null ? "UNKNOWN" : held >= 5 ? "CERTIFIABLE" : "NOT_CERTIFIABLE",
      certifiableCompetenceCount: held,
    },
    yearProgress: {
      objective: 5,
      dueOn: "2027-05-31",
      competencesGained: gained,
      competencesWorked: 4,
      expectedByNow: 3,
      status: gained === null ? "UNKNOWN" : gained >= 5 ? "REACHED" : "ON_TRACK",
      ...objective,
    },
    cells: cells.map((cell, index) => ({ campaignId: CAMPAIGNS[index]!.id, ...cell })),
    supportNeeds: [],
    ...more,
  };
}

/** Five students: two to support, one on track, one who reached the objective, one of whom nothing is known. */
export const LINES = [
  line(["Aubry", "Clémence"], {
    cells: [stars(3), mastery(0.83), SHARED],
    held: 8,
    gained: 5,
    pixScore: 140,
    lastActivityAt: "2026-11-02T08:00:00Z",
    levels: levels(3, 1, 0, 2, 1, 0, 2, 1, 3, 1, 0, 0, 0, 0, 1),
  }),
  line(["Bélanger", "Zoé"], {
    cells: [stars(1), TO_START, { status: "TO_SHARE" }],
    held: 3,
    gained: 1,
    pixScore: 42,
    objective: { status: "BEHIND" },
    levels: levels(2, 0, 0, 1, 0, 0, 0, 1),
    lastActivityAt: "2026-10-12T08:00:00Z",
    lastReminder: { id: "reminder", createdAt: "2026-11-03T09:00:00Z", channel: "ENT" },
    supportNeeds: [
      { reason: "NOT_CERTIFIABLE", missing: 2 },
      { reason: "BEHIND_OBJECTIVE", missing: 4 },
    ],
  }),
  line(["Cazenave", "Noé"], {
    cells: [TO_START, TO_START, TO_START],
    objective: { status: "NOT_STARTED", competencesWorked: 0 },
    supportNeeds: [{ reason: "NEVER_STARTED", campaign: RENTREE, since: daysAgo(20) }],
  }),
  line(["Da Silva", "Lina"], {
    cells: [stars(2), mastery(0.5), SHARED],
    held: 6,
    gained: 4,
    pixScore: 100,
    lastActivityAt: "2026-11-10T08:00:00Z",
    levels: levels(2, 1, 0, 4, 0, 0, 0, 4, 1, 1),
  }),
  line(["Étienne", "Hugo"], {
    cells: [stars(2), { status: "STARTED", retrying: true }, TO_START],
    lastActivityAt: "2026-10-01T08:00:00Z",
  }),
];

/** The class 3e B as the server would tell it; `more` is of the class, `board` of its board. */
export function troisiemeB({ board = {}, ...more }: Answers & { board?: Answers } = {}): Answers {
  return {
    id: "3b",
    name: "3e B",
    schoolYear: { id: "year", name: "2026-2027", isCurrent: true },
    studentCount: LINES.length,
    homeroomTeachers: [{ id: "pp", firstName: "Nadia", lastName: "Ferhaoui" }],
    board: {
      asOf: "2026-11-12T10:00:00Z",
      pendingNameCount: 3,
      objective: 5,
      campaigns: CAMPAIGNS,
      rows: LINES,
      summary: {
        studentCount: LINES.length,
        certifiableCount: 2,
        certifiabilityUnknownCount: 2,
        objectiveReachedCount: 1,
        objectiveUnknownCount: 1,
        needsSupportCount: 2,
        medianPixScore: 100,
      },
      ...board,
    },
    ...more,
  };
}

/** A homeroom teacher who asks for that class, or for one that does not exist. */
export function inClass(schoolClass: Answers = troisiemeB()): Answers {
  const find = ({ id }: { id: string }): Answers | null => (id === schoolClass.id ? schoolClass : null);
  return signedIn(person("TEACHER"), {}, { schoolClass: find, competenceAreas: COMPETENCE_AREAS });
}

/** The areas of the CRCN: only their codes and how many competences each has matter here. */
export const COMPETENCE_AREAS = [3, 4, 4, 3, 2].map((count, area) => ({
  code: `${area + 1}`,
  name: `Domaine ${area + 1}`,
  competences: Array.from({ length: count }, (_, index) => ({
    code: `${area + 1}.${index + 1}`,
    name: `Compétence ${area + 1}.${index + 1}`,
  })),
}));
