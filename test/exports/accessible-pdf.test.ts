import { ExportSubject } from "../../server/exports/export.entity.ts";
import { isAvailable, wrongExportField } from "../../server/exports/export.rules.ts";
import { rows } from "../../server/shared/db.ts";
import { unitsOfAcademy } from "../../server/shared/units.ts";
import { accessibilityFaults } from "../support/accessible-pdf.ts";
import { exportedFiles } from "../support/exported-files.ts";
import type { ExportedFiles } from "../support/exported-files.ts";
import { HOSTILE_TEXTS } from "../support/hostile-texts.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Named, Person, WorldSchool } from "../support/world-school.ts";

const REMIND = /* GraphQL */ `
  mutation ($input: RemindStudentsInput!) {
    remindStudents(input: $input) {
      reminders {
        id
      }
    }
  }
`;
/** Every subject that leaves as a PDF: a new one is looked at without being named, unless it needs something of its own. */
const SUBJECTS = Object.values(ExportSubject).filter((subject) => isAvailable(subject, "PDF"));
const SLIPS = "slips";

let world: World;
let files: ExportedFiles;
beforeAll(async () => {
  world = await makeWorld();
  files = await exportedFiles(world);
});
afterAll(async () => {
  await world.close();
  await files.remove();
});

interface Ground {
  school: WorldSchool;
  head: Person;
  /** Of the academy: nobody else takes its figures away. */
  reader: Person;
  mine: Named;
  campaign: Named;
  importId: string;
  studentId: string;
  participationId: string;
}

/** A class over several pages: names as long as they get, of every alphabet, and such that break out of files. */
async function full(): Promise<Ground> {
  const school = await world.school({ name: "Collège Łucja & <Óscar> 😀", academy: "Académie & <Ł> 😀" });
  const mine = await school.classOf("3e\u00a0B & <co> \u0001");
  const head = await school.a("HEAD");
  const campaign = await school.campaign({
    name: "Protection & sécurité </dc:title> 日本",
    classes: [mine],
    code: "ABCDEF123",
  });
  const long = "Rakotomalala-Andrianarivelo de la Rochefoucauld ".repeat(3);
  const names = [long, "Zoé 😀", "日本語", "Μαρία", "Ольга", "ليلى", "e\u0301tude\u200b\ufeff", ...HOSTILE_TEXTS];
  const students: { id: string }[] = [];
  for (const [index, name] of names.filter((one) => !one.includes("\0")).entries()) {
    const student = await school.student({ lastName: name, firstName: index % 3 ? "Zoé" : name, in: mine });
    students.push(student);
    if (index % 2) await school.profile(student, { knownAt: "2026-11-12T08:00:00Z", levels: [1, 2, 3] });
    if (index % 4 === 1)
      await school.took(student, campaign, { stars: [2, 3], mastery: 0.5, progression: 1, skills: [[1, 4]] });
    await school.reminder(student, { message: name });
    if (index < 9) await school.waitingName({ lastName: name, firstName: `Zoé ${index}` }, campaign);
  }
  const reader = await readerOf(
    school,
    "Académie & <Ł> 😀",
    names.filter((one) => !one.includes("\0")),
  );
  // Somebody of no class.
  await school.student({ lastName: "Ailleurs" });
  await remind(head, students);
  const [{ id: studentId }] = students as [{ id: string }];
  const given = { mastery: 0.5, progression: 1, skills: [[1, 4]] as [number, number][], isShown: false };
  const participationId = (await school.took({ id: studentId }, campaign, given)).id;
  return { school, head, reader, mine, campaign, importId: await anImport(school), studentId, participationId };
}

