import { randomUUID } from "node:crypto";

import { normaliseClass, normaliseName } from "../../server/imports/name.rules.ts";
import type { MadeStudent, Named, WorldSchool } from "../support/world-school.ts";
import { addLine, addRow, nameOf } from "./ground.ts";
import type { Ground } from "./ground.ts";
import type { SeededResults } from "./seed-results.ts";

export interface SeededFiles {
  pending: string;
  dismissed: string;
  linked: string;
  /** The teacher's: results of the class. */
  results: string;
  /** The teacher's: it asks whether a campaign is the planned one. */
  sameName: string;
  /** The teacher's: it broke off. */
  failed: string;
  /** The referent's list, which made the first student. */
  list: string;
  /** The teacher's: done, and on the way. */
  exported: string;
  exporting: string;
}

const AT = "2026-11-20T08:00:00Z";

/** Files in and out, with the names that they ask about. */
export async function seedFiles(
  ground: Ground,
  { students, gone, results }: { students: MadeStudent[]; gone: MadeStudent; results: SeededResults },
): Promise<SeededFiles> {
  const { school, schoolClass, teacher, referent, yearId } = ground;
  const [one, two, three] = students as [MadeStudent, MadeStudent, MadeStudent];
  const { campaign, collection, planned } = results;
  const ask = async (lastName: string): Promise<Asked> => {
    const typed = { lastName, firstName: "Dan", className: schoolClass.name };
    return { ...typed, ...(await school.waitingName(typed, campaign)) };
  };
  const [pending, dismissed, linked] = [await ask(three.lastName), await ask(nameOf("Ôté")), await ask(nameOf("Lié"))];

  const file = (values: object): Promise<string> =>
    addRow(ground, "imports", {
      ...{ file_name: nameOf("resultats"), file_path: "none", file_size: 1, kind: "PIX_ASSESSMENT", status: "DONE" },
      ...{ created_by: teacher.id, created_at: AT, finished_at: "2026-11-20T08:01:00Z", ...values },
    });
  const fromFile = await file({
    campaign_id: campaign.id,
    campaign_name: nameOf("Dit"),
    campaign_target_profile: nameOf("Profil cible"),
    read_count: 4,
    created_count: 2,
    rejected_count: 1,
  });
  await addLine(ground, "import_problems", {
    ...{ import_id: fromFile, number: 1, line: 9, code: "NAME_MISSING", raw: nameOf("brut") },
  });
  const said = { importId: fromFile, campaign, fact: ASSESSED };
  await tell(ground, { ...said, line: 4, of: one });
  await tell(ground, { ...said, line: 5, of: pending });
  await tell(ground, { ...said, line: 7, of: dismissed });
  await tell(ground, { ...said, line: 8, of: linked });
  await tell(ground, { ...said, line: 6, of: one, campaign: collection, fact: PROFILED });
  await tellTheRest(school);
  const params = JSON.stringify({ name: planned.name, campaignId: planned.id });
  const asking = { status: "WAITING", message_code: "SAME_NAME_CAMPAIGN", message_params: params, finished_at: null };

  const list = await file({ kind: "STUDENTS_CSV", created_by: referent.id, school_year_id: yearId, created_count: 1 });
  await change(ground, list, "students", one.id, null);
  await change(ground, list, "enrolments", await enrolmentOf(ground, two), null);
  await change(ground, list, "enrolments", await enrolmentOf(ground, three), "{}");
  await addLine(ground, "departures", {
    ...{ student_id: gone.id, import_id: list, school_year_id: yearId, proposed_at: AT },
  });
  return {
    ...{ pending: pending.id, dismissed: dismissed.id, linked: linked.id, results: fromFile, list },
    sameName: await file(asking),
    failed: await file({ status: "FAILED", message_code: "FILE_LOST", message_params: "{}", finished_at: null }),
    exported: await seedExport(ground, { status: "DONE", expires_at: "2026-11-25T08:00:00Z" }),
    exporting: await seedExport(ground, { status: "QUEUED", finished_at: null }),
  };
}

