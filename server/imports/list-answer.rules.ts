import { isComplete, sameHeader, sampleOf } from "./student-columns.rules.ts";
import type { ColumnMeaning, Meaning } from "./student-columns.rules.ts";

/** What a person said of a list. */
export interface ListAnswer {
  columns: ColumnMeaning[];
  /** The first day of the list's school year. */
  yearStartsOn: string;
  /** Whose the addresses are; null where the list has none. */
  addressesOf: "STUDENT" | "FAMILY" | null;
}

/** The same, kept for the next list with those headers. */
export interface RememberedAnswer extends ListAnswer {
  /** In which school year it was given, by its first day. */
  runningYearStartsOn: string;
}

/** What is known of a list, and what has to be asked. */
export interface ListKnown {
  meanings: (Meaning | null)[];
  yearStartsOn: string | null;
  addressesOf: "STUDENT" | "FAMILY" | null;
  ask: "COLUMNS_UNKNOWN" | "LIST_YEAR" | null;
}

/** This list's own answer counts first, then what was said of such a list before: its year and addresses in that year only. */
export function knownOfList(
  { headers, guesses }: { headers: readonly string[]; guesses: readonly (Meaning | null)[] },
  {
    answer,
    remembered,
    runningYearStartsOn,
  }: {
    answer: ListAnswer | null;
    remembered: RememberedAnswer | null;
    runningYearStartsOn: string;
  },
): ListKnown {
  const columns = answer?.columns ?? remembered?.columns;
  const said = new Map(columns?.map(({ header, meaning }) => [sameHeader(header), meaning]));
  const meanings = columns ? headers.map((header) => said.get(sameHeader(header)) ?? null) : [...guesses];
  const thisYears = remembered?.runningYearStartsOn === runningYearStartsOn ? remembered : null;
  const { yearStartsOn = null, addressesOf = null } = answer ?? thisYears ?? {};
  const unknown = !isComplete(meanings);
  return {
    meanings,
    yearStartsOn,
    addressesOf,
    ask: unknown ? "COLUMNS_UNKNOWN" : yearStartsOn === null ? "LIST_YEAR" : null,
  };
}

/** What is taken for granted of a list that a person only confirms: this year, and that the addresses are the students'. */
export function answerByDefault(
  columns: readonly { header: string; guess: Meaning | null }[],
  runningYearStartsOn: string,
): ListAnswer {
  const known = columns.map(({ header, guess }) => ({ header, meaning: guess ?? ("IGNORED" as const) }));
  const hasAddresses = known.some(({ meaning }) => meaning === "EMAIL");
  return { columns: known, yearStartsOn: runningYearStartsOn, addressesOf: hasAddresses ? "STUDENT" : null };
}

const SAMPLES = 5;

/** The columns of a list as a person is asked about them. */
export function columnsAsked(
  { headers, lines }: { headers: readonly string[]; lines: readonly { cells: readonly string[] }[] },
  meanings: readonly (Meaning | null)[],
): { header: string; guess: Meaning | null; samples: string[] }[] {
  const sampled = lines.slice(0, SAMPLES);
  return headers.map((header, index) => ({
    header,
    guess: meanings[index] ?? null,
    samples: sampled.map(({ cells }) => sampleOf(cells[index] ?? "")),
  }));
}
