import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";

const SETTINGS = `{ school { timeZone yearFirstDay holidayZone settingsVersion
  thresholds { neverStartedDays stoppedDays remindAgainDays oldProfileDays }
  holidays { id name startsOn endsOn }
  years { name startsOn endsOn isCurrent terms { kind startsOn endsOn } } } }`;
const SET_THRESHOLDS = `mutation ($input: SetThresholdsInput!) { setThresholds(input: $input) { school { settingsVersion } } }`;
const SET_DAYS = `mutation ($input: SetSchoolDaysInput!) { setSchoolDays(input: $input) { school { timeZone } } }`;
const CHOOSE = `mutation ($input: ChooseHolidayZoneInput!) { chooseHolidayZone(input: $input) { school { holidayZone } } }`;
const SAVE = `mutation ($input: SaveHolidayInput!) { saveHoliday(input: $input) { school { id } } }`;
const REMOVE = `mutation ($id: ID!) { removeHoliday(holidayId: $id) { school { id } } }`;
const DEFAULTS = { neverStartedDays: 7, stoppedDays: 14, remindAgainDays: 14, oldProfileDays: 60 };

let world: World;
let school: WorldSchool;
let referent: Person;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  school = await world.school();
  referent = await school.a("REFERENT");
});

const settings = async (): Promise<Record<string, unknown> & { holidays: { id: string; name: string }[] }> =>
  (await world.ask(referent, SETTINGS)).data.school;
const codes = async (person: Person, document: string, input: object): Promise<string[]> =>
  (await world.ask(person, document, { input })).codes;

describe("thresholds", () => {
  it("are those of the rules until the school chooses its own", async () => {
    expect((await settings())["thresholds"]).toEqual(DEFAULTS);

    const mine = { neverStartedDays: 10, stoppedDays: 21, remindAgainDays: 7, oldProfileDays: 90 };
    expect(await codes(referent, SET_THRESHOLDS, { ...mine, version: 1 })).toEqual([]);
    expect(await settings()).toMatchObject({ thresholds: mine, settingsVersion: 2 });
  });

  it.each([
    ["0 days", { neverStartedDays: 0 }],
    ["91 days", { stoppedDays: 91 }],
    ["a profile that is old after a week", { oldProfileDays: 7 }],
  ])("%s are refused and change nothing", async (_what, some) => {
    expect(await codes(referent, SET_THRESHOLDS, { ...DEFAULTS, ...some, version: 1 })).toEqual([
      "THRESHOLD_OUT_OF_RANGE",
    ]);
    expect((await settings())["thresholds"]).toEqual(DEFAULTS);
  });

  it("are not lost under somebody else's: the second is told", async () => {
    const head = await school.a("HEAD");
    expect(await codes(head, SET_THRESHOLDS, { ...DEFAULTS, stoppedDays: 21, version: 1 })).toEqual([]);

    expect(await codes(referent, SET_THRESHOLDS, { ...DEFAULTS, stoppedDays: 28, version: 1 })).toEqual(["CONFLICT"]);
    expect((await settings())["thresholds"]).toMatchObject({ stoppedDays: 21 });
  });

  it("decide from when on students are shown, on the board of the same school only", async () => {
    const other = await world.school();
    const needs = async (one: WorldSchool): Promise<string[]> => {
      const schoolClass = await one.classOf("5A");
      await one.student({ in: schoolClass });
      await one.campaign({ classes: [schoolClass], givenOn: "2026-11-10" });
      const { data } = await world.ask(
        one.a("HEAD"),
        `query ($id: ID!) { schoolClass(id: $id) { board { rows { supportNeeds { reason } } } } }`,
        { id: schoolClass.id },
      );
      return data.schoolClass.board.rows[0].supportNeeds.map(({ reason }: { reason: string }) => reason);
    };
    await world.ask(referent, SET_THRESHOLDS, { input: { ...DEFAULTS, neverStartedDays: 14, version: 1 } });

    expect(await needs(school)).toEqual([]);
    expect(await needs(other)).toEqual(["NEVER_STARTED"]);
  });

  it("say from when on a profile is too old to call a student late", async () => {
    const schoolClass = await school.classOf("5A");
    const student = await school.student({ in: schoolClass });
    await school.profile(student, { knownAt: "2026-06-10T08:00:00Z", levels: [1] });
    await school.profile(student, { knownAt: "2026-09-12T08:00:00Z", levels: [1] });
    const status = async (): Promise<string> => {
      const document = `query ($id: ID!) { student(id: $id) { yearProgress { status } } }`;
      return (await world.ask(referent, document, { id: student.id })).data.student.yearProgress.status;
    };

    expect(await status()).toBe("UNKNOWN");
    await world.ask(referent, SET_THRESHOLDS, { input: { ...DEFAULTS, oldProfileDays: 90, version: 1 } });
    expect(await status()).toBe("BEHIND");
  });
});

