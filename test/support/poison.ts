import { Client } from "pg";

/** What a page would run that takes a name for markup, an address or a script; each calls owned(). */
const PAYLOADS: readonly string[] = [
  `<script>owned()</script>`,
  `"><script>owned()</script>`,
  `</title><script>owned()</script>`,
  `</style><script>owned()</script>`,
  `</script><script>owned()</script>`,
  `</textarea><img src=x onerror=owned()>`,
  `<img src=x onerror=owned()>`,
  `<img src=x onerror="owned()">`,
  `"><img src=x onerror=owned()>`,
  `' onmouseover='owned()`,
  `" onfocus="owned()" autofocus="`,
  `" onanimationstart="owned()" style="animation:spin 1s`,
  `<svg onload=owned()>`,
  `<svg><script>owned()</script></svg>`,
  `<svg><animate onbegin=owned() attributeName=x dur=1s>`,
  `<math><mtext><img src=x onerror=owned()></mtext></math>`,
  `<iframe srcdoc="<script>parent.owned()</script>"></iframe>`,
  `<iframe src="javascript:parent.owned()"></iframe>`,
  `<object data="javascript:owned()"></object>`,
  `<embed src="javascript:owned()">`,
  `<details open ontoggle=owned()>`,
  `<video><source onerror=owned()></video>`,
  `<input autofocus onfocus=owned()>`,
  `<form><button formaction="javascript:owned()">x</button></form>`,
  `<link rel=stylesheet href="javascript:owned()">`,
  `<meta http-equiv=refresh content="0;url=javascript:owned()">`,
  `<base href="javascript:owned()//">`,
  `javascript:owned()`,
  `data:text/html,<script>parent.owned()</script>`,
  `{{constructor.constructor('owned()')()}}`,
  "${owned()}",
  `<b>{owned()}</b>`,
  `\u2028owned()//`,
  `<!--><img src=x onerror=owned()>-->`,
];

/** Columns that the program reads, not people: keys, kinds, addresses that one signs in with, places on a disk. */
const PROGRAMS =
  /(^|_)(keys?|id|hash|email|zone|state|format|verb|door|code|path|grade_level|name_key)$|^(subject|academy|uai|table_name|figure|year_name|mef|ine)$/;

/**
 * Writes hostile texts into every text of the school that a person may have written, another one in each line, and says
 * which columns took them. Columns that take certain words only stay as they are.
 */
export async function poison(ownerUrl: string, schoolId: string): Promise<string[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.school_id', $1, true)", [schoolId]);
    const { rows } = await client.query<{ table: string; column: string }>(
      `select c.table_name as table, c.column_name as column
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text' and c.is_generated = 'NEVER'
       order by 1, 2`,
    );
    const taken: string[] = [];
    for (const { table, column } of rows.filter((one) => !PROGRAMS.test(one.column)))
      if (await poisoned(client, table, column)) taken.push(`${table}.${column}`);
    await client.query("commit");
    return taken;
  } finally {
    await client.end();
  }
}

async function poisoned(client: Client, table: string, column: string): Promise<boolean> {
  await client.query("savepoint one");
  try {
    const { rowCount } = await client.query(
      `update ${table} set ${column} = hostile.text
       from (select ctid as place, ($1::text[])[1 + row_number() over () % $2] || ' ' || row_number() over () as text
             from ${table}) hostile
       where ${table}.ctid = hostile.place and ${table}.${column} is not null`,
      [PAYLOADS, PAYLOADS.length],
    );
    return (rowCount ?? 0) > 0;
  } catch {
    await client.query("rollback to savepoint one");
    return false;
  }
}
