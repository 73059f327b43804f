import type { Viewer } from "../access/viewer.ts";
import { COMPETENCES } from "../competences/competence-areas.ts";
import { certifiabilityOfCount } from "../profiles/certifiability.rules.ts";
import type { Student } from "../schools/student.entity.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { chosen, sayIn, tableOf, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { listAllStudents } from "./list-all-students.ts";
import { loadClassOfStudents } from "./load-class-of-students.ts";
import type { ClassOfStudents } from "./load-class-of-students.ts";

/** One line a student, as in the list of students: the newest profile, then level and pix in the 16 competences. */
export async function tableOfStudentProfiles(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const { studentFilter, studentIds } = request;
  const filter = { ...studentFilter, classIds: studentFilter?.classIds ?? request.classIds };
  const sources = chosen(await listAllStudents(db, viewer, filter, now), studentIds, ({ id }) => id);
  const classes = await loadClassOfStudents(
    db,
    viewer,
    sources.map(({ id }) => id),
  );
  const { classIds, nameOf } = classes;
  const about = classIds?.length === 1 && sources[0] ? [nameOf(sources[0].id) ?? ""] : [];
  return { ...tableOf(columnsOf(sayIn(request), classes), sources), classIds, about };
}

function columnsOf(say: Say, { nameOf }: ClassOfStudents): Column<Student>[] {
  return [
    { head: say("head.class"), cell: ({ id }) => nameOf(id) },
    { head: say("head.lastName"), cell: ({ lastName }) => lastName },
    { head: say("head.firstName"), cell: ({ firstName }) => firstName },
    { head: say("head.knownAt"), cell: ({ profileKnownAt }) => profileKnownAt },
    { head: say("head.pixScore"), cell: ({ pixScore }) => pixScore },
    { head: say("head.certifiable"), cell: ({ certifiableCount }) => yesOrNo(say, isCertifiable(certifiableCount)) },
    { head: say("head.certifiableCount"), cell: ({ certifiableCount }) => certifiableCount },
    { head: say("head.missingCount"), cell: ({ certifiableCount }) => certifiabilityOfCount(certifiableCount).missing },
    ...COMPETENCES.flatMap(({ code, name }, index): Column<Student>[] => {
      const competence = `${code} ${name}`;
      return [
        { head: say("head.level", { competence }), cell: ({ levels }) => levels?.[index] ?? null },
        { head: say("head.pix", { competence }), cell: ({ pix }) => pix?.[index] ?? null },
      ];
    }),
  ];
}

function isCertifiable(count: number | null): boolean | null {
  return count === null ? null : certifiabilityOfCount(count).status === "CERTIFIABLE";
}