describe("the zone", () => {
  it("brings the holidays of the years that are known, in place of the school's own", async () => {
    await school.holiday("2026-10-20", "2026-10-30");
    await school.holiday("2024-10-20", "2024-10-30");

    expect(await codes(referent, CHOOSE, { zone: "C", version: 1 })).toEqual([]);

    const { holidays, holidayZone } = await settings();
    expect(holidayZone).toBe("C");
    expect(holidays).toContainEqual(
      expect.objectContaining({ name: "Vacances d’hiver", startsOn: "2027-02-06", endsOn: "2027-02-21" }),
    );
    expect(holidays).toContainEqual(expect.objectContaining({ startsOn: "2024-10-20" }));
    expect(holidays).not.toContainEqual(expect.objectContaining({ startsOn: "2026-10-20" }));
    expect(holidays.filter(({ name }) => name === "Vacances de la Toussaint")).toHaveLength(2);
  });

  it("chosen twice brings them once; one of which no act is known leaves the school's as they are", async () => {
    await world.ask(referent, CHOOSE, { input: { zone: "A", version: 1 } });
    const { holidays } = await settings();
    await world.ask(referent, CHOOSE, { input: { zone: "A", version: 2 } });
    expect((await settings()).holidays).toHaveLength(holidays.length);

    await world.ask(referent, CHOOSE, { input: { zone: "GUADELOUPE", version: 3 } });
    expect(await settings()).toMatchObject({ holidayZone: "GUADELOUPE" });
    expect((await settings()).holidays).toHaveLength(holidays.length);
  });

  it("of every academy of France is there once, each with an act for what it says", async () => {
    const { data } = await world.ask(
      referent,
      `{ zoneCalendars { zone academies timeZone years { name source holidays { name startsOn endsOn } } } }`,
    );
    const zones = data.zoneCalendars as {
      zone: string;
      academies: string[];
      years: { name: string; source: string; holidays: { startsOn: string; endsOn: string }[] }[];
    }[];
    const academies = zones.flatMap((zone) => zone.academies);

    expect(new Set(academies).size).toBe(academies.length);
    expect(zones.find(({ zone }) => zone === "NOUVELLE_CALEDONIE")!.years.map(({ name }) => name)).toEqual([
      "2025",
      "2026",
    ]);
    for (const { source, holidays } of zones.flatMap(({ years }) => years)) {
      expect(source).not.toBe("");
      expect(holidays.map(({ startsOn }) => startsOn)).toEqual(holidays.map(({ startsOn }) => startsOn).sort());
      expect(holidays.every(({ startsOn, endsOn }) => startsOn <= endsOn)).toBe(true);
    }
  });
});

describe("a holiday", () => {
  it("is added, moved and removed", async () => {
    const days = { startsOn: "2026-10-17", endsOn: "2026-11-01" };
    expect(await codes(referent, SAVE, { name: "Toussaint", ...days })).toEqual([]);
    const [first] = (await settings()).holidays;
    expect(first).toMatchObject({ name: "Toussaint", ...days });

    expect(await codes(referent, SAVE, { id: first!.id, ...days, endsOn: "2026-11-02" })).toEqual([]);
    expect((await settings()).holidays).toEqual([{ id: first!.id, name: null, ...days, endsOn: "2026-11-02" }]);

    expect((await world.ask(referent, REMOVE, { id: first!.id })).codes).toEqual([]);
    expect((await settings()).holidays).toEqual([]);
    expect((await world.ask(referent, REMOVE, { id: first!.id })).codes).toEqual(["NOT_FOUND"]);
  });

  it("that ends before it begins, or lasts half a year, is refused", async () => {
    const save = (startsOn: string, endsOn: string) => codes(referent, SAVE, { startsOn, endsOn });
    expect(await save("2026-11-01", "2026-10-17")).toEqual(["HOLIDAY_ENDS_BEFORE"]);
    expect(await save("2026-10-17", "2027-04-17")).toEqual(["HOLIDAY_ENDS_BEFORE"]);
    expect(await save("2026-10-17", "2026-10-17")).toEqual([]);
  });

  it("of another school does not exist", async () => {
    await school.holiday("2026-10-17", "2026-11-01");
    const [mine] = (await settings()).holidays;
    const stranger = await (await world.school()).a("HEAD");
    const moved = { id: mine!.id, startsOn: "2026-10-18", endsOn: "2026-10-19" };
    expect(await codes(stranger, SAVE, moved)).toEqual(["NOT_FOUND"]);
    expect((await world.ask(stranger, REMOVE, { id: mine!.id })).codes).toEqual(["NOT_FOUND"]);
  });
});

