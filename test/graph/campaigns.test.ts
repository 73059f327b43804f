import { rows } from "../../server/shared/db.ts";
import { unitsOf } from "../../server/shared/units.ts";
import { makeWorld } from "../support/school-world.ts";
import type { Answer, World } from "../support/school-world.ts";
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
  [a, b] = [await school.classOf("6A"), await school.classOf("6B")];
});

const CAMPAIGN = `id name code kind starCount stageThresholds multipleAttempts finishBy version viewerMayEdit archivedAt
  owner { id } classes { name }`;
const CREATE = `mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { ${CAMPAIGN} } } }`;
const UPDATE = `mutation ($input: UpdateCampaignInput!) { updateCampaign(input: $input) { campaign { ${CAMPAIGN} } } }`;
const DUPLICATE = `mutation ($id: ID!) { duplicateCampaign(campaignId: $id) { campaign { ${CAMPAIGN}
  statistics { expectedCount sharedCount } } } }`;
const ONE = `query ($id: ID!) { campaign(id: $id) { ${CAMPAIGN} } }`;
const LIST = `query ($filter: CampaignFilter) { school { campaigns(first: 50, filter: $filter) { totalCount nodes { name } } } }`;

const planned = { name: "Rentrée 6e", kind: "ASSESSMENT" };

async function create(input: object = {}, person: Person = referent): Promise<Answer["data"]> {
  const answer = await world.ask(person, CREATE, { input: { ...planned, classIds: [a!.id], ...input } });
  expect(answer.codes).toEqual([]);
  return answer.data.createCampaign.campaign;
}

async function update(input: object, person: Person = referent): Promise<Answer> {
  const { data, codes } = await world.ask(person, UPDATE, { input });
  return { data: data?.updateCampaign.campaign, codes };
}

async function named(filter: object, person: Person = referent): Promise<string[]> {
  const { data, codes } = await world.ask(person, LIST, { filter });
  expect(codes).toEqual([]);
  expect(data.school.campaigns.totalCount).toBe(data.school.campaigns.nodes.length);
  return data.school.campaigns.nodes.map(({ name }: { name: string }) => name);
}

