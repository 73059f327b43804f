import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { hashPassword } from "../server/access/password.ts";
import { startHttp } from "../server/http.ts";
import { siecleXml } from "./support/made-up-files.ts";
import { makeWorld } from "./support/school-world.ts";
import type { World } from "./support/school-world.ts";
import type { WorldSchool } from "./support/world-school.ts";

const PASSWORD = "correct horse battery";
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { email } } }`;

let world: World;
let school: WorldSchool;
let folder: string;
let url: string;
let stop: () => Promise<void>;
let woken = 0;

beforeAll(async () => {
  world = await makeWorld();
  school = await world.school();
  folder = await mkdtemp(path.join(tmpdir(), "jalon-http-"));
  const options = { host: "127.0.0.1", port: 0, dataDir: folder, secure: false, development: true };
  ({ url, stop } = await startHttp({ ...options, source: world.source, onWork: () => (woken += 1) }));
});
afterAll(async () => {
  await stop();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-requested-with": "jalon", ...headers },
    body: JSON.stringify({ query, variables }),
  });

/** A person with an address and a password. */
async function person(role: "TEACHER" | "REFERENT" | "HEAD"): Promise<{ email: string; id: string }> {
  const { id } = await school.a(role);
  const email = `${id}@example.test`;
  await school.sql("update staff set email = $2, password_hash = $3 where id = $1", [
    id,
    email,
    await hashPassword(PASSWORD),
  ]);
  await school.sql("insert into sign_in_addresses (email, school_id, staff_id) values ($1, $2, $3)", [
    email,
    school.id,
    id,
  ]);
  return { email, id };
}

async function cookieOf(role: "TEACHER" | "REFERENT" | "HEAD"): Promise<string> {
  const { email } = await person(role);
  const answer = await ask(SIGN_IN, { email, password: PASSWORD });
  return answer.headers.get("set-cookie")!.split(";")[0]!;
}

const codesOf = async (answer: Response): Promise<string[]> =>
  (((await answer.json()) as { errors?: { extensions: { code: string } }[] }).errors ?? []).map(
    ({ extensions }) => extensions.code,
  );

describe("signing in", () => {
  it("opens a session in a cookie that no script reads and no other site sends", async () => {
    const { email } = await person("HEAD");
    const answer = await ask(SIGN_IN, { email: email.toUpperCase(), password: PASSWORD });

    expect(answer.headers.getSetCookie()[0]).toMatch(/^jalon=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(await answer.json()).toEqual({ data: { signIn: { viewer: { email } } } });
  });

  it("answers an unknown address and a wrong password alike", async () => {
    const { email } = await person("TEACHER");
    const wrong = await ask(SIGN_IN, { email, password: "not this one at all" });
    const unknown = await ask(SIGN_IN, { email: "nobody@example.test", password: PASSWORD });

    const [one, other] = [await wrong.json(), await unknown.json()];
    expect(one).toEqual(other);
    expect(one).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
    expect([wrong.headers.get("set-cookie"), unknown.headers.get("set-cookie")]).toEqual([null, null]);
  });

  it("gives a new session each time, and the old one ends", async () => {
    const { email } = await person("TEACHER");
    const signIn = async (cookie: string): Promise<string> =>
      (await ask(SIGN_IN, { email, password: PASSWORD }, { cookie })).headers.get("set-cookie")!.split(";")[0]!;
    const first = await signIn("");
    const second = await signIn(first);

    expect(second).not.toBe(first);
    const viewers = await Promise.all(
      [first, second].map(async (cookie) => (await ask("{ viewer { email } }", {}, { cookie })).json()),
    );
    expect(viewers).toEqual([{ data: { viewer: null } }, { data: { viewer: { email } } }]);
  });

  it("stops guessing at one address after ten tries, counted before any password is looked at", async () => {
    const { email } = await person("TEACHER");
    const answers = await Promise.all(
      Array.from({ length: 15 }, async () => codesOf(await ask(SIGN_IN, { email, password: "guessing, guessing" }))),
    );

    expect(answers.flat().filter((code) => code === "UNAUTHENTICATED")).toHaveLength(10);
    expect(answers.flat().filter((code) => code === "TOO_MANY_REQUESTS")).toHaveLength(5);
  });

  it("ends with signing out, for whoever kept the cookie too", async () => {
    const cookie = await cookieOf("HEAD");
    const out = await ask("mutation { signOut { signedOut } }", {}, { cookie });

    expect(out.headers.get("set-cookie")).toContain("Max-Age=0");
    expect(await (await ask("{ viewer { email } }", {}, { cookie })).json()).toEqual({ data: { viewer: null } });
  });
});

describe("POST /imports", () => {
  const post = (headers: Record<string, string>, body: BodyInit): Promise<Response> =>
    fetch(`${url}/imports`, { method: "POST", headers, body });
  const form = (...files: [string, Buffer][]): FormData => {
    const parts = new FormData();
    for (const [name, content] of files) parts.append("file", new Blob([new Uint8Array(content)]), name);
    return parts;
  };
  const list = siecleXml({ uai: "0781234T", year: 2026, students: [] });
  const requested = { "x-requested-with": "jalon" };

  it("queues each file of the referent, in order, and wakes the worker", async () => {
    const before = woken;
    const answer = await post(
      { ...requested, cookie: await cookieOf("REFERENT") },
      form(["a.xml", list], ["../../é.csv", list]),
    );

    expect(answer.status).toBe(202);
    const { imports } = (await answer.json()) as { imports: { id: string }[] };
    const names = await school.sql("select file_name from imports where id = any ($1::uuid[]) order by number", [
      imports.map(({ id }) => id),
    ]);
    expect(names).toEqual([{ file_name: "a.xml" }, { file_name: "é.csv" }]);
    expect(woken).toBe(before + 1);
  });

  it("shows what lists of students would change before it does where the form asks for it, and not otherwise", async () => {
    const cookie = await cookieOf("REFERENT");
    const asking = form(["a.xml", list]);
    asking.append("preview", "lists");
    const wished = await Promise.all(
      [asking, form(["b.xml", list])].map(async (body) => {
        const { imports } = (await (await post({ ...requested, cookie }, body)).json()) as {
          imports: { id: string }[];
        };
        const [row] = await school.sql("select preview_lists from imports where id = $1", [imports[0]!.id]);
        return (row as { preview_lists: boolean }).preview_lists;
      }),
    );

    expect(wished).toEqual([true, false]);
  });

  it.each([
    ["a stranger", 401, "UNAUTHENTICATED", async () => post(requested, form(["a.xml", list]))],
    [
      "another site's page",
      403,
      "FORBIDDEN",
      async () => post({ cookie: await cookieOf("HEAD") }, form(["a.xml", list])),
    ],
    [
      "what is no form",
      415,
      "NOT_MULTIPART",
      async () => post({ ...requested, cookie: await cookieOf("HEAD") }, "hello"),
    ],
    [
      "a form without a file",
      400,
      "NO_FILE",
      async () => post({ ...requested, cookie: await cookieOf("HEAD") }, form()),
    ],
  ])("refuses %s", async (_who, status, code, request) => {
    const answer = await request();

    expect([answer.status, await answer.json()]).toEqual([status, { error: { code, message: code } }]);
  });
});

describe("every answer", () => {
  it("forbids framing, sniffing and scripts of others", async () => {
    const { headers } = await fetch(`${url}/health/live`);

    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  it("tells whether the process lives and the database answers", async () => {
    const [live, ready] = await Promise.all(
      ["live", "ready"].map(async (name) => (await fetch(`${url}/health/${name}`)).json()),
    );

    expect([live, ready]).toEqual([{ status: "live" }, { status: "ready" }]);
  });

  it("to what does not fit says so without repeating it", async () => {
    const answer = await ask(
      "query ($id: ID!) { student(id: $id) { lastName } }",
      { id: { secret: "Zoé Canari" } },
      { cookie: await cookieOf("HEAD") },
    );

    const text = await answer.text();
    expect(text).toContain("BAD_USER_INPUT");
    expect(text).not.toContain("Canari");
  });

  it("to a body over 100 kB is a refusal, not a failure", async () => {
    const answer = await ask(`{ viewer { email } } # ${"x".repeat(200_000)}`);

    expect(answer.status).toBe(413);
  });
});
