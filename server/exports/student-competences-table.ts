import type { Viewer } from "../access/viewer.ts";
import { loadProfilesOfStudent } from "../profiles/profile.store.ts";
import type { CompetenceLevel } from "../competences/competence.type.ts";
import { profileOf } from "../profiles/profile-views.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { sayIn } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { loadStudentAsked, tableOfStudent } from "./load-student-asked.ts";

/** The 16 competences by their newest profile, each with its level and its pix. */
export async function tableOfStudentCompetences(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const asked = await loadStudentAsked(db, viewer, request);
  const [newest] = (await loadProfilesOfStudent(db, viewer, [asked.key])).get(asked.key) ?? [];
  const say = sayIn(request);
  const columns: Column<CompetenceLevel>[] = [
    { head: say("head.area"), cell: ({ competence }) => competence.area.name },
    { head: say("head.competenceCode"), cell: ({ competence }) => competence.code },
    { head: say("head.competence"), cell: ({ competence }) => competence.name },
    { head: say("head.ownLevel"), cell: ({ level }) => level },
    { head: say("head.pixScore"), cell: ({ pix }) => pix },
    { head: say("head.knownAt"), cell: () => newest?.knownAt ?? null },
  ];
  return tableOfStudent(asked, columns, newest ? profileOf(newest).competences : []);
}
