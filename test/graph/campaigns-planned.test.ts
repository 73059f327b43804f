import { assessmentCsv, profilesCsv } from "../support/made-up-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { Answer, World } from "../support/school-world.ts";
import { dropFile, workUntilIdle } from "../support/world-import.ts";
import type { Named, Person, WorldSchool } from "../support/world-school.ts";

let world: World;
let school: WorldSchool;
let referent: Person;
let [a, b]: Named[] = [];
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  school = await world.school();
  referent = await school.a("REFERENT");
  [a, b] = [await school.classOf("3A"), await school.classOf("3B")];
  await school.student({ lastName: "Aubry", firstName: "Clémence", in: a });
  await school.student({ lastName: "Bah", firstName: "Mamadou", in: a });
  await school.student({ lastName: "Roche", firstName: "Tom", in: b });
});

const CREATE = `mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { id } } }`;
const IMPORT = `query ($id: ID!) { import(id: $id) { status messageCode message sameNameCampaign { id name } campaign { id } } }`;
const ANSWER = `mutation ($id: ID!, $campaignId: ID) { answerCampaign(importId: $id, campaignId: $campaignId) { import { status } } }`;
const CAMPAIGNS = `{ school { campaigns(first: 10) { nodes { id name code starCount classes { name }
  statistics { expectedCount toStartCount sharedCount } } } } }`;

async function plan(input: object = {}, person: Person = referent): Promise<string> {
  const given = { name: "Parcours d’été", kind: "ASSESSMENT", classIds: [a!.id, b!.id], starCount: 3, ...input };
  const { data, codes } = await world.ask(person, CREATE, { input: given });
  expect(codes).toEqual([]);
  return data.createCampaign.campaign.id;
}

const file = ({ pixId = 7, code = "SUMMER234", name = "Parcours d'ETE" } = {}): Buffer =>
  assessmentCsv({
    ...{ generation: "new", campaign: { pixId, code, name }, starCount: 3 },
    lines: [
      {
        ...{ lastName: "Aubry", firstName: "Clémence", className: "3A", stars: 2 },
        ...{ startedAt: "2026-10-05T08:10:00Z", sharedAt: "2026-10-05T08:50:00Z" },
      },
    ],
  });

async function dropped(content: Buffer, person: Person = referent): Promise<Answer["data"]> {
  const id = await dropFile(world, person, content);
  const { data } = await world.ask(person, IMPORT, { id });
  return { id, ...data.import };
}

async function campaigns(): Promise<Answer["data"][]> {
  return (await world.ask(referent, CAMPAIGNS)).data.school.campaigns.nodes;
}

async function answer(id: string, campaignId: string | null, person: Person = referent): Promise<string[]> {
  const { codes } = await world.ask(person, ANSWER, { id, campaignId });
  await workUntilIdle(world);
  return codes;
}

describe("a file of a planned campaign", () => {
  it("fills it by its code: its name and classes stay, and who has not started counts, in a class where nobody did too", async () => {
    const id = await plan({ code: "SUMMER234" });
    expect(await dropped(file())).toMatchObject({ status: "DONE", campaign: { id } });
    expect(await campaigns()).toEqual([
      {
        ...{ id, name: "Parcours d’été", code: "SUMMER234", starCount: 3, classes: [{ name: "3A" }, { name: "3B" }] },
        statistics: { expectedCount: 3, toStartCount: 2, sharedCount: 1 },
      },
    ]);
  });

  it("of the same kind and name, without a code, is asked about first: nothing lands before", async () => {
    const id = await plan();
    const waiting = await dropped(file());
    expect(waiting).toMatchObject({ status: "WAITING", messageCode: "SAME_NAME_CAMPAIGN", sameNameCampaign: { id } });
    expect(waiting.message).toContain("Parcours d’été");
    expect(await campaigns()).toMatchObject([{ code: null, statistics: { sharedCount: 0 } }]);
  });

  it("fills it when a person says so; the next file of it is not asked about", async () => {
    const id = await plan();
    const waiting = await dropped(file());
    expect(await answer(waiting.id, id)).toEqual([]);
    const { data } = await world.ask(referent, IMPORT, { id: waiting.id });
    expect(data.import).toMatchObject({ status: "DONE", campaign: { id }, sameNameCampaign: null });
    expect(await campaigns()).toMatchObject([
      { id, code: "SUMMER234", statistics: { toStartCount: 2, sharedCount: 1 } },
    ]);
    expect(await dropped(file())).toMatchObject({ status: "DONE", campaign: { id } });
  });

  it("is another campaign when a person says so; the next file of it is not asked about", async () => {
    const id = await plan();
    const waiting = await dropped(file());
    expect(await answer(waiting.id, null)).toEqual([]);
    expect(await campaigns()).toHaveLength(2);
    const again = await dropped(file());
    expect(again.status).toBe("DONE");
    expect(again.campaign.id).not.toBe(id);
    expect(await campaigns()).toHaveLength(2);
  });

  it.each([
    [
      "of another kind",
      {},
      profilesCsv({ generation: "new", campaign: { pixId: 8, code: "PRFLES234", name: "Parcours d’été" }, lines: [] }),
    ],
    ["that has a code of its own", { code: "OTHERS234" }, file()],
    ["of another name", { name: "Parcours d’hiver" }, file()],
  ])("is not asked about a campaign %s", async (_which, planned, content) => {
    await plan(planned);
    expect((await dropped(content)).messageCode).not.toBe("SAME_NAME_CAMPAIGN");
  });

  it("is not asked about a campaign that was deleted or archived", async () => {
    for (const verb of ["deleteCampaign", "archiveCampaign"]) {
      const document = `mutation ($id: ID!) { ${verb}(campaignId: $id) { campaign { id } } }`;
      expect((await world.ask(referent, document, { id: await plan() })).codes).toEqual([]);
    }
    expect((await dropped(file())).status).toBe("DONE");
  });

  it("asks a teacher only about campaigns that they see", async () => {
    const teacher = await school.a("TEACHER", { classes: [b!] });
    await plan({ classIds: [a!.id] });
    const id = await dropFile(world, { ...teacher, classIds: [b!.id] }, file());
    const { data } = await world.ask(teacher, IMPORT, { id });
    expect(data.import).toMatchObject({ status: "DONE", sameNameCampaign: null });
  });

  it("takes no other answer than the campaign that was offered, and none twice", async () => {
    const id = await plan();
    const other = await plan({ name: "Autre" });
    const waiting = await dropped(file());
    expect(await answer(waiting.id, other)).toEqual(["NOT_FOUND"]);
    const confirm = `mutation ($id: ID!) { confirmImport(importId: $id) { import { id } } }`;
    expect((await world.ask(referent, confirm, { id: waiting.id })).codes).toEqual(["QUESTIONS_OPEN"]);
    const stranger = await (await world.school()).a("HEAD");
    expect(await answer(waiting.id, id, stranger)).toEqual(["NOT_FOUND"]);
    expect(await answer(waiting.id, id)).toEqual([]);
    expect(await answer(waiting.id, id)).toEqual(["IMPORT_NOT_WAITING"]);
  });
});
