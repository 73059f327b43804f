const LONGEST_NAME = 100;

/** A name as it is kept: without spaces around, in one piece, without control characters. Null: it is none. */
export function cleanName(text: string): string | null {
  const name = text.normalize("NFC").replace(/\s+/g, " ").trim();
  return name === "" || name.length > LONGEST_NAME || /[\p{Cc}\p{Cf}]/u.test(name) ? null : name;
}

/** As an address is kept, and looked up. */
export function cleanAddress(text: string): string {
  return text.trim().toLowerCase();
}

/** The account of an academy is made by whoever runs the server: no school gives that role. */
export function isGivenBySchool(role: string): boolean {
  return role === "TEACHER" || role === "REFERENT" || role === "HEAD";
}

/** REVOKED goes before INVITED: somebody whose invitation was taken back. */
export function staffState({
  hasPassword,
  isRevoked,
}: {
  hasPassword: boolean;
  isRevoked: boolean;
}): "INVITED" | "ACTIVE" | "REVOKED" {
  if (isRevoked) return "REVOKED";
  return hasPassword ? "ACTIVE" : "INVITED";
}
