import { graphql } from "graphql";
import type { GraphQLSchema } from "graphql";

import type { Source, Units } from "../../server/shared/units.ts";
import { flat, isTold } from "./ask-along.ts";
import type { Coordinates } from "./coordinates.ts";
import type { MatrixWorld } from "./matrix-world.ts";
import { MAY_DO, WORKED_OUT_AGAIN } from "./oracle.ts";
import { attemptsOf } from "./operations.ts";
import type { Attempt } from "./operations.ts";
import { LETTER_OF, PERSONAS } from "./personas.ts";
import type { Letter, PersonaName } from "./personas.ts";
import { mayRead } from "./read-matrix.ts";

export interface Changing {
  /** Mutation × persona × row. */
  cases: number;
  findings: string[];
  /** Those that somebody could do. */
  done: Set<string>;
  told: Set<string>;
}

interface Given {
  world: MatrixWorld;
  schema: GraphQLSchema;
  graph: Coordinates;
  source: Source;
  /** Everybody, or those whose role may do it to rows of their own: the others are stopped by the rule, wherever they knock. */
  by: "everybody" | "whose role may";
}

/** Everybody tries to change everything; what happened is looked at before it is taken back. */
export async function changeMatrix(given: Given): Promise<Changing> {
  const changing: Changing = { cases: 0, findings: [], done: new Set(), told: new Set() };
  for (const attempt of attemptsOf(given.world)) {
    const { roles } = MAY_DO.get(attempt.name)!;
    const tries = (who: PersonaName): boolean => given.by === "everybody" || isOf(LETTER_OF[who], roles);
    for (const who of PERSONAS.filter(tries)) await tryAs(who, attempt, given, changing);
  }
  return changing;
}

const isOf = (letter: Letter | null, roles: readonly Letter[] | null): boolean =>
  roles === null || (letter !== null && roles.includes(letter));

async function tryAs(who: PersonaName, attempt: Attempt, given: Given, changing: Changing): Promise<void> {
  const { world, graph } = given;
  const { name, corner, mutation, mayDo } = attempt;
  const find = (text: string): void => void changing.findings.push(`${who}: ${name} of ${corner}: ${text}`);
  changing.cases += 1;
  const { codes, data, text, touched } = await attempted(given, who, documentOf(graph, attempt, who));
  const leaks = world.canaries.leaksIn(text, who).map(({ what }) => what);
  if (leaks.length > 0) find(`tells ${leaks.join(", ")}`);
  const isMine = mayDo.includes(who);
  const passesOver = !isMine && attempt.passesOver && LETTER_OF[who] !== null;
  if (!isMine && !passesOver && codes.length === 0) find("is done");
  if (!isMine && !passesOver && touched.length > 0) find(`changes ${touched.map(({ table }) => table).join(", ")}`);
  if (isMine && codes.length > 0) find(`is refused: ${codes.join(", ")}`);
  if (isMine && touched.length > 0) changing.done.add(name);
  for (const { table, lines } of touched) {
    const beyond = lines.flatMap((line) => world.canaries.rowsBeyond(line, who));
    const own = WORKED_OUT_AGAIN.includes(name)
      ? beyond.filter(({ schoolId }) => schoolId !== world.schoolIdOf(who))
      : beyond;
    if (own.length > 0) find(`changes in ${table} what is not theirs: ${own.map(({ what }) => what).join(", ")}`);
  }
  if (isMine && codes.length === 0) learn(graph, mutation, data, changing.told);
}

/** What the answer told of which coordinate. */
function learn(graph: Coordinates, mutation: string, data: unknown, told: Set<string>): void {
  const payload = graph.leadsTo(`Mutation.${mutation}`)!;
  for (const one of flat([(data as Record<string, unknown>)[mutation]]) as Record<string, unknown>[]) {
    for (const [field, value] of Object.entries(one)) {
      if (isTold(value)) told.add(`${payload}.${field}`);
      for (const below of flat([value]).filter((each) => typeof each === "object")) {
        const { __typename: type, ...leaves } = below as Record<string, unknown>;
        for (const [leaf, said] of Object.entries(leaves)) if (isTold(said)) told.add(`${type as string}.${leaf}`);
      }
    }
  }
}

