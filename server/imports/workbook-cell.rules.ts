const DAY_IN_MS = 24 * 60 * 60 * 1000;
/** Day 1 is 1 January 1900, and day 60 a 29 February that never was: from March 1900 on, days count from here. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);

/** Formats of dates that a workbook need not describe (ECMA-376, part 1, 18.8.30). */
export function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58)
  );
}

/** A day or a year in the format's first part, outside quotes, colours and escapes. */
export function isDateFormat(code: string): boolean {
  const [positive = ""] = code.split(";");
  return /[dyj]/i.test(positive.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, ""));
}

/** What a cell says: a date as YYYY-MM-DD, a whole number without exponent, all else as it is stored. */
export function cellText(
  stored: string,
  { isNumber, isDate, from1904 }: { isNumber: boolean; isDate: boolean; from1904: boolean },
): string {
  const value = Number(stored);
  if (!isNumber || stored.trim() === "" || !Number.isFinite(value)) return stored;
  if (isDate) return dayOf(Math.floor(value), from1904) ?? stored;
  return Number.isSafeInteger(value) ? String(value) : stored;
}

function dayOf(days: number, from1904: boolean): string | null {
  const date = new Date((from1904 ? DAY_ZERO_1904 : DAY_ZERO) + days * DAY_IN_MS);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 ? null : date.toISOString().slice(0, 10);
}

/** « C7 » is in column 2; null without a reference. */
export function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? "")?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Some writers put a prefix before every name. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
