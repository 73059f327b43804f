import { ZONE_CALENDARS } from "./holiday-calendars.ts";

/** The academies of France and the services that take their place overseas. */
export const ACADEMIES: readonly string[] = ZONE_CALENDARS.flatMap(({ academies }) => academies).sort((a, b) =>
  a.localeCompare(b, "fr"),
);

/** As it is written here, whatever its case and accents were; null when there is none of that name. */
export function findAcademyName(text: string): string | null {
  const isSame = (name: string): boolean => name.localeCompare(text.trim(), "fr", { sensitivity: "base" }) === 0;
  return ACADEMIES.find(isSame) ?? null;
}
