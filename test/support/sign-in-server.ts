import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { hashPassword } from "../../server/access/password.ts";
import { startHttp } from "../../server/http.ts";
import { Device, PASSWORD } from "./device.ts";
import { makeWorld } from "./school-world.ts";
import type { World } from "./school-world.ts";
import type { WorldSchool } from "./world-school.ts";

/** The real server, before which people stand with their devices; its clock is the world's. */
export class SignInServer {
  readonly world: World;
  /** Of the test that runs. */
  school!: WorldSchool;
  readonly #url: string;
  readonly #close: () => Promise<void>;
  #passwordHash: Promise<string> | undefined;

  constructor(world: World, url: string, close: () => Promise<void>) {
    this.world = world;
    this.#url = url;
    this.#close = close;
  }

  /** On a morning at which nobody has yet guessed anything. */
  async openSchool(): Promise<void> {
    this.world.now = new Date("2026-11-23T09:00:00Z");
    // A demo school's mail is caught: it is offered.
    this.school = await this.world.school({ isDemo: true });
    await this.school.sql("delete from sign_in_attempts");
  }

  later(minutes: number): void {
    this.world.now = new Date(this.world.now.getTime() + minutes * 60_000);
  }

  device(userAgent = ""): Device {
    return new Device(this.#url, userAgent);
  }

  async person(role: "TEACHER" | "HEAD" = "TEACHER"): Promise<{ email: string; id: string }> {
    const { id } = await this.school.a(role);
    const email = `${id}@college.example`;
    const hash = await (this.#passwordHash ??= hashPassword(PASSWORD));
    await this.school.sql("update staff set email = $2, password_hash = $3 where id = $1", [id, email, hash]);
    await this.school.sql("insert into sign_in_addresses values ($1, $2, $3)", [email, this.school.id, id]);
    return { email, id };
  }

  /** The token in the mail that was queued; waits for it, as it is written after the answer. */
  async mailedToken(staffId: string): Promise<string> {
    for (;;) {
      const [mail] = (await this.school.sql(
        "select l.body from mail_outbox o join mail_letters l on l.mail_id = o.id where o.staff_id = $1 order by o.asked_at desc",
        [staffId],
      )) as { body: string }[];
      const token = /#([\w-]{43})/.exec(mail?.body ?? "")?.[1];
      if (token) return token;
    }
  }

  stop(): Promise<void> {
    return this.#close();
  }
}

export async function startSignIn(): Promise<SignInServer> {
  const world = await makeWorld();
  const folder = await mkdtemp(path.join(tmpdir(), "jalon-sign-in-"));
  const options = { host: "127.0.0.1", port: 0, dataDir: folder, secure: false, development: true };
  const clock = (): Date => world.now;
  const { url, stop } = await startHttp({ ...options, source: world.source, onWork: () => undefined, clock });
  return new SignInServer(world, url, async () => {
    await stop();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });
}
