import type { Viewer } from "../access/viewer.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { AcademySchool } from "./academy-school.entity.ts";
import { AcademyTerm } from "./academy-term.entity.ts";
import { Academy } from "./academy.type.ts";

/** That of the viewer's school; null where nobody has said which. */
export async function findAcademy(db: Db, viewer: Viewer): Promise<Academy | null> {
  const [found] = await rows<{ id: string; name: string }>(
    db,
    `select academy as id, academy as name from schools where id = $1 and academy is not null`,
    [viewer.schoolId],
  );
  return found ? Object.assign(new Academy(), found) : null;
}

/** Newest first. */
export function listAcademyTerms(db: Db, { name }: Academy): Promise<AcademyTerm[]> {
  return db.find(AcademyTerm, { where: { academy: name }, order: { endsOn: "DESC", kind: "ASC", number: "DESC" } });
}

/** By name (French collation). */
export async function listAcademySchools(db: Db, { academy, id }: AcademyTerm): Promise<AcademySchool[]> {
  return db
    .createQueryBuilder(AcademySchool, "s")
    .where({ academy, termId: id })
    .orderBy(`s.name collate "fr-x-icu"`)
    .addOrderBy("s.uai")
    .getMany();
}
