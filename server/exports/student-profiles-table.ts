import type { Viewer } from "../access/viewer.ts";
import { COMPETENCES } from "../competences/competence-areas.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { listStudentLines, studentColumns } from "./list-student-lines.ts";
import type { StudentLine } from "./list-student-lines.ts";

/** One line a student, as in the list of students: the newest profile, then level and pix in the 16 competences. */
export async function tableOfStudentProfiles(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const { lines, about } = await listStudentLines(db, viewer, request, now);
  const say = sayIn(request);
  const columns: Column<StudentLine>[] = [
    ...studentColumns(request),
    ...COMPETENCES.flatMap(({ code, name }, index): Column<StudentLine>[] => {
      const competence = `${code} ${name}`;
      return [
        { head: say("head.level", { competence }), cell: ({ known }) => known?.levels[index] ?? null },
        { head: say("head.pix", { competence }), cell: ({ known }) => known?.pix[index] ?? null },
      ];
    }),
  ];
  return { ...tableOf(columns, lines), ...about };
}
