/** A date as a file gives it. */
export interface Moment {
  /** ISO instant, UTC. */
  at: string;
  /** DAY: at is midnight UTC of that UTC day (old files). */
  precision: "MINUTE" | "DAY";
}

/** What one line of one file says of one student in one campaign. */
export interface AttemptFact {
  kind: "ASSESSMENT" | "PROFILES_COLLECTION";
  startedAt: Moment | null;
  sharedAt: Moment | null;
  status: "STARTED" | "TO_SHARE" | "SHARED";
  /** Shares, 0 to 1. */
  progression: number | null;
  mastery: number | null;
  starsAcquired: number | null;
  starsTotal: number | null;
  pixScore: number | null;
  certifiableCount: number | null;
  /** 16 each, in the order of the competences. */
  levels: number[] | null;
  pix: number[] | null;
  masteredByCompetence: (number | null)[] | null;
  skillsByCompetence: (number | null)[] | null;
  /** Newest instant found in the file that brought the fact; null when unknown. */
  fileAsOf: string | null;
}

const STATUS_ORDER = ["STARTED", "TO_SHARE", "SHARED"] as const;
const MINUTE_IN_MS = 60_000;
const DAY_IN_MS = 1440 * MINUTE_IN_MS;

/** One way of writing each date, so that what is equal is written equally; what has a sending date was sent. */
export function canonical(fact: AttemptFact): AttemptFact {
  const sharedAt = canonicalMoment(fact.sharedAt);
  return {
    ...mergeFacts(fact, fact),
    startedAt: canonicalMoment(fact.startedAt),
    sharedAt,
    status: sharedAt === null ? fact.status : "SHARED",
    fileAsOf: fact.fileAsOf === null ? null : new Date(fact.fileAsOf).toISOString(),
  };
}

/** Never goes backwards: the later status, the more precise date, the greater number; nothing known is replaced by null. */
export function mergeFacts(a: AttemptFact, b: AttemptFact): AttemptFact {
  return {
    kind: a.kind,
    startedAt: betterMoment(a.startedAt, b.startedAt),
    sharedAt: betterMoment(a.sharedAt, b.sharedAt),
    status: STATUS_ORDER.indexOf(a.status) > STATUS_ORDER.indexOf(b.status) ? a.status : b.status,
    progression: greater(a.progression, b.progression),
    mastery: greater(a.mastery, b.mastery),
    starsAcquired: greater(a.starsAcquired, b.starsAcquired),
    starsTotal: greater(a.starsTotal, b.starsTotal),
    pixScore: greater(a.pixScore, b.pixScore),
    certifiableCount: greater(a.certifiableCount, b.certifiableCount),
    ...profileOf(richer([a.pix, a.levels], [b.pix, b.levels])),
    ...skillsOf(richer([a.masteredByCompetence, a.skillsByCompetence], [b.masteredByCompetence, b.skillsByCompetence])),
    fileAsOf: greater(a.fileAsOf, b.fileAsOf),
  };
}

export function utcDay({ at }: Moment): string {
  return at.slice(0, 10);
}

/** Whether both may be the same instant: a day equals any instant of that UTC day. */
export function mayBeSame(a: Moment, b: Moment): boolean {
  return a.precision === "MINUTE" && b.precision === "MINUTE" ? a.at === b.at : utcDay(a) === utcDay(b);
}

/** Figures that both give and agree on, less those on which they differ. */
export function agreement(a: AttemptFact, b: AttemptFact): number {
  const figures = ["mastery", "starsAcquired", "pixScore", "certifiableCount"] as const;
  return figures
    .filter((figure) => a[figure] !== null && b[figure] !== null)
    .reduce((sum, figure) => sum + (a[figure] === b[figure] ? 1 : -1), 0);
}

function canonicalMoment(moment: Moment | null): Moment | null {
  if (moment === null) return null;
  const step = moment.precision === "DAY" ? DAY_IN_MS : MINUTE_IN_MS;
  return { at: new Date(Math.floor(Date.parse(moment.at) / step) * step).toISOString(), precision: moment.precision };
}

function betterMoment(a: Moment | null, b: Moment | null): Moment | null {
  if (a === null || b === null) return a ?? b;
  if (a.precision !== b.precision) return a.precision === "MINUTE" ? a : b;
  return a.at >= b.at ? a : b;
}

function greater<T extends number | string>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return a >= b ? a : b;
}

type Pair = readonly [(number | null)[] | null, (number | null)[] | null];

/** Two arrays that belong together stay together: the fuller pair, then the greater; any order of merging ends with the same one. */
function richer(a: Pair, b: Pair): Pair {
  const rank = ([first, second]: Pair): number[] => [
    Number(first !== null) + Number(second !== null),
    total(first),
    total(second),
  ];
  const [left, right] = [rank(a), rank(b)];
  const difference = left.map((value, index) => value - (right[index] ?? 0)).find((value) => value !== 0);
  if (difference !== undefined) return difference > 0 ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

function total(values: (number | null)[] | null): number {
  return (values ?? []).reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function profileOf([pix, levels]: Pair): Pick<AttemptFact, "pix" | "levels"> {
  return { pix: pix as number[] | null, levels: levels as number[] | null };
}

function skillsOf([mastered, skills]: Pair): Pick<AttemptFact, "masteredByCompetence" | "skillsByCompetence"> {
  return { masteredByCompetence: mastered, skillsByCompetence: skills };
}
