import type { ProofDatabase } from "./database.ts";

/** What an import that failed may leave a trace in, and what signing in does. */
const TRACES = ["imports", "import_problems", "jobs", "sessions", "sign_in_attempts", "jalon_migrations"];

/** One checksum of every row of every other table, as one school sees them. */
export async function checksum(
  database: ProofDatabase,
  schoolId: string,
  besides: readonly string[] = [],
): Promise<string> {
  const tables = await database.query<{ name: string }>(
    null,
    `select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ($1::text[]) order by 1`,
    [[...TRACES, ...besides]],
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) as count, md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`,
  );
  const [row] = await database.query<{ all: string }>(
    schoolId,
    `select md5(string_agg(s::text, '|' order by name)) as all from (${each.join(" union all ")}) s`,
  );
  return row!.all;
}

/** How much is there of what an import brings. */
export async function counts(database: ProofDatabase, schoolId: string): Promise<Record<string, number>> {
  const tables = ["students", "enrolments", "school_classes", "import_lines", "participations", "name_matches"];
  const [row] = await database.query<Record<string, number>>(
    schoolId,
    `select ${tables.map((name) => `(select count(*)::int from ${name}) as ${name}`).join(", ")}`,
  );
  return row!;
}
