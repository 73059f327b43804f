import type { Viewer } from "../access/viewer.ts";
import type { SchoolClass } from "../schools/school-class.entity.ts";
import { listClasses, loadClasses } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";

/** In the order asked for, all of them or nothing; every class of this year that the viewer follows where none is named. */
export async function listClassesAsked(
  db: Db,
  viewer: Viewer,
  classIds: readonly string[] | null | undefined,
): Promise<SchoolClass[]> {
  if (!classIds?.length) return listOwnClasses(db, viewer);

  const found = await loadClasses(db, viewer, classIds);
  return [...new Set(classIds)].map((id) => {
    const one = found.get(id);
    if (!one) throw new Refusal("NOT_FOUND");
    return one;
  });
}

async function listOwnClasses(db: Db, viewer: Viewer): Promise<SchoolClass[]> {
  const classes = await listClasses(db, viewer, { schoolYearId: null, gradeLevel: null });
  if (classes.length === 0) throw new Refusal("NOT_FOUND");
  return classes;
}
