import { randomUUID } from "node:crypto";

import type { MadeStudent, Named, Person, WorldSchool } from "../support/world-school.ts";
import { newMark } from "./canaries.ts";
import { addLine, addRow, nameOf } from "./ground.ts";
import { tellTheRest } from "./seed-files.ts";

/** What a school has beside its classes; answers a holiday. */
export async function seedSchool(school: WorldSchool, head: Person): Promise<string> {
  const ground = { school };
  const year = await school.yearId(2026);
  const set = { set_by: head.id, set_at: "2026-09-10T08:00:00Z" };
  const due = { school_year_id: year, due_on: "2027-05-31" };
  await addRow(ground, "objectives", { ...due, competences: 6, ...set });
  await addRow(ground, "objectives", { ...due, grade_level: "TROISIEME", competences: 7, ...set });
  await addRow(ground, "objective_changes", {
    ...{ school_year_id: year, grade_level: "TROISIEME", from_competences: 5, from_due_on: "2027-05-31" },
    ...{ to_competences: 7, to_due_on: "2027-05-31", changed_by: head.id, changed_at: "2026-09-10T08:00:00Z" },
  });
  for (const form of ["LETTER", "SLIP"]) {
    const texts = { nudge: "Bonjour {prenom}", checkpoint: "Bonjour {prenom}", first_step: "Bonjour {prenom}" };
    const changed = { version: 1, changed_by: head.id, changed_at: "2026-09-10T08:00:00Z" };
    await addLine(ground, "reminder_templates", { language: "fr", form, ...texts, ...changed });
  }
  await addLine(ground, "certification_windows", {
    ...{ school_year_id: year, level: "COLLEGE", opens_on: "2027-03-01", closes_on: "2027-04-30" },
  });
  await school.sql("update staff set password_hash = 'x' where school_id = $1", [school.id]);
  await school.sql("update schools set holiday_zone = 'A', is_demo = true, settings_version = 1 where id = $1", [
    school.id,
  ]);
  return addRow(ground, "school_holidays", { starts_on: "2026-12-19", ends_on: "2027-01-03", name: "Hiver" });
}

/** One campaign for both classes: what it tells is cut where the reader's classes end. */
export function seedShared(school: WorldSchool, classes: Named[], owner: Person): Promise<Named> {
  return school.campaign({ name: nameOf("Commun"), classes, owner, code: "COMMUN234", starCount: 3 });
}

/** A letter to somebody of the staff, which the head asked for. */
export async function seedInvitation(
  school: WorldSchool,
  { head, guest }: { head: Person; guest: Person },
): Promise<void> {
  const at = "2026-11-20T08:00:00Z";
  const mail_id = await addRow({ school }, "mail_outbox", {
    ...{ kind: "INVITATION", staff_id: guest.id, asked_by: head.id, message_id: randomUUID(), caught: true },
    ...{ state: "SENT", asked_at: at, sent_at: at },
  });
  await addLine({ school }, "caught_mails", { mail_id, subject: "Objet", body: "Corps", caught_at: at });
}

export interface SeededLists {
  preview: string;
  identities: string;
  columns: string;
  /** What to answer it with. */
  meanings: string;
  /** Of the question that a list asks. */
  candidateId: string;
  /** The year before, of which there are no classes. */
  oldYearId: string;
}

/** Lists of students that wait for the referent or the head, and names of a year without classes. */
export async function seedLists(
  school: WorldSchool,
  { referent, students, campaign }: { referent: Person; students: MadeStudent[]; campaign: Named },
): Promise<SeededLists> {
  const file = async (code: string, values: object): Promise<string> =>
    addRow({ school }, "imports", {
      ...{ file_name: "liste.csv", file_path: "none", file_size: 1, kind: "STUDENTS_CSV", status: "WAITING" },
      ...{ created_by: referent.id, created_at: "2026-11-20T08:00:00Z", school_year_id: await school.yearId(2026) },
      ...{ message_code: code, message_params: JSON.stringify({ count: 2 }), ...values },
    });
  const move = { studentId: students[0]!.id, lastName: newMark(), firstName: newMark() };
  const moves = { count: 1, students: [{ ...move, classBefore: newMark(), classAfter: newMark() }] };
  const preview = { arrivals: moves, classChanges: moves, leavers: moves, departures: moves, unchanged: 2 };
  const columns = [
    { header: newMark(), guess: "LAST_NAME", samples: [newMark()] },
    { header: newMark(), guess: "FIRST_NAME", samples: [newMark()] },
    { header: newMark(), guess: "CLASS", samples: [newMark()] },
  ];
  const identities = await file("IDENTITY_QUESTIONS", {});
  await addLine({ school }, "identity_questions", {
    ...{ import_id: identities, line: 2, last_name: "Question", first_name: "Dana", class_name: "3A", is_pair: false },
    ...{ candidate_ids: [students[0]!.id, students[2]!.id], answer: "EXISTING", student_id: students[0]!.id },
    ...{ answered_by: referent.id, answered_at: "2026-11-20T08:00:00Z" },
  });
  await addLine({ school }, "identity_questions", {
    ...{ import_id: identities, line: 3, last_name: "Paire", first_name: "Dana", class_name: "3A", is_pair: true },
    candidate_ids: [students[1]!.id],
  });
  await school.waitingName({ lastName: students[4]!.lastName, firstName: "Dana" }, campaign, { year: 2025 });
  await tellTheRest(school);
  return {
    identities,
    meanings: columns.map(({ header, guess }) => `{ header: "${header}", meaning: ${guess} }`).join(", "),
    candidateId: students[0]!.id,
    oldYearId: await school.yearId(2025),
    preview: await file("LIST_PREVIEW", { preview_lists: true, preview: JSON.stringify(preview) }),
    columns: await file("COLUMNS_UNKNOWN", { list_columns: JSON.stringify(columns) }),
  };
}
