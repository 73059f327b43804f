/** A listed line and a student of exactly its names and birth date, whom no other line of the list names by a number. */
export interface Likeness {
  line: number;
  studentId: string;
  /** Both have an INE, or SIECLE's own number, and they differ. */
  contradicts: boolean;
}

/** What a person said of a line; null: a new student. */
export interface IdentityAnswer {
  line: number;
  studentId: string | null;
}

export interface Identities {
  /** Lines whose student is known now. */
  links: { line: number; studentId: string }[];
  /** Lines that are somebody new, as a person said. */
  arrivals: number[];
  /** Lines that only a person can tell. Whom nothing fits is in none of the three. */
  questions: { line: number; candidateIds: string[] }[];
}

/**
 * Who the lines are that no number tells. Without asking only where one line and one student fit each other and no number
 * contradicts it: the file or the school did not know one yet.
 */
export function settleIdentities(likenesses: readonly Likeness[], answers: readonly IdentityAnswer[] = []): Identities {
  const fits = new Set(likenesses.map(({ line, studentId }) => `${line} ${studentId}`));
  const valid = answers.filter(({ line, studentId }) => studentId === null || fits.has(`${line} ${studentId}`));
  const links = valid.flatMap(({ line, studentId }) => (studentId === null ? [] : [{ line, studentId }]));
  const answered = new Set(valid.map(({ line }) => line));
  const taken = new Set(links.map(({ studentId }) => studentId));

  const open = likenesses.filter(({ line, studentId }) => !answered.has(line) && !taken.has(studentId));
  const byStudent = Map.groupBy(open, ({ studentId }) => studentId);
  const questions: Identities["questions"] = [];
  for (const [line, ofLine] of Map.groupBy(open, (one) => one.line)) {
    const [only] = ofLine;
    const isPair = only !== undefined && ofLine.length === 1 && byStudent.get(only.studentId)?.length === 1;
    if (isPair && !only.contradicts) links.push({ line, studentId: only.studentId });
    else questions.push({ line, candidateIds: ofLine.map(({ studentId }) => studentId) });
  }
  return { links, arrivals: valid.flatMap(({ line, studentId }) => (studentId === null ? [line] : [])), questions };
}
