import type { Viewer } from "../access/viewer.ts";
import { loadBoardsOfStudents, standingsIn } from "../boards/standings.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import { loadParticipationsOfStudent } from "../participations/participation.store.ts";
import { wordsOf } from "../reminders/reminder-words.ts";
import { studentYearKey } from "../schools/student-year.rules.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { listStudentLines, studentColumns } from "./list-student-lines.ts";
import type { ListedStudents, StudentLine } from "./list-student-lines.ts";

interface ListedStudent extends StudentLine {
  reasons: string | null;
  attemptCount: number;
  lastParticipationAt: Date | null;
}

/** The list of students: certifiability, what they took part in that year, why to support them. */
export async function tableOfStudents(db: Db, viewer: Viewer, request: ExportRequest, now: Date): Promise<ExportTable> {
  const listed = await listStudentLines(db, viewer, request, now);
  const say = sayIn(request);
  const columns: Column<ListedStudent>[] = [
    ...studentColumns(request),
    { head: say("head.participations"), cell: ({ attemptCount }) => attemptCount },
    { head: say("head.lastParticipation"), cell: ({ lastParticipationAt }) => lastParticipationAt },
    { head: say("head.supportNeeds"), cell: ({ reasons }) => reasons },
  ];
  return { ...tableOf(columns, withTheirYear(db, viewer, listed, request, now)), ...listed.about };
}

async function* withTheirYear(
  db: Db,
  viewer: Viewer,
  { lines, yearId }: ListedStudents,
  { language }: ExportRequest,
  now: Date,
): AsyncGenerator<ListedStudent[]> {
  // Support is given now: of another year there is none.
  const isNow = yearId === viewer.schoolYearId;
  for await (const page of lines) {
    const ids = page.map(({ student }) => student.id);
    const reasons = isNow ? await loadReasons(db, viewer, ids, { language, now }) : new Map<string, string>();
    const keys = ids.map((id) => studentYearKey(id, yearId));
    const attempts = await loadParticipationsOfStudent(db, viewer, keys);
    yield page.map((line) => {
      const taken = attempts.get(studentYearKey(line.student.id, yearId)) ?? [];
      const dates = taken.flatMap(({ startedAt, sharedAt }) => sharedAt ?? startedAt ?? []);
      return {
        ...line,
        reasons: reasons.get(line.student.id) ?? null,
        attemptCount: taken.length,
        lastParticipationAt: dates.length > 0 ? new Date(Math.max(...dates.map((date) => date.getTime()))) : null,
      };
    });
  }
}

/** In words, as the boards of their classes say; absent where nothing is wrong. */
async function loadReasons(
  db: Db,
  viewer: Viewer,
  studentIds: readonly string[],
  { language, now }: Pick<ExportRequest, "language"> & { now: Date },
): Promise<Map<string, string>> {
  const standings = standingsIn(await loadBoardsOfStudents(db, viewer, studentIds, now));
  const campaignIds = [...standings.values()].flatMap(({ needs }) =>
    needs.flatMap(({ campaignId }) => campaignId ?? []),
  );
  const campaigns = await loadCampaigns(db, viewer, [...new Set(campaignIds)]);
  const campaignNames = new Map([...campaigns].map(([id, { name }]) => [id, name]));
  const words = { language, now, timeZone: viewer.timeZone, campaignNames };
  return new Map(
    [...standings].flatMap(([id, { needs }]) =>
      needs.length > 0 ? [[id, needs.map((need) => wordsOf("support", need, words)).join(" · ")] as const] : [],
    ),
  );
}
