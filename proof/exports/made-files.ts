import { randomUUID } from "node:crypto";
import { copyFileSync } from "node:fs";
import path from "node:path";

import { HOSTILE_TEXTS } from "../../test/support/hostile-texts.ts";
import { WorldSchool } from "../../test/support/world-school.ts";
import type { Named } from "../../test/support/world-school.ts";
import type { Source } from "../../server/shared/units.ts";
import { fillLists } from "./fill-lists.ts";
import { listsOfOneStudent } from "./one-student.ts";
import {
  connect,
  exportPath,
  migrate,
  rows,
  runExport,
  saveNewExport,
  startEmbedded,
  unitsOf,
  unitsOfAcademy,
  viewerOfStaff,
} from "./server-code.ts";

export interface MadeFile {
  subject: string;
  format: string;
  file: string;
  /** As many as the screen shows. */
  lines: number;
}

const NOW = new Date("2026-11-23T09:00:00Z");
/** What the reminders were asked for with. */
const SLIPS = randomUUID();
/** PostgreSQL takes no other. */
const SPEAKABLE = HOSTILE_TEXTS.filter((text) => !text.includes("\0"));
const ACADEMY = "=1+1 de Paris";
const TABLE_FORMATS = ["CSV", "XLSX", "ODS", "PDF"];

/** Every subject in every format, of a school whose people and campaigns are called what spreadsheets run. */
export async function madeFiles(folder: string): Promise<MadeFile[]> {
  const server = await startEmbedded({ dataDir: folder, durable: false });
  try {
    await migrate(server.ownerUrl);
    const source = await connect(server.ownerUrl, { max: 4 });
    try {
      return await exportAll(source, folder);
    } finally {
      await source.destroy();
    }
  } finally {
    await server.stop();
  }
}

async function exportAll(source: Source, folder: string): Promise<MadeFile[]> {
  const id = randomUUID();
  const school = new WorldSchool(id, (text, values) => unitsOf(source, id).write((db) => rows(db, text, values)));
  await school.open({ academy: ACADEMY });
  const mine = await school.classOf("=3A+1", { gradeLevel: "TROISIEME" });
  const campaign = await school.campaign({
    name: '=HYPERLINK("http://evil.example","x")',
    classes: [mine],
    starCount: 3,
  });
  const many = await fill(school, mine, campaign);
  const { id: staffId } = await school.a("HEAD");
  const { id: readerId } = await school.a("ACADEMY");
  const published = await publish(source, school);
  const half = Math.floor(many / 2);
  const told = await fileOf(school, campaign);
  const namesId = await fillLists(school, { yearId: await school.yearId(), staffId });

  const ofOneStudent = await listsOfOneStudent(school);
  const wanted: [subject: string, request: object, lines: number, formats?: string[]][] = [
    ["CLASS_BOARD", { classIds: [mine.id] }, many],
    ["COMPETENCE_MATRIX", { classIds: [mine.id] }, many],
    ["CLASS_PROGRESSION", { classIds: [mine.id] }, many],
    ["CAMPAIGN_RESULTS", { campaignId: campaign.id }, many],
    // An area and its one competence.
    ["CAMPAIGN_ANALYSIS", { campaignId: campaign.id }, 2],
    ["STUDENTS", {}, many],
    ["STUDENT_PROFILES", {}, many],
    ["SUPPORT", { classIds: [mine.id] }, many - half],
    ["PROGRESSION", { classIds: [mine.id] }, 2],
    ["CAMPAIGNS", {}, (await count(school, "campaigns")) - many],
    ["CAMPAIGNS_DELETED", {}, many],
    // A day on which they began, and one on which they sent.
    ["CAMPAIGN_ACTIVITY", { campaignId: campaign.id }, 2],
    ["IMPORTS", {}, await count(school, "imports")],
    ["IMPORT_CHANGES", { importId: told }, half],
    ["IMPORT_NAMES", { importId: namesId }, many],
    ["IMPORT_PROBLEMS", { importId: namesId }, many],
    ["NAMES_WAITING", {}, many - half],
    ["NAMES_DECIDED", {}, half],
    ["DEPARTURES", {}, many],
    // Of the school, of its grade, of each student.
    ["OBJECTIVES", {}, 2 + many],
    // The newest ones.
    ["OBJECTIVE_CHANGES", {}, Math.min(50, many)],
    ["HOLIDAYS", {}, many],
    ["GIVEN_TERMS", {}, 1],
    ["REMINDERS", {}, await count(school, "reminders")],
    // A grade and its one class.
    ["SCHOOL_OVERVIEW", { gradeSums: true }, 2],
    // Their schools, under their total.
    ["ACADEMY", {}, published + 1],
    ["ACADEMY_TREND", {}, 1],
    ["COMPETENCES_BY_GRADE", {}, 16],
    ["READINESS", {}, 2],
    // The academy's reader is none of them.
    ["STAFF", {}, (await count(school, "staff")) - 1],
    ["EXPORTS", { everyone: true }, await count(school, "exports")],
    ...ofOneStudent,
    ["PIX_RESULTS", { campaignId: campaign.id }, half, ["CSV"]],
    ["CLASS_COUNCIL_SHEET", { classIds: [mine.id] }, 1, ["PDF"]],
    ["LAUNCH_SHEET", { classIds: [mine.id] }, 1, ["PDF"]],
    ["REMINDER_SLIPS", { reminderRequestId: SLIPS }, many, ["PDF"]],
  ];
  const files: MadeFile[] = [];
  for (const [subject, request, lines, formats = TABLE_FORMATS] of wanted) {
    const by = subject.startsWith("ACADEMY") ? readerId : staffId;
    for (const format of formats) {
      const made = await exportOne(source, { schoolId: id, staffId: by, folder }, { subject, format, request });
      const file = path.join(folder, `${subject}.${format.toLowerCase()}`);
      copyFileSync(made, file);
      files.push({ subject, format, file, lines });
    }
  }
  return files;
}

