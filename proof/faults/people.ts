import { createHash, randomBytes } from "node:crypto";

import type { ProofDatabase } from "../imports/database.ts";

export interface Answered {
  /** Null: the server did not answer. */
  status: number | null;
  retryAfter: string | null;
  // A part reads an answer as deep as its own document goes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  codes: string[];
  ms: number;
}

export interface Person {
  id: string;
  cookie: string;
  ask(query: string, variables?: object): Promise<Answered>;
}

const NO_ANSWER = { status: null, retryAfter: null, data: null, codes: [] };
const LONGEST_MS = 60_000;

/** Several heads of one school, each with a session of their own. */
export async function makePeople(
  database: ProofDatabase,
  { url, schoolId, count, at = new Date() }: { url: string; schoolId: string; count: number; at?: Date },
): Promise<Person[]> {
  const people: Person[] = [];
  for (let number = 0; number < count; number++) {
    const [id, token] = [crypto.randomUUID(), randomBytes(32).toString("base64url")];
    await database.query(
      schoolId,
      `insert into staff (school_id, id, email, first_name, last_name, role) values ($1, $2, $3, 'Camille', 'Essai', 'HEAD')`,
      [schoolId, id, `${id}@example.test`],
    );
    // Clocks jump by hours here.
    await database.query(
      schoolId,
      `insert into sessions (token_hash, school_id, staff_id, created_at, seen_at, idle_minutes) values ($1, $2, $3, $4, $4, 600)`,
      [createHash("sha256").update(token).digest(), schoolId, id, at],
    );
    const cookie = `jalon=${token}`;
    people.push({ id, cookie, ask: (query, variables = {}) => ask(url, cookie, query, variables) });
  }
  return people;
}

async function ask(url: string, cookie: string, query: string, variables: object): Promise<Answered> {
  const begun = performance.now();
  const ms = (): number => Math.round(performance.now() - begun);
  try {
    const answer = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-requested-with": "jalon", cookie },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(LONGEST_MS),
    });
    const { data, errors = [] } = (await answer.json()) as {
      data: unknown;
      errors?: { extensions: { code: string } }[];
    };
    const codes = errors.map(({ extensions }) => extensions.code);
    return { status: answer.status, retryAfter: answer.headers.get("retry-after"), data, codes, ms: ms() };
  } catch {
    return { ...NO_ANSWER, ms: ms() };
  }
}

export const isDone = ({ status, codes }: Answered): boolean => status === 200 && codes.length === 0;

/** What the dashboard has a sentence for, which says that it is worth trying again. */
export const isOutage = ({ status, retryAfter, codes }: Answered): boolean =>
  status !== null && [503, 507].includes(status) && retryAfter !== null && codes.length > 0;

/** As a person would: the same again until it is known what became of it. */
export async function askUntilKnown(person: Person, query: string, variables: object): Promise<Answered> {
  for (let left = 100; left > 0; left--) {
    const answered = await person.ask(query, variables);
    if (answered.status !== null && !isOutage(answered)) return answered;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("A request did not end within a hundred tries.");
}

export async function countOf(
  database: ProofDatabase,
  schoolId: string,
  table: string,
  condition = "true",
): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    schoolId,
    `select count(*)::int as count from ${table} where school_id = $1 and ${condition}`,
    [schoolId],
  );
  return row!.count;
}
