import type { ImportKind } from "./import.entity.ts";

/** What only a person can answer before a file is applied; thrown out of the transaction, so that nothing of it stays. */
export class Question extends Error {
  constructor(
    readonly code: "MANY_DEPARTURES" | "INE_TWICE",
    readonly kind: ImportKind,
    readonly params: Record<string, string | number>,
  ) {
    super(code);
  }
}