/** The file that told of the campaign. */
async function fileOf({ id, sql }: WorldSchool, campaign: Named): Promise<string> {
  const found = await sql("select id from imports where school_id = $1 and campaign_id = $2", [id, campaign.id]);
  return (found as { id: string }[])[0]!.id;
}

/** A term of an academy whose schools are called what spreadsheets run, this one too. How many they are. */
async function publish(source: Source, { id, sql }: WorldSchool): Promise<number> {
  const [own] = (await sql("select uai from schools where id = $1", [id])) as { uai: string }[];
  return unitsOfAcademy(source, ACADEMY).write(async (db) => {
    await rows(
      db,
      `with term as (
         insert into academy_terms (academy, year_name, kind, number, ends_on, frozen_at, student_count, started_count)
         values ($1, '2025-2026', 'TRIMESTER', 3, '2026-07-03', '2026-07-04', 4000, 2000) returning id
       )
       insert into academy_figures (academy, term_id, uai, name, student_count, started_count)
       select $1, term.id, case place when 1 then $3 else lpad(place::text, 7, '0') || 'A' end, name, 40, case when place % 2 = 0 then 20 end
       from term, unnest($2::text[]) with ordinality as named (name, place)`,
      [ACADEMY, SPEAKABLE, own!.uai],
    );
    return SPEAKABLE.length;
  });
}

async function count(
  { id, sql }: WorldSchool,
  table: "campaigns" | "imports" | "reminders" | "staff" | "exports",
): Promise<number> {
  return (await sql(`select from ${table} where school_id = $1`, [id])).length;
}

