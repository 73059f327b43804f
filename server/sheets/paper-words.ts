import type { Term } from "../schools/term.entity.ts";
import type { ProgressionMilestone } from "../boards/progression.type.ts";
import { sentence } from "../shared/messages.ts";
import type { Language } from "../shared/messages.ts";

export type SayOnPaper = (id: string, params?: Record<string, string | number>) => string;

/** The words of sheets in one language. */
export function sayOnPaper(language: Language): SayOnPaper {
  return (id, params) => sentence(language, `sheet.${id}`, params);
}

/** « 19 mars », with the year where it is wanted; of a day, YYYY-MM-DD. */
export function dayInWords(day: string, language: Language, { year = false } = {}): string {
  const parts = { day: "numeric", month: "long", year: year ? "numeric" : undefined } as const;
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: "UTC" }).format(new Date(day));
}

/** « depuis la fin du 1er trimestre », « depuis le conseil du 12 décembre », « depuis la rentrée ». */
export function sinceInWords({ kind, day, term }: ProgressionMilestone, language: Language): string {
  return sayOnPaper(language)(`since.${kind}`, { day: dayInWords(day, language), ...termParts(term) });
}

/** In the message files, OTHER stands for no term. */
export function termParts(term: Term | null): { termKind: string; term: number } {
  return { termKind: term?.kind ?? "OTHER", term: term?.number ?? 0 };
}

/** « Ewen L., Apolline T. et 3 autres »: whom one looks at knows who is meant. */
export function namesInWords(
  students: readonly { firstName: string; lastName: string }[],
  language: Language,
  most = 6,
): string {
  const names = students.map(({ firstName, lastName }) => `${firstName}\u00a0${initial(lastName)}.`);
  const shown = names.length > most ? names.slice(0, most - 1) : names;
  const rest = names.length - shown.length;
  const others = rest > 0 ? [sayOnPaper(language)("names.others", { count: rest })] : [];
  return new Intl.ListFormat(language, { type: "conjunction" }).format([...shown, ...others]);
}

function initial(name: string): string {
  return [...name][0] ?? "";
}
