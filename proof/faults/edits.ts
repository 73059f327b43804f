import type { Ground, Row } from "../imports/ground.ts";
import { assessmentCsv } from "../../test/support/made-up-files.ts";
import { campaign as madeUpCampaign } from "../imports/made-up-school.ts";
import { yearNow } from "../made-up-students.ts";
import { CREATE, LINK, OBJECTIVE, SCHOOL, STAFF, TEMPLATE, THRESHOLDS, UPDATE, campaign } from "./documents.ts";
import { makeSchool } from "./ground.ts";
import type { FaultsSchool } from "./ground.ts";
import { isDone } from "./people.ts";
import type { Answered, Person } from "./people.ts";

const EDITORS = 8;
const ROUNDS = 20;
const NAMES = 20;

/** One thing that several people edit at the same moment, each having read the same. */
interface Edited {
  what: string;
  rounds: number;
  /** What all of them read; what each sends is numbered. */
  begin(round: number): Promise<(person: Person, number: number) => Promise<Answered>>;
  /** The number whose edit stands. */
  standing(): Promise<number>;
  /** What a loser is told. */
  told: readonly string[];
}

/** Several people change the same at once: one is acknowledged and stands, the others are told. */
export async function edits(ground: Ground): Promise<Row[]> {
  const school = await makeSchool(ground, "0940001A", EDITORS);
  const rows: Row[] = [];
  for (const edited of [
    await campaigns(ground, school),
    thresholds(ground, school),
    templates(ground, school),
    staff(ground, school),
    await names(ground, school),
  ])
    rows.push(await contest(school, edited));
  return [...rows, await objectives(ground, school)];
}

async function contest({ people }: FaultsSchool, { what, rounds, begin, standing, told }: Edited): Promise<Row> {
  const seen = { acknowledged: 0, told: 0, other: 0, lost: 0 };
  for (let round = 0; round < rounds; round++) {
    const send = await begin(round);
    const answers = await Promise.all(people.map((person, number) => send(person, number)));
    const winners = answers.flatMap((answer, number) => (isDone(answer) ? [number] : []));
    const losers = answers.filter((answer) => !isDone(answer));
    seen.acknowledged += winners.length;
    seen.told += losers.filter(({ codes }) => told.includes(codes[0] ?? "")).length;
    seen.other += losers.filter(({ codes }) => !told.includes(codes[0] ?? "")).length;
    if (winners.length !== 1 || (await standing()) !== winners[0]) seen.lost++;
  }
  return {
    what: `${people.length} people edit ${what}`,
    ok: seen.lost === 0 && seen.other === 0 && seen.acknowledged === rounds,
    figures: { rounds, ...seen },
  };
}

async function campaigns({ database }: Ground, { id: schoolId, people }: FaultsSchool): Promise<Edited> {
  const { data } = await people[0]!.ask(CREATE, campaign("Campagne 0"));
  const { id, version: first } = data.createCampaign.campaign as { id: string; version: number };
  return {
    what: "a campaign",
    rounds: ROUNDS,
    told: ["CONFLICT"],
    begin: (round) =>
      Promise.resolve((person, number) =>
        person.ask(UPDATE, { input: { campaignId: id, version: first + round, name: `Campagne ${number}` } }),
      ),
    async standing() {
      const [row] = await database.query<{ name: string }>(schoolId, "select name from campaigns where id = $1", [id]);
      return Number(row!.name.split(" ")[1]);
    },
  };
}

const LEAST_DAYS = 10;

function thresholds({ database }: Ground, { id, people }: FaultsSchool): Edited {
  return {
    what: "the school's thresholds",
    rounds: ROUNDS,
    told: ["CONFLICT"],
    async begin() {
      const { settingsVersion: version } = (await people[0]!.ask(SCHOOL)).data.school as { settingsVersion: number };
      const rest = { oldProfileDays: 60, remindAgainDays: 14, stoppedDays: 21 };
      return (person, number) =>
        person.ask(THRESHOLDS, { input: { version, ...rest, neverStartedDays: LEAST_DAYS + number } });
    },
    async standing() {
      const [row] = await database.query<{ days: number }>(
        id,
        "select never_started_days as days from schools where id = $1",
        [id],
      );
      return row!.days - LEAST_DAYS;
    },
  };
}

function templates({ database }: Ground, { id, people }: FaultsSchool): Edited {
  return {
    what: "a reminder's template",
    rounds: ROUNDS,
    told: ["CONFLICT"],
    async begin() {
      const { reminderTemplates } = (await people[0]!.ask(SCHOOL)).data.school as {
        reminderTemplates: { form: string; version: number }[];
      };
      const { version } = reminderTemplates.find(({ form }) => form === "LETTER")!;
      return (person, number) => {
        const texts = { checkpoint: "Point d'étape.", firstStep: "Premier pas.", nudge: `Coup de pouce ${number}` };
        return person.ask(TEMPLATE, { input: { form: "LETTER", version, texts } });
      };
    },
    async standing() {
      const [row] = await database.query<{ nudge: string }>(
        id,
        "select nudge from reminder_templates where school_id = $1 and form = 'LETTER'",
        [id],
      );
      return Number(row!.nudge.split(" ").at(-1));
    },
  };
}

