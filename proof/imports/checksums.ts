import type { ProofDatabase } from "./database.ts";
import type { ProofSchool } from "./server.ts";

export type Asked = Pick<ProofDatabase, "query">;

/** What an import that failed may leave a trace in, and what signing in does. */
const TRACES = ["imports", "import_problems", "jobs", "sessions", "sign_in_attempts", "jalon_migrations"];

/** One checksum of every row of every other table, as one school sees them. */
export async function checksum(database: Asked, schoolId: string, besides: readonly string[] = []): Promise<string> {
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
export async function counts(database: Asked, schoolId: string): Promise<Record<string, number>> {
  const tables = ["students", "enrolments", "school_classes", "import_lines", "participations", "name_matches"];
  const [row] = await database.query<Record<string, number>>(
    schoolId,
    `select ${tables.map((name) => `(select count(*)::int from ${name}) as ${name}`).join(", ")}`,
  );
  return row!;
}

/** Whether nothing of an import is there, all of it, or what never may be. `empty`: the checksum of nothing having happened. */
export async function stateOf(
  database: Asked,
  school: ProofSchool,
  { importId, empty, all }: { importId: string; empty: string; all: string },
): Promise<"none" | "all" | "half"> {
  if ((await checksum(database, school.id)) === empty) return "none";
  const [row] = await database.query<{ done: boolean }>(
    school.id,
    `select exists (select from imports i where i.id = $1 and status = 'DONE'
       and not exists (select from jobs j where j.target_id = i.id and j.kind = 'IMPORT')) as done`,
    [importId],
  );
  return row!.done && text(await counts(database, school.id)) === all ? "all" : "half";
}

export function text(found: Record<string, number>): string {
  return JSON.stringify(found);
}
