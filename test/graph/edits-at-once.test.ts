import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

interface Edit {
  /** What two people read before they change it. */
  prepare(school: WorldSchool, referent: Person): Promise<object>;
  /** One of many different changes of what was read. */
  change(prepared: object, number: number): { document: string; input: object };
  /** What stands, as the number of the change that made it. */
  kept(school: WorldSchool): Promise<number>;
}

const day = (number: number): string => `2026-12-${String(number + 1).padStart(2, "0")}`;
const numberOf = (text: string): number => Number(text.slice(8)) - 1;
const mutation = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`;

async function only<Row>(school: WorldSchool, text: string): Promise<Row> {
  const found = (await school.sql(text, [school.id])) as Row[];
  expect(found).toHaveLength(1);
  return found[0]!;
}

const EDITS: Record<string, Edit> = {
  "an objective": {
    prepare: async (school) => {
      await school.objective({ competences: 5, dueOn: "2027-05-31" });
      return { seen: { competences: 5, dueOn: "2027-05-31" } };
    },
    change: (seen, number) => ({
      document: mutation("setObjective", "SetObjectiveInput"),
      input: { ...seen, competences: number + 6 },
    }),
    kept: async (school) =>
      (await only<{ competences: number }>(school, "select competences from objectives where school_id = $1"))
        .competences - 6,
  },
  "an objective where there was none": {
    prepare: async () => ({ seen: {} }),
    change: (seen, number) => ({
      document: mutation("setObjective", "SetObjectiveInput"),
      input: { ...seen, gradeLevel: "TROISIEME", competences: number + 6 },
    }),
    kept: async (school) =>
      (await only<{ competences: number }>(school, "select competences from objectives where school_id = $1"))
        .competences - 6,
  },
  "a holiday": {
    prepare: async (school, referent) => {
      await school.holiday("2026-12-01", "2026-12-24");
      const { data } = await world.ask(referent, "{ school { holidays { id name startsOn endsOn } } }");
      const { id, ...seen } = data.school.holidays[0] as { id: string };
      return { id, seen };
    },
    change: (prepared, number) => ({
      document: mutation("saveHoliday", "SaveHolidayInput"),
      input: { ...prepared, startsOn: day(number), endsOn: "2026-12-30" },
    }),
    kept: async (school) =>
      numberOf(
        (await only<{ day: string }>(school, "select starts_on as day from school_holidays where school_id = $1")).day,
      ),
  },
  "the terms": {
    prepare: async (school, referent) => {
      const { data } = await world.ask(referent, "{ school { years { isCurrent terms { endsOn } } } }");
      const { terms } = (data.school.years as { isCurrent: boolean; terms: { endsOn: string }[] }[]).find(
        ({ isCurrent }) => isCurrent,
      )!;
      return { schoolYearId: await school.yearId(), seen: terms.slice(0, -1).map(({ endsOn }) => endsOn) };
    },
    change: (prepared, number) => ({
      document: mutation("setTerms", "SetTermsInput"),
      input: { ...prepared, kind: "TRIMESTER", endsOn: [day(number), "2027-03-10"] },
    }),
    kept: async (school) =>
      numberOf(
        (
          await only<{ day: string }>(
            school,
            `select ends_on as day from terms where school_id = $1 and number = 1 and starts_on >= '2026-09-01'`,
          )
        ).day,
      ),
  },
  "the day of a class council": {
    prepare: async (school, referent) => {
      const { id: classId } = await school.classOf("6A");
      const { data } = await world.ask(referent, "{ school { years { isCurrent terms { id } } } }");
      const { terms } = (data.school.years as { isCurrent: boolean; terms: { id: string }[] }[]).find(
        ({ isCurrent }) => isCurrent,
      )!;
      return { classId, termId: terms[0]!.id, seen: {} };
    },
    change: (prepared, number) => ({
      document: mutation("setClassCouncil", "SetClassCouncilInput"),
      input: { ...prepared, heldOn: day(number) },
    }),
    kept: async (school) =>
      numberOf(
        (await only<{ day: string }>(school, "select held_on as day from class_councils where school_id = $1")).day,
      ),
  },
  "the dates of the certification": {
    prepare: async (school) => ({ schoolYearId: await school.yearId(), level: "COLLEGE", seen: {} }),
    change: (prepared, number) => ({
      document: mutation("setCertificationWindow", "SetCertificationWindowInput"),
      input: { ...prepared, opensOn: day(number), closesOn: "2026-12-30" },
    }),
    kept: async (school) =>
      numberOf(
        (await only<{ day: string }>(school, "select opens_on as day from certification_windows where school_id = $1"))
          .day,
      ),
  },
};

describe.each(Object.entries(EDITS))("changing %s", (_what, { prepare, change, kept }) => {
  let school: WorldSchool;
  let referent: Person;
  let head: Person;
  let prepared: object;
  beforeEach(async () => {
    school = await world.school();
    referent = await school.a("REFERENT");
    head = await school.a("HEAD");
    prepared = await prepare(school, referent);
  });

  const save = async (who: Person, number: number): Promise<string> => {
    const { document, input } = change(prepared, number);
    return (await world.ask(who, document, { input })).codes[0] ?? "DONE";
  };

  it("is not lost under the change of who read the same: the second is told", async () => {
    expect(await save(referent, 1)).toBe("DONE");
    expect(await save(head, 2)).toBe("CONFLICT");
    expect(await kept(school)).toBe(1);
  });

  it("may be asked again by who did not see the answer", async () => {
    expect([await save(referent, 1), await save(referent, 1)]).toEqual(["DONE", "DONE"]);
    expect(await kept(school)).toBe(1);
  });

  it("by ten people at once succeeds for one, whose change stands", async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, number) => save(number % 2 ? head : referent, number)),
    );

    expect(answers.filter((answer) => answer === "CONFLICT")).toHaveLength(9);
    expect(await kept(school)).toBe(answers.indexOf("DONE"));
  });
});
