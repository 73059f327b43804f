import { Client } from "pg";
import { StartFailure } from "../start-failure.ts";
import { SERVER_ROLE } from "./migrate-role.ts";

/** Looked up before the school is known, so they hold identifiers, states and moments only: open to the server as a whole. */
const DOORS = ["sign_in_addresses", "sessions", "staff_links", "sign_in_attempts", "jobs", "mail_outbox"];
/** The history of migrations is the owner's alone. */
const OWNERS_ONLY = ["jalon_migrations"];
/** It brings statistics up to date, and answers nothing. */
const DEFINERS = ["count_students_again"];

/** Refuses a database in which one school's rows would be open to another's: what a person, a restore or a migration left ajar. */
export async function checkWalls(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 8_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const gaps = [...(await openTables(client)), ...(await waysAround(client)), ...(await strengthOfRole(client))];
    if (gaps.length > 0) {
      throw new StartFailure(
        `The wall between schools has a gap: ${gaps.join("; ")}. Put it back as the migrations made it, or restore a backup.`,
      );
    }
  } finally {
    await client.end();
  }
}

/** Tables without row-level security, with one that spares their owner, without a policy, or with one that lets everything through. */
async function openTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; why: string }>(
    `select name, why from (
       select c.relname as name, case
         when not c.relrowsecurity then 'has no row-level security'
         when not c.relforcerowsecurity then 'spares its owner'
         when not exists (select from pg_policy p where p.polrelid = c.oid) then 'has no policy'
         when c.relname <> all ($1) and exists (select from pg_policy p where p.polrelid = c.oid
           and (pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true'))
           then 'has a policy that lets everything through' end as why
       from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relname <> all ($2)
     ) found where why is not null order by name`,
    [DOORS, OWNERS_ONLY],
  );
  return rows.map(({ name, why }) => `the table ${name} ${why}`);
}

/** Views answer with their owner's eyes unless told otherwise, and so do functions that say so. */
async function waysAround(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ gap: string }>(
    `select 'the view ' || c.relname || ' sees with its owner''s eyes' as gap from pg_class c
     where c.relnamespace = current_schema()::regnamespace and (c.relkind = 'm'
       or c.relkind = 'v' and not coalesce(c.reloptions && array['security_invoker=true', 'security_invoker=on'], false))
     union all
     select 'the function ' || p.proname || ' works as its owner' from pg_proc p
     where p.pronamespace = current_schema()::regnamespace and p.prosecdef and p.proname <> all ($1)
     order by 1`,
    [DEFINERS],
  );
  return rows.map(({ gap }) => gap);
}

/** Itself, or through a role that it is a member of. */
async function strengthOfRole(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ gap: string }>(
    `select 'the role ${SERVER_ROLE} ' || case
         when r.rolsuper or r.rolbypassrls then 'may pass it'
         else 'owns tables' end || case when r.rolname = $1 then '' else ' as ' || r.rolname end as gap
     from pg_roles r where pg_has_role($1, r.oid, 'member')
       and (r.rolsuper or r.rolbypassrls or exists (select from pg_class c
         where c.relowner = r.oid and c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')))`,
    [SERVER_ROLE],
  );
  return rows.map(({ gap }) => gap);
}