/** Nobody took part, nobody is to be reminded, but one student whom a slip and an attempt need. */
async function bare(): Promise<Ground> {
  const school = await world.school({ academy: "Académie vide" });
  const reader = await readerOf(school, "Académie vide", []);
  const mine = await school.classOf("6A");
  const head = await school.a("HEAD");
  const campaign = await school.campaign({ name: "Rentrée", classes: [mine], givenOn: "2026-11-22" });
  const one = await school.student({ in: await school.classOf("6B") });
  await remind(head, [one]);
  const participationId = (await school.took(one, campaign, { status: "STARTED" })).id;
  const importId = await anImport(school);
  return { school, head, reader, mine, campaign, importId, studentId: one.id, participationId };
}

/** Who reads a published term of these schools, of which every other hides what it counted. */
async function readerOf(school: WorldSchool, academy: string, names: readonly string[]): Promise<Person> {
  await unitsOfAcademy(world.source, academy).write((db) =>
    rows(
      db,
      `with term as (
         insert into academy_terms (academy, year_name, kind, number, ends_on, frozen_at, student_count)
         values ($1, '2025-2026', 'TRIMESTER', 3, '2026-07-03', '2026-07-04', 4000) returning id
       )
       insert into academy_figures (academy, term_id, uai, name, student_count, started_count)
       select $1, term.id, lpad(place::text, 7, '0') || 'A', name, 40, case when place % 2 = 0 then 20 end
       from term, unnest($2::text[]) with ordinality as named (name, place)`,
      [academy, names],
    ),
  );
  return school.a("ACADEMY");
}

async function anImport({ id, sql }: WorldSchool): Promise<string> {
  const made = await sql(
    `insert into imports (school_id, file_name, file_path, file_size, status, created_at)
     values ($1, 'liste.csv', 'none', 1, 'DONE', '2026-11-20') returning id`,
    [id],
  );
  return (made[0] as { id: string }).id;
}

async function remind(head: Person, students: readonly { id: string }[]): Promise<void> {
  const studentIds = students.map(({ id }) => id);
  const input = {
    requestId: SLIPS,
    studentIds,
    channel: "PRINT",
    template: "Bonjour {prenom}, {motif}.",
    insist: true,
  };
  expect((await world.ask(head, REMIND, { input })).codes).toEqual([]);
}

/** What it must be told, of what is there: a new subject finds it here by itself. */
function neededBy(subject: ExportSubject, ground: Ground): object {
  const there: Record<string, unknown> = {
    ...{ classIds: [ground.mine.id], campaignId: ground.campaign.id, importId: ground.importId },
    ...{ studentIds: [ground.studentId], participationId: ground.participationId, reminderRequestId: SLIPS },
  };
  let input: Record<string, unknown> = {};
  for (let missing = missingOf(subject, input); missing !== null; missing = missingOf(subject, input)) {
    if (missing in input || !(missing in there)) throw new Error(`The test has no ${missing} for ${subject}.`);
    input = { ...input, [missing]: there[missing] };
  }
  return input;
}

function missingOf(subject: ExportSubject, input: object): string | null {
  return wrongExportField({ subject, ...input });
}

function fileOf(ground: Ground, subject: ExportSubject, more: object = {}): Promise<Buffer> {
  const by = subject.startsWith("ACADEMY") ? ground.reader : ground.head;
  return files.fileOf(by, { subject, format: "PDF", ...neededBy(subject, ground), ...more });
}

describe("of a school with long and strange names", () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await full();
  });

  it.each(SUBJECTS)("%s keeps the standard of accessible PDFs", async (subject) => {
    expect(accessibilityFaults(await fileOf(ground, subject))).toEqual([]);
  });

  it.each(SUBJECTS)("%s keeps it with names hidden", async (subject) => {
    expect(accessibilityFaults(await fileOf(ground, subject, { namesHidden: true }))).toEqual([]);
  });
});

describe("of a school where nothing happened yet", () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await bare();
  });

  it.each(SUBJECTS)("%s keeps the standard of accessible PDFs", async (subject) => {
    expect(accessibilityFaults(await fileOf(ground, subject))).toEqual([]);
  });
});
