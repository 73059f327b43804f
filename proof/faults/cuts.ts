import { students } from "../made-up-students.ts";
import type { Ground, Row } from "../imports/ground.ts";
import { list } from "../imports/made-up-school.ts";
import type { Cut } from "../../test/support/database-door.ts";
import { CREATE, DUPLICATE, EXPORT, HOLIDAY, INVITE, MARK, OBJECTIVE, REMIND, UPDATE, campaign } from "./documents.ts";
import { makeSchool } from "./ground.ts";
import type { FaultsSchool } from "./ground.ts";
import { askUntilKnown, countOf, isDone, isOutage } from "./people.ts";
import type { Person } from "./people.ts";

/** Of each verb, before and after PostgreSQL heard the COMMIT. */
const TIMES = 10;
const CUTS: readonly Cut[] = ["before", "after"];
/** What the connections of the server that answers begin with, and the worker's do not. */
const ANSWERS = "force_generic_plan";

interface Verb {
  what: string;
  query: string;
  /** What is asked for the time of that number, again and again the same. */
  variables(time: number): object | Promise<object>;
  /** How much of it there is, however often it was asked. */
  effects(): Promise<number>;
  /** How much is one. */
  each?: number;
  /** What who asks again may be told, once it is done. */
  told?: string;
}

/** A COMMIT whose answer never comes: the person is told that nobody knows, asks again, and it is there once. */
export async function cuts(ground: Ground): Promise<Row[]> {
  const school = await makeSchool(ground, "0941001A", 2);
  const rows: Row[] = [];
  for (const verb of await verbs(ground, school)) rows.push(await cutOff(ground, school.people[1]!, verb));
  return [...rows, await uploads(ground, school)];
}

async function cutOff({ database: { door } }: Ground, person: Person, verb: Verb): Promise<Row> {
  // Once a minute a request also marks its session as seen: not now.
  await person.ask("{ viewer { id } }");
  const before = await verb.effects();
  const seen = { cut: 0, unknown: 0, acknowledgedWhileCut: 0, told: 0, unclear: 0 };
  for (let time = 0; time < TIMES * CUTS.length; time++) {
    const variables = await verb.variables(time);
    let left = 1;
    door.onCommit = (startup) => (startup.includes(ANSWERS) && left-- > 0 ? CUTS[time % CUTS.length]! : null);
    const cutsBefore = door.cuts;
    const first = await person.ask(verb.query, variables);
    door.onCommit = () => null;
    seen.cut += door.cuts - cutsBefore;
    if (isDone(first)) seen.acknowledgedWhileCut++;
    if (isOutage(first) && first.codes[0] === "OUTCOME_UNKNOWN") seen.unknown++;
    const last = await askUntilKnown(person, verb.query, variables);
    if (verb.told !== undefined && last.codes[0] === verb.told) seen.told++;
    else if (!isDone(last)) seen.unclear++;
  }
  const times = TIMES * CUTS.length;
  const effects = ((await verb.effects()) - before) / (verb.each ?? 1);
  return {
    what: `COMMIT cut, ${verb.what}`,
    ok:
      effects === times &&
      seen.cut === times &&
      seen.unknown === times &&
      seen.acknowledgedWhileCut === 0 &&
      seen.unclear === 0,
    figures: { ...seen, effects, wanted: times },
  };
}

