import { sweepDoors } from "../server/access/sweep-doors.ts";
import { PASSWORD } from "./support/device.ts";
import { startSignIn } from "./support/sign-in-server.ts";
import type { SignInServer } from "./support/sign-in-server.ts";

const SIGN_IN_SHARED = `mutation ($email: String!, $password: String!) {
  signIn(email: $email, password: $password, onSharedDevice: true) { viewer { email isOnSharedDevice } } }`;
const SESSIONS = `{ viewer { sessions { id isCurrent browser system } } }`;

let server: SignInServer;
beforeAll(async () => {
  server = await startSignIn();
});
beforeEach(() => server.openSchool());
afterAll(() => server.stop());

describe("one's own sessions", () => {
  it("are listed without their tokens, and closed one by one or all the others at once", async () => {
    const { email } = await server.person();
    const [here, second, third] = [server.device(), server.device(), server.device()];
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
    const [mine, other] = [await server.person(), await server.person("HEAD")];
    const [device, head] = [server.device(), server.device()];
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
    const { email, id } = await server.person();
    const [idle, busy] = [server.device(), server.device()];
    await idle.signIn(email);
    await busy.signIn(email);
    server.later(29);
    expect(await busy.who()).toBe(email);
    server.later(1);
    expect(await idle.who()).toBeNull();
    // A session is marked as seen at most once a minute.
    for (let minutes = 30; minutes < 12 * 60; minutes += 28) {
      expect(await busy.who()).toBe(email);
      server.later(28);
    }
    expect(await busy.who()).toBeNull();

    await sweepDoors(server.world.workSource, server.world.now);
    expect(await server.school.sql("select 1 from sessions where staff_id = $1", [id])).toEqual([]);
  });

  it("end after a quarter of an hour on a device that is shared", async () => {
    const { email } = await server.person();
    const device = server.device();
    const { data } = await device.ask(SIGN_IN_SHARED, { email, password: PASSWORD });
    expect(data.signIn.viewer).toEqual({ email, isOnSharedDevice: true });

    server.later(14);
    expect(await device.who()).toBe(email);
    server.later(15);
    expect(await device.who()).toBeNull();
  });

  it("are not kept open by a screen that asks by itself, and are by whoever does something", async () => {
    const { email } = await server.person();
    const device = server.device();
    await device.signIn(email);
    const left: (number | null)[] = [];
    for (let round = 0; round < 5; round += 1) {
      left.push(await device.secondsLeftUnattended());
      server.later(5);
    }
    expect(left).toEqual([1800, 1500, 1200, 900, 600]);

    expect(await device.who()).toBe(email);
    expect(await device.secondsLeftUnattended()).toBe(1800);
    server.later(30);
    expect(await device.secondsLeftUnattended()).toBeNull();
  });

  it("say on what they were opened, in words, and nothing more of the browser is kept", async () => {
    const { email, id } = await server.person();
    const agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
    const device = server.device(agent);
    await device.signIn(email);
    await server.device("curl/8").signIn(email);

    const { sessions } = (await device.ask(SESSIONS)).data.viewer as { sessions: object[] };
    expect(sessions).toHaveLength(2);
    expect(sessions).toContainEqual(
      expect.objectContaining({ isCurrent: true, browser: "Firefox", system: "Windows" }),
    );
    expect(sessions).toContainEqual(expect.objectContaining({ isCurrent: false, browser: null, system: null }));
    const kept = await server.school.sql("select to_jsonb(s) as it from sessions s where staff_id = $1", [id]);
    expect(JSON.stringify(kept)).not.toMatch(/145|NT|127\.0/);
  });
});
