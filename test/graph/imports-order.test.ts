import fc from "fast-check";

import { anyOrder, madeUpYear } from "../support/made-up-year.ts";
import type { MadeUpFile } from "../support/made-up-year.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import { wholeBoard } from "../support/whole-board.ts";
import { dropFile } from "../support/world-import.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";

const RUNS = Number(process.env["JALON_RUNS"] ?? 3);
const IMPORT = `query ($id: ID!) { import(id: $id) { status message report { created updated } } }`;
const UNDO = `mutation ($id: ID!) { undoImport(importId: $id) { import { status } } }`;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

interface Opened {
  school: WorldSchool;
  referent: Person;
  /** The import's identifier. */
  drop(file: MadeUpFile): Promise<string>;
  undo(id: string): Promise<void>;
  board(): Promise<unknown>;
}

async function openSchool(): Promise<Opened> {
  const school = await world.school();
  const referent = await school.a("REFERENT");
  const [{ uai }] = (await school.sql("select uai from schools where id = $1", [school.id])) as [{ uai: string }];
  return {
    school,
    referent,
    drop: async (file) => {
      const id = await dropFile(world, referent, file.content(uai));
      const { status, message } = (await world.ask(referent, IMPORT, { id })).data.import;
      // An export may have been made before anybody began.
      if (status !== "DONE" && !/aucune ligne/.test(message)) throw new Error(`${file.name}: ${status}, ${message}`);
      return id;
    },
    undo: async (id) => {
      const { data, codes } = await world.ask(referent, UNDO, { id });
      expect({ codes, status: data?.undoImport.import.status }).toEqual({ codes: [], status: "UNDONE" });
    },
    board: () => wholeBoard(world, school, referent),
  };
}

const isDone = async ({ referent }: Opened, id: string): Promise<boolean> =>
  (await world.ask(referent, IMPORT, { id })).data.import.status === "DONE";

describe("twelve files of one year", () => {
  it("give the same boards in any order, and change nothing when they come again", async () => {
    const years = madeUpYear.chain((files) => fc.tuple(anyOrder(files), anyOrder(files)));
    await fc.assert(
      fc.asyncProperty(years, async (orders) => {
        const boards: unknown[] = [];
        for (const order of orders) {
          const opened = await openSchool();
          for (const file of order) await opened.drop(file);
          const board = await opened.board();
          for (const file of order.filter(({ list }) => list !== 1).slice(0, 6)) {
            const { report } = (await world.ask(opened.referent, IMPORT, { id: await opened.drop(file) })).data.import;
            expect({ file: file.name, ...report }).toMatchObject({
              file: file.name,
              ...(report && { created: 0, updated: 0 }),
            });
          }
          expect(await opened.board()).toEqual(board);
          boards.push(board);
        }
        expect(boards[1]).toEqual(boards[0]);
      }),
      { numRuns: RUNS, endOnFailure: process.env["JALON_SHRINK"] !== "1", ...seedGiven() },
    );
  }, 120_000);

  it("each leave the boards of before when undone, at once or one after the other", async () => {
    await fc.assert(
      fc.asyncProperty(madeUpYear.chain(anyOrder), async (order) => {
        const opened = await openSchool();
        const done: { id: string; name: string; before: unknown }[] = [];
        for (const file of order) {
          const before = await opened.board();
          const first = await opened.drop(file);
          if (!(await isDone(opened, first))) continue;
          await opened.undo(first);
          expect({ undone: file.name, board: await opened.board() }).toEqual({ undone: file.name, board: before });
          done.push({ id: await opened.drop(file), name: file.name, before });
        }
        for (const { id, name, before } of done.reverse()) {
          await opened.undo(id);
          expect({ undone: name, board: await opened.board() }).toEqual({ undone: name, board: before });
        }
      }),
      { numRuns: Math.ceil(RUNS / 2), endOnFailure: process.env["JALON_SHRINK"] !== "1", ...seedGiven() },
    );
  }, 120_000);
});

/** fast-check prints the seed of a failure; JALON_SEED runs it again. */
function seedGiven(): { seed?: number } {
  const seed = process.env["JALON_SEED"];
  return seed === undefined ? {} : { seed: Number(seed) };
}
