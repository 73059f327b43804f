/** What is known of a typed name when its lines are looked at. */
export interface NameCase {
  /** Students of exactly that name, in that class and year. */
  fits: readonly string[];
  /** What was asked or decided for that name, class and year. */
  match: {
    id: string;
    decision: "PENDING" | "LINKED" | "DISMISSED";
    studentId: string | null;
    askedAgain: boolean;
  } | null;
}

export type NameAnswer =
  /** Linked, by a person's decision (matchId) or because the name is exactly one student's. */
  | { kind: "LINK"; studentId: string; matchId: string | null; settles: string | null }
  /** The name waits; where nobody was asked yet, they are now. */
  | { kind: "ASK"; matchId: string | null }
  /** Dismissed, and now a student of exactly that name is there: asked again. */
  | { kind: "ASK_AGAIN"; matchId: string }
  /** Homonyms: each line is a question of its own. */
  | { kind: "ASK_EACH" }
  | { kind: "NOBODY"; matchId: string };

/**
 * Rule 9. A person's decision holds; a machine links only what is exactly one student's name; homonyms are asked line by
 * line; a dismissed name is asked again when a student of exactly that name appears.
 */
export function answerOf({ fits, match }: NameCase): NameAnswer {
  const [only, ...others] = fits;
  if (others.length > 0) return { kind: "ASK_EACH" };
  if (match?.decision === "LINKED")
    return { kind: "LINK", studentId: match.studentId!, matchId: match.id, settles: null };
  if (match?.decision === "DISMISSED") {
    return only ? { kind: "ASK_AGAIN", matchId: match.id } : { kind: "NOBODY", matchId: match.id };
  }
  if (only && !match?.askedAgain) {
    return { kind: "LINK", studentId: only, matchId: null, settles: match?.id ?? null };
  }
  return { kind: "ASK", matchId: match?.id ?? null };
}