/** One student for each payload, in either name; half of them took part, all were reminded. Colleagues and past files too. */
async function fill(school: WorldSchool, mine: Named, campaign: Named): Promise<number> {
  const { id, sql } = school;
  const texts = SPEAKABLE;
  for (const [index, text] of texts.entries()) {
    const student = await school.student({ lastName: text, firstName: texts.at(-index)!, in: mine });
    if (index % 2) {
      await school.took(student, campaign, { stars: [index % 4, 3], mastery: 0.25, progression: 1, skills: [[1, 4]] });
      await school.profile(student, { knownAt: "2026-11-12T08:05:00Z", levels: [1, 2, 3] });
    }
    await school.reminder(student, { message: text });
    await isColleague(school, text, index);
  }
  await sql("update reminders set request_id = $2 where school_id = $1", [id, SLIPS]);
  await asFilesToldIt(school, campaign);
  return texts.length;
}

/** Who once asked for a file about what they are called. */
async function isColleague({ id, sql }: WorldSchool, name: string, index: number): Promise<void> {
  await sql(
    `with colleague as (
       insert into staff (school_id, email, first_name, last_name, role) values ($1, $2, $3, $3, 'TEACHER') returning id
     )
     insert into exports (school_id, subject, format, request, status, about, file_name, created_by, created_at)
     select $1, 'CLASS_BOARD', 'CSV', '{}', 'EXPIRED', array[$3], 'suivi.csv', id, '2026-11-20' from colleague`,
    [id, `colleague${index}@college.example`, name],
  );
}

/** The lines of the file from which the participations came: what leaves as Pix writes it is written from them. */
async function asFilesToldIt({ id, sql }: WorldSchool, campaign: Named): Promise<void> {
  await sql(
    `with file as (
       insert into imports (school_id, file_name, file_path, file_size, status, created_at, campaign_id)
       values ($1, 'resultats.csv', 'none', 1, 'DONE', '2026-11-20', $2) returning id
     ), told as (
       update participations set attempt_key = '2026-10-08' where school_id = $1 and campaign_id = $2 returning student_id
     )
     insert into import_lines (school_id, import_id, line, campaign_id, last_name, first_name, class_name, last_key, first_key,
       fact_key, fact, outcome, student_id)
     select $1, file.id, row_number() over (), $2, s.last_name, s.first_name, s.last_name, 'nom', 'prenom',
       '||||' || s.first_name || '|2026-10-08', $3, 'CREATED', s.id
     from file, told join students s on s.school_id = $1 and s.id = told.student_id`,
    [id, campaign.id, JSON.stringify(FACT)],
  );
}

const FACT = {
  ...{ kind: "ASSESSMENT", status: "SHARED", progression: 1, mastery: 0.25, starsAcquired: 1, starsTotal: 3 },
  startedAt: { at: "2026-10-08T08:00:00.000Z", precision: "MINUTE" },
  sharedAt: { at: "2026-10-10T08:00:00.000Z", precision: "MINUTE" },
  ...{ pixScore: null, certifiableCount: null, levels: null, pix: null, fileAsOf: null },
  masteredByCompetence: [1, ...Array<null>(15).fill(null)],
  skillsByCompetence: [4, ...Array<null>(15).fill(null)],
};

async function exportOne(
  source: Source,
  { schoolId, staffId, folder }: { schoolId: string; staffId: string; folder: string },
  { subject, format, request }: { subject: string; format: string; request: object },
): Promise<string> {
  const units = unitsOf(source, schoolId);
  const { id } = await units.write(async (db) => {
    const viewer = (await viewerOfStaff(db, schoolId, staffId, NOW))!;
    const given = { subject, format, request: { ...request, language: "fr" }, at: NOW };
    return saveNewExport(db, viewer, given as unknown as Parameters<typeof saveNewExport>[2]);
  });
  const [job] = await units.read((db) =>
    rows<Parameters<typeof runExport>[1]>(
      db,
      `select id, school_id as "schoolId", kind, target_id as "targetId", attempts from jobs where target_id = $1`,
      [id],
    ),
  );
  await runExport(source, job!, folder, () => NOW);
  return exportPath(folder, id);
}
