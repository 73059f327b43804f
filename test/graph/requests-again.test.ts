import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { WorldSchool } from "../support/world-school.ts";

let world: World;
let school: WorldSchool;
beforeAll(async () => {
  world = await makeWorld();
  school = await world.school();
});
afterAll(() => world.close());

const CREATE = `mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { id name } } }`;
const DUPLICATE = `mutation ($id: ID!, $requestId: String) {
  duplicateCampaign(campaignId: $id, requestId: $requestId) { campaign { id } } }`;
const EXPORT = `mutation ($input: RequestExportInput!) { requestExport(input: $input) { export { id } } }`;
const HOLIDAY = `mutation ($input: SaveHolidayInput!) { saveHoliday(input: $input) { school { holidays { name } } } }`;

const plan = (requestId?: string): object => ({
  input: { name: "Rentrée", kind: "ASSESSMENT", classIds: [], ...(requestId === undefined ? {} : { requestId }) },
});

async function count(table: string): Promise<number> {
  const [found] = await school.sql(`select count(*)::int as count from ${table} where school_id = $1`, [school.id]);
  return (found as { count: number }).count;
}

describe("who did not see the answer asks again", () => {
  it("and finds the campaign that was planned the first time, in place of a second one", async () => {
    const head = await school.a("HEAD");
    const before = await count("campaigns");
    const first = await world.ask(head, CREATE, plan("again"));
    const second = await world.ask(head, CREATE, plan("again"));

    expect(first.data.createCampaign.campaign).toEqual(second.data.createCampaign.campaign);
    expect((await count("campaigns")) - before).toBe(1);
  });

  it("however often at once", async () => {
    const head = await school.a("HEAD");
    const before = await count("campaigns");
    const answers = await Promise.all(Array.from({ length: 6 }, () => world.ask(head, CREATE, plan("at once"))));

    expect(new Set(answers.map(({ data }) => data.createCampaign.campaign.id)).size).toBe(1);
    expect((await count("campaigns")) - before).toBe(1);
  });

  it("gets the one copy of a campaign, the one export, and one holiday", async () => {
    const head = await school.a("HEAD");
    const { id } = (await world.ask(head, CREATE, plan())).data.createCampaign.campaign;
    const [campaigns, exports] = [await count("campaigns"), await count("exports")];
    for (let times = 0; times < 3; times++) {
      expect((await world.ask(head, DUPLICATE, { id, requestId: "copy" })).codes).toEqual([]);
      const wanted = { subject: "STUDENTS", format: "CSV", requestId: "export" };
      expect((await world.ask(head, EXPORT, { input: wanted })).codes).toEqual([]);
      const days = { name: "Pont", startsOn: "2027-05-07", endsOn: "2027-05-08" };
      expect((await world.ask(head, HOLIDAY, { input: days })).codes).toEqual([]);
    }

    expect((await count("campaigns")) - campaigns).toBe(1);
    expect((await count("exports")) - exports).toBe(1);
    expect(await count("school_holidays")).toBe(1);
  });

  it("after a refusal is looked at anew: nothing was made", async () => {
    const head = await school.a("HEAD");
    const wrong = { input: { name: "", kind: "ASSESSMENT", classIds: [], requestId: "corrected" } };
    expect((await world.ask(head, CREATE, wrong)).codes).toEqual(["BAD_USER_INPUT"]);
    expect((await world.ask(head, CREATE, plan("corrected"))).codes).toEqual([]);
  });
});

it("who names no request, or another, means another campaign; another person's names are their own", async () => {
  const [head, referent] = [await school.a("HEAD"), await school.a("REFERENT")];
  const before = await count("campaigns");
  await world.ask(head, CREATE, plan());
  await world.ask(head, CREATE, plan());
  await world.ask(head, CREATE, plan("one"));
  await world.ask(head, CREATE, plan("two"));
  await world.ask(referent, CREATE, plan("one"));

  expect((await count("campaigns")) - before).toBe(5);
});

it("a request's name that is empty, too long or another verb's is refused", async () => {
  const head = await school.a("HEAD");
  await world.ask(head, CREATE, plan("a campaign's"));
  const wanted = { subject: "STUDENTS", format: "CSV", requestId: "a campaign's" };

  expect((await world.ask(head, EXPORT, { input: wanted })).codes).toEqual(["CONFLICT"]);
  expect((await world.ask(head, CREATE, plan(" "))).codes).toEqual(["BAD_USER_INPUT"]);
  expect((await world.ask(head, CREATE, plan("x".repeat(101)))).codes).toEqual(["BAD_USER_INPUT"]);
});

it("requests of the day before are forgotten by the next one", async () => {
  const head = await school.a("HEAD");
  await world.ask(head, CREATE, plan("yesterday's"));
  await school.sql(
    "update request_outcomes set asked_at = asked_at - interval '2 days' where school_id = $1 and staff_id = $2",
    [school.id, head.id],
  );
  await world.ask(head, CREATE, plan("today's"));

  expect(
    await school.sql("select request_id from request_outcomes where school_id = $1 and staff_id = $2", [
      school.id,
      head.id,
    ]),
  ).toEqual([{ request_id: "today's" }]);
});
