import { randomUUID } from "node:crypto";

import type { MadeStudent, Named, WorldSchool } from "../support/world-school.ts";
import { addLine, addRow, nameOf } from "./ground.ts";
import type { Ground } from "./ground.ts";

export interface SeededResults {
  campaign: Named;
  collection: Named;
  /** Archived, and without stars. */
  archived: Named;
  planned: Named;
  deleted: Named;
  participation: { id: string };
  /** Of the collection, with its profile. */
  sentProfile: { id: string };
}

const SKILLS: [number, number][] = [
  [3, 4],
  [1, 5],
  [0, 2],
];
const SENT = { stars: [2, 3] as [number, number], mastery: 0.6, skills: SKILLS, worked: [0, 1], progression: 1 };

/** The first sent, the second is on the way, the third has not begun; all the others sent profiles. */
export async function seedResults(ground: Ground, students: MadeStudent[], shared: Named): Promise<SeededResults> {
  const { school, schoolClass, teacher, referent } = ground;
  const [one, two, three, ...rest] = students as [MadeStudent, MadeStudent, MadeStudent, ...MadeStudent[]];
  const classes = [schoolClass];
  const campaign = await school.campaign({
    ...{ name: nameOf("Parcours"), classes, owner: referent, code: randomUUID().slice(0, 9).toUpperCase() },
    ...{ starCount: 3, givenOn: "2026-09-10" },
  });
  await school.sql("update campaigns set pix_id = id::text, target_profile = name where school_id = $1 and id = $2", [
    school.id,
    campaign.id,
  ]);
  const settings =
    "pix_id = id::text, multiple_attempts = true, stage_thresholds = '{20,50,80}', finish_by = '2026-12-18'";
  await school.sql(`update campaigns set ${settings} where school_id = $1 and id = $2`, [school.id, campaign.id]);
  const collection = await school.campaign({ name: nameOf("Collecte"), classes, kind: "PROFILES_COLLECTION" });
  const archived = await school.campaign({
    ...{ name: nameOf("Ancien"), classes, starCount: null, archivedAt: "2026-11-20T08:00:00Z", owner: teacher },
  });
  const planned = await school.campaign({ name: nameOf("Prévu"), classes, owner: teacher, starCount: null });
  const deleted = await school.campaign({ name: nameOf("Supprimé"), classes, owner: teacher });
  await school.sql("update campaigns set deleted_at = '2026-11-20', deleted_by = $3 where school_id = $1 and id = $2", [
    ...[school.id, deleted.id, teacher.id],
  ]);

  const participation = await school.took(one, campaign, { ...SENT, attemptCount: 2, evolution: "UP" });
  await school.took(two, campaign, { status: "STARTED", progression: 0.4 });
  await school.took(one, archived, { mastery: 0.7, skills: SKILLS });
  await school.took(one, shared, SENT);
  await school.took(two, shared, { ...SENT, stars: [1, 3], mastery: 0.2 });
  for (const student of [one, two, ...rest]) {
    await school.profile(student, { knownAt: "2026-06-10T08:00:00Z", levels: [1, 1, 1], in: collection });
    await school.profile(student, { knownAt: "2026-11-12T08:00:00Z", levels: gained(student === one), in: collection });
  }
  await school.sql(
    `update participations p set levels = f.levels, pix = f.pix from profiles f
     where p.school_id = $1 and p.campaign_id = $2 and f.school_id = p.school_id and f.participation_id = p.id`,
    [school.id, collection.id],
  );
  const [sentProfile] = (await school.sql(
    `select id from participations where school_id = $1 and campaign_id = $2 and student_id = $3 order by shared_at desc limit 1`,
    [school.id, collection.id, one.id],
  )) as [{ id: string }];
  await seedObjectives(ground, three);
  return { campaign, collection, archived, planned, deleted, participation, sentProfile };
}

/** What a person said of it, and its files: once names are decided on, for then it is worked out again. */
export async function fillCampaign({ id, sql }: WorldSchool, campaign: Named): Promise<void> {
  await sql(
    `update campaigns set star_count = 3, multiple_attempts = true, stage_thresholds = '{20,50,80}', finish_by = '2026-12-18',
       data_as_of = '2026-11-20T08:00:00Z' where school_id = $1 and id = $2`,
    [id, campaign.id],
  );
}

/** One is on track, the others gained too little. */
const gained = (isFirst: boolean): number[] => (isFirst ? [2, 1, 1, 1, 1, 1] : [1, 1, 1, 1]);

async function seedObjectives(ground: Ground, student: MadeStudent): Promise<void> {
  const { school, schoolClass, teacher, yearId } = ground;
  await school.objective({ competences: 8, in: schoolClass });
  await school.objective({ competences: 9, student });
  const value = { from_competences: 5, from_due_on: "2027-05-31", to_competences: 8, to_due_on: "2027-05-31" };
  const change = { school_year_id: yearId, ...value, changed_by: teacher.id, changed_at: "2026-09-12T08:00:00Z" };
  await addRow(ground, "objective_changes", { ...change, class_id: schoolClass.id });
  await addRow(ground, "objective_changes", { ...change, student_id: student.id });
}

/** The first council was held, the next has its day; answers the term that the first closed. */
export async function seedCouncil(ground: Ground): Promise<string> {
  const { school, schoolClass, yearId } = ground;
  const terms = (await school.sql(
    "select id from terms where school_id = $1 and school_year_id = $2 order by number limit 2",
    [school.id, yearId],
  )) as [{ id: string }, { id: string }];
  for (const [index, held_on] of ["2026-11-02", "2027-03-08"].entries()) {
    await addLine(ground, "class_councils", { class_id: schoolClass.id, term_id: terms[index]!.id, held_on });
  }
  return terms[0].id;
}
