import { certifiabilityOfCount } from "../profiles/certifiability.rules.ts";
import { gainedBetween } from "../progress/year-progress.rules.ts";
import { starsUpTo } from "./as-of.rules.ts";
import type { DatedFacts, DayProfile, MeasuredYear } from "./as-of.rules.ts";

export interface Change {
  /** Day of the profile that the newest one is compared with; null when the count starts from nothing, or nothing can be compared. */
  comparedOn: string | null;
  /** Indexes of the competences, in order; null when no newer profile says so. */
  competencesGained: number[] | null;
  /** Null when it cannot be told. */
  becameCertifiable: boolean | null;
  /** Null when no result with stars was sent this year. */
  starsGained: number | null;
}

/** In 6e alone nobody has a past with Pix. */
const NOTHING: Pick<DayProfile, "levels" | "held"> & { day: null } = { levels: [], held: 0, day: null };

/**
 * What changed for one student after a day. Profiles: the newest against the newest until that day, else against the first one
 * since, as for the year. Stars: of each campaign its last result against that of the day; a weaker one takes nothing away.
 */
export function changeSince(
  { profiles, stars }: Pick<DatedFacts, "profiles" | "stars">,
  { gradeLevel, endsOn }: Pick<MeasuredYear, "gradeLevel" | "endsOn">,
  upTo: string,
): Change {
  const before = profiles.filter(({ day }) => day <= upTo).at(-1) ?? (gradeLevel === "SIXIEME" ? NOTHING : undefined);
  const since = profiles.filter(({ day }) => day > upTo);
  const baseline = before ?? since[0];
  const newest = since.at(-1);
  const gained = newest && baseline && newest !== baseline ? gainedBetween(baseline.levels, newest.levels) : null;
  return {
    comparedOn: gained === null ? null : (baseline?.day ?? null),
    competencesGained: gained,
    becameCertifiable: becameCertifiable({ before, first: since[0], newest }),
    starsGained: starsGained(stars, upTo, endsOn),
  };
}

type Held = Pick<DayProfile, "held">;

function becameCertifiable(profiles: {
  before: Held | undefined;
  first: Held | undefined;
  newest: Held | undefined;
}): boolean | null {
  const { before, first, newest } = profiles;
  if (before && isCertifiable(before)) return false;
  if (!newest) return null;
  if (!isCertifiable(newest)) return false;
  // Certifiable in the very first profile: since when, nobody knows.
  return before || (first && !isCertifiable(first)) ? true : null;
}

function isCertifiable({ held }: Held): boolean {
  return certifiabilityOfCount(held).status === "CERTIFIABLE";
}

function starsGained(results: DatedFacts["stars"], upTo: string, endsOn: string): number | null {
  const then = starsUpTo(results, upTo);
  const now = [...starsUpTo(results, endsOn).values()];
  if (now.length === 0) return null;
  return now.reduce((sum, one) => sum + Math.max(0, one.acquired - (then.get(one.campaignId)?.acquired ?? 0)), 0);
}
