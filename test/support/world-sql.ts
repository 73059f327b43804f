/** Runs one statement in the school's own scope. */
export type Run = (text: string, values?: readonly unknown[]) => Promise<unknown[]>;

export function insertInto(table: string, values: Record<string, unknown>): [string, unknown[]] {
  const names = Object.keys(values);
  const places = names.map((_, index) => `$${index + 1}`);
  return [`insert into ${table} (${names.join(", ")}) values (${places.join(", ")})`, Object.values(values)];
}