async function seedExport(ground: Ground, values: object): Promise<string> {
  const { schoolClass, teacher } = ground;
  const request = JSON.stringify({ classIds: [schoolClass.id], language: "fr" });
  const failed = { ...values, status: "FAILED", failure_code: "UNEXPECTED" };
  const one = {
    ...{ subject: "CLASS_BOARD", format: "CSV", request, file_name: nameOf("fichier"), class_ids: [schoolClass.id] },
    ...{ created_by: teacher.id, created_at: "2026-11-22T08:00:00Z", finished_at: "2026-11-22T08:00:05Z" },
    ...{ about: [nameOf("classe")], line_count: 4, file_size: 10, progress_done: 4, progress_total: 4 },
  };
  await addRow(ground, "exports", { ...one, ...failed });
  return addRow(ground, "exports", { ...one, ...values });
}

function change(ground: Ground, importId: string, table: string, rowId: string, before: string | null): Promise<void> {
  return addLine(ground, "import_changes", { import_id: importId, table_name: table, row_id: rowId, before });
}

async function enrolmentOf({ school }: Ground, { id }: MadeStudent): Promise<string> {
  const [found] = await school.sql("select id from enrolments where school_id = $1 and student_id = $2", [
    school.id,
    id,
  ]);
  return (found as { id: string }).id;
}

const dated = (at: string): object => ({ at, precision: "MINUTE" });
const ASSESSED = {
  ...{ kind: "ASSESSMENT", status: "SHARED", progression: 1, mastery: 0.6, starsAcquired: 2, starsTotal: 3 },
  ...{ startedAt: dated("2026-10-08T08:00:00.000Z"), sharedAt: dated("2026-10-10T08:00:00.000Z"), pixScore: 12 },
  ...{ certifiableCount: null, levels: null, pix: null, fileAsOf: null },
};
const PROFILED = {
  ...{ kind: "PROFILES_COLLECTION", status: "SHARED", progression: null, mastery: null, starsAcquired: null },
  ...{ starsTotal: null, startedAt: null, sharedAt: dated("2026-11-12T08:00:00.000Z"), pixScore: 48 },
  ...{ certifiableCount: 6, levels: null, pix: null, fileAsOf: null },
};

/** A typed name that waits. */
interface Asked {
  id: string;
  lastName: string;
  firstName: string;
  className: string;
}

interface Told {
  importId: string;
  line: number;
  campaign: Named;
  /** Whose line it is, or who it asks about. */
  of: MadeStudent | Asked;
  fact: typeof ASSESSED | typeof PROFILED;
}

/** The line of a file that says what was seeded. */
async function tell(ground: Ground, { importId, line, campaign, of, fact }: Told): Promise<void> {
  const { school, schoolClass, yearId } = ground;
  const waits = "className" in of;
  const day = fact.kind === "ASSESSMENT" ? "2026-10-08" : "2026-11-12";
  await school.sql(
    `update participations set attempt_key = $4 where school_id = $1 and campaign_id = $2 and student_id = $3
     and coalesce(started_at, shared_at)::date = $4::date`,
    [school.id, campaign.id, of.id, day],
  );
  await addLine(ground, "import_lines", {
    ...{ import_id: importId, line, campaign_id: campaign.id, last_name: of.lastName, first_name: of.firstName },
    ...{ class_name: schoolClass.name, last_key: normaliseName(of.lastName), first_key: normaliseName(of.firstName) },
    ...{ class_key: normaliseClass(schoolClass.name), school_year_id: yearId, fact_key: randomUUID() },
    ...{ fact: JSON.stringify(fact), outcome: waits ? "TO_MATCH" : "CREATED" },
    ...{ match_id: waits ? of.id : null, student_id: waits ? null : of.id },
  });
}

/** Lines that wait for a name, whose facts nobody said yet. */
export async function tellTheRest({ id, sql }: WorldSchool): Promise<void> {
  await sql("update import_lines set fact = $2 where school_id = $1 and fact = '{}'", [id, JSON.stringify(ASSESSED)]);
}

/** Once the canaries have taken the place of names: what was typed still resembles the student who is meant. */
export async function typeAlike({ id, sql }: WorldSchool, matchId: string, student: { id: string }): Promise<void> {
  await sql(
    `update name_matches m set last_name = s.last_name, first_name = s.first_name from students s
     where m.school_id = $1 and m.id = $2 and s.school_id = $1 and s.id = $3`,
    [id, matchId, student.id],
  );
}
