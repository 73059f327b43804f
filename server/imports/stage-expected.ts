import { lastGradesOf } from "../schools/grade-level.rules.ts";
import type { School } from "../schools/school.entity.ts";
import type { SchoolYearSpan } from "../schools/school-year.rules.ts";
import type { Db } from "../shared/db.ts";
import { expectEnrolled, expectThoseOfYearBefore, findPreviousYear, openExpected } from "./student-expected.store.ts";
import type { ListYears } from "./student-expected.store.ts";
import type { ListChanges } from "./student-list.store.ts";

/** Whom the list should name. A list of a year that is over expects nobody; one of some classes says nothing of the year before. */
export async function stageExpected(
  db: Db,
  list: { changes: ListChanges; school: School; year: SchoolYearSpan; isOver: boolean },
): Promise<ListYears> {
  const { changes, school, year } = list;
  const { schoolId, schoolYearId, wholeSchool } = changes;
  const previousYearId = await findPreviousYear(db, schoolId, year.startsOn);
  const years = { schoolId, schoolYearId, previousYearId };
  await openExpected(db);
  if (list.isOver) return years;

  await expectEnrolled(db, { ...years, wholeSchool });
  if (wholeSchool) await expectThoseOfYearBefore(db, years, lastGradesOf(school.kind));
  return years;
}