describe("a campaign that is planned", () => {
  it("keeps all that was said of it", async () => {
    const owner = await school.a("TEACHER", { classes: [a!] });
    const given = { stageThresholds: [30, 60, 90], multipleAttempts: true, finishBy: "2026-12-18", ownerId: owner.id };
    expect(await create({ ...given, code: "abc def 234" })).toMatchObject({
      ...planned,
      ...{ code: "ABCDEF234", starCount: 3, stageThresholds: [30, 60, 90], multipleAttempts: true },
      ...{
        finishBy: "2026-12-18",
        version: 1,
        viewerMayEdit: true,
        owner: { id: owner.id },
        classes: [{ name: "6A" }],
      },
    });
  });

  it("of which nothing was said is the viewer's, its number of attempts unknown", async () => {
    const expected = { owner: { id: referent.id }, multipleAttempts: null, starCount: null, finishBy: null };
    expect(await create()).toMatchObject(expected);
  });

  it.each([
    ["thresholds that do not ascend", { stageThresholds: [60, 30] }],
    ["a threshold over 100", { stageThresholds: [50, 101] }],
    ["more thresholds than stars", { stageThresholds: [50, 90], starCount: 3 }],
    ["stars in a collection of profiles", { kind: "PROFILES_COLLECTION", starCount: 3 }],
    ["thresholds in a collection of profiles", { kind: "PROFILES_COLLECTION", stageThresholds: [50] }],
  ])("cannot have %s", async (_what, input) => {
    const { codes } = await world.ask(referent, CREATE, { input: { ...planned, classIds: [], ...input } });
    expect(codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("cannot be owned by somebody of another school, or by the academy", async () => {
    const stranger = await (await world.school()).a("HEAD");
    const academy = await school.a("ACADEMY");
    for (const { id: ownerId } of [stranger, academy]) {
      const { codes } = await world.ask(referent, CREATE, { input: { ...planned, classIds: [], ownerId } });
      expect(codes).toEqual(["BAD_USER_INPUT"]);
    }
  });

  it("may be given to those whom the school lists as owners", async () => {
    await school.a("ACADEMY");
    const teacher = await school.a("TEACHER");
    const { data } = await world.ask(referent, `{ school { campaignOwners { id } } }`);
    const ids = data.school.campaignOwners.map(({ id }: { id: string }) => id);
    expect(ids.sort()).toEqual([referent.id, teacher.id].sort());
  });
});

describe("a campaign that is edited", () => {
  it("changes in what was said, and in nothing else", async () => {
    const { id, version } = await create({ starCount: 3, multipleAttempts: true, finishBy: "2026-12-18" });
    const { data } = await update({ campaignId: id, version, name: "Rentrée", classIds: [b!.id] });
    expect(data).toMatchObject({
      ...{ name: "Rentrée", starCount: 3, multipleAttempts: true, finishBy: "2026-12-18", version: 2 },
      classes: [{ name: "6B" }],
    });
    const cleared = await update({ campaignId: id, version: 2, finishBy: null, multipleAttempts: null });
    expect(cleared.data).toMatchObject({ name: "Rentrée", finishBy: null, multipleAttempts: null, version: 3 });
  });

  it("by two persons keeps the first edit and refuses the second", async () => {
    const { id, version } = await create();
    expect((await update({ campaignId: id, version, name: "La première" })).codes).toEqual([]);
    expect((await update({ campaignId: id, version, name: "La seconde", classIds: [] })).codes).toEqual(["CONFLICT"]);
    const { data } = await world.ask(referent, ONE, { id });
    expect(data.campaign).toMatchObject({ name: "La première", classes: [{ name: "6A" }] });
  });

  it("keeps its thresholds while its stars are as many", async () => {
    const { id } = await create({ stageThresholds: [50, 80] });
    expect((await update({ campaignId: id, version: 1, starCount: 2 })).data.stageThresholds).toEqual([50, 80]);
    expect((await update({ campaignId: id, version: 2, starCount: 4 })).data).toMatchObject({
      ...{ starCount: 4, stageThresholds: null },
    });
    expect((await update({ campaignId: id, version: 3, stageThresholds: [20, 40, 60] })).data).toMatchObject({
      ...{ starCount: 3, stageThresholds: [20, 40, 60] },
    });
  });

  it("cannot take the code of another campaign, and may keep its own", async () => {
    await create({ code: "AAAAAA222" });
    const { id, version } = await create({ code: "BBBBBB222" });
    const taken = await update({ campaignId: id, version, code: "AAAAAA222" });
    expect(taken.codes).toEqual(["CAMPAIGN_CODE_TAKEN"]);
    expect((await update({ campaignId: id, version, code: "BBBBBB222", name: "Autre" })).codes).toEqual([]);
  });

  it("by a teacher keeps the classes that they do not follow", async () => {
    const c = await school.classOf("6C");
    const teacher = await school.a("TEACHER", { classes: [b!, c] });
    const { id, version } = await create({ classIds: [a!.id, b!.id], ownerId: teacher.id });
    const edited = await update({ campaignId: id, version, classIds: [c.id] }, teacher);
    expect(edited.data.classes).toEqual([{ name: "6C" }]);
    const { data } = await world.ask(referent, ONE, { id });
    expect(data.campaign.classes).toEqual([{ name: "6A" }, { name: "6C" }]);
    expect((await update({ campaignId: id, version: 2, classIds: [a!.id] }, teacher)).codes).toEqual(["NOT_FOUND"]);
  });

  it("is edited by its owner, the referent and the head, and by no other teacher", async () => {
    const owner = await school.a("TEACHER", { classes: [a!] });
    const colleague = await school.a("TEACHER", { classes: [a!] });
    const { id } = await create({ ownerId: owner.id });
    const mayEdit = async (person: Person): Promise<boolean> =>
      (await world.ask(person, ONE, { id })).data.campaign.viewerMayEdit;
    expect([await mayEdit(owner), await mayEdit(referent), await mayEdit(colleague)]).toEqual([true, true, false]);
    expect((await update({ campaignId: id, version: 1, name: "x" }, colleague)).codes).toEqual(["FORBIDDEN"]);
    expect((await update({ campaignId: id, version: 1, name: "x" }, owner)).codes).toEqual([]);
    const stranger = await (await world.school()).a("HEAD");
    expect((await update({ campaignId: id, version: 2, name: "y" }, stranger)).codes).toEqual(["NOT_FOUND"]);
  });

  it("keeps the number of stars that a file said", async () => {
    const campaign = await school.campaign({ starCount: 3 });
    await school.sql(
      `insert into imports (school_id, file_name, file_path, file_size, status, created_at, campaign_id, campaign_star_count)
       values ($1, 'x', 'x', 1, 'DONE', now(), $2, 3)`,
      [school.id, campaign.id],
    );
    const { data } = await update({ campaignId: campaign.id, version: 1, starCount: 5 });
    expect(data.starCount).toBe(3);
  });
});

describe("a campaign that is duplicated", () => {
  it("is a copy of one's own without code, date and results", async () => {
    const teacher = await school.a("TEACHER", { classes: [b!] });
    const plan = { stageThresholds: [50, 80], multipleAttempts: true, finishBy: "2026-12-18", code: "AAAAAA222" };
    const { id } = await create({ ...plan, classIds: [a!.id, b!.id] });
    await school.took(await school.student({ in: b! }), { id }, { stars: [1, 2] });

    const { data, codes } = await world.ask(teacher, DUPLICATE, { id });
    expect(codes).toEqual([]);
    expect(data.duplicateCampaign.campaign).toMatchObject({
      ...{ name: "Copie de Rentrée 6e", code: null, stageThresholds: [50, 80], multipleAttempts: true, finishBy: null },
      ...{ owner: { id: teacher.id }, classes: [{ name: "6B" }], version: 1 },
      statistics: { expectedCount: 1, sharedCount: 0 },
    });
  });
});

describe("a campaign of a past year that is duplicated", () => {
  it("is meant for its classes of this year alone", async () => {
    const before = await school.classOf("7Z", { year: 2025 });
    const { id } = await school.campaign({ classes: [before, a!] });
    const { data } = await world.ask(referent, DUPLICATE, { id });
    expect(data.duplicateCampaign.campaign.classes).toEqual([{ name: "6A" }]);
  });
});

describe("a campaign that is archived", () => {
  const move = (verb: "archiveCampaign" | "restoreCampaign"): string =>
    `mutation ($id: ID!) { ${verb}(campaignId: $id) { campaign { archivedAt } } }`;

  it("is archived once and restored once, by who may edit it", async () => {
    const { id } = await create();
    const colleague = await school.a("TEACHER", { classes: [a!] });
    expect((await world.ask(colleague, move("archiveCampaign"), { id })).codes).toEqual(["FORBIDDEN"]);
    const { data } = await world.ask(referent, move("archiveCampaign"), { id });
    expect(data.archiveCampaign.campaign.archivedAt).toBe(world.now.toISOString());
    expect((await world.ask(referent, move("archiveCampaign"), { id })).codes).toEqual(["CAMPAIGN_ALREADY_ARCHIVED"]);
    expect((await world.ask(colleague, move("restoreCampaign"), { id })).codes).toEqual(["FORBIDDEN"]);
    const restored = await world.ask(referent, move("restoreCampaign"), { id });
    expect(restored.data.restoreCampaign.campaign.archivedAt).toBeNull();
    expect((await world.ask(referent, move("restoreCampaign"), { id })).codes).toEqual(["CAMPAIGN_NOT_ARCHIVED"]);
  });
});

describe("the list of campaigns", () => {
  it("is searched by name, code and owner, whatever accents, case and ligatures", async () => {
    await school.campaign({ name: "Vœux d’été", code: "HAPPY2345" });
    await create({ name: "Données" });
    expect(await named({ search: "ETE voeux" })).toEqual(["Vœux d’été"]);
    expect(await named({ search: "happy23" })).toEqual(["Vœux d’été"]);
    expect(await named({ search: "DONNEES" })).toEqual(["Données"]);
    expect(await named({ search: "exemple camille" })).toEqual(["Données"]);
    expect(await named({ search: "exemple voeux" })).toEqual([]);
    expect(await named({ search: " ’ " })).toHaveLength(2);
  });

  it("is narrowed to one's own, to a kind, to the archived ones", async () => {
    await create({ name: "Mienne" });
    await create({ name: "Collecte", kind: "PROFILES_COLLECTION", ownerId: (await school.a("TEACHER")).id });
    await school.campaign({ name: "Ancienne", archivedAt: "2026-09-01T08:00:00Z" });
    expect(await named({ ownedByViewer: true })).toEqual(["Mienne"]);
    expect(await named({ kind: "PROFILES_COLLECTION" })).toEqual(["Collecte"]);
    expect(await named({ archived: true })).toEqual(["Ancienne"]);
    expect(await named({ archived: false })).toEqual(expect.arrayContaining(["Mienne", "Collecte"]));
  });

  it("of a school year holds those of its classes, of its results, and those planned in it for nobody yet", async () => {
    const last = await school.classOf("6A", { year: 2025 });
    await school.campaign({ name: "L’an dernier", classes: [last], createdAt: "2025-10-01T08:00:00Z" });
    await create({ name: "Cette année" });
    await create({ name: "Pour personne encore", classIds: [] });
    const taken = await school.campaign({ name: "Reprise" });
    await school.took(await school.student({ in: a! }), taken, { sharedAt: "2026-02-01T08:00:00Z" });

    expect(await named({ schoolYearId: await school.yearId(2025) })).toEqual(["Reprise", "L’an dernier"]);
    expect(await named({ schoolYearId: await school.yearId(2026) })).toEqual(["Pour personne encore", "Cette année"]);
    expect(await named({ schoolYearId: "none" })).toEqual([]);
  });
});

describe("a code that somebody else is giving at this very moment", () => {
  const REMOVE = `mutation ($id: ID!) { deleteCampaign(campaignId: $id) { campaign { id } } }`;
  const BRING_BACK = `mutation ($id: ID!) { undeleteCampaign(campaignId: $id) { campaign { id } } }`;

  it.each<[string, () => Promise<() => Promise<Answer>>]>([
    [
      "planning a campaign",
      async () => () => world.ask(referent, CREATE, { input: { ...planned, classIds: [a!.id], code: "CCCCCC222" } }),
    ],
    [
      "editing one",
      async () => {
        const { id: campaignId, version } = await create();
        return () => update({ campaignId, version, code: "CCCCCC222" });
      },
    ],
    [
      "bringing one back",
      async () => {
        const { id } = await create({ code: "CCCCCC222" });
        await world.ask(referent, REMOVE, { id });
        return () => world.ask(referent, BRING_BACK, { id });
      },
    ],
  ])("is refused in words to who is %s", async (_what, prepare) => {
    const ask = await prepare();
    let [answer, answered]: [Promise<Answer> | undefined, boolean] = [undefined, false];
    await unitsOf(world.source, school.id).write(async (db) => {
      const other = `insert into campaigns (school_id, kind, name, code, created_at) values ($1, 'ASSESSMENT', 'Autre', 'CCCCCC222', now())`;
      await rows(db, other, [school.id]);
      answer = ask().finally(() => (answered = true));
      while (!answered && !(await somebodyWaits())) await new Promise(setImmediate);
    });

    expect((await answer!).codes).toEqual(["CAMPAIGN_CODE_TAKEN"]);
    expect(await named({ search: "CCCCCC222" })).toEqual(["Autre"]);
  });

  async function somebodyWaits(): Promise<boolean> {
    const waiting = await world.workSource.query(
      "select from pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and not l.granted",
    );
    return waiting.length > 0;
  }
});
