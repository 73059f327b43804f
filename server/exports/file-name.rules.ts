const LONGEST_PART = 60;

/** suivi-6A-2026-11-23.csv: letters and digits without accents, so that no system and no header can take it amiss. */
export function fileName(parts: readonly string[], extension: string): string {
  return `${parts.map(plain).filter(Boolean).join("-")}.${extension}`;
}

function plain(part: string): string {
  return part
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/œ/g, "oe")
    .replace(/Œ/g, "OE")
    .replace(/æ/g, "ae")
    .replace(/Æ/g, "AE")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, LONGEST_PART)
    .replace(/^-+|-+$/g, "");
}
