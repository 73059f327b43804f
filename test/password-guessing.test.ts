import { hashPassword } from "../server/access/password.ts";
import { OTHER_PASSWORD } from "./support/device.ts";
import { startSignIn } from "./support/sign-in-server.ts";
import type { SignInServer } from "./support/sign-in-server.ts";

let server: SignInServer;
beforeAll(async () => {
  server = await startSignIn();
});
beforeEach(() => server.openSchool());
afterAll(() => server.stop());

describe("guessing a password", () => {
  it("reaches the hash ten times of 300 at once, and its owner still gets in where they have been before", async () => {
    const { email } = await server.person();
    const owner = server.device();
    await owner.signIn(email);
    await owner.ask("mutation { signOut { signedOut } }");

    const answers = await Promise.all(
      Array.from({ length: 300 }, () => server.device().signIn(email, "guessing, guessing")),
    );
    const reached = answers.filter(({ code }) => code === "UNAUTHENTICATED");
    expect(reached).toHaveLength(10);
    expect(answers.filter(({ code }) => code === "TOO_MANY_REQUESTS")).toHaveLength(290);

    expect((await server.device().signIn(email)).code).toBe("TOO_MANY_REQUESTS");
    expect((await owner.signIn(email)).code).toBeUndefined();
  });

  it("is counted on a known device too", async () => {
    const { email } = await server.person();
    const stolen = server.device();
    await stolen.signIn(email);
    const codes: (string | undefined)[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) codes.push((await stolen.signIn(email, "guessing")).code);

    expect(codes).toEqual([...Array<string>(10).fill("UNAUTHENTICATED"), "TOO_MANY_REQUESTS", "TOO_MANY_REQUESTS"]);
  });

  it("finds no other account open to the device of one", async () => {
    const [mine, other] = [await server.person(), await server.person()];
    const device = server.device();
    await device.signIn(mine.email);
    await Promise.all(Array.from({ length: 10 }, () => server.device().signIn(other.email, "guessing, guessing")));

    expect((await device.signIn(other.email)).code).toBe("TOO_MANY_REQUESTS");
  });

  it("is over for the device once the password is another", async () => {
    const { email, id } = await server.person();
    const device = server.device();
    await device.signIn(email);
    const hash = await hashPassword(OTHER_PASSWORD);
    await server.school.sql("update staff set password_hash = $2 where id = $1", [id, hash]);
    await Promise.all(Array.from({ length: 10 }, () => server.device().signIn(email, "guessing, guessing")));

    expect((await device.signIn(email, OTHER_PASSWORD)).code).toBe("TOO_MANY_REQUESTS");
  });

  it("does not shut a school out that comes from one network: who gets in is not counted there", async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => server.person()));
    for (let round = 0; round < 9; round += 1) {
      const codes = await Promise.all(people.map(async ({ email }) => (await server.device().signIn(email)).code));
      expect(codes.filter(Boolean)).toEqual([]);
    }
  });

  it("from one network ends after 60 addresses, whatever they are", async () => {
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, index) => server.device().signIn(`nobody${index}@college.example`)),
    );
    expect(answers.filter(({ code }) => code === "UNAUTHENTICATED")).toHaveLength(60);
  });

  it("may go on when the quarter of an hour is over", async () => {
    const { email } = await server.person();
    await Promise.all(Array.from({ length: 11 }, () => server.device().signIn(email, "guessing, guessing")));
    expect((await server.device().signIn(email)).code).toBe("TOO_MANY_REQUESTS");

    server.later(16);
    expect((await server.device().signIn(email)).code).toBeUndefined();
  });

  it("sets no cookie when it fails, and the sign of a device is read by no script and sent by no other site", async () => {
    const { email } = await server.person();
    expect((await server.device().signIn(email, "guessing, guessing")).cookies).toEqual([]);

    const { cookies } = await server.device().signIn(email);
    expect(cookies).toHaveLength(2);
    for (const cookie of cookies) expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax/);
  });
});
