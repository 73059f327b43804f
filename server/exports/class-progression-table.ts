import type { Viewer } from "../access/viewer.ts";
import { classProgression } from "../boards/class-progression.ts";
import { loadProgressionFacts } from "../boards/progression-facts.store.ts";
import type { ClassProgression, StudentProgression } from "../boards/progression.type.ts";
import { loadClasses } from "../schools/school.store.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, chosen, nameColumns, sayIn, tableOf, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";

/** Student by student: what each held at each milestone of the year, and what changed since one of them. */
export async function tableOfClassProgression(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const [classId = ""] = request.classIds ?? [];
  const facts = (await loadProgressionFacts(db, viewer, [classId])).get(classId);
  const schoolClass = (await loadClasses(db, viewer, [classId])).get(classId);
  if (!facts || !schoolClass) throw new Refusal("NOT_FOUND");

  const today = localDay(now.toISOString(), viewer.timeZone);
  const progression = classProgression(facts, { today, since: request.since ?? null });
  const lines = chosen(progression.students, request.studentIds, ({ student }) => student.id);
  return {
    ...tableOf(columnsOf(request, progression), atOnce(lines)),
    total: lines.length,
    about: [schoolClass.name],
    classIds: () => [classId],
  };
}

function columnsOf(request: ExportRequest, { points, since }: ClassProgression): Column<StudentProgression>[] {
  const say = sayIn(request);
  const on = (day: string): string => day.split("-").reverse().join("/");
  return [
    ...nameColumns<StudentProgression>(say, request, ({ student }) => student),
    ...points.map(({ milestone }, index): Column<StudentProgression> => ({
      head: say("head.heldOn", { day: on(milestone.day) }),
      cell: ({ points: own }) => own[index]?.competencesHeld ?? null,
    })),
    {
      head: say("head.gainedSince", { day: on(since.day) }),
      cell: ({ sinceMilestone }) => sinceMilestone.competencesGained?.length ?? null,
    },
    {
      head: say("head.gainedWhich", { day: on(since.day) }),
      cell: ({ sinceMilestone: { competencesGained: gained } }) =>
        gained && (gained.map(({ code }) => code).join(" · ") || NOTHING),
    },
    { head: say("head.certifiable"), cell: ({ points: own }) => yesOrNo(say, isCertifiable(own.at(-1))) },
    {
      head: say("head.starsSince", { day: on(since.day) }),
      cell: ({ sinceMilestone }) => sinceMilestone.starsGained,
    },
  ];
}

function isCertifiable(point: StudentProgression["points"][number] | undefined): boolean | null {
  return point && point.certifiability !== "UNKNOWN" ? point.certifiability === "CERTIFIABLE" : null;
}
