import type { Answers } from "./answering-link.ts";
import { COMPETENCE_AREAS } from "./class-boards.ts";
import { person, signedIn } from "./people.ts";

export const YEARS = [
  { id: "y26", name: "2026-2027", isCurrent: true },
  { id: "y25", name: "2025-2026", isCurrent: false },
];

export const CLASSES = [
  { id: "3a", name: "3e A", gradeLevel: "TROISIEME" },
  { id: "3b", name: "3e B", gradeLevel: "TROISIEME" },
  { id: "4a", name: "4e A", gradeLevel: "QUATRIEME" },
];

export const OWNERS = [
  { id: "person", firstName: "Nadia", lastName: "Ferhaoui" },
  { id: "other", firstName: "Marc", lastName: "Ollivier" },
];

export const RENTREE: Answers = {
  id: "rentree",
  name: "Parcours de rentrée",
  kind: "ASSESSMENT",
  code: "ABCDEF234",
  starCount: 3,
  createdAt: "2026-09-14T08:00:00Z",
  dataAsOf: "2026-11-12T10:00:00Z",
  owner: OWNERS[0],
  classes: CLASSES.slice(0, 2),
  participantClasses: CLASSES.slice(0, 2),
  version: 4,
  viewerMayEdit: true,
  statistics: {
    expectedCount: 9,
    toStartCount: 3,
    startedCount: 1,
    toShareCount: 1,
    sharedCount: 4,
    averageMastery: 0.625,
    starDistribution: [0, 1, 2, 1],
  },
  activity: [
    { day: "2026-09-14", startedCount: 2, sharedCount: 0 },
    { day: "2026-11-02", startedCount: 6, sharedCount: 4 },
  ],
};

export const PROFILS: Answers = {
  id: "profils",
  name: "Profils d’automne",
  kind: "PROFILES_COLLECTION",
  createdAt: "2026-10-05T08:00:00Z",
  classes: CLASSES.slice(0, 1),
  participantClasses: CLASSES.slice(0, 1),
  viewerMayEdit: false,
  statistics: { expectedCount: 4, sharedCount: 4, certifiableCount: 3 },
};

/** One line of a campaign; the name and class of the student, then what the graph says of them. */
export function participant(
  [lastName, firstName, schoolClass]: readonly [string, string, Answers],
  more: Answers = {},
): Answers {
  return {
    student: { id: `student-${lastName}`, lastName, firstName, schoolClass },
    status: "TO_START",
    attemptCount: 0,
    ...more,
  };
}

export const shared = (id: string, result: Answers, more: Answers = {}): Answers => ({
  status: "SHARED",
  attemptCount: 1,
  result: { id, status: "SHARED", sharedAt: "2026-11-02T08:00:00Z", ...result },
  ...more,
});

export const [A, B] = CLASSES as unknown as [Answers, Answers];

/** Seed 4's stars list, with made-up names, and two who have not started. */
export const STARS_LIST = [
  participant(["Aubry", "Clémence", B], { status: "TO_SHARE", attemptCount: 1, result: { id: "p1" } }),
  participant(["Bélanger", "Zoé", A], { status: "STARTED", attemptCount: 1, result: { id: "p2" } }),
  participant(["Cazenave", "Noé", A], shared("p3", { stars: { acquired: 2, total: 3 }, mastery: 0.6 })),
  participant(
    ["Da Silva", "Lina", A],
    shared("p4", { stars: { acquired: 3, total: 3 }, mastery: 0.9 }, { attemptCount: 2, evolution: "UP" }),
  ),
  participant(["Étienne", "Hugo", B]),
  participant(["Faure", "Inès", A]),
];

/** Seed 4's profiles collection. */
export const PROFILES_LIST = (
  [
    ["Aubry", "Clémence", 100, 6, "CERTIFIABLE"],
    ["Bélanger", "Zoé", 124, 7, "CERTIFIABLE"],
    ["Cazenave", "Noé", 35, 4, "NOT_CERTIFIABLE"],
    ["Da Silva", "Lina", 84, 5, "CERTIFIABLE"],
  ] as const
).map(([lastName, firstName, pixScore, count, status]) =>
  participant(
    [lastName, firstName, A],
    shared(`profile-${lastName}`, { pixScore, certifiability: { status, certifiableCompetenceCount: count } }),
  ),
);

/** A page of lines, as the server answers: only those that the filter asks for. */
export function pageOf(lines: readonly Answers[]): (args: PageArguments) => Answers {
  return ({ first, after, filter }) => {
    const wanted = lines.filter((line) => isWanted(line, filter ?? {}));
    const from = after ? Number(after) : 0;
    const nodes = wanted.slice(from, from + first);
    const end = from + nodes.length;
    return { nodes, totalCount: wanted.length, pageInfo: { hasNextPage: end < wanted.length, endCursor: String(end) } };
  };
}

interface PageArguments {
  first: number;
  after?: string | null;
  filter?: { statuses?: string[]; classIds?: string[]; stars?: number[]; search?: string; certifiability?: string[] };
}

function isWanted(
  line: Answers,
  { statuses, classIds, stars, search, certifiability }: NonNullable<PageArguments["filter"]>,
): boolean {
  const { student, status, result } = line as {
    student: { lastName: string; schoolClass: { id: string } };
    status: string;
    result?: { stars?: { acquired: number }; certifiability?: { status: string } };
  };
  return (
    (!statuses || statuses.includes(status)) &&
    (!classIds || classIds.includes(student.schoolClass.id)) &&
    (!stars || stars.includes(result?.stars?.acquired ?? -1)) &&
    (!certifiability || certifiability.includes(result?.certifiability?.status ?? "")) &&
    (!search || student.lastName.toLowerCase().includes(search.toLowerCase()))
  );
}

/** Somebody of a school of two years with these campaigns; `more` is of the root, `school` of the school. */
export function inSchool(campaigns: readonly Answers[], school: Answers = {}, more: Answers = {}): Answers {
  const viewer = person("REFERENT");
  const years = { ...(viewer.school as Answers), years: YEARS };
  return {
    ...signedIn(
      { ...viewer, school: years },
      {
        years: YEARS,
        classes: CLASSES,
        campaignOwners: OWNERS,
        campaigns: { nodes: campaigns, totalCount: campaigns.length, pageInfo: { hasNextPage: false } },
        ...school,
      },
    ),
    campaign: ({ id }: { id: string }) => campaigns.find((one) => one.id === id) ?? null,
    competenceAreas: COMPETENCE_AREAS,
    ...more,
  };
}
