interface Person {
  id: string;
  /** Null: every class of the school. */
  classIds: readonly string[] | null;
}

/** Whoever reminded, or sees the whole school, decides on a reminder that has not left, or of which nobody knows whether it has. */
export function maySettle(person: Person, { createdById }: { createdById: string | null }): boolean {
  return createdById === person.id || person.classIds === null;
}
