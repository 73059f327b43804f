import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const WINDOWS = `query { school { years { name certificationWindows { level opensOn closesOn isOwn source } } } }`;
const SET = `mutation ($input: SetCertificationWindowInput!) { setCertificationWindow(input: $input) {
  schoolYear { certificationWindows { level opensOn closesOn isOwn source } } } }`;

const UNKNOWN = { level: "COLLEGE", opensOn: null, closesOn: null, isOwn: false, source: null };
const OURS = { opensOn: "2027-04-13", closesOn: "2027-04-24" };

it("a teacher reads the published days of a year, and that those of this year are not known", async () => {
  const school = await world.school();
  const { data, codes } = await world.ask(school.a("TEACHER", { classes: [await school.classOf("3A")] }), WINDOWS);

  expect(codes).toEqual([]);
  const [current] = data.school.years;
  expect(current.name).toBe("2026-2027");
  expect(current.certificationWindows).toEqual([UNKNOWN, { ...UNKNOWN, level: "LYCEE" }]);
});

it("the referent reads where the published days of last year come from", async () => {
  const school = await world.school();
  const { data } = await world.ask(school.a("REFERENT"), WINDOWS);
  expect(data.school.years[1].certificationWindows).toEqual([
    {
      level: "COLLEGE",
      opensOn: "2026-03-16",
      closesOn: "2026-06-13",
      isOwn: false,
      source: "DANE de l’académie de Lille",
    },
    expect.objectContaining({ level: "LYCEE", opensOn: "2025-11-03" }),
  ]);
});

it("the head sets the school's own days and takes them back; another school keeps its own", async () => {
  const [school, other] = [await world.school(), await world.school()];
  const head = await school.a("HEAD");
  const input = { schoolYearId: await school.yearId(), level: "COLLEGE" };

  const set = await world.ask(head, SET, { input: { ...input, ...OURS } });
  expect(set.codes).toEqual([]);
  expect(set.data.setCertificationWindow.schoolYear.certificationWindows[0]).toEqual({
    ...UNKNOWN,
    ...OURS,
    isOwn: true,
  });
  const moved = await world.ask(head, SET, { input: { ...input, ...OURS, closesOn: "2027-05-07" } });
  expect(moved.data.setCertificationWindow.schoolYear.certificationWindows[0].closesOn).toBe("2027-05-07");
  expect((await world.ask(other.a("HEAD"), WINDOWS)).data.school.years[0].certificationWindows[0]).toEqual(UNKNOWN);

  const back = await world.ask(head, SET, { input });
  expect(back.data.setCertificationWindow.schoolYear.certificationWindows[0]).toEqual(UNKNOWN);
});

it.each([
  [{ opensOn: "2027-04-24", closesOn: "2027-04-13" }, "WINDOW_ENDS_BEFORE"],
  [{ opensOn: "2026-04-13", closesOn: "2027-04-13" }, "WINDOW_OUTSIDE_YEAR"],
  [{ opensOn: "2027-04-13" }, "BAD_USER_INPUT"],
  [{ closesOn: "2027-04-13" }, "BAD_USER_INPUT"],
])("days that cannot be are refused: %j", async (days, code) => {
  const school = await world.school();
  const input = { schoolYearId: await school.yearId(), level: "COLLEGE", ...days };
  expect((await world.ask(school.a("HEAD"), SET, { input })).codes).toEqual([code]);
});

it("a teacher sets no days, and nobody those of another school's year", async () => {
  const [school, other] = [await world.school(), await world.school()];
  const input = { schoolYearId: await school.yearId(), level: "COLLEGE", ...OURS };
  expect((await world.ask(school.a("TEACHER"), SET, { input })).codes).toEqual(["FORBIDDEN"]);
  expect((await world.ask(other.a("HEAD"), SET, { input })).codes).toEqual(["NOT_FOUND"]);
});
