/** Pix's codes have nine characters, letters and digits. */
const CODE = /^[A-Z0-9]{9}$/;
const LONGEST_NAME = 200;
const MOST_STARS = 10;

export interface NewCampaign {
  name: string;
  kind: "ASSESSMENT" | "PROFILES_COLLECTION";
  code: string | null;
  starCount: number | null;
}

export function normaliseCode(code: string): string {
  return code.replace(/\s/g, "").toUpperCase();
}

/** The field that is wrong, or null. */
export function wrongField({ name, kind, code, starCount }: NewCampaign): "name" | "code" | "starCount" | null {
  if (name.trim() === "" || name.trim().length > LONGEST_NAME) return "name";
  if (code !== null && !CODE.test(code)) return "code";
  if (starCount === null) return null;
  if (kind !== "ASSESSMENT" || starCount < 1 || starCount > MOST_STARS) return "starCount";
  return null;
}

/** Its owner, the referent and the head. */
export function mayEdit(
  viewer: { id: string; role: "TEACHER" | "REFERENT" | "HEAD" | "ACADEMY" },
  campaign: { ownerId: string | null },
): boolean {
  return viewer.role === "REFERENT" || viewer.role === "HEAD" || campaign.ownerId === viewer.id;
}
