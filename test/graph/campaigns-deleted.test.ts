import { forgetCampaign } from "../../server/imports/forget-campaign.ts";
import { assessmentCsv, profilesCsv } from "../support/made-up-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { Answer, World } from "../support/school-world.ts";
import { dropFile } from "../support/world-import.ts";
import type { MadeStudent, Named, Person, WorldSchool } from "../support/world-school.ts";

let world: World;
let school: WorldSchool;
let referent: Person;
let schoolClass: Named;
let students: MadeStudent[];
const NOW = new Date("2026-11-23T09:00:00Z");

beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.now = NOW;
  school = await world.school();
  referent = await school.a("REFERENT");
  schoolClass = await school.classOf("3B");
  students = [
    await school.student({ lastName: "Aubry", firstName: "Clémence", in: schoolClass }),
    await school.student({ lastName: "Roche", firstName: "Tom", in: schoolClass }),
  ];
});

const CAMPAIGNS = `{ school { campaigns(first: 10) { nodes { id name code deletedAt statistics { expectedCount sharedCount } } }
  deletedCampaigns { id name deletedAt undeletableUntil } } }`;
const ALL = `query ($class: ID!) { schoolClass(id: $class) { board { campaigns { name } summary { certifiableCount }
    rows { student { lastName participations { id status campaign { name } stars { acquired } pixScore } profile { pixScore } }
      levels pixScore lastActivityAt cells { status participationId stars { acquired } attemptCount }
      yearProgress { competencesWorked status } supportNeeds { reason } } } } }`;
const DELETE = `mutation ($id: ID!) { deleteCampaign(campaignId: $id) { campaign { id deletedAt } } }`;
const UNDELETE = `mutation ($id: ID!) { undeleteCampaign(campaignId: $id) { campaign { id deletedAt } } }`;

const line = (index: number) => ({ ...students[index]!, className: "3B", startedAt: "2026-10-05T08:10:00Z" });
const assessment = () =>
  assessmentCsv({
    ...{ generation: "new", campaign: { pixId: 1, code: "AAAAAA222", name: "Rentrée" }, starCount: 3 },
    lines: [
      { ...line(0), sharedAt: "2026-10-05T08:50:00Z", stars: 2, mastered: { "1.1": 2 } },
      { ...line(1), progression: 0.4 },
    ],
  });
const collection = () =>
  profilesCsv({
    ...{ generation: "new", campaign: { pixId: 2, code: "BBBBBB222", name: "Profils" } },
    lines: [{ ...line(0), sharedAt: "2026-10-12T08:50:00Z", levels: [1, 1, 1, 1, 1, ...Array<number>(11).fill(0)] }],
  });

async function everything(): Promise<Answer["data"]> {
  const { data, codes } = await world.ask(referent, ALL, { class: schoolClass.id });
  expect(codes).toEqual([]);
  return data.schoolClass.board;
}

async function lists(): Promise<Answer["data"]> {
  return (await world.ask(referent, CAMPAIGNS)).data.school;
}

async function idOf(name: string): Promise<string> {
  return (await lists()).campaigns.nodes.find((one: Named) => one.name === name).id;
}

const remove = async (id: string, person: Person = referent) => (await world.ask(person, DELETE, { id })).codes;
const bringBack = async (id: string, person: Person = referent) => (await world.ask(person, UNDELETE, { id })).codes;

