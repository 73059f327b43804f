import { createHash } from "node:crypto";

/** A server, and the cookie of somebody who signed in: what gets through for them gets through for anybody. */
export interface Target {
  url: string;
  cookie: string;
}

export interface Attack {
  name: string;
  /** What the server let happen; null when it stood. */
  finding(target: Target): Promise<string | null>;
}

interface Answer {
  status: number;
  text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  json: any;
  headers: Headers;
}

const JSON_TYPE = "application/json";

async function send({ url, cookie }: Target, path: string, init: RequestInit = {}): Promise<Answer> {
  const headers = { "x-requested-with": "jalon", cookie, ...(init.headers as Record<string, string>) };
  const answer = await fetch(`${url}${path}`, { ...init, headers });
  const text = await answer.text();
  let json: unknown = null;
  try {
    json = JSON.parse(text);
  } catch {
    // A page, or nothing.
  }
  return { status: answer.status, text, json, headers: answer.headers };
}

export const post = (target: Target, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  send(target, "/graphql", {
    method: "POST",
    headers: { "content-type": JSON_TYPE, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

export const ask = (target: Target, query: string, variables: object = {}): Promise<Answer> =>
  post(target, { query, variables });

const times = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join(" ");

/** A finding when something was answered. */
const answered = ({ json }: Answer, what = "it was answered"): string | null =>
  json?.data !== undefined && json.data !== null ? what : null;

const says = ({ text }: Answer, words: RegExp): string | null =>
  words.test(text) ? `it says ${words.exec(text)![0]}` : null;

/** A finding unless it is refused with this code. */
const notRefused = ({ json, text }: Answer, code: string): string | null =>
  json?.errors?.[0]?.extensions?.code === code ? null : `not refused with ${code}: ${text.slice(0, 80)}`;

/** Whoever answers with one of these shows a console, or loads somebody's script. */
const CONSOLES = /graphiql|playground|altair|apollo (server|sandbox)|<script[^>]+src="(https?:)?\/\//i;

const attack = (name: string, finding: Attack["finding"]): Attack => ({ name, finding });

/** The thirteen checks of graphql-cop (github.com/dolevf/graphql-cop), by their names there, written anew. */
export const GRAPHQL_COP: readonly Attack[] = [
  attack("alias overloading: 101 aliases", async (target) =>
    answered(await ask(target, `{ ${times(101, (index) => `alias${index}: __typename`)} }`)),
  ),
  attack("array-based batching: 10 queries", async (target) => {
    const { json } = await post(target, Array(10).fill({ query: "{ __typename }" }));
    return Array.isArray(json) ? "the batch was answered" : null;
  }),
  attack("directive overloading: 10 unknown directives on a field", async (target) => {
    const answer = await ask(target, `{ __typename ${"@aa".repeat(10)} }`);
    return answer.json?.errors?.length >= 10 ? "each was looked at" : answered(answer);
  }),
  attack("circular introspection", async (target) =>
    answered(
      await ask(target, "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }"),
    ),
  ),
  attack("field duplication: 500 times", async (target) =>
    answered(await ask(target, `{ ${times(500, () => "__typename")} }`)),
  ),
  attack("field suggestions", async (target) => says(await ask(target, "{ school { nam } }"), /did you mean|"name"/i)),
  attack("mutation over GET", async (target) =>
    answered(await send(target, `/graphql?query=${encodeURIComponent("mutation { __typename }")}`)),
  ),
  attack("query over GET", async (target) =>
    answered(await send(target, `/graphql?query=${encodeURIComponent("{ __typename }")}`)),
  ),
  attack("a console: GraphiQL, Playground, landing page", async (target) => {
    for (const path of ["/graphql", "/graphiql", "/playground", "/console", "/altair", "/v1/explorer", "/"]) {
      const found = says(await send(target, path, { headers: { accept: "text/html" } }), CONSOLES);
      if (found) return `${path}: ${found}`;
    }
    return null;
  }),
  attack("introspection", async (target) => answered(await ask(target, "{ __schema { queryType { name } } }"))),
  attack("url-encoded POST", async (target) =>
    answered(
      await post(target, `query=${encodeURIComponent("{ __typename }")}`, {
        "content-type": "application/x-www-form-urlencoded",
      }),
    ),
  ),
  attack("tracing", async (target) =>
    says(
      await post(target, { query: "{ __typename }" }, { "apollo-tracing": "1", "x-apollo-tracing": "1" }),
      /tracing/i,
    ),
  ),
  attack("the words of an unhandled error", async (target) => {
    const broken = await Promise.all([ask(target, "qwerty cop { abc }"), post(target, "{"), post(target, "[]")]);
    const words = /exception|stacktrace|syntax error|unexpected|node_modules|\bat .+:\d+/i;
    return broken.map((answer) => says(answer, words)).find((found) => found !== null) ?? null;
  }),
];

const SIGN_IN = `signIn(email: "nobody@example.test", password: "wrong, wrong, wrong") { viewer { id } }`;

/** Students, their classes, the students of those, and so on: what multiplies. */
const MULTIPLYING = "{ nodes { schoolClass { students { schoolClass { students { participations { id } } } } } } }";

/** Each spreads the next one twice: 2^20 fields. */
const FRAGMENT_BOMB = `{ school { ...F0 } } ${times(20, (index) => `fragment F${index} on School { ...F${index + 1} ...F${index + 1} }`)} fragment F20 on School { id }`;

const DEEP = `{ school { years { terms { id } } classes { ${"board { rows { student { schoolClass { ".repeat(4)} id ${"} } } } ".repeat(4)} } } }`;

/** Six more that Apollo's own settings for production do not all stand (reliability research). */
export const BEYOND: readonly Attack[] = [
  attack("suggestions through variables", async (target) =>
    says(
      await ask(
        target,
        "mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { id } } }",
        {
          input: { nam: "x" },
        },
      ),
      /did you mean|classIds/i,
    ),
  ),
  attack("a value that was sent comes back", async (target) =>
    says(await ask(target, "query ($id: ID!) { student(id: $id) { id } }", { id: { secret: "Zoé Canari" } }), /Canari/),
  ),
  attack("POST as text/plain", async (target) =>
    answered(await post(target, { query: "{ __typename }" }, { "content-type": "text/plain" })),
  ),
  attack("200 sign-ins in one request", async (target) => {
    const answer = await ask(target, `mutation { ${times(200, (index) => `s${index}: ${SIGN_IN}`)} }`);
    return answer.json?.errors?.some(({ path }: { path?: unknown }) => path)
      ? "passwords were tried"
      : answered(answer);
  }),
  attack("a body of 5 MB", async (target) => {
    const { status } = await ask(target, `{ __typename } # ${"x".repeat(5_000_000)}`);
    return status === 413 ? null : `answered ${status}`;
  }),
  attack("100 kB of one field again and again", async (target) =>
    answered(await ask(target, `{ school { ${"id ".repeat(30_000)} } }`)),
  ),
];

/** What else this server promises. */
export const OURS: readonly Attack[] = [
  attack("two sign-ins in one request", async (target) =>
    notRefused(await ask(target, `mutation { a: ${SIGN_IN} b: ${SIGN_IN} }`), "DOCUMENT_TOO_LARGE"),
  ),
  attack("two mutations behind a fragment", async (target) =>
    notRefused(
      await ask(
        target,
        "mutation { ...M } fragment M on Mutation { signOut { signedOut } again: signOut { signedOut } }",
      ),
      "DOCUMENT_TOO_LARGE",
    ),
  ),
  attack("lists in lists, by a variable", async (target) =>
    notRefused(
      await ask(target, `query ($n: Int!) { school { students(first: $n) ${MULTIPLYING} } }`, { n: 100 }),
      "QUERY_TOO_COSTLY",
    ),
  ),
  attack("lists in lists, by the default of a variable", async (target) =>
    notRefused(
      await ask(target, `query ($n: Int! = 100) { school { students(first: $n) ${MULTIPLYING} } }`),
      "QUERY_TOO_COSTLY",
    ),
  ),
  attack("the school's figures under fifteen names", async (target) =>
    notRefused(
      await ask(
        target,
        `{ school { ${times(15, (index) => `o${index}: overview { ${"coverage { competence { code } } grades { classes { coverage { competence { code } } } }"} }`)} } }`,
      ),
      "QUERY_TOO_COSTLY",
    ),
  ),
  attack("a document 18 fields deep", async (target) => notRefused(await ask(target, DEEP), "DOCUMENT_TOO_LARGE")),
  attack("fragments that double twenty times", async (target) => answered(await ask(target, FRAGMENT_BOMB))),
  ...[0, -1, 101, 2_147_483_647].map((first) =>
    attack(`a page of ${first}`, async (target) =>
      notRefused(await ask(target, `{ school { id students(first: ${first}) { totalCount } } }`), "BAD_USER_INPUT"),
    ),
  ),
  attack("a page of null, by a variable that has a default", async (target) =>
    notRefused(
      await ask(target, "query ($n: Int = 5) { school { id students(first: $n) { totalCount } } }", { n: null }),
      "BAD_USER_INPUT",
    ),
  ),
  attack("registering a document by its hash", async (target) => {
    const query = "{ __typename }";
    const sha256Hash = createHash("sha256").update(query).digest("hex");
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    await post(target, { query, extensions });
    return answered(await post(target, { extensions }));
  }),
  attack("another site's page", async (target) =>
    answered(await post(target, { query: "{ __typename }" }, { origin: "https://elsewhere.example" })),
  ),
  attack("a page of nowhere", async (target) =>
    answered(await post(target, { query: "{ __typename }" }, { origin: "null" })),
  ),
  attack("another site, as the browser says", async (target) =>
    answered(await post(target, { query: "{ __typename }" }, { "sec-fetch-site": "cross-site" })),
  ),
  attack("a form with files", async (target) => {
    const form = new FormData();
    form.append("operations", JSON.stringify({ query: "{ __typename }", variables: {} }));
    form.append("map", "{}");
    return answered(await send(target, "/graphql", { method: "POST", body: form }));
  }),
  attack("an answer in parts", async (target) =>
    answered(await post(target, { query: "{ school { ... @defer { id } } }" }, { accept: "multipart/mixed" })),
  ),
  ...["PUT", "PATCH", "DELETE", "OPTIONS"].map((method) =>
    attack(`${method} /graphql`, async (target) => {
      const { status } = await send(target, "/graphql", { method });
      return status === 405 ? null : `answered ${status}`;
    }),
  ),
  attack("a header that is missing", async (target) => {
    for (const path of ["/graphql", "/", "/health/live", "/imports"]) {
      const { headers } = await send(target, path);
      const missing = Object.entries(HEADERS).find(([name, value]) => !value.test(headers.get(name) ?? ""));
      if (missing) return `${path}: ${missing[0]} is ${headers.get(missing[0])}`;
      if (headers.get("x-powered-by") ?? headers.get("access-control-allow-origin")) return `${path} says too much`;
    }
    return null;
  }),
  attack("an answer that a cache may keep", async (target) => {
    const { headers } = await ask(target, "{ viewer { id } }");
    return headers.get("cache-control") === "no-store" ? null : `cache-control is ${headers.get("cache-control")}`;
  }),
];

const HEADERS: Record<string, RegExp> = {
  "content-security-policy":
    /^default-src 'none'; script-src 'self';(?!.*unsafe)(?!.*https?:).*frame-ancestors 'none'.*require-trusted-types-for 'script'/,
  "x-content-type-options": /^nosniff$/,
  "x-frame-options": /^DENY$/,
  "referrer-policy": /^no-referrer$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "permissions-policy": /camera=\(\)/,
};

/** Against a server that answers the dashboard's documents only. */
export const CLOSED: readonly Attack[] = [
  attack("a document of one's own", async (target) =>
    notRefused(await ask(target, "{ __typename }"), "DOCUMENT_NOT_TRUSTED"),
  ),
  attack("a document of one's own under an identifier", async (target) =>
    notRefused(await post(target, { query: "{ __typename }", extensions: { documentId: "mine" } }), "DOCUMENT_UNKNOWN"),
  ),
  attack("documents of one's own in a batch", async (target) =>
    notRefused(await post(target, [{ query: "{ __typename }" }]), "DOCUMENT_NOT_TRUSTED"),
  ),
];
