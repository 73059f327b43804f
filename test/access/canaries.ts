import { randomBytes } from "node:crypto";

import type { WorldSchool } from "../support/world-school.ts";
import type { PersonaName } from "./personas.ts";

/** Told by the oracle: who may read one text, identifier or birth date. */
export interface Canary {
  schoolId: string;
  what: string;
  audience: readonly PersonaName[];
}

interface Column {
  table: string;
  column: string;
  type: "text" | "text[]";
}

/** Marks of our own that no program would make up; birth dates are of a century in which nobody at school was born. */
const MARK = /zq7[0-9a-f]{12}q/gi;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const OLD_DAY = /18\d\d-\d\d-\d\d/g;

export const newMark = (): string => `zq7${randomBytes(6).toString("hex")}q`;

/**
 * Every identifier, every free text and every birth date of the schools, with who may read it. What a stage of seeding
 * brought is collected after it, so a row's audience is its stage's, however many tables it was spread over.
 */
export class Canaries {
  readonly #known = new Map<string, Canary>();
  #oldDays = 0;

  /** Texts of the new rows become marks. `columns` narrows the audience of single columns. */
  async collect(school: WorldSchool, audience: readonly PersonaName[], columns: Narrowed = {}): Promise<void> {
    for (const one of await freeTexts(school))
      await this.#mark(school, one, columns[`${one.table}.${one.column}`] ?? audience);
    await this.#birthDates(school);
    const tables = await namesOf(
      school,
      "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'school_id'",
    );
    for (const table of tables) {
      const lines = await namesOf(school, `select to_jsonb(t)::text as name from ${table} t where school_id = $1`, [
        school.id,
      ]);
      for (const found of lines.flatMap((line) => [...(line.match(MARK) ?? [])]))
        this.#learn(school, found, table, audience);
      if (!IDENTIFIED.test(table)) continue;
      for (const id of await namesOf(school, `select id::text as name from ${table} t where school_id = $1`, [
        school.id,
      ])) {
        this.#learn(school, id, `${table}.id`, audience);
      }
    }
    this.#learn(school, school.id, "schools.id", audience);
  }

  /** A word that no stage brought. */
  learn(word: string, canary: Canary): void {
    this.#known.set(word.toLowerCase(), canary);
  }

  /** Of the canaries in a text, those that this person may not read. */
  leaksIn(text: string, reader: PersonaName): Canary[] {
    return this.#found(text).filter(({ audience }) => !audience.includes(reader));
  }

  /** Of the canaries in a text, those of other schools; those of a second text are known. */
  strangersIn(text: string, schoolId: string | null, known = ""): Canary[] {
    const excused = new Set(this.#found(known));
    return this.#found(text).filter((one) => one.schoolId !== schoolId && !excused.has(one));
  }

  /** Of the rows that a text names, those that this person does not see. */
  rowsBeyond(text: string, reader: PersonaName): Canary[] {
    return this.leaksIn(text, reader).filter(({ what }) => what.endsWith(".id"));
  }

  get size(): number {
    return this.#known.size;
  }

  #found(text: string): Canary[] {
    const words = [MARK, UUID, OLD_DAY].flatMap((pattern) => text.match(pattern) ?? []);
    return [...new Set(words)].flatMap((word) => this.#known.get(word.toLowerCase()) ?? []);
  }

  #learn({ id: schoolId }: WorldSchool, word: string, what: string, audience: readonly PersonaName[]): void {
    const key = word.toLowerCase();
    if (!this.#known.has(key)) this.#known.set(key, { schoolId, what, audience });
  }

  async #mark(school: WorldSchool, { table, column, type }: Column, audience: readonly PersonaName[]): Promise<void> {
    const key = table === "schools" ? "id" : "school_id";
    const mark = "'zq7' || substr(md5(random()::text), 1, 12) || 'q'";
    const value = type === "text" ? mark : `array[${mark}]`;
    const marked = await namesOf(
      school,
      `update ${table} set ${column} = ${value}
       where ${key} = $1 and ${column} is not null and ${column}::text !~ 'zq7[0-9a-f]{12}q' returning ${column}::text as name`,
      [school.id],
    );
    for (const word of marked.flatMap((text) => text.match(MARK) ?? []))
      this.#learn(school, word, `${table}.${column}`, audience);
  }