function documentOf(graph: Coordinates, { mutation, given }: Attempt, who: PersonaName): string {
  const payload = graph.leadsTo(`Mutation.${mutation}`)!;
  const fields = graph.fieldsOf(payload).map(({ name }) => {
    const leads = graph.leadsTo(`${payload}.${name}`);
    if (!leads) return name;
    const leaves = graph.leavesOf(leads).filter((leaf) => mayRead(`${leads}.${leaf}`, who));
    const objects = graph
      .fieldsOf(leads)
      .filter((field) => !graph.isRead(leads) && graph.leadsTo(`${leads}.${field.name}`));
    return `${name} { __typename ${leaves.join(" ")} ${objects.map((field) => `${field.name} { id }`).join(" ")} }`;
  });
  return `mutation { ${mutation}${given} { ${fields.join(" ")} } }`;
}

interface Touched {
  table: string;
  /** The rows that came, went or are not what they were: as they were, and as they are. */
  lines: string[];
}

/** In one transaction that is taken back: the document, then a look at what it left. */
async function attempted({ world, schema, source }: Given, who: PersonaName, document: string) {
  const viewer = world.viewerOf(who);
  const runner = source.createQueryRunner();
  try {
    await runner.query(`begin; select set_config('app.school_id', '${viewer?.schoolId ?? ""}', true)`);
    const before = await countedChanges(runner);
    let hasFailed = false;
    const work: Units["read"] = (part) => part(source.createEntityManager(runner));
    const units: Units = {
      read: work,
      // A unit of work that fails leaves nothing: what it had done until then does not count.
      write: (part) =>
        work(part).catch((failure: unknown) => {
          hasFailed = true;
          throw failure;
        }),
    };
    const contextValue = world.contextOf(viewer, units);
    const { data, errors = [] } = await graphql({ schema, source: document, contextValue });
    const codes = errors.map(({ extensions, message }) => String(extensions["code"] ?? message));
    return {
      codes,
      data,
      text: JSON.stringify({ data, errors }),
      touched: hasFailed ? [] : await touchedBy(world, runner, before),
    };
  } finally {
    await runner.query("rollback");
    await runner.release();
  }
}

type Runner = ReturnType<Source["createQueryRunner"]>;

/** By table. PostgreSQL counts over several transactions of a connection, those that were taken back too. */
async function countedChanges(runner: Runner): Promise<Map<string, string>> {
  const found = (await runner.query(
    `select relname as name, n_tup_ins + n_tup_upd + n_tup_del as count from pg_stat_xact_user_tables
     where schemaname = 'public' and n_tup_ins + n_tup_upd + n_tup_del > 0`,
  )) as { name: string; count: string }[];
  return new Map(found.map(({ name, count }) => [name, count]));
}

async function touchedBy(world: MatrixWorld, runner: Runner, before: Map<string, string>): Promise<Touched[]> {
  const after = await countedChanges(runner);
  const touched: Touched[] = [];
  for (const table of [...after.keys()].filter((one) => after.get(one) !== before.get(one))) {
    const lines: string[] = [];
    for (const { school } of [world.corners.followed, world.corners.foreign]) {
      await runner.query("select set_config('app.school_id', $1, true)", [school.id]);
      const text = `select to_jsonb(t)::text as line from ${table} t`;
      const now = linesOf((await runner.query(text)) as { line: string }[]);
      const then = linesOf((await school.sql(text)) as { line: string }[]);
      lines.push(...[...now].filter((line) => !then.has(line)), ...[...then].filter((line) => !now.has(line)));
    }
    if (lines.length > 0) touched.push({ table, lines });
  }
  return touched;
}

const linesOf = (found: { line: string }[]): Set<string> => new Set(found.map(({ line }) => line));
