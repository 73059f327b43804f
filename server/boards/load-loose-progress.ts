import type { Viewer } from "../access/viewer.ts";
import type { YearProgress } from "../progress/year-progress.rules.ts";
import { schoolYearOf } from "../schools/school-year.rules.ts";
import { listSchoolYears } from "../schools/school.store.ts";
import { studentYearKey, studentYears } from "../schools/student-year.rules.ts";
import type { Db } from "../shared/db.ts";
import { boardMoment } from "./board-moment.rules.ts";
import { listLooseFacts } from "./loose-student.store.ts";
import type { LooseYear } from "./loose-student.store.ts";
import { studentProgress } from "./student-progress.ts";

/** The year of students who are in no class then, by the keys of student-year.rules; one statement a year. */
export async function loadLooseProgress(
  db: Db,
  viewer: Viewer,
  keys: readonly string[],
  now: Date,
): Promise<Map<string, YearProgress>> {
  const { schoolYearIds } = studentYears(keys);
  const progress = new Map<string, YearProgress>();
  for (const asked of new Set(schoolYearIds)) {
    const year = asked === null ? thisYear(viewer, now) : await findYear(db, viewer, asked);
    if (!year) continue;
    const { studentIds } = studentYears(keys.filter((_key, index) => schoolYearIds[index] === asked));
    for (const one of await listLooseFacts(db, viewer, studentIds, year)) {
      const at = boardMoment({ endsOn: year.endsOn, timeZone: viewer.timeZone }, now);
      progress.set(studentYearKey(one.facts.student.id, asked), studentProgress(one.year, one.facts, at));
    }
  }
  return progress;
}

/** Before the first list of students the running year is none of the school's yet. */
function thisYear({ schoolYearId, timeZone, yearFirstDay }: Viewer, now: Date): LooseYear {
  const { startsOn, endsOn } = schoolYearOf(now.toISOString(), timeZone, yearFirstDay);
  return { id: schoolYearId, startsOn, endsOn };
}

async function findYear(db: Db, viewer: Viewer, id: string): Promise<LooseYear | undefined> {
  return (await listSchoolYears(db, viewer)).find((year) => year.id === id);
}
