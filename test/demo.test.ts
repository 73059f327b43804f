import { isPassword } from "../server/access/password.ts";
import { eraseDemoSchool } from "../server/database/demo/erase-demo-school.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD, makeDemoSchool } from "../server/database/demo/make-demo-school.ts";
import { DEMO_SCHOOL } from "../server/database/demo/demo-people.ts";
import { findAddress, findPasswordHash } from "../server/schools/sign-in.store.ts";
import { rows } from "../server/shared/db.ts";
import { unitsOf, unitsOfAcademy } from "../server/shared/units.ts";
import { freshDatabase } from "./support/cluster.ts";
import type { FreshDatabase } from "./support/cluster.ts";
import { DEMO_MADE_AT, DEMO_READY_MS, demoDatabase } from "./support/made-demo.ts";

/** The demo is made of some 70 imports. */
const MAKING_MS = 120_000;

const THIS_YEAR = `(select y.id from school_years y where y.starts_on = (select max(starts_on) from school_years))`;

function ask<Row>({ dataSource }: FreshDatabase, text: string): Promise<Row[]> {
  return unitsOf(dataSource, DEMO_SCHOOL.id).read((db) => rows<Row>(db, text));
}

async function numberOf(database: FreshDatabase, what: string): Promise<number> {
  const [row] = await ask<{ number: number }>(database, `select count(*)::int as number from ${what}`);
  return row!.number;
}

describe("the demo school in November", () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await demoDatabase();
  }, DEMO_READY_MS);
  afterAll(() => database.drop());

  it("has 20 classes, five in each grade, and about 540 students in each of three years", async () => {
    const grades = await ask<{ grade: string; classes: number }>(
      database,
      `select grade_level as grade, count(*)::int as classes from school_classes where school_year_id = ${THIS_YEAR} group by 1 order by 1`,
    );
    expect(grades).toEqual(["CINQUIEME", "QUATRIEME", "SIXIEME", "TROISIEME"].map((grade) => ({ grade, classes: 5 })));
    const years = await ask<{ students: number }>(
      database,
      `select count(*)::int as students from enrolments where ends_on is null group by school_year_id`,
    );
    expect(years.map(({ students }) => Math.abs(students - 540) <= 15)).toEqual([true, true, true]);
  });

  it("has students who went up a grade with their results", async () => {
    const [moved] = await ask<{ students: number }>(
      database,
      `select count(*)::int as students from (
         select e.student_id from enrolments e join school_classes c on c.id = e.class_id
         group by 1 having array_agg(distinct c.grade_level order by c.grade_level) @> '{CINQUIEME,SIXIEME}') moved`,
    );
    expect(moved!.students).toBeGreaterThan(200);
    expect(await numberOf(database, "profiles where known_at < '2026-09-01'")).toBeGreaterThan(1_000);
  });

  it("has between 5 and 10 names that wait, in three classes", async () => {
    const names = await ask<{ class: string }>(
      database,
      `select class_name as class from name_matches where decision = 'PENDING'`,
    );
    expect(names.length).toBeGreaterThanOrEqual(5);
    expect(names.length).toBeLessThanOrEqual(10);
    expect([...new Set(names.map((name) => name.class))].sort()).toEqual(["3B", "4A", "5C"]);
  });

  it("shows every standing of a student in a campaign, every number of stars and a second try", async () => {
    const standings = await ask<{ status: string; stars: number | null }>(
      database,
      `select distinct p.status, p.stars_acquired as stars from participations p join campaigns c on c.id = p.campaign_id
       where c.kind = 'ASSESSMENT' and p.school_year_id = ${THIS_YEAR} order by 1, 2`,
    );
    expect(standings.map(({ status, stars }) => `${status} ${stars}`)).toEqual([
      ...["SHARED 0", "SHARED 1", "SHARED 2", "SHARED 3", "STARTED null", "TO_SHARE null"],
    ]);
    expect(await numberOf(database, "participations where attempt_count > 1 and is_shown")).toBeGreaterThan(20);
  });

  it("has objectives of the school, a grade, a class and a student, and reminders of which some worked", async () => {
    const scopes = `select num_nonnulls(class_id) as class, num_nonnulls(student_id) as student from objectives order by 1, 2`;
    expect(await ask(database, scopes)).toEqual([
      { class: 0, student: 0 },
      { class: 0, student: 0 },
      { class: 0, student: 1 },
      { class: 1, student: 0 },
    ]);
    expect(await numberOf(database, "objective_changes where from_competences is not null")).toBe(1);
    expect(await numberOf(database, "follow_up_marks")).toBe(4);
    expect(await numberOf(database, "put_offs")).toBe(2);
    expect((await ask(database, "select distinct channel from reminders")).length).toBeGreaterThan(1);
    const moved = `reminders r where exists (select from participations p where p.student_id = r.student_id
      and p.campaign_id::text = r.support_needs -> 0 ->> 'campaignId' and p.started_at > r.created_at)`;
    expect(await numberOf(database, moved)).toBeGreaterThan(2);
  });

  it("is the same wherever it is made, down to who was seen and who was put off", async () => {
    const noted = await ask<{ line: string }>(
      database,
      `select s.search_key || ': ' || coalesce(m.kind, 'put off') as line
       from (select student_id, kind from follow_up_marks union all select student_id, null from put_offs) m
       join students s on s.id = m.student_id order by 1`,
    );
    expect(noted.map(({ line }) => line)).toEqual([
      "abrivat leila: SEEN_IN_CLASS",
      "beaucoudre axel: SEEN_IN_CLASS",
      "durandeix noemie: put off",
      "massivert hana: ACCOUNT_TO_UNLOCK",
      "pradeloube ugo: ACCOUNT_TO_UNLOCK",
      "villardon maria: put off",
    ]);
  });

  it("lets each of its people sign in with the password that the start prints", async () => {
    expect(DEMO_ACCOUNTS.map(({ role }) => role.split(" ")[0])).toEqual(["TEACHER", "TEACHER", "REFERENT", "HEAD", "ACADEMY"]); // prettier-ignore
    for (const { email } of DEMO_ACCOUNTS) {
      const address = await unitsOf(database.dataSource, null).read((db) => findAddress(db, email));
      const hash = await unitsOf(database.dataSource, DEMO_SCHOOL.id).read((db) => findPasswordHash(db, address!));
      expect(await isPassword(DEMO_PASSWORD, hash)).toBe(true);
    }
  });

  it("shows its academy five schools, counted from what they imported, on the morning after each term", async () => {
    const published = await unitsOfAcademy(database.dataSource, DEMO_SCHOOL.academy).read((db) =>
      rows<{ term: string; schools: number; students: number; hidden: number }>(
        db,
        `select t.year_name || ' ' || t.number || ', ' || t.frozen_at::date as term, count(*)::int as schools,
           sum(f.student_count)::int as students, count(*) filter (where f.certifiable_count is null)::int as hidden
         from academy_terms t join academy_figures f on f.academy = t.academy and f.term_id = t.id
         group by t.id, t.year_name, t.number, t.frozen_at, t.ends_on order by t.ends_on`,
      ),
    );
    expect(published.map(({ term, schools }) => `${term}: ${schools}`)).toEqual([
      ...["2024-2025 1, 2024-12-01: 1", "2024-2025 2, 2025-03-01: 1", "2024-2025 3, 2025-09-01: 1"],
      ...["2025-2026 1, 2025-12-01: 5", "2025-2026 2, 2026-03-01: 5", "2025-2026 3, 2026-09-01: 5"],
    ]);
    expect(published.at(-1)!.students).toBeGreaterThan(900);
    expect(published.at(-1)!.hidden).toBeGreaterThanOrEqual(2);
  });

  it("happened before now, every line of it", async () => {
    const now = `'${DEMO_MADE_AT.toISOString()}'`;
    expect(await numberOf(database, `participations where greatest(started_at, shared_at) > ${now}`)).toBe(0);
    expect(await numberOf(database, `imports where status <> 'DONE' or created_at > ${now}`)).toBe(0);
  });
});