async function verbs({ database }: Ground, { id, people, studentIds }: FaultsSchool): Promise<Verb[]> {
  const count = (table: string, condition?: string): Promise<number> => countOf(database, id, table, condition);
  const { data } = await people[0]!.ask(CREATE, campaign("À copier"));
  const { id: campaignId, version } = data.createCampaign.campaign as { id: string; version: number };
  return [
    {
      what: "a campaign is planned",
      query: CREATE,
      variables: (time) => campaign(`Coupée ${time}`, `create ${time}`),
      effects: () => count("campaigns", "name like 'Coupée %'"),
    },
    {
      what: "a campaign is edited",
      query: UPDATE,
      variables: (time) => ({ input: { campaignId, version: version + time, name: `À copier ${time}` } }),
      effects: () =>
        count(`(select c.school_id, generate_series(1, c.version) from campaigns c where c.id = '${campaignId}') v`),
      told: "CONFLICT",
    },
    {
      what: "a campaign is copied",
      query: DUPLICATE,
      variables: (time) => ({ id: campaignId, requestId: `copy ${time}` }),
      effects: () => count("campaigns", "name like '%opie%'"),
    },
    {
      what: "an export is asked for",
      query: EXPORT,
      variables: (time) => ({ input: { subject: "STUDENTS", format: "CSV", requestId: `export ${time}` } }),
      effects: () => count("exports"),
    },
    {
      what: "three students are reminded",
      query: REMIND,
      variables: (time) => ({
        input: {
          ...{ requestId: `remind ${time}`, channel: "IN_PERSON", template: "À toi de jouer.", insist: true },
          studentIds: studentIds.slice(time, time + 3),
        },
      }),
      effects: () => count("reminders"),
      each: 3,
    },
    {
      what: "an objective is set",
      query: OBJECTIVE,
      variables: (time) => ({ input: { competences: 1 + (time % 16), studentId: studentIds[time] } }),
      effects: () => count("objective_changes"),
    },
    {
      what: "a student is marked",
      query: MARK,
      variables: (time) => ({ studentId: studentIds[time], kind: "ABSENT" }),
      effects: () => count("follow_up_marks"),
    },
    {
      what: "a holiday is added",
      query: HOLIDAY,
      variables: (time) => {
        const day = `2027-05-${String(time + 1).padStart(2, "0")}`;
        return { input: { name: "Pont", startsOn: day, endsOn: day } };
      },
      effects: () => count("school_holidays"),
    },
    {
      what: "somebody is invited",
      query: INVITE,
      variables: (time) => ({
        input: {
          ...{ email: `invite-${time}@example.test`, firstName: "Dominique", lastName: "Essai", role: "REFERENT" },
          ...{ classes: [], byEmail: false },
        },
      }),
      effects: () => count("staff", "email like 'invite-%'"),
      told: "STAFF_EXISTS",
    },
  ];
}

/** A file may be in the queue twice: it is read twice, and the second time changes nothing. */
async function uploads({ database, server }: Ground, { id, people }: FaultsSchool): Promise<Row> {
  const { door } = database;
  const everyone = students(70);
  const seen = { unknown: 0, other: 0, queued: 0, notDone: 0 };
  const send = async (): Promise<{ status: number; code: string }> => {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(list("0941001A", everyone))]), "liste.xml");
    const headers = { cookie: people[1]!.cookie, "x-requested-with": "jalon" };
    const answer = await fetch(`${server.url}/imports`, { method: "POST", headers, body: form });
    const body = (await answer.json()) as { error?: { code: string } };
    return { status: answer.status, code: body.error?.code ?? "" };
  };
  const before = await countOf(database, id, "imports");
  for (let time = 0; time < CUTS.length * 2; time++) {
    let left = 1;
    door.onCommit = (startup) => (startup.includes(ANSWERS) && left-- > 0 ? CUTS[time % CUTS.length]! : null);
    const first = await send();
    door.onCommit = () => null;
    if (first.status === 503 && first.code === "OUTCOME_UNKNOWN") seen.unknown++;
    else seen.other++;
    if ((await send()).status !== 202) seen.other++;
  }
  for (let left = 600; left > 0 && (await countOf(database, id, "jobs", "kind = 'IMPORT'")) > 0; left--)
    await new Promise((resolve) => setTimeout(resolve, 100));
  seen.queued = (await countOf(database, id, "imports")) - before;
  seen.notDone = await countOf(database, id, "imports", "status <> 'DONE'");
  const found = await countOf(database, id, "students");
  return {
    what: "COMMIT cut, a list is dropped",
    ok: seen.other === 0 && seen.notDone === 0 && found === everyone.length,
    figures: { ...seen, students: found },
  };
}
