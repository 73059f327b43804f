import { viewerOfStaff } from "../../server/access/viewer.store.ts";
import { unitsOf } from "../../server/shared/units.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Named, Person, WorldSchool } from "../support/world-school.ts";

const STAFF =
  "{ school { staff { id version email firstName lastName role teachings { homeroom startsOn endsOn schoolClass { name } } } } }";
const UPDATE =
  "mutation ($input: UpdateStaffInput!) { updateStaff(input: $input) { account { teachings { startsOn endsOn } } } }";
const CLASS = "query ($id: ID!) { schoolClass(id: $id) { name homeroomTeachers { id } } }";
const PROPOSALS = "{ school { teachingProposals { account { id } } } }";

let world: World;
let school: WorldSchool;
let head: Person;
let teacher: Person;
let sixth: Named;

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.now = new Date("2026-11-23T09:00:00Z");
  school = await world.school();
  sixth = await school.classOf("6A");
  head = await school.a("HEAD");
  teacher = await school.a("TEACHER");
});

/** The head gives the class to the teacher for these days. */
async function replace(days: { startsOn?: string; endsOn?: string }, homeroom = false) {
  const { data } = await world.ask(head, STAFF);
  const { teachings: _, ...account } = data.school.staff.find(({ id }: Named) => id === teacher.id);
  const { id: staffId, ...known } = account;
  const input = { ...known, staffId, classes: [{ classId: sixth.id, homeroom, ...days }] };
  return world.ask(head, UPDATE, { input });
}

/** Whether the teacher sees the class at noon of that day in Paris. */
async function sees(day: string, hour = "11:00"): Promise<boolean> {
  world.now = new Date(`${day}T${hour}:00Z`);
  return (await world.ask(teacher, CLASS, { id: sixth.id })).data?.schoolClass?.name === "6A";
}

it.each([
  ["the day before", "2026-11-23", "11:00", false],
  ["the first day, from midnight in the school's time", "2026-11-23", "23:30", true],
  ["in between", "2026-12-05", "11:00", true],
  ["the last day, till midnight in the school's time", "2026-12-18", "22:30", true],
  ["the day after", "2026-12-18", "23:30", false],
])(
  "somebody who replaces a teacher from 24 November to 18 December sees the class: %s",
  async (_when, day, hour, seen) => {
    await replace({ startsOn: "2026-11-24", endsOn: "2026-12-18" });

    expect(await sees(day, hour)).toBe(seen);
  },
);

it("a replacement may begin at once, or never end in the year", async () => {
  await replace({ endsOn: "2026-12-18" });
  expect([await sees("2026-09-02"), await sees("2026-12-19")]).toEqual([true, false]);

  world.now = new Date("2026-11-23T09:00:00Z");
  await replace({ startsOn: "2026-11-24" });
  expect([await sees("2026-11-23"), await sees("2027-06-30")]).toEqual([false, true]);
});

it("work that was asked for during a replacement and is done after it has its rights no more", async () => {
  await replace({ endsOn: "2026-12-18" });
  const classesAt = (day: string) =>
    unitsOf(world.source, school.id).read(
      async (db) => (await viewerOfStaff(db, school.id, teacher.id, new Date(`${day}T11:00:00Z`)))!.classIds,
    );

  expect(await classesAt("2026-12-18")).toEqual([sixth.id]);
  expect(await classesAt("2026-12-19")).toEqual([]);
});

it("whoever replaces the homeroom teacher is named as such on those days only", async () => {
  await replace({ startsOn: "2026-11-24", endsOn: "2026-12-18" }, true);
  const named = async (day: string): Promise<unknown> => {
    world.now = new Date(`${day}T11:00:00Z`);
    return (await world.ask(head, CLASS, { id: sixth.id })).data.schoolClass.homeroomTeachers;
  };

  expect(await named("2026-11-23")).toEqual([]);
  expect(await named("2026-11-24")).toEqual([{ id: teacher.id }]);
  expect(await named("2026-12-19")).toEqual([]);
});

it("a replacement that ends before it begins is refused, and nothing is changed", async () => {
  expect((await replace({ startsOn: "2026-12-18", endsOn: "2026-11-24" })).codes).toEqual(["PERIOD_ENDS_BEFORE"]);

  const { data } = await world.ask(head, STAFF);
  expect(data.school.staff.find(({ id }: Named) => id === teacher.id).teachings).toEqual([]);
});

it("a replacement of last year is not proposed again", async () => {
  const last = await school.classOf("6A", { year: 2025 });
  await school.sql(
    "insert into teachings (school_id, staff_id, class_id, starts_on, ends_on) values ($1, $2, $3, '2026-01-05', '2026-02-06')",
    [school.id, teacher.id, last.id],
  );

  expect((await world.ask(head, PROPOSALS)).data.school.teachingProposals).toEqual([]);
});