  /** Nobody reads a birth date through the graph. */
  async #birthDates(school: WorldSchool): Promise<void> {
    const ids = await namesOf(
      school,
      "select id::text as name from students where school_id = $1 and birth_date is null",
      [school.id],
    );
    for (const id of ids) {
      const day = new Date(Date.UTC(1801 + (this.#oldDays % 90), 0, 1 + this.#oldDays)).toISOString().slice(0, 10);
      this.#oldDays += 1;
      await school.sql("update students set birth_date = $3 where school_id = $1 and id = $2", [school.id, id, day]);
      this.#learn(school, day, "students.birth_date", []);
    }
  }
}

/** Who may read one column's texts, where these are fewer than may read its row; by "table.column". */
export type Narrowed = Readonly<Record<string, readonly PersonaName[]>>;

/** Tables whose rows have an identifier of their own. */
const IDENTIFIED =
  /^(campaigns|exports|follow_up_marks|imports|mail_outbox|name_matches|objective_changes|objectives|participations|profiles|reminders|school_classes|school_holidays|school_years|staff|students|terms|enrolments)$/;

/** Texts that are words of the program, or that it compares and does not show: each would change what the program does. */
const WORDS_OF_THE_PROGRAM = [
  ...["schools.uai", "schools.kind", "schools.time_zone", "schools.year_first_day", "schools.holiday_zone"],
  ...[
    "campaigns.name_key",
    "school_classes.name_key",
    "students.last_keys",
    "students.first_key",
    "students.search_key",
  ],
  ...["import_lines.last_key", "import_lines.first_key", "import_lines.class_key", "import_lines.fact_key"],
  ...["name_matches.last_key", "name_matches.first_key", "name_matches.class_key", "name_matches.fact_key"],
  ...["school_classes.grade_level", "objectives.grade_level", "objective_changes.grade_level"],
  ...["participations.attempt_key", "reminder_requests.request_id", "reminders.request_id", "list_mappings.header_key"],
  ...["import_changes.table_name", "import_problems.code", "imports.message_code", "imports.confirmed_codes"],
  ...["request_outcomes.request_id", "request_outcomes.verb"],
  ...["exports.subject", "exports.format", "exports.failure_code", "certification_windows.level"],
];

/** Every column of a free text, whichever migration brought it: words of a list (CHECK … IN) and doors aside. */
export async function freeTexts(school: WorldSchool): Promise<Column[]> {
  const found = (await school.sql(
    `select c.table_name as "table", c.column_name as "column", case c.data_type when 'text' then 'text' else 'text[]' end as type
     from information_schema.columns c
     where c.table_schema = 'public' and (c.data_type = 'text' or c.udt_name = '_text')
       and exists (select from pg_policies p where p.tablename = c.table_name and p.policyname = 'own_school')
       and not exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
         where k.conrelid = c.table_name::regclass and k.contype = 'c' and a.attname = c.column_name
           and pg_get_constraintdef(k.oid) like '%ANY (ARRAY%')
     order by 1, 2`,
  )) as Column[];
  return found.filter(({ table, column }) => !WORDS_OF_THE_PROGRAM.includes(`${table}.${column}`));
}

async function namesOf(school: WorldSchool, text: string, values: readonly unknown[] = []): Promise<string[]> {
  const found = (await school.sql(text, values)) as { name: string }[] | [{ name: string }[], number];
  // An UPDATE … RETURNING answers its rows beside their number.
  const rows = Array.isArray(found[0]) ? found[0] : (found as { name: string }[]);
  return rows.map(({ name }) => name);
}