/** An account of somebody who is not among the editors. */
function staff({ database }: Ground, { id, people }: FaultsSchool): Edited {
  const edited = people[0]!.id;
  const email = `${edited}@example.test`;
  return {
    what: "an account of the staff",
    rounds: ROUNDS,
    told: ["CONFLICT"],
    async begin(round) {
      const { staff: accounts } = (await people[1]!.ask(SCHOOL)).data.school as {
        staff: { id: string; version: string }[];
      };
      const { version } = accounts.find((one) => one.id === edited)!;
      return (person, number) =>
        person.ask(STAFF, {
          input: {
            ...{ staffId: edited, version, email, firstName: "Camille", lastName: `Essai ${round} ${number}` },
            ...{ role: "HEAD", classes: [] },
          },
        });
    },
    async standing() {
      const [row] = await database.query<{ name: string }>(id, "select last_name as name from staff where id = $1", [
        edited,
      ]);
      return Number(row!.name.split(" ").at(-1));
    },
  };
}

/** Typed names that are nobody's: each is said to be another student by each person. */
async function names(ground: Ground, school: FaultsSchool): Promise<Edited> {
  const { database } = ground;
  const matchIds = await typedNames(ground, school);
  let at = "";
  return {
    what: "the decision on a typed name",
    rounds: NAMES,
    told: ["CONFLICT", "NAME_ALREADY_DECIDED"],
    begin(round) {
      at = matchIds[round]!;
      const matchId = at;
      return Promise.resolve((person, number) => person.ask(LINK, { matchId, studentId: school.studentIds[number] }));
    },
    async standing() {
      const [row] = await database.query<{ id: string }>(
        school.id,
        "select student_id as id from name_matches where school_id = $1 and id = $2",
        [school.id, at],
      );
      return school.studentIds.indexOf(row!.id);
    },
  };
}

async function typedNames({ database, server }: Ground, { id, people }: FaultsSchool): Promise<string[]> {
  const form = new FormData();
  const file = assessmentCsv({
    ...{ generation: "new", campaign: madeUpCampaign(1), starCount: 3 },
    lines: Array.from({ length: NAMES }, (_one, number) => ({
      ...{ lastName: `INCONNU ${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number]}`, firstName: "Zoé", className: "6A" },
      startedAt: `${yearNow()}-10-05T08:10:00Z`,
      sharedAt: `${yearNow()}-10-05T09:00:00Z`,
      ...{ stars: 2, mastery: 0.5 },
    })),
  });
  form.append("file", new Blob([new Uint8Array(file)]), "resultats.csv");
  const headers = { cookie: people[0]!.cookie, "x-requested-with": "jalon" };
  await fetch(`${server.url}/imports`, { method: "POST", headers, body: form });
  for (let left = 300; left > 0; left--) {
    const found = await database.query<{ id: string }>(
      id,
      "select id from name_matches where school_id = $1 order by last_name",
      [id],
    );
    if (found.length >= NAMES) return found.map((one) => one.id);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The typed names did not come.");
}

/** Nobody is refused here: the last one stands, and the history has every one, each from what was before it. */
async function objectives({ database }: Ground, { id, people }: FaultsSchool): Promise<Row> {
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const answers = await Promise.all(
      people.map((person, number) => person.ask(OBJECTIVE, { input: { competences: 1 + ((round + number) % 16) } })),
    );
    acknowledged += answers.filter(isDone).length;
  }
  const history = await database.query<{ was: number | null; is: number }>(
    id,
    "select from_competences as was, to_competences as is from objective_changes where school_id = $1 order by changed_at, id",
    [id],
  );
  const [standing] = await database.query<{ competences: number }>(
    id,
    "select competences from objectives where school_id = $1 and grade_level is null and class_id is null and student_id is null",
    [id],
  );
  // In whatever order they came: each value is left as often as it is reached, but for the last.
  const balance = new Map<number | null, number>();
  for (const { was, is } of history) {
    balance.set(was, (balance.get(was) ?? 0) - 1);
    balance.set(is, (balance.get(is) ?? 0) + 1);
  }
  const odd = [...balance].filter(
    ([value, times]) => times !== (value === null ? -1 : value === standing!.competences ? 1 : 0),
  );
  return {
    what: `${people.length} people set the objective: the last one stands`,
    ok: acknowledged === ROUNDS * people.length && odd.length === 0,
    figures: { rounds: ROUNDS, acknowledged, changes: history.length, brokenLinks: odd.length },
  };
}
