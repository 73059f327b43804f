import type { OpenQuestion } from "./identity-question.store.ts";
import type { ImportKind } from "./import.entity.ts";
import type { Meaning } from "./student-columns.rules.ts";
import type { StudentPreview } from "./student-preview.type.ts";

/** A column of a list that waits: its header, what we take it for, a few cells with what identifies somebody masked. */
export interface ListColumn {
  header: string;
  guess: Meaning | null;
  samples: string[];
}

/** What a person needs before them to answer for a list. */
export interface ListAsked {
  columns: ListColumn[];
  /** A day of each school year that the list may be of. */
  days: string[];
}

/** What a list would change, and the lines that may be a student with another INE. */
export interface ListShown {
  preview: StudentPreview | null;
  identities: readonly OpenQuestion[];
}

/** What only a person can answer before a file is applied; thrown out of the transaction, so that nothing of it stays. */
export class Question extends Error {
  constructor(
    readonly code:
      | "MANY_DEPARTURES"
      | "INE_TWICE"
      | "IDENTITY_QUESTIONS"
      | "LIST_PREVIEW"
      | "COLUMNS_UNKNOWN"
      | "LIST_YEAR"
      | "SAME_NAME_CAMPAIGN",
    readonly kind: ImportKind,
    readonly params: Record<string, string | number>,
    readonly list: ListAsked | null = null,
    readonly shown: ListShown = { preview: null, identities: [] },
  ) {
    super(code);
  }
}