describe("the demo school at other times of the year", () => {
  it.each([
    ["in January", "2027-01-15T10:00:00Z", 10],
    ["in June", "2027-06-20T10:00:00Z", 15],
    ["in the summer holidays", "2027-08-12T10:00:00Z", 15],
  ])(
    "makes sense %s",
    async (_when, now, campaigns) => {
      const database = await freshDatabase();
      try {
        await makeDemoSchool(database.workSource, new Date(now));
        expect(await numberOf(database, `school_classes where school_year_id = ${THIS_YEAR}`)).toBe(20);
        const given = `(select distinct m.campaign_id from campaign_classes m join school_classes c on c.id = m.class_id where c.school_year_id = ${THIS_YEAR}) given`;
        expect(await numberOf(database, given)).toBeGreaterThanOrEqual(campaigns);
        expect(await numberOf(database, `participations where greatest(started_at, shared_at) > '${now}'`)).toBe(0);
        expect(await numberOf(database, "name_matches where decision = 'PENDING'")).toBeGreaterThanOrEqual(5);
      } finally {
        await database.drop();
      }
    },
    MAKING_MS,
  );

  it(
    "is there on the first morning of the year, also where an earlier start was cut short",
    async () => {
      const database = await freshDatabase();
      try {
        const now = new Date("2026-09-01T05:00:00Z");
        await makeDemoSchool(database.workSource, now);
        await unitsOf(database.dataSource, DEMO_SCHOOL.id).write((db) => rows(db, "delete from sign_in_addresses"));
        await makeDemoSchool(database.workSource, now);
        expect(await numberOf(database, `sign_in_addresses where school_id = '${DEMO_SCHOOL.id}'`)).toBe(
          DEMO_ACCOUNTS.length,
        );
        expect(await numberOf(database, `school_classes where school_year_id = ${THIS_YEAR}`)).toBe(20);
        expect(await numberOf(database, "name_matches where decision = 'PENDING'")).toBeGreaterThanOrEqual(5);

        await eraseDemoSchool(database.workSource);
        const academy = unitsOfAcademy(database.dataSource, DEMO_SCHOOL.academy);
        expect(await academy.read((db) => rows(db, "select 1 from academy_terms"))).toEqual([]);
      } finally {
        await database.drop();
      }
    },
    MAKING_MS,
  );
});
