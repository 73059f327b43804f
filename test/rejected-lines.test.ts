import { tmpdir } from "node:os";

import { openSession } from "../server/access/session.store.ts";
import { startHttp } from "../server/http.ts";
import { unitsOf } from "../server/shared/units.ts";
import { assessmentCsv } from "./support/made-up-files.ts";
import { makeWorld } from "./support/school-world.ts";
import type { World } from "./support/school-world.ts";
import { dropFile } from "./support/world-import.ts";
import type { Person, WorldSchool } from "./support/world-school.ts";

let world: World;
let school: WorldSchool;
let url: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  world = await makeWorld();
  school = await world.school();
  const options = { host: "127.0.0.1", port: 0, dataDir: tmpdir(), secure: false, development: true };
  const clock = (): Date => world.now;
  ({ url, stop } = await startHttp({ ...options, source: world.source, onWork: () => undefined, clock }));
});
afterAll(async () => {
  await stop();
  await world.close();
});

async function fetched(id: string, person: Person | null): Promise<Response> {
  const token = person && (await unitsOf(world.source, null).write((db) => openSession(db, person, world.now)));
  return fetch(`${url}/imports/${id}/rejected.csv`, { headers: token ? { cookie: `jalon=${token}` } : {} });
}

const FILE = assessmentCsv({
  generation: "new",
  campaign: { pixId: 55, code: "RENTRE123", name: "Rentrée" },
  lines: ["Aubry", "Bah"].map((lastName) => ({
    ...{ lastName, firstName: "Camille", className: "3B", startedAt: "2026-10-05T08:10:00Z" },
  })),
})
  .toString()
  .replaceAll(";1;", ";7;")
  .replaceAll('"Collège des Essais"', "=1+1");

describe("the rejected lines of an import", () => {
  it("are a file for who may see the import: the line, why, and its text; never a formula", async () => {
    const referent = await school.a("REFERENT");
    const id = await dropFile(world, referent, Buffer.from(FILE));
    const answer = await fetched(id, referent);
    const lines = Buffer.from(await answer.arrayBuffer())
      .toString("utf8")
      .split("\r\n");

    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="lignes-ecartees.csv"');
    expect(lines[0]).toBe('\ufeff"Ligne du fichier";"Raison";"Contenu de la ligne"');
    expect(lines[1]).toMatch(/^2;"La colonne .*progression.* doit contenir un nombre entre 0 et 1\.";"'=1\+1;.*Aubry/);
    expect(lines).toHaveLength(4);
  });

  it("do not exist for another school, for a teacher who did not drop the file, or for a stranger", async () => {
    const referent = await school.a("REFERENT");
    const id = await dropFile(world, referent, Buffer.from(FILE));
    const others = [await (await world.school()).a("HEAD"), await school.a("TEACHER"), null];
    const answers = await Promise.all(others.map((person) => fetched(id, person)));

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 401]);
    expect((await fetched("not-an-id", referent)).status).toBe(404);
  });
});