describe("the school's own days", () => {
  const inNoumea = { timeZone: "Pacific/Noumea", yearFirstDay: "02-01", version: 1 };

  it("its year begins in February where it says so, and has terms of its own", async () => {
    expect(await codes(referent, SET_DAYS, inNoumea)).toEqual([]);

    const { years, timeZone } = await settings();
    expect(timeZone).toBe("Pacific/Noumea");
    expect(years).toEqual([
      expect.objectContaining({
        ...{ name: "2026", startsOn: "2026-02-01", endsOn: "2027-01-31", isCurrent: true },
        terms: [
          { kind: "TRIMESTER", startsOn: "2026-02-01", endsOn: "2026-04-30" },
          { kind: "TRIMESTER", startsOn: "2026-05-01", endsOn: "2026-07-31" },
          { kind: "TRIMESTER", startsOn: "2026-08-01", endsOn: "2027-01-31" },
        ],
      }),
      expect.objectContaining({ name: "2025", startsOn: "2025-02-01", isCurrent: false }),
    ]);
  });

  it("once there are classes the year keeps its first day, the time zone may still change", async () => {
    await school.classOf("5A");

    expect(await codes(referent, SET_DAYS, inNoumea)).toEqual(["YEAR_HAS_CLASSES"]);
    expect(await codes(referent, SET_DAYS, { ...inNoumea, yearFirstDay: "09-01" })).toEqual([]);
  });

  it.each([
    ["a day that not every year has", { yearFirstDay: "02-29" }, "FIRST_DAY_UNKNOWN"],
    ["a day that no month has", { yearFirstDay: "04-31" }, "FIRST_DAY_UNKNOWN"],
    ["a zone of nobody's", { timeZone: "Mars/Olympus" }, "BAD_USER_INPUT"],
  ])("%s is refused", async (_what, some, code) => {
    expect(await codes(referent, SET_DAYS, { ...inNoumea, ...some })).toEqual([code]);
  });

  it("an objective due on a day that the moved year does not have is due on its last", async () => {
    const student = await school.student();
    await school.objective({ competences: 4, dueOn: "2027-05-31" });
    await world.ask(referent, SET_DAYS, { input: inNoumea });

    const document = `query ($id: ID!) { student(id: $id) { yearProgress { objective dueOn } } }`;
    const { data } = await world.ask(referent, document, { id: student.id });
    expect(data.student.yearProgress).toEqual({ objective: 4, dueOn: "2027-01-31" });
  });
});

it("a teacher reads the settings and changes none", async () => {
  const teacher = await school.a("TEACHER");
  expect((await world.ask(teacher, SETTINGS)).codes).toEqual([]);

  const days = { startsOn: "2026-10-17", endsOn: "2026-11-01" };
  for (const [document, input] of [
    [SET_THRESHOLDS, { ...DEFAULTS, version: 1 }],
    [SET_DAYS, { timeZone: "Europe/Paris", yearFirstDay: "09-01", version: 1 }],
    [CHOOSE, { zone: "A", version: 1 }],
    [SAVE, days],
  ] as const) {
    expect(await codes(teacher, document, input)).toEqual(["FORBIDDEN"]);
  }
  expect((await world.ask(teacher, REMOVE, { id: "any" })).codes).toEqual(["FORBIDDEN"]);
});