describe("a deleted campaign", () => {
  it("counts nowhere: not in lists, on boards, on students' pages, nor does the profile that came through it", async () => {
    const empty = await everything();
    await dropFile(world, referent, assessment());
    await dropFile(world, referent, collection());
    expect((await everything()).rows[0]).toMatchObject({
      student: { profile: { pixScore: 55 }, participations: [{}, {}] },
      cells: [{ status: "SHARED" }, { status: "SHARED" }],
    });
    const ids = [await idOf("Rentrée"), await idOf("Profils")];
    for (const id of ids) expect(await remove(id)).toEqual([]);

    expect(await everything()).toEqual(empty);
    const { campaigns, deletedCampaigns } = await lists();
    expect(campaigns.nodes).toEqual([]);
    expect(deletedCampaigns.map(({ name }: Named) => name).sort()).toEqual(["Profils", "Rentrée"]);
    expect(deletedCampaigns[0]).toMatchObject({
      deletedAt: NOW.toISOString(),
      undeletableUntil: "2026-12-23T09:00:00.000Z",
    });
    expect((await world.ask(referent, `query ($id: ID!) { campaign(id: $id) { id } }`, { id: ids[0] })).codes).toEqual([
      "NOT_FOUND",
    ]);
  });

  it("comes back as it was", async () => {
    await dropFile(world, referent, assessment());
    await dropFile(world, referent, collection());
    const before = [await everything(), await lists()];
    for (const name of ["Rentrée", "Profils"]) {
      const id = await idOf(name);
      await remove(id);
      expect(await bringBack(id)).toEqual([]);
    }
    expect([await everything(), await lists()]).toEqual(before);
  });

  it("comes back with results that no file told of", async () => {
    const campaign = await school.campaign({ classes: [schoolClass] });
    await school.took(students[0]!, campaign, { stars: [1, 3], mastery: 0.3 });
    const before = await everything();
    await remove(campaign.id);
    expect((await everything()).rows[0].student.participations).toEqual([]);
    await bringBack(campaign.id);
    expect(await everything()).toEqual(before);
  });

  it("comes back with what was decided meanwhile of a typed name", async () => {
    const typed = { lastName: "Rochee", firstName: "Tom" };
    await dropFile(
      world,
      referent,
      assessmentCsv({
        ...{ generation: "new", campaign: { pixId: 1, code: "AAAAAA222", name: "Rentrée" }, starCount: 3 },
        lines: [{ ...line(1), ...typed, sharedAt: "2026-10-05T08:50:00Z", stars: 3 }],
      }),
    );
    const id = await idOf("Rentrée");
    await remove(id);
    const pending = await world.ask(referent, `{ school { pendingNames(first: 1) { nodes { id } } } }`);
    const matchId = pending.data.school.pendingNames.nodes[0].id;
    const link = `mutation ($matchId: ID!, $studentId: ID!) { linkName(matchId: $matchId, studentId: $studentId) { match { id } } }`;
    expect((await world.ask(referent, link, { matchId, studentId: students[1]!.id })).codes).toEqual([]);
    expect((await everything()).rows[1].student.participations).toEqual([]);

    expect(await bringBack(id)).toEqual([]);
    expect((await everything()).rows[1].student.participations).toMatchObject([{ stars: { acquired: 3 } }]);
  });

  it("leaves its code free: the same file makes another campaign, and the deleted one cannot come back beside it", async () => {
    await dropFile(world, referent, assessment());
    const id = await idOf("Rentrée");
    await remove(id);
    await dropFile(world, referent, assessment());

    const { campaigns } = await lists();
    expect(campaigns.nodes).toMatchObject([{ code: "AAAAAA222", statistics: { sharedCount: 1 } }]);
    expect(campaigns.nodes[0].id).not.toBe(id);
    expect(await bringBack(id)).toEqual(["CAMPAIGN_CODE_TAKEN"]);
    await remove(campaigns.nodes[0].id);
    expect(await bringBack(id)).toEqual([]);
  });

  it("is deleted and brought back by who may edit it", async () => {
    const owner = await school.a("TEACHER", { classes: [schoolClass] });
    const colleague = await school.a("TEACHER", { classes: [schoolClass] });
    const { id } = await school.campaign({ classes: [schoolClass], owner });
    const stranger = await (await world.school()).a("HEAD");

    expect(await remove(id, colleague)).toEqual(["FORBIDDEN"]);
    expect(await remove(id, stranger)).toEqual(["NOT_FOUND"]);
    expect(await remove(id, owner)).toEqual([]);
    expect(await remove(id, owner)).toEqual(["NOT_FOUND"]);
    const seen = await world.ask(colleague, CAMPAIGNS);
    expect(seen.data.school.deletedCampaigns).toEqual([]);
    expect(await bringBack(id, colleague)).toEqual(["FORBIDDEN"]);
    expect(await bringBack(id, owner)).toEqual([]);
    expect(await bringBack(id, owner)).toEqual(["NOT_FOUND"]);
  });

  it("goes for good after 30 days, and the imports that told of it keep their counts", async () => {
    const importId = await dropFile(world, referent, assessment());
    const id = await idOf("Rentrée");
    const report = async () =>
      (
        await world.ask(referent, `query ($id: ID!) { import(id: $id) { report { read created unchanged } } }`, {
          id: importId,
        })
      ).data.import.report;
    const before = await report();
    await remove(id);
    const job = { id, schoolId: school.id, kind: "FORGET_CAMPAIGN", targetId: id, attempts: 1 } as const;

    world.now = new Date("2026-12-23T08:59:00Z");
    await forgetCampaign(world.source, job, world.now);
    expect((await lists()).deletedCampaigns).toHaveLength(1);

    world.now = new Date("2026-12-23T09:01:00Z");
    expect((await lists()).deletedCampaigns).toEqual([]);
    expect(await bringBack(id)).toEqual(["NOT_FOUND"]);
    await forgetCampaign(world.source, job, world.now);
    const left = await school.sql(
      `select from campaigns where school_id = $1 union all select from import_lines where school_id = $1
       union all select from deleted_participations where school_id = $1`,
      [school.id],
    );
    expect(left).toEqual([]);
    expect(await report()).toEqual(before);
  });

  it("that came back is not forgotten", async () => {
    const { id } = await school.campaign({ classes: [schoolClass] });
    await remove(id);
    await bringBack(id);
    const job = { id, schoolId: school.id, kind: "FORGET_CAMPAIGN", targetId: id, attempts: 1 } as const;
    await forgetCampaign(world.source, job, new Date("2027-02-01T08:00:00Z"));
    expect((await lists()).campaigns.nodes).toHaveLength(1);
  });
});
