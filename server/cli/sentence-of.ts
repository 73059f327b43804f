import { Refusal } from "../shared/refusal.ts";
import { StartFailure } from "../start-failure.ts";
import { CliFailure } from "./cli-failure.ts";

const SENTENCES: Record<string, string> = {
  SCHOOL_EXISTS: "A school with this UAI is there already.",
  ADDRESS_TAKEN: "Somebody signs in with this e-mail address already: give another.",
  NO_HEAD_LEFT: "Nobody of the school would have the role direction any more: nothing was changed.",
};

/** What to tell the person at the terminal; the whole error only where it is a bug. */
export function sentenceOf(failure: unknown): string {
  if (failure instanceof CliFailure || failure instanceof StartFailure) return failure.message;
  if (failure instanceof Refusal) return SENTENCES[failure.code] ?? `Refused: ${failure.code}.`;
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
