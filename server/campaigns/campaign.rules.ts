/** Pix's codes have nine characters, letters and digits. */
const CODE = /^[A-Z0-9]{9}$/;
const LONGEST_NAME = 200;
const MOST_STARS = 10;

/** How long a deleted campaign can be brought back. */
export const DAYS_TO_UNDELETE = 30;
const DAY_IN_MS = 24 * 60 * 60 * 1000;

export interface PlannedCampaign {
  name: string;
  kind: "ASSESSMENT" | "PROFILES_COLLECTION";
  code: string | null;
  starCount: number | null;
  /** Percent, as many as stars. */
  stageThresholds: readonly number[] | null;
}

export function normaliseCode(code: string): string {
  return code.replace(/\s/g, "").toUpperCase();
}

/** A name of ours, cut where it is too long. */
export function shortened(name: string): string {
  return name.slice(0, LONGEST_NAME).trim();
}

/** Stars are counted, or said by their thresholds. */
export function starCountOf(
  starCount: number | null | undefined,
  stageThresholds: readonly number[] | null | undefined,
): number | null {
  return starCount ?? stageThresholds?.length ?? null;
}

/** The field that is wrong, or null. */
export function wrongField({
  name,
  kind,
  code,
  starCount,
  stageThresholds,
}: PlannedCampaign): "name" | "code" | "starCount" | "stageThresholds" | null {
  if (name.trim() === "" || name.trim().length > LONGEST_NAME) return "name";
  if (code !== null && !CODE.test(code)) return "code";
  if (starCount !== null && (kind !== "ASSESSMENT" || starCount < 1 || starCount > MOST_STARS)) return "starCount";
  if (stageThresholds !== null && !areThresholds(stageThresholds, starCount)) return "stageThresholds";
  return null;
}

function areThresholds(percents: readonly number[], starCount: number | null): boolean {
  const ascending = percents.every((percent, index) => percent > (percents[index - 1] ?? 0) && percent <= 100);
  return ascending && percents.length === starCount;
}

/** Its owner, the referent and the head. */
export function mayEdit(
  viewer: { id: string; role: "TEACHER" | "REFERENT" | "HEAD" | "ACADEMY" },
  campaign: { ownerId: string | null },
): boolean {
  return viewer.role === "REFERENT" || viewer.role === "HEAD" || campaign.ownerId === viewer.id;
}

/** What was deleted since then can be brought back. */
export function deletedSince(now: Date): Date {
  return new Date(now.getTime() - DAYS_TO_UNDELETE * DAY_IN_MS);
}

/** Until when a deleted campaign can be brought back. */
export function undeletableUntil(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + DAYS_TO_UNDELETE * DAY_IN_MS);
}
