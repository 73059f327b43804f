import type { Viewer } from "../access/viewer.ts";
import { isPutOff } from "../follow-up/follow-up.rules.ts";
import type { Followed } from "../follow-up/followed.type.ts";
import type { PreviewRemindersInput } from "../reminders/reminder.inputs.ts";
import { previewReminders as preview } from "../reminders/preview-reminders.ts";
import type { Student } from "../schools/student.entity.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import type { ClassBoard } from "./class-board.type.ts";
import { loadClassBoards } from "./load-class-boards.ts";
import type { PreviewedReminder, ReminderPreview } from "./reminder-preview.type.ts";
import { loadBoardsOfStudents, standingsIn } from "./standings.ts";

/** Stands here because who needs support is known to the boards alone. */
export async function previewReminders(
  db: Db,
  viewer: Viewer,
  { input, language, at }: { input: PreviewRemindersInput; language: Language; at: Date },
): Promise<ReminderPreview> {
  const boards = await boardsOf(db, viewer, input, at);
  const studentIds = input.studentIds ?? inNeed(boards, at.toISOString(), viewer.timeZone);
  const standings = standingsIn(boards);
  const { lines, problems } = await preview(db, viewer, { input, studentIds, standings, language, at });

  const shown = lines.map(({ student, needs, tone, message, reason }): PreviewedReminder => {
    const board = boards.find(({ rows }) => rows.some((row) => row.student.id === student.id));
    return {
      studentId: student.id,
      schoolClass: board?.schoolClass ?? null,
      supportNeeds: [...needs],
      tone,
      message,
      skipReason: reason,
      lastReminder: board?.rows.find((row) => row.student.id === student.id)?.lastReminder ?? null,
    };
  });
  const sources = boards.map(({ schoolClass, asOf, pendingNameCount }) => ({ schoolClass, asOf, pendingNameCount }));
  return { lines: shown, problems, sources };
}

async function boardsOf(
  db: Db,
  viewer: Viewer,
  { studentIds, classIds }: PreviewRemindersInput,
  at: Date,
): Promise<ClassBoard[]> {
  if (Boolean(studentIds) === Boolean(classIds)) throw new Refusal("BAD_USER_INPUT", { field: "studentIds" });
  if (studentIds) return loadBoardsOfStudents(db, viewer, studentIds, at);

  const boards = await loadClassBoards(db, viewer, classIds ?? [], at);
  if (boards.size !== new Set(classIds).size) throw new Refusal("NOT_FOUND");
  return [...boards.values()];
}

/** Who was put off is left alone until then. */
function inNeed(boards: readonly ClassBoard[], now: string, timeZone: string): string[] {
  return boards
    .flatMap(({ rows }) => rows)
    .filter(({ supportNeeds }) => supportNeeds.length > 0)
    .map(({ student }) => student)
    .filter(({ followUp }: Student & Followed) => !followUp?.putOff || !isPutOff(followUp.putOff.until, now, timeZone))
    .map(({ id }) => id);
}
