import type { ProofDatabase } from "../imports/database.ts";
import type { ServerCode } from "./server-code.ts";

/** Reminders of one request. */
const STUDENTS_PER_REQUEST = 10;
/** As often as two people, two servers or two clicks. */
const TAKEN_BY = 2;
/** Of a hundred students. */
const HOSTILE = 1;
const HOSTILE_ADDRESSES = [
  "eleve@college.example\r\nRCPT TO:<evil@evil.example>",
  "eleve@college.example, evil@evil.example",
  "evil@evil.example eleve@college.example",
  '"evil@evil.example" <eleve@college.example>',
  "eleve@college.example>\r\nBCC: <evil@evil.example",
];
const AGAIN_MS = 200;

export interface Decisions {
  schoolId: string;
  /** As the referent, who sees them all. */
  viewer: Parameters<ServerCode["listReminders"]>[1];
  /** How many were to be taken. */
  count: number;
  /** Takes them all, each several times at once, and again until somebody is told that it is done. */
  take(): Promise<void>;
}

/** A school with that many students, each with an address of their own; one decision for each. */
export async function makeDecisions(
  database: ProofDatabase,
  code: ServerCode,
  source: Awaited<ReturnType<ServerCode["connect"]>>,
  count: number,
): Promise<Decisions> {
  const schoolId = crypto.randomUUID();
  const staffId = crypto.randomUUID();
  const run = <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    database.query<Row>(schoolId, text, [schoolId, ...values]);
  await run(`insert into schools (id, uai, name, kind) values ($1, $2, 'Collège des Essais', 'COLLEGE')`, [
    `${String(Math.floor(Math.random() * 1e7)).padStart(7, "0")}A`,
  ]);
  const [year] = await run<{ id: string }>(
    `insert into school_years (school_id, starts_on, ends_on) values ($1, '2026-09-01', '2027-08-31') returning id`,
  );
  await run(
    `insert into staff (school_id, id, email, first_name, last_name, role) values ($1, $2, 'r@college.example', 'Camille', 'Essai', 'REFERENT')`,
    [staffId],
  );
  const students = await run<{ id: string }>(
    `insert into students (school_id, last_name, first_name, last_keys, first_key, search_key, email)
     select $1, 'Nom' || n, 'Prénom', array['nom' || n], 'prenom', 'nom' || n,
       case when (n - 1) % 100 < $3 then ($4::text[])[1 + n / 100 % cardinality($4::text[])] else 'eleve' || n || '@college.example' end
     from generate_series(1, $2::int) n returning id`,
    [count, HOSTILE, HOSTILE_ADDRESSES],
  );
  const viewer: Decisions["viewer"] = {
    id: staffId,
    schoolId,
    role: "REFERENT",
    email: "r@college.example",
    firstName: "Camille",
    lastName: "Essai",
    timeZone: "Europe/Paris",
    yearFirstDay: "09-01",
    today: new Date().toISOString().slice(0, 10),
    schoolYearId: year!.id,
    classIds: null,
    homeroomIds: [],
  };
  const units = code.unitsOf(source, schoolId);

  const takeOnce = (requestId: string, studentIds: readonly string[]): Promise<number> =>
    units.write(async (db) => {
      const reminders = studentIds.map((studentId) => ({ studentId, message: "À toi de jouer.", supportNeeds: [] }));
      const common = { requestId, channel: "EMAIL", status: "QUEUED", at: new Date() };
      await code.saveReminders(db, viewer, reminders, common as Parameters<ServerCode["saveReminders"]>[3]);
      return code.saveReminderMails(db, viewer, {
        requestId,
        caught: false,
        domain: "college.example",
        subject: "Pix : un message",
        signature: "\n\n-- \nCollège des Essais\n",
        waitMs: 0,
      });
    });
  const takeUntilTold = async (requestId: string, studentIds: readonly string[]): Promise<void> => {
    for (;;) {
      try {
        await takeOnce(requestId, studentIds);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    }
  };

  return {
    schoolId,
    viewer,
    count,
    async take() {
      for (let start = 0; start < students.length; start += STUDENTS_PER_REQUEST) {
        const ids = students.slice(start, start + STUDENTS_PER_REQUEST).map(({ id }) => id);
        const taking = Array.from({ length: TAKEN_BY }, () => takeUntilTold(`request ${start}`, ids));
        await Promise.all(taking);
      }
    },
  };
}
