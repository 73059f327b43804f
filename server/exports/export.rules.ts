/** The other formats, and the sheets to print, come with a later release. */
const AVAILABLE: Readonly<Record<string, readonly string[]>> = {
  CSV: ["CLASS_BOARD", "CAMPAIGN_RESULTS", "STUDENT_PROFILES"],
};

/** Days during which a finished export can be fetched. */
export const DAYS_KEPT = 7;

export function isAvailable(subject: string, format: string): boolean {
  return AVAILABLE[format]?.includes(subject) ?? false;
}

/** A larger school asks for its classes one after the other. */
const MOST_CLASSES = 200;
const MOST_STUDENTS = 5_000;

/** The field that is missing or too long, or null. */
export function wrongExportField({
  subject,
  classIds,
  campaignId,
  studentIds,
}: {
  subject: string;
  classIds: readonly string[] | null;
  campaignId: string | null;
  studentIds: readonly string[] | null;
}): "classIds" | "campaignId" | "studentIds" | null {
  if ((classIds?.length ?? 0) > MOST_CLASSES) return "classIds";
  if ((studentIds?.length ?? 0) > MOST_STUDENTS) return "studentIds";
  if (subject === "CLASS_BOARD" && !classIds?.length) return "classIds";
  return subject === "CAMPAIGN_RESULTS" && !campaignId ? "campaignId" : null;
}

type Status = "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "EXPIRED";

/** A finished export expires by the clock, whether or not anything has noted it. */
export function statusAt(stored: Status, expiresAt: Date | null, now: Date): Status {
  return stored === "DONE" && expiresAt !== null && expiresAt <= now ? "EXPIRED" : stored;
}

/** Whoever fetches a file must still follow every class in it; what lies outside classes is for the whole school. */
export function coversClasses(followed: readonly string[] | null, classIds: readonly string[] | null): boolean {
  return followed === null || (classIds !== null && classIds.every((id) => followed.includes(id)));
}
