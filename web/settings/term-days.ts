const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** YYYY-MM-DD; null of what is no day. */
export function dayAfter(day: string): string | null {
  const next = Date.parse(day) + DAY_IN_MS;
  return Number.isNaN(next) ? null : new Date(next).toISOString().slice(0, 10);
}

/** The refusal that the server would give, before it is asked; null when the days can be sent. */
export function whyNotTerms(
  ends: readonly string[],
  year: { startsOn: string; endsOn: string },
): "TERM_COUNT" | "TERM_OUTSIDE_YEAR" | "TERMS_NOT_IN_ORDER" | null {
  if (ends.includes("")) return "TERM_COUNT";
  if (ends.some((day) => day < year.startsOn || day >= year.endsOn)) return "TERM_OUTSIDE_YEAR";
  return ends.every((day, index) => index === 0 || day > ends[index - 1]!) ? null : "TERMS_NOT_IN_ORDER";
}
