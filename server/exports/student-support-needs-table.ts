import type { Viewer } from "../access/viewer.ts";
import { isOver } from "../boards/board-moment.rules.ts";
import { loadClassBoards } from "../boards/load-class-boards.ts";
import type { SupportNeed } from "../progress/support-need.type.ts";
import { wordsOf } from "../reminders/reminder-words.ts";
import { loadSchoolYears } from "../schools/school.store.ts";
import { loadClassIdInYear } from "../schools/student.store.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { sayIn } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { loadStudentAsked, tableOfStudent } from "./load-student-asked.ts";
import type { AskedStudent } from "./load-student-asked.ts";

/** Why to support this student, the most pressing first; nothing of a year that is over. */
export async function tableOfStudentSupportNeeds(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const asked = await loadStudentAsked(db, viewer, request);
  const needs = await needsOf(db, viewer, asked, now);
  const campaignNames = new Map(needs.flatMap(({ campaign }) => (campaign ? [[campaign.id, campaign.name]] : [])));
  const words = { language: request.language, now, timeZone: viewer.timeZone, campaignNames };
  const say = sayIn(request);
  const columns: Column<SupportNeed>[] = [
    { head: say("head.supportNeeds"), cell: (need) => wordsOf("support", need, words) },
    { head: say("head.campaign"), cell: ({ campaign }) => campaign?.name ?? NOTHING },
    { head: say("head.since"), cell: ({ since }) => (since ? { day: since } : NOTHING) },
    { head: say("head.missing"), cell: ({ missing }) => missing ?? NOTHING },
  ];
  return tableOfStudent(asked, columns, needs);
}

async function needsOf(
  db: Db,
  viewer: Viewer,
  { student, schoolYearId }: AskedStudent,
  now: Date,
): Promise<SupportNeed[]> {
  const yearId = schoolYearId ?? viewer.schoolYearId ?? "";
  const year = (await loadSchoolYears(db, viewer, [yearId])).get(yearId);
  if (!year || isOver({ endsOn: year.endsOn, timeZone: viewer.timeZone }, now)) return [];
  const key = `${student.id} ${yearId}`;
  const classId = (await loadClassIdInYear(db, viewer, [key])).get(key) ?? "";
  const board = (await loadClassBoards(db, viewer, [classId], now)).get(classId);
  return board?.rows.find((row) => row.student.id === student.id)?.supportNeeds ?? [];
}
