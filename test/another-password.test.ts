import { OTHER_PASSWORD, PASSWORD } from "./support/device.ts";
import type { Reply } from "./support/device.ts";
import { startSignIn } from "./support/sign-in-server.ts";
import type { SignInServer } from "./support/sign-in-server.ts";

const CHANGE = `mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) { viewer { email } } }`;
const ASK = `mutation ($email: String!) { askForPassword(email: $email) { asked } }`;

let server: SignInServer;
beforeAll(async () => {
  server = await startSignIn();
});
beforeEach(() => server.openSchool());
afterAll(() => server.stop());

describe("changing one's password", () => {
  it("wants the current one, ends every other session, and goes on under another token", async () => {
    const { email } = await server.person();
    const [here, elsewhere] = [server.device(), server.device()];
    await here.signIn(email);
    await elsewhere.signIn(email);
    const before = here.jar.get("jalon");

    expect((await here.ask(CHANGE, { current: "not this one", next: OTHER_PASSWORD })).code).toBe("PASSWORD_WRONG");
    expect((await here.ask(CHANGE, { current: PASSWORD, next: "short" })).code).toBe("PASSWORD_TOO_SHORT");
    expect((await here.ask(CHANGE, { current: PASSWORD, next: OTHER_PASSWORD })).code).toBeUndefined();

    expect(here.jar.get("jalon")).not.toBe(before);
    expect([await here.who(), await elsewhere.who()]).toEqual([email, null]);
    expect((await server.device().signIn(email)).code).toBe("UNAUTHENTICATED");
    expect((await server.device().signIn(email, OTHER_PASSWORD)).code).toBeUndefined();
  });

  it("is guessed ten times and no more by who finds a screen left open", async () => {
    const { email } = await server.person();
    const device = server.device();
    await device.signIn(email);
    const answers = await Promise.all(
      Array.from({ length: 15 }, () => device.ask(CHANGE, { current: "guessing", next: OTHER_PASSWORD })),
    );
    expect(answers.filter(({ code }) => code === "PASSWORD_WRONG")).toHaveLength(10);
  });
});

describe("another password by e-mail", () => {
  it("is one link, for one hour, once: of twenty at the same time one opens", async () => {
    const { email, id } = await server.person();
    const signedIn = server.device();
    await signedIn.signIn(email);
    expect((await server.device().ask(ASK, { email: ` ${email.toUpperCase()}` })).data).toEqual({
      askForPassword: { asked: true },
    });
    const token = await server.mailedToken(id);

    const devices = Array.from({ length: 20 }, () => server.device());
    const statuses = await Promise.all(devices.map((device) => device.welcome(token)));
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 404)).toHaveLength(19);
    expect(await devices[statuses.indexOf(200)]!.who()).toBe(email);
    expect(await signedIn.who()).toBeNull();
    expect(await server.device().welcome(token)).toBe(404);
  });

  it("is too late after the hour", async () => {
    const { email, id } = await server.person();
    await server.device().ask(ASK, { email });
    const token = await server.mailedToken(id);
    server.later(61);

    expect(await server.device().welcome(token)).toBe(404);
  });

  it("answers the same for an unknown address, a disabled person and one who has been sent three already", async () => {
    const [gone, busy] = [await server.person(), await server.person()];
    await server.school.sql("update staff set disabled_at = now() where id = $1", [gone.id]);
    const answers: Reply[] = [];
    for (const email of ["nobody@college.example", gone.email, ...Array<string>(5).fill(busy.email)])
      answers.push(await server.device().ask(ASK, { email }));
    await server.mailedToken(busy.id);

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const last = await server.person();
    await server.device().ask(ASK, { email: last.email });
    await server.mailedToken(last.id);
    const mails = (await server.school.sql(
      "select staff_id as id, count(*)::int as count from mail_outbox group by staff_id",
    )) as { id: string; count: number }[];
    const counts = new Map(mails.map(({ id, count }) => [id, count]));
    expect(counts.get(busy.id)).toBe(3);
    expect(counts.has(gone.id)).toBe(false);
  });

  it("does not void the invitation that somebody holds", async () => {
    const { email, id } = await server.person();
    await server.device().ask(ASK, { email });
    const first = await server.mailedToken(id);
    await server.device().ask(ASK, { email });

    expect(await server.device().welcome(first)).toBe(200);
  });

  it("opens nothing to somebody whose access was taken away meanwhile", async () => {
    const { email, id } = await server.person();
    await server.device().ask(ASK, { email });
    const token = await server.mailedToken(id);
    await server.school.sql("update staff set disabled_at = now() where id = $1", [id]);

    expect(await server.device().welcome(token)).toBe(404);
  });
});
