import { HOSTILE_TEXTS } from "../../test/support/hostile-texts.ts";
import type { WorldSchool } from "../../test/support/world-school.ts";

/** Every list of the page of one student, and how many lines the page has. */
export async function listsOfOneStudent(
  school: WorldSchool,
): Promise<[subject: string, request: object, lines: number][]> {
  const { studentId, participationId } = await whoSentAProfile(school);
  const colleagues = await markByEverybody(school, studentId);
  for (const message of HOSTILE_TEXTS.filter((text) => !text.includes("\0"))) {
    await school.reminder({ id: studentId }, { message });
  }
  const one = { studentIds: [studentId] };
  return [
    // The campaign, and the objective.
    ["STUDENT_SUPPORT_NEEDS", { studentIds: [await whoBeganNothing(school)] }, 2],
    ["STUDENT_FOLLOW_UP", one, colleagues],
    ["STUDENT_PROGRESSION", one, 2],
    ["STUDENT_COMPETENCES", one, 16],
    ["STUDENT_PROFILE_HISTORY", one, 1],
    ["STUDENT_PARTICIPATIONS", one, 2],
    ["STUDENT_REMINDERS", one, await countOf(school, "reminders", studentId)],
    // An area and its competence.
    ["PARTICIPATION_RESULTS", { participationId }, 2],
  ];
}

async function whoSentAProfile({ id, sql }: WorldSchool): Promise<{ studentId: string; participationId: string }> {
  const [found] = (await sql(
    `select student_id as "studentId", id as "participationId" from participations
     where school_id = $1 and skills is not null order by id limit 1`,
    [id],
  )) as { studentId: string; participationId: string }[];
  return found!;
}

async function whoBeganNothing({ id, sql }: WorldSchool): Promise<string> {
  const [found] = (await sql(
    `select id from students s where school_id = $1 and not exists (
       select from participations p where p.school_id = s.school_id and p.student_id = s.id) order by id limit 1`,
    [id],
  )) as { id: string }[];
  return found!.id;
}

/** Every colleague saw the student in class. */
async function markByEverybody(school: WorldSchool, studentId: string): Promise<number> {
  await school.sql(
    `insert into follow_up_marks (school_id, student_id, kind, marked_on, marked_by, marked_at)
     select school_id, $2, 'SEEN_IN_CLASS', '2026-11-20', id, '2026-11-20T08:00:00Z' from staff where school_id = $1`,
    [school.id, studentId],
  );
  return countOf(school, "follow_up_marks", studentId);
}

async function countOf(
  { id, sql }: WorldSchool,
  table: "follow_up_marks" | "reminders",
  studentId: string,
): Promise<number> {
  return (await sql(`select from ${table} where school_id = $1 and student_id = $2`, [id, studentId])).length;
}
