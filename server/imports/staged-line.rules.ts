import type { AttemptFact } from "../participations/attempt-fact.rules.ts";
import { certifiability } from "../profiles/certifiability.rules.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { normaliseClass, normaliseName } from "./name.rules.ts";

interface Moment {
  at: string;
  precision: "MINUTE" | "DAY";
}

/** A line of a results file, as the readers hand it over. */
export interface Line extends Omit<AttemptFact, "kind" | "fileAsOf"> {
  line: number;
  lastName: string;
  firstName: string;
  className: string | null;
  externalId: string | null;
}

/** A line as it is kept: who was typed, and what is said of them. */
export interface StagedLine {
  line: number;
  campaignId: string;
  lastName: string;
  firstName: string;
  className: string | null;
  lastKey: string;
  firstKey: string;
  classKey: string | null;
  schoolYearId: string | null;
  /** The same for the same line of a later file. */
  factKey: string;
  fact: AttemptFact;
}

export function stagedLine(
  line: Line,
  at: { kind: AttemptFact["kind"]; campaignId: string; schoolYearId: string | null; fileAsOf: string | null },
): StagedLine {
  const { lastName, firstName, className } = line;
  const [lastKey, firstKey] = [normaliseName(lastName), normaliseName(firstName)];
  const classKey = className === null ? null : normaliseClass(className);
  const day = (at.kind === "ASSESSMENT" ? line.startedAt : line.sharedAt)?.at.slice(0, 10) ?? "";
  return {
    line: line.line,
    campaignId: at.campaignId,
    lastName,
    firstName,
    className,
    lastKey,
    firstKey,
    classKey,
    schoolYearId: at.schoolYearId,
    factKey: [at.campaignId, lastKey, firstKey, classKey ?? "", line.externalId ?? "", day].join("|"),
    fact: factOf(line, at.kind, at.fileAsOf),
  };
}

function factOf(line: Line, kind: AttemptFact["kind"], fileAsOf: string | null): AttemptFact {
  const { startedAt, sharedAt, status, progression, mastery, starsAcquired, starsTotal, pixScore } = line;
  const { levels, pix, masteredByCompetence, skillsByCompetence } = line;
  // What the file says is computed again from its levels.
  const certifiableCount = levels ? certifiability(levels).count : line.certifiableCount;
  return {
    ...{ kind, startedAt, sharedAt, status, progression, mastery, starsAcquired, starsTotal, pixScore },
    ...{ certifiableCount, levels, pix, masteredByCompetence, skillsByCompetence, fileAsOf },
  };
}

/** The day that says in which school year a line lies: its own date, else that of the newest line of its file. */
export function yearDayOf(
  { startedAt, sharedAt }: { startedAt: Moment | null; sharedAt: Moment | null },
  { fileAsOf, now, timeZone }: { fileAsOf: string | null; now: Date; timeZone: string },
): string {
  const own = startedAt ?? sharedAt;
  if (own) return dayOf(own, timeZone);
  return localDay(fileAsOf ?? now.toISOString(), timeZone);
}

/** A date without an hour is that day everywhere. */
export function dayOf({ at, precision }: Moment, timeZone: string): string {
  return precision === "DAY" ? at.slice(0, 10) : localDay(at, timeZone);
}

export function newestMoment(lines: readonly { startedAt: Moment | null; sharedAt: Moment | null }[]): string | null {
  return lines.reduce<string | null>((newest, { startedAt, sharedAt }) => {
    const at =
      [startedAt?.at, sharedAt?.at]
        .filter((one) => one !== undefined)
        .sort()
        .at(-1) ?? null;
    return at !== null && (newest === null || at > newest) ? at : newest;
  }, null);
}
