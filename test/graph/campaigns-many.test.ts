import { makeWorld } from "../support/school-world.ts";
import type { Answer, World } from "../support/school-world.ts";
import type { Named, Person, WorldSchool } from "../support/world-school.ts";

/** A campaign of 10,000 participants: what a screen asks costs as many statements as for a handful. */
const MANY = 10_000;

let world: World;
let school: WorldSchool;
let head: Person;
let campaign: Named;
let classes: Named[];

beforeAll(async () => {
  world = await makeWorld();
  school = await world.school();
  head = await school.a("HEAD");
  classes = [await school.classOf("6A"), await school.classOf("6B")];
  campaign = await school.campaign({ classes, starCount: 3 });
  await school.sql(
    `insert into students (school_id, id, last_name, first_name, last_keys, first_key, search_key)
     select $1, new_id(), 'Nom' || lpad(n::text, 5, '0'), 'Élio', array['nom' || lpad(n::text, 5, '0')], 'elio',
       'nom' || lpad(n::text, 5, '0') || ' elio'
     from generate_series(1, $2) n`,
    [school.id, MANY],
  );
  // Every second one in each class; of four, one shared with 3 stars, one with 2, one is on the way, one did nothing.
  await school.sql(
    `with numbered as (select id, right(last_name, 5)::int as n from students where school_id = $1),
     enrolled as (
       insert into enrolments (school_id, student_id, class_id, school_year_id, starts_on)
       select $1, id, case when n % 2 = 0 then $2 else $3 end::uuid, $4, '2026-09-01' from numbered)
     insert into participations (school_id, campaign_id, student_id, school_year_id, attempt_key, status, started_at, shared_at,
       stars_acquired, stars_total, mastery, is_shown, mastered, skills)
     select $1, $5, id, $4, '2026-10-01', case when n % 4 = 2 then 'STARTED' else 'SHARED' end, '2026-10-01T08:00:00Z',
       case when n % 4 <> 2 then timestamptz '2026-10-01T09:00:00Z' end, case n % 4 when 0 then 3 when 1 then 2 end,
       case when n % 4 <> 2 then 3 end, case n % 4 when 0 then 1 when 1 then 0.6 end, true,
       array_fill(case n % 4 when 0 then 4 else 1 end, array[16]), array_fill(4, array[16])
     from numbered where n % 4 <> 3`,
    [school.id, classes[0]!.id, classes[1]!.id, await school.yearId(2026), campaign.id],
  );
}, 120_000);
afterAll(() => world.close());

const PAGE = `query ($id: ID!, $after: String, $filter: ParticipantFilter) { campaign(id: $id) {
  participants(first: 50, after: $after, filter: $filter) { totalCount pageInfo { hasNextPage endCursor }
    nodes { student { id lastName hasEmail } status retrying attemptCount evolution retry { allowed }
      result { id sharedAt mastery stars { acquired } } } } } }`;
const FIGURES = `query ($id: ID!) { campaign(id: $id) { statistics { expectedCount toStartCount startedCount sharedCount starDistribution }
  activity { day startedCount sharedCount }
  analysis { resultCount areas { mastery } competences { mastery weakCount } } } }`;

async function page(variables: object = {}): Promise<{ found: Answer["data"]; statements: number }> {
  let answer: Answer | null = null;
  const statements = await world.statements(async () => {
    answer = await world.ask(head, PAGE, { id: campaign.id, ...variables });
  });
  expect(answer!.codes).toEqual([]);
  // The campaign itself is one.
  return { found: answer!.data.campaign.participants, statements: statements.length - 1 };
}

const names = (found: Answer["data"]): string[] =>
  found.nodes.map(({ student }: { student: { lastName: string } }) => student.lastName);

describe("a campaign of 10,000 participants", () => {
  it("gives its first page and the next ones in two statements each, without a gap", async () => {
    const first = await page();
    const second = await page({ after: first.found.pageInfo.endCursor });
    expect([first.statements, second.statements]).toEqual([2, 2]);
    expect([first.found.totalCount, second.found.totalCount]).toEqual([MANY, MANY]);
    const expected = Array.from({ length: 100 }, (_, index) => `Nom${String(index + 1).padStart(5, "0")}`);
    expect([...names(first.found), ...names(second.found)]).toEqual(expected);
  });

  it.each([
    ["class", () => ({ classIds: [classes[0]!.id] }), 5_000],
    ["status", () => ({ statuses: ["TO_START"] }), 2_500],
    ["stars", () => ({ stars: [0, 1, 2] }), 2_500],
    ["school year", () => ({ schoolYearId: "00000000-0000-4000-8000-000000000000" }), 0],
    ["name", () => ({ search: "ELIO nom0999" }), 10],
    ["class, status and name", () => ({ classIds: [classes[1]!.id], statuses: ["TO_START"], search: "nom0999" }), 3],
  ])("is filtered by %s in two statements", async (_by, filter, expected) => {
    const { found, statements } = await page({ filter: filter() });
    expect([found.totalCount, statements]).toEqual([expected, 2]);
  });

  it("has its figures, its days and its analysis in one statement each", async () => {
    let data: Answer["data"];
    const statements = await world.statements(async () => {
      ({ data } = await world.ask(head, FIGURES, { id: campaign.id }));
    });
    expect(statements).toHaveLength(1 + 3);
    expect(data.campaign.activity).toEqual([{ day: "2026-10-01", startedCount: 7_500, sharedCount: 5_000 }]);
    expect(data.campaign.analysis).toMatchObject({
      resultCount: 5_000,
      competences: Array(16).fill({ mastery: 0.625, weakCount: 2_500 }),
    });
    expect(data.campaign.statistics).toEqual({
      ...{ expectedCount: MANY, toStartCount: 2_500, startedCount: 2_500, sharedCount: 5_000 },
      starDistribution: [0, 0, 2_500, 2_500],
    });
  });
});
