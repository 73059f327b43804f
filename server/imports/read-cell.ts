/** What a person or a system wrote in one place of a file, made plain. */

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g;
const NOT_A_LETTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/;
const MAX_NAME = 255;
/** What needs no cleaning: nearly every cell, and half the time of reading goes to the others' checks. */
const PLAIN = /^[!-~\u00c0-\u017f]+(?: [!-~\u00c0-\u017f]+)*$/;

/** Composed letters, no invisible controls, single spaces. */
export function clean(text: string): string {
  if (text === "" || PLAIN.test(text)) return text;
  return text.normalize("NFC").replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

export function cleanOrNull(text: string | undefined): string | null {
  return clean(text ?? "") || null;
}

/** Why these two cannot be a person's names; null when they can. */
export function nameProblem(
  lastName: string,
  firstName: string,
): "NAME_MISSING" | "NAME_TOO_LONG" | "NAME_UNREADABLE" | null {
  if (lastName === "" || firstName === "") return "NAME_MISSING";
  if (lastName.length > MAX_NAME || firstName.length > MAX_NAME) return "NAME_TOO_LONG";
  if (NOT_A_LETTER.test(lastName + firstName)) return "NAME_UNREADABLE";
  return null;
}

/** DD/MM/YYYY to YYYY-MM-DD; null when there is no such day. */
export function frenchDay(text: string): string | null {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
  return existingDay(`${year}-${month}-${day}`);
}

/** The same day when it exists between 1900 and 2199, else null. */
export function existingDay(day: string): string | null {
  if (!/^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(day)) return null;
  return Number(day.slice(8)) <= 28 || Number(day.slice(8)) <= lastDayOf(day) ? day : null;
}

function lastDayOf(day: string): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
}
