import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { hashPassword } from "../server/access/password.ts";
import { sweepDoors } from "../server/access/sweep-doors.ts";
import { startHttp } from "../server/http.ts";
import { makeWorld } from "./support/school-world.ts";
import type { World } from "./support/school-world.ts";
import type { WorldSchool } from "./support/world-school.ts";

const PASSWORD = "correct horse battery";
const OTHER = "quatre mots bien choisis";
const SIGN_IN = `mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { viewer { email } } }`;
const CHANGE = `mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { viewer { email } } }`;
const SIGN_IN_SHARED = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password, onSharedDevice: true) { viewer { email isOnSharedDevice } } }`;
const SESSIONS = `{ viewer { sessions { id isCurrent browser system } } }`;
const ASK = `mutation ($email: String!) { askForPassword(email: $email) { asked } }`;
const WHO = `{ viewer { email } }`;

let world: World;
let school: WorldSchool;
let folder: string;
let url: string;
let stop: () => Promise<void>;
let now: Date;

beforeAll(async () => {
  world = await makeWorld();
  folder = await mkdtemp(path.join(tmpdir(), "jalon-sign-in-"));
  const options = { host: "127.0.0.1", port: 0, dataDir: folder, secure: false, development: true };
  ({ url, stop } = await startHttp({ ...options, source: world.source, onWork: () => undefined, clock: () => now }));
});
beforeEach(async () => {
  now = new Date("2026-11-23T09:00:00Z");
  // A demo school's mail is caught: it is offered.
  school = await world.school({ isDemo: true });
  await school.sql("delete from sign_in_attempts");
});
afterAll(async () => {
  await stop();
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

function later(minutes: number): void {
  now = new Date(now.getTime() + minutes * 60_000);
}

interface Reply {
  // A test reads an answer as deep as its own document goes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  code: string | undefined;
  cookies: string[];
}

/** Like a browser: what it was given it sends back. */
class Device {
  readonly jar = new Map<string, string>();
  readonly #userAgent: string;

  constructor(userAgent = "") {
    this.#userAgent = userAgent;
  }

  async ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Reply> {
    const answer = await this.#post("/graphql", { query, variables }, headers);
    const { data, errors } = (await answer.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
    return { data, code: errors?.[0]?.extensions.code, cookies: answer.headers.getSetCookie() };
  }

  signIn(email: string, password = PASSWORD): Promise<Reply> {
    return this.ask(SIGN_IN, { email, password });
  }

  async welcome(token: string, password = OTHER): Promise<number> {
    return (await this.#post("/welcome", { token, password })).status;
  }

  async who(): Promise<string | null> {
    return ((await this.ask(WHO)).data as { viewer: { email: string } | null }).viewer?.email ?? null;
  }

  /** As a screen does by itself, while nobody is there. */
  async secondsLeftUnattended(): Promise<number | null> {
    const { data } = await this.ask("{ viewer { sessionSecondsLeft } }", {}, { "x-unattended": "1" });
    return (data as { viewer: { sessionSecondsLeft: number } | null }).viewer?.sessionSecondsLeft ?? null;
  }

  async #post(place: string, body: object, more: Record<string, string> = {}): Promise<Response> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url + place, {
      method: "POST",
      headers: {
        ...{ "content-type": "application/json", "x-requested-with": "jalon", cookie },
        ...{ "user-agent": this.#userAgent, ...more },
      },
      body: JSON.stringify(body),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return answer;
  }
}

let passwordHash: Promise<string> | undefined;

async function person(role: "TEACHER" | "HEAD" = "TEACHER"): Promise<{ email: string; id: string }> {
  const { id } = await school.a(role);
  const email = `${id}@college.example`;
  passwordHash ??= hashPassword(PASSWORD);
  await school.sql("update staff set email = $2, password_hash = $3 where id = $1", [id, email, await passwordHash]);
  await school.sql("insert into sign_in_addresses values ($1, $2, $3)", [email, school.id, id]);
  return { email, id };
}

/** The token in the mail that was queued; waits for it, as it is written after the answer. */
async function mailedToken(staffId: string): Promise<string> {
  for (;;) {
    const [mail] = (await school.sql(
      "select l.body from mail_outbox o join mail_letters l on l.mail_id = o.id where o.staff_id = $1 order by o.asked_at desc",
      [staffId],
    )) as { body: string }[];
    const token = /#([\w-]{43})/.exec(mail?.body ?? "")?.[1];
    if (token) return token;
  }
}

describe("guessing a password", () => {
  it("reaches the hash ten times of 300 at once, and its owner still gets in where they have been before", async () => {
    const { email } = await person();
    const owner = new Device();
    await owner.signIn(email);
    await owner.ask("mutation { signOut { signedOut } }");

    const answers = await Promise.all(
      Array.from({ length: 300 }, () => new Device().signIn(email, "guessing, guessing")),
    );
    const reached = answers.filter(({ code }) => code === "UNAUTHENTICATED");
    expect(reached).toHaveLength(10);
    expect(answers.filter(({ code }) => code === "TOO_MANY_REQUESTS")).toHaveLength(290);

    expect((await new Device().signIn(email)).code).toBe("TOO_MANY_REQUESTS");
    expect((await owner.signIn(email)).code).toBeUndefined();
  });

  it("is counted on a known device too", async () => {
    const { email } = await person();
    const stolen = new Device();
    await stolen.signIn(email);
    const codes: (string | undefined)[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) codes.push((await stolen.signIn(email, "guessing")).code);

    expect(codes).toEqual([...Array<string>(10).fill("UNAUTHENTICATED"), "TOO_MANY_REQUESTS", "TOO_MANY_REQUESTS"]);
  });

  it("finds no other account open to the device of one", async () => {
    const [mine, other] = [await person(), await person()];
    const device = new Device();
    await device.signIn(mine.email);
    await Promise.all(Array.from({ length: 10 }, () => new Device().signIn(other.email, "guessing, guessing")));

    expect((await device.signIn(other.email)).code).toBe("TOO_MANY_REQUESTS");
  });

  it("is over for the device once the password is another", async () => {
    const { email, id } = await person();
    const device = new Device();
    await device.signIn(email);
    const hash = await hashPassword(OTHER);
    await school.sql("update staff set password_hash = $2 where id = $1", [id, hash]);
    await Promise.all(Array.from({ length: 10 }, () => new Device().signIn(email, "guessing, guessing")));

    expect((await device.signIn(email, OTHER)).code).toBe("TOO_MANY_REQUESTS");
  });

  it("does not shut a school out that comes from one network: who gets in is not counted there", async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => person()));
    for (let round = 0; round < 9; round += 1) {
      const codes = await Promise.all(people.map(async ({ email }) => (await new Device().signIn(email)).code));
      expect(codes.filter(Boolean)).toEqual([]);
    }
  });

  it("from one network ends after 60 addresses, whatever they are", async () => {
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, index) => new Device().signIn(`nobody${index}@college.example`)),
    );
    expect(answers.filter(({ code }) => code === "UNAUTHENTICATED")).toHaveLength(60);
  });

  it("may go on when the quarter of an hour is over", async () => {
    const { email } = await person();
    await Promise.all(Array.from({ length: 11 }, () => new Device().signIn(email, "guessing, guessing")));
    expect((await new Device().signIn(email)).code).toBe("TOO_MANY_REQUESTS");

    now = new Date(now.getTime() + 16 * 60_000);
    expect((await new Device().signIn(email)).code).toBeUndefined();
  });

  it("sets no cookie when it fails, and the sign of a device is read by no script and sent by no other site", async () => {
    const { email } = await person();
    expect((await new Device().signIn(email, "guessing, guessing")).cookies).toEqual([]);

    const { cookies } = await new Device().signIn(email);
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax/);
  });
});

describe("changing one's password", () => {
  it("wants the current one, ends every other session, and goes on under another token", async () => {
    const { email } = await person();
    const [here, elsewhere] = [new Device(), new Device()];
    await here.signIn(email);
    await elsewhere.signIn(email);
    const before = here.jar.get("jalon");

    expect((await here.ask(CHANGE, { current: "not this one", next: OTHER })).code).toBe("PASSWORD_WRONG");
    expect((await here.ask(CHANGE, { current: PASSWORD, next: "short" })).code).toBe("PASSWORD_TOO_SHORT");
    expect((await here.ask(CHANGE, { current: PASSWORD, next: OTHER })).code).toBeUndefined();

    expect(here.jar.get("jalon")).not.toBe(before);
    expect([await here.who(), await elsewhere.who()]).toEqual([email, null]);
    expect((await new Device().signIn(email)).code).toBe("UNAUTHENTICATED");
    expect((await new Device().signIn(email, OTHER)).code).toBeUndefined();
  });

  it("is guessed ten times and no more by who finds a screen left open", async () => {
    const { email } = await person();
    const device = new Device();
    await device.signIn(email);
    const answers = await Promise.all(
      Array.from({ length: 15 }, () => device.ask(CHANGE, { current: "guessing", next: OTHER })),
    );
    expect(answers.filter(({ code }) => code === "PASSWORD_WRONG")).toHaveLength(10);
  });
});

describe("one's own sessions", () => {
  it("are listed without their tokens, and closed one by one or all the others at once", async () => {
    const { email } = await person();
    const [here, second, third] = [new Device(), new Device(), new Device()];
    for (const device of [second, third, here]) await device.signIn(email);
    const { sessions } = (await second.ask(SESSIONS)).data.viewer as { sessions: { id: string; isCurrent: boolean }[] };
    expect(sessions.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(sessions).toHaveLength(3);
    const own = sessions.find(({ isCurrent }) => isCurrent)!;

    const CLOSE = `mutation ($id: ID!) { closeSession(sessionId: $id) { viewer { sessions { id } } } }`;
    const { data } = await here.ask(CLOSE, { id: own.id });
    expect(data.closeSession.viewer.sessions).toHaveLength(2);
    expect([await second.who(), await third.who()]).toEqual([null, email]);

    await here.ask("mutation { closeOtherSessions { viewer { email } } }");
    expect([await here.who(), await third.who()]).toEqual([email, null]);
  });

  it("are nobody else's to close", async () => {
    const [mine, other] = [await person(), await person("HEAD")];
    const [device, head] = [new Device(), new Device()];
    await device.signIn(mine.email);
    await head.signIn(other.email);
    const { id } = (await device.ask(SESSIONS)).data.viewer.sessions[0] as { id: string };

    const { code } = await head.ask(`mutation ($id: ID!) { closeSession(sessionId: $id) { viewer { email } } }`, {
      id,
    });
    expect(code).toBe("NOT_FOUND");
    expect(await device.who()).toBe(mine.email);
  });

  it("end after half an hour alone and after twelve hours however used, and are then forgotten", async () => {
    const { email, id } = await person();
    const [idle, busy] = [new Device(), new Device()];
    await idle.signIn(email);
    await busy.signIn(email);
    later(29);
    expect(await busy.who()).toBe(email);
    later(1);
    expect(await idle.who()).toBeNull();
    // A session is marked as seen at most once a minute.
    for (let minutes = 30; minutes < 12 * 60; minutes += 28) {
      expect(await busy.who()).toBe(email);
      later(28);
    }
    expect(await busy.who()).toBeNull();

    await sweepDoors(world.workSource, now);
    expect(await school.sql("select 1 from sessions where staff_id = $1", [id])).toEqual([]);
  });

  it("end after a quarter of an hour on a device that is shared", async () => {
    const { email } = await person();
    const device = new Device();
    const { data } = await device.ask(SIGN_IN_SHARED, { email, password: PASSWORD });
    expect(data.signIn.viewer).toEqual({ email, isOnSharedDevice: true });

    later(14);
    expect(await device.who()).toBe(email);
    later(15);
    expect(await device.who()).toBeNull();
  });

  it("are not kept open by a screen that asks by itself, and are by whoever does something", async () => {
    const { email } = await person();
    const device = new Device();
    await device.signIn(email);
    const left: (number | null)[] = [];
    for (let round = 0; round < 5; round += 1) {
      left.push(await device.secondsLeftUnattended());
      later(5);
    }
    expect(left).toEqual([1800, 1500, 1200, 900, 600]);

    expect(await device.who()).toBe(email);
    expect(await device.secondsLeftUnattended()).toBe(1800);
    later(30);
    expect(await device.secondsLeftUnattended()).toBeNull();
  });

  it("say on what they were opened, in words, and nothing more of the browser is kept", async () => {
    const { email, id } = await person();
    const agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
    const device = new Device(agent);
    await device.signIn(email);
    await new Device("curl/8").signIn(email);

    const { sessions } = (await device.ask(SESSIONS)).data.viewer as { sessions: object[] };
    expect(sessions).toHaveLength(2);
    expect(sessions).toContainEqual(
      expect.objectContaining({ isCurrent: true, browser: "Firefox", system: "Windows" }),
    );
    expect(sessions).toContainEqual(expect.objectContaining({ isCurrent: false, browser: null, system: null }));
    const kept = await school.sql("select to_jsonb(s) as it from sessions s where staff_id = $1", [id]);
    expect(JSON.stringify(kept)).not.toMatch(/145|NT|127\.0/);
  });
});

describe("another password by e-mail", () => {
  it("is one link, for one hour, once: of twenty at the same time one opens", async () => {
    const { email, id } = await person();
    const signedIn = new Device();
    await signedIn.signIn(email);
    expect((await new Device().ask(ASK, { email: ` ${email.toUpperCase()}` })).data).toEqual({
      askForPassword: { asked: true },
    });
    const token = await mailedToken(id);

    const devices = Array.from({ length: 20 }, () => new Device());
    const statuses = await Promise.all(devices.map((device) => device.welcome(token)));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 404)).toHaveLength(19);
    expect(await devices[statuses.indexOf(200)]!.who()).toBe(email);
    expect(await signedIn.who()).toBeNull();
    expect(await new Device().welcome(token)).toBe(404);
  });

  it("is too late after the hour", async () => {
    const { email, id } = await person();
    await new Device().ask(ASK, { email });
    const token = await mailedToken(id);
    now = new Date(now.getTime() + 61 * 60_000);

    expect(await new Device().welcome(token)).toBe(404);
  });

  it("answers the same for an unknown address, a disabled person and one who has been sent three already", async () => {
    const [gone, busy] = [await person(), await person()];
    await school.sql("update staff set disabled_at = now() where id = $1", [gone.id]);
    const answers: Reply[] = [];
    for (const email of ["nobody@college.example", gone.email, ...Array<string>(5).fill(busy.email)])
      answers.push(await new Device().ask(ASK, { email }));
    await mailedToken(busy.id);

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const last = await person();
    await new Device().ask(ASK, { email: last.email });
    await mailedToken(last.id);
    const mails = (await school.sql(
      "select staff_id as id, count(*)::int as count from mail_outbox group by staff_id",
    )) as { id: string; count: number }[];
    const counts = new Map(mails.map(({ id, count }) => [id, count]));
    expect(counts.get(busy.id)).toBe(3);
    expect(counts.has(gone.id)).toBe(false);
  });

  it("does not void the invitation that somebody holds", async () => {
    const { email, id } = await person();
    await new Device().ask(ASK, { email });
    const first = await mailedToken(id);
    await new Device().ask(ASK, { email });

    expect(await new Device().welcome(first)).toBe(200);
  });

  it("opens nothing to somebody whose access was taken away meanwhile", async () => {
    const { email, id } = await person();
    await new Device().ask(ASK, { email });
    const token = await mailedToken(id);
    await school.sql("update staff set disabled_at = now() where id = $1", [id]);

    expect(await new Device().welcome(token)).toBe(404);
  });
});
