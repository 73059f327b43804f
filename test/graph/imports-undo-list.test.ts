import fc from "fast-check";

import { assessmentCsv } from "../support/made-up-files.ts";
import type { MadeUpStudent } from "../support/made-up-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import { studentListsOf } from "../support/student-lists.ts";
import type { StudentLists } from "../support/student-lists.ts";
import { wholeBoard } from "../support/whole-board.ts";
import { dropFile } from "../support/world-import.ts";

const RUNS = Number(process.env["JALON_RUNS"] ?? 6);
const CLASSES = ["3A", "3B", "4A"];
const NAMES = ["Aubry", "Bah", "Cazenave", "Diallo", "Evrard", "Faure", "Garnier", "Haddad", "Ibarra", "Jourdan"];

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const student = (number: number, className: string): MadeUpStudent => ({
  ...{ siecleId: String(number), ine: `INE${number}`, lastName: NAMES[number]!, firstName: "Alba" },
  ...{ className, birthDate: "2012-05-03" },
});
const FIRST = [0, 1, 2, 3, 4, 5, 6].map((number) => student(number, CLASSES[number % 3]!));

const took = (number: number, className: string, stars: number) => ({
  ...{ lastName: NAMES[number]!, firstName: "Alba", className, stars, mastery: stars / 3 },
  ...{ startedAt: "2026-10-05T08:10:00Z", sharedAt: "2026-10-05T08:50:00Z" },
});
const results = (pixId: number, lines: ReturnType<typeof took>[]): Buffer =>
  assessmentCsv({
    ...{ generation: "new", starCount: 3, lines },
    campaign: { pixId, code: `CAMPAGN${pixId}`, name: `Campagne ${pixId}` },
  });

const board = (lists: StudentLists): Promise<unknown> => wholeBoard(world, lists.school, lists.person);
const pendingNames = `{ school { pendingNames(first: 10) { nodes { id lastName decision } } } }`;

/** What a second list does to each of the first seven, who arrives, and what happens before it is undone. */
const story = fc.record({
  fates: fc.array(fc.constantFrom("STAYS", "STAYS", "MOVES", "GONE"), { minLength: 7, maxLength: 7 }),
  arrivals: fc.subarray([7, 8, 9]),
  year: fc.constantFrom(2026, 2026, 2027),
  confirmsDepartures: fc.boolean(),
  resultsBefore: fc.array(fc.nat({ max: 9 }), { maxLength: 6 }),
  resultsBetween: fc.array(fc.nat({ max: 9 }), { maxLength: 6 }),
});

describe("undoing a list of students", () => {
  it("gives back the boards before, whatever moved, left, arrived or was imported meanwhile", async () => {
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const [lived, other] = [await studentListsOf(world), await studentListsOf(world)];
        const both = async (pixId: number, numbers: number[]): Promise<void> => {
          const lines = [...new Set(numbers)].map((number) => took(number, CLASSES[number % 3]!, number % 4));
          if (lines.length === 0) return;
          for (const lists of [lived, other]) await dropFile(world, lists.person, results(pixId, lines));
        };
        for (const lists of [lived, other]) await lists.drop(FIRST, 2026);
        await both(801, told.resultsBefore);

        const second = [
          ...FIRST.flatMap((one, index) => {
            if (told.fates[index] === "GONE") return [];
            return told.fates[index] === "MOVES" ? [{ ...one, className: CLASSES[(index + 1) % 3]! }] : [one];
          }),
          ...told.arrivals.map((number) => student(number, CLASSES[number % 3]!)),
        ];
        if (second.length === 0) return;
        let list = await lived.drop(second, told.year);
        if (list.status === "WAITING") list = await lived.confirm(list);
        if (told.confirmsDepartures) await lived.confirmDepartures((await lived.departures()).map(({ id }) => id));
        await both(802, told.resultsBetween);

        expect(await lived.undo(list)).toEqual([]);
        expect(await board(lived)).toEqual(await board(other));
        expect(await lived.departures()).toEqual([]);
      }),
      { numRuns: RUNS, endOnFailure: process.env["JALON_SHRINK"] !== "1", ...seedGiven() },
    );
  }, 120_000);

  it("makes the names wait again that were linked to a student who goes with it", async () => {
    const lists = await studentListsOf(world);
    await lists.drop(FIRST, 2026);
    const second = await lists.drop([...FIRST, student(7, "3B")], 2026);
    await dropFile(world, lists.person, results(801, [{ ...took(7, "3B", 2), lastName: "Hadad" }]));
    const { data } = await world.ask(
      lists.person,
      `{ school { students(first: 20) { nodes { id lastName } }
      pendingNames(first: 10) { nodes { id } } } }`,
    );
    const { id: studentId } = data.school.students.nodes.find(
      ({ lastName }: { lastName: string }) => lastName === "Haddad",
    );
    const link = `mutation ($m: ID!, $s: ID!) { linkName(matchId: $m, studentId: $s) { match { decision } } }`;
    await world.ask(lists.person, link, { m: data.school.pendingNames.nodes[0].id, s: studentId });

    expect(await lists.undo(second)).toEqual([]);
    const waiting = (await world.ask(lists.person, pendingNames)).data.school.pendingNames.nodes;
    expect(waiting).toMatchObject([{ lastName: "Hadad", decision: "PENDING" }]);
  });

  it("is refused while a later list stands that changed the same students, and only then", async () => {
    const lists = await studentListsOf(world);
    await lists.drop(FIRST, 2026);
    const moved = [{ ...FIRST[0]!, className: "3B" }, ...FIRST.slice(1)];
    const second = await lists.drop(moved, 2026);
    const third = await lists.drop([...moved, student(8, "4A")], 2026);
    const fourth = await lists.drop([{ ...FIRST[0]!, className: "4A" }, ...FIRST.slice(1), student(8, "4A")], 2026);

    expect(await lists.undo(second)).toEqual(["UNDO_LATER_FIRST"]);
    expect(await lists.undo(fourth)).toEqual([]);
    expect(await lists.undo(second)).toEqual([]);
    expect(await lists.undo(third)).toEqual([]);
  });
});

/** fast-check prints the seed of a failure; JALON_SEED runs it again. */
function seedGiven(): { seed?: number } {
  const seed = process.env["JALON_SEED"];
  return seed === undefined ? {} : { seed: Number(seed) };
}
