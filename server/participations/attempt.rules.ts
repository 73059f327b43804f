import { agreement, canonical, mayBeSame, mergeFacts, utcDay } from "./attempt-fact.rules.ts";
import type { AttemptFact, Moment } from "./attempt-fact.rules.ts";

export type { AttemptFact, Moment } from "./attempt-fact.rules.ts";

export interface Attempt extends AttemptFact {
  /** The same for the same attempt whatever file told of it first: its UTC day (with "#2" … for a further one of that day), "OPEN" or "UNDATED". */
  key: string;
}

export interface ShownResult {
  /** Index of the attempt to show: the latest shared, else the latest; null without attempt. */
  shown: number | null;
  /** A later attempt is under way. */
  retrying: boolean;
  attemptCount: number;
  /** Between the last two shared attempts; null with fewer than two, or nothing to compare. */
  evolution: "UP" | "DOWN" | "STEADY" | null;
}

/**
 * The attempts of ONE student in ONE campaign, oldest first, from everything that files ever said of them. The order of the facts does not
 * matter, saying one twice changes nothing, and attempts may be merged again with new facts.
 */
export function mergeAttempts(facts: readonly AttemptFact[]): Attempt[] {
  const all = facts.map(canonical);
  const closed = all.filter((fact) => !isOpen(fact));
  const undated = closed.filter((fact) => identityOf(fact) === null);
  const dated = closed.filter((fact) => identityOf(fact) !== null);

  const known = [
    ...(undated.length === 0 ? [] : [{ ...undated.reduce(mergeFacts), key: "UNDATED" }]),
    ...named(
      groups(dated)
        .map((group) => group.reduce(mergeFacts))
        .sort(oldestFirst),
    ),
  ];
  return [...known, ...stillOpen(all.filter(isOpen), known)];
}

/** Attempts oldest first, as mergeAttempts gives them. */
export function shownResult(attempts: readonly (Pick<AttemptFact, "status"> & Partial<AttemptFact>)[]): ShownResult {
  const shared = attempts.flatMap(({ status }, index) => (status === "SHARED" ? [index] : []));
  const last = attempts.length === 0 ? null : attempts.length - 1;
  const [before, after] = shared.slice(-2).map((index) => attempts[index]);
  return {
    shown: shared.at(-1) ?? last,
    retrying: shared.length > 0 && shared.at(-1) !== last,
    attemptCount: attempts.length,
    evolution: before && after ? evolution(before, after) : null,
  };
}

function evolution(before: Partial<AttemptFact>, after: Partial<AttemptFact>): ShownResult["evolution"] {
  for (const measure of ["starsAcquired", "mastery", "pixScore"] as const) {
    const [a, b] = [before[measure] ?? null, after[measure] ?? null];
    if (a !== null && b !== null) return b > a ? "UP" : b < a ? "DOWN" : "STEADY";
  }
  return null;
}

/** An unsent line of a profiles collection says nothing of when: it is the student's one open attempt there. */
function isOpen({ kind, status }: AttemptFact): boolean {
  return kind === "PROFILES_COLLECTION" && status !== "SHARED";
}

function identityOf({ kind, startedAt, sharedAt }: AttemptFact): Moment | null {
  return kind === "ASSESSMENT" ? startedAt : sharedAt;
}

/** Facts of the same minute are one attempt; one known by its day joins the attempt of that day which it fits best, else those of its day. */
function groups(dated: readonly AttemptFact[]): AttemptFact[][] {
  const isPrecise = (fact: AttemptFact): boolean => identityOf(fact)?.precision === "MINUTE";
  const byInstant = Map.groupBy(dated.filter(isPrecise), (fact) => identityOf(fact)?.at);
  const precise = [...byInstant.values()].map((group) => group.reduce(mergeFacts));
  const homes = precise.sort(oldestFirst);
  const byHome = Map.groupBy(
    dated.filter((fact) => !isPrecise(fact)),
    (fact) => homeOf(fact, homes) ?? dayOf(fact),
  );

  const withDays = homes.map((home) => [home, ...(byHome.get(home) ?? [])]);
  const onlyDays = [...byHome].flatMap(([home, group]) => (typeof home === "string" ? [group] : []));
  return [...withDays, ...onlyDays];
}

/** The attempt of that day whose other date is compatible, then whose figures agree, then the earliest. */
function homeOf(fact: AttemptFact, homes: readonly AttemptFact[]): AttemptFact | null {
  return homes
    .filter((home) => dayOf(home) === dayOf(fact))
    .reduce<AttemptFact | null>(
      (best, home) => (best === null || fit(home, fact) > fit(best, fact) ? home : best),
      null,
    );
}

function fit(home: AttemptFact, fact: AttemptFact): number {
  const other = fact.kind === "ASSESSMENT" ? "sharedAt" : "startedAt";
  const [a, b] = [home[other], fact[other]];
  const dates = a === null || b === null ? 1 : mayBeSame(a, b) ? 2 : 0;
  return dates * 100 + agreement(home, fact);
}

function dayOf(fact: AttemptFact): string {
  const identity = identityOf(fact);
  return identity === null ? "" : utcDay(identity);
}

function oldestFirst(a: AttemptFact, b: AttemptFact): number {
  return Date.parse(identityOf(a)?.at ?? "") - Date.parse(identityOf(b)?.at ?? "");
}

function named(attempts: readonly AttemptFact[]): Attempt[] {
  return attempts.map((attempt, index) => {
    const day = dayOf(attempt);
    const earlier = attempts.slice(0, index).filter((other) => dayOf(other) === day).length;
    return { ...attempt, key: earlier === 0 ? day : `${day}#${earlier + 1}` };
  });
}

/** What the newest file saw open, unless a sending is later than that file: then it was sent since. */
function stillOpen(open: readonly AttemptFact[], sent: readonly Attempt[]): Attempt[] {
  if (open.length === 0) return [];

  const { fileAsOf } = open.reduce(mergeFacts);
  const isSentSince = sent.some(({ sharedAt }) => fileAsOf === null || (sharedAt !== null && sharedAt.at > fileAsOf));
  if (isSentSince) return [];

  const newest = open.filter((fact) => fact.fileAsOf === fileAsOf);
  return [{ ...newest.reduce(mergeFacts), status: "TO_SHARE", key: "OPEN" }];
}
