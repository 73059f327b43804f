import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { SetSchoolDaysInput } from "./school-settings.inputs.ts";
import { TIME_ZONES, isFirstDay } from "./school-settings.rules.ts";
import { hasClasses, moveSchoolYear, saveSchoolDays } from "./school-settings.store.ts";
import { schoolYearFrom, schoolYearOf } from "./school-year.rules.ts";
import { getSchool, listSchoolYears } from "./school.store.ts";
import type { School } from "./school.entity.ts";
import { listTerms, listUsualTerms, saveTerms } from "./term.store.ts";

/** In which zone the school's days begin, and on which day its years. */
export async function setSchoolDays(
  db: Db,
  viewer: Viewer,
  { input, at }: { input: SetSchoolDaysInput; at: Date },
): Promise<School> {
  const { timeZone, yearFirstDay, version } = input;
  const school = await getSchool(db, viewer);
  const moves = yearFirstDay !== school.yearFirstDay;
  if (!(TIME_ZONES as readonly string[]).includes(timeZone)) throw new Refusal("BAD_USER_INPUT", { field: "timeZone" });
  if (!isFirstDay(yearFirstDay)) throw new Refusal("FIRST_DAY_UNKNOWN");
  if (moves && (await hasClasses(db, viewer))) throw new Refusal("YEAR_HAS_CLASSES");

  if (!(await saveSchoolDays(db, viewer, { timeZone, yearFirstDay }, version))) throw new Refusal("CONFLICT");
  if (moves)
    await moveYears(db, viewer, schoolYearOf(at.toISOString(), timeZone, yearFirstDay).startYear, yearFirstDay);
  return getSchool(db, viewer);
}

/** The running year becomes the one in which today lies then, the others keep their distance to it. Terms begin anew. */
async function moveYears(db: Db, viewer: Viewer, runningStart: number, firstDay: string): Promise<void> {
  const years = await listSchoolYears(db, viewer);
  const startOf = ({ startsOn }: { startsOn: string }): number => Number(startsOn.slice(0, 4));
  const running = years.find(({ id }) => id === viewer.schoolYearId);
  const distance = running ? runningStart - startOf(running) : 0;
  for (const year of years) {
    const span = schoolYearFrom(startOf(year) + distance, firstDay);
    const { length } = await listTerms(db, viewer, [year.id]);
    await moveSchoolYear(db, year, span);
    await saveTerms(db, viewer, year.id, await listUsualTerms(db, length, span));
  }
}
