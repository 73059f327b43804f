import type { Viewer } from "../access/viewer.ts";
import { studentProgression } from "../boards/class-progression.ts";
import { loadProgressionFacts } from "../boards/progression-facts.store.ts";
import type { StudentProgressionPoint } from "../boards/progression.type.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { loadClassIdInYear } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { sayIn, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { loadStudentAsked, tableOfStudent } from "./load-student-asked.ts";
import type { AskedStudent } from "./load-student-asked.ts";

/** What the chart of the student's school year draws, milestone after milestone, with what its table says beside. */
export async function tableOfStudentProgression(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const asked = await loadStudentAsked(db, viewer, request);
  return tableOfStudent(asked, columnsOf(request), await pointsOf(db, viewer, asked, now));
}

async function pointsOf(
  db: Db,
  viewer: Viewer,
  { student, schoolYearId }: AskedStudent,
  now: Date,
): Promise<StudentProgressionPoint[]> {
  const key = `${student.id} ${schoolYearId ?? viewer.schoolYearId}`;
  const classId = (await loadClassIdInYear(db, viewer, [key])).get(key) ?? "";
  const facts = (await loadProgressionFacts(db, viewer, [classId])).get(classId);
  const today = localDay(now.toISOString(), viewer.timeZone);
  return (facts && studentProgression(facts, student.id, { today, since: null }))?.points ?? [];
}

function columnsOf(request: ExportRequest): Column<StudentProgressionPoint>[] {
  const say = sayIn(request);
  return [
    {
      head: say("head.milestone"),
      cell: ({ milestone: { kind, term } }) =>
        say(`milestone.${kind}`, { number: term?.number ?? 1, kind: term?.kind ?? "TRIMESTER" }),
    },
    { head: say("head.day"), cell: ({ milestone }) => ({ day: milestone.day }) },
    { head: say("head.certifiableCount"), cell: ({ competencesHeld }) => competencesHeld },
    { head: say("head.gained"), cell: ({ competencesGained }) => competencesGained },
    {
      head: say("head.certifiable"),
      cell: ({ certifiability }) =>
        yesOrNo(say, certifiability === "UNKNOWN" ? null : certifiability === "CERTIFIABLE"),
    },
    { head: say("head.pixScore"), cell: ({ pixScore }) => pixScore },
    { head: say("head.stars"), cell: ({ stars }) => stars && stars.acquired },
    { head: say("head.starsTotal"), cell: ({ stars }) => stars && stars.total },
    { head: say("head.knownAt"), cell: ({ profileOn }) => profileOn && { day: profileOn } },
  ];
}
