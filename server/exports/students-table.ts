import type { Viewer } from "../access/viewer.ts";
import { loadClassBoards } from "../boards/load-class-boards.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import { loadParticipationsOfStudent } from "../participations/participation.store.ts";
import type { SupportNeed } from "../progress/support-need.type.ts";
import { wordsOf } from "../reminders/reminder-words.ts";
import { loadClassIdOfStudent } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { listStudentLines, studentColumns } from "./list-student-lines.ts";
import type { StudentLine } from "./list-student-lines.ts";

interface ListedStudent extends StudentLine {
  reasons: string | null;
  attemptCount: number;
  lastActivityAt: Date | null;
}

/** The list of students: certifiability, what they took part in, why to support them. */
export async function tableOfStudents(db: Db, viewer: Viewer, request: ExportRequest, now: Date): Promise<ExportTable> {
  const { lines, say, ...about } = await listStudentLines(db, viewer, request, now);
  const columns: Column<ListedStudent>[] = [
    ...studentColumns(say, request),
    { head: say("head.participations"), cell: ({ attemptCount }) => attemptCount },
    { head: say("head.lastActivity"), cell: ({ lastActivityAt }) => lastActivityAt },
    { head: say("head.supportNeeds"), cell: ({ reasons }) => reasons },
  ];
  return { ...tableOf(columns, listed(db, viewer, lines, request, now)), ...about };
}

async function* listed(
  db: Db,
  viewer: Viewer,
  pages: AsyncIterable<StudentLine[]>,
  { language }: ExportRequest,
  now: Date,
): AsyncGenerator<ListedStudent[]> {
  for await (const page of pages) {
    const ids = page.map(({ student }) => student.id);
    const needs = await loadNeeds(db, viewer, ids, now);
    const attempts = await loadParticipationsOfStudent(db, viewer, ids);
    const words = { language, now, timeZone: viewer.timeZone, campaignNames: await namesOf(db, viewer, needs) };
    yield page.map((line) => {
      const own = needs.get(line.student.id) ?? [];
      const taken = attempts.get(line.student.id) ?? [];
      const dates = taken.flatMap(({ startedAt, sharedAt }) => sharedAt ?? startedAt ?? []);
      return {
        ...line,
        reasons: own.map((need) => wordsOf("support", need, words)).join(" · ") || null,
        attemptCount: taken.length,
        lastActivityAt: dates.length > 0 ? new Date(Math.max(...dates.map((date) => date.getTime()))) : null,
      };
    });
  }
}

/** As the boards of their classes of this year say. */
async function loadNeeds(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
  now: Date,
): Promise<Map<string, SupportNeed[]>> {
  const classIds = new Set((await loadClassIdOfStudent(db, viewer, studentIds)).values());
  const boards = await loadClassBoards(db, viewer, [...classIds], now);
  const rows = [...boards.values()].flatMap((board) => board.rows);
  return new Map(rows.map(({ student, supportNeeds }) => [student.id, supportNeeds]));
}

async function namesOf(db: Db, viewer: Viewer, needs: Map<string, SupportNeed[]>): Promise<Map<string, string>> {
  const ids = new Set([...needs.values()].flat().flatMap(({ campaignId }) => campaignId ?? []));
  return new Map([...(await loadCampaigns(db, viewer, [...ids]))].map(([id, { name }]) => [id, name]));
}
