import type { School } from "../schools/school.entity.ts";
import { localDay, schoolYearFrom, schoolYearOf } from "../schools/school-year.rules.ts";
import { schoolYearsOfDays } from "../schools/school-year.store.ts";
import type { Db } from "../shared/db.ts";
import { isRejection } from "./apply-results.ts";
import { FileRefusal } from "./file-refusal.ts";
import { followNames } from "./follow-names.ts";
import { finishImport, lockSchool, saveProblems } from "./import-run.store.ts";
import type { LineProblem, StudentLine } from "./import-line.ts";
import { listPairsOfMoved } from "./import-lines.store.ts";
import { ImportKind } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import { Question } from "./question.ts";
import type { ReadFile } from "./read-file.ts";
import { refreshAllCampaigns } from "./refresh-campaigns.ts";
import { refreshParticipations } from "./refresh-participations.ts";
import { inesGivenTwice, tooManyDepartures } from "./student-list.rules.ts";
import { saveEnrolments } from "./student-enrolments.store.ts";
import {
  countChanges,
  countMissing,
  joinByHash,
  replaceDepartures,
  saveClasses,
  saveStudents,
  stageStudents,
} from "./student-list.store.ts";

/** A list of students becomes people, classes and dated enrolments of its own school year; other years stay as they are. */
export async function applyStudents(
  db: Db,
  { one, school, file, now }: { one: Import; school: School; file: ReadFile; now: Date },
): Promise<void> {
  if (file.students.length === 0) throw new FileRefusal("NO_LINES");
  await lockSchool(db, school.id);
  const today = localDay(now.toISOString(), school.timeZone);
  const year = file.school?.schoolYear != null ? schoolYearFrom(file.school.schoolYear) : schoolYearOf(today);
  const schoolYearId = (await schoolYearsOfDays(db, school, [year.startsOn])).get(year.startsOn)!;

  const twice = inesGivenTwice(file.students);
  const kept = file.students.filter(({ ine }) => ine === null || !twice.has(ine));
  await joinByHash(db, true);
  await stageStudents(db, school.id, kept);
  const missing = await countMissing(db, school.id, schoolYearId);
  if (!one.confirmedAt) askFirst(twice.size, missing);

  const changes = { schoolId: school.id, importId: one.id, schoolYearId };
  await saveStudents(db, changes);
  await saveClasses(db, changes, school.kind);
  await saveEnrolments(db, changes, { today, year });
  const isRunningYear = year.startsOn <= today && today <= year.endsOn;
  const departures = isRunningYear ? await replaceDepartures(db, changes, now) : 0;

  await joinByHash(db, false);
  const moved = await listPairsOfMoved(db, school.id, one.id);
  const affected = [...moved, ...(await followNames(db, { schoolId: school.id }))];
  await refreshParticipations(db, school, affected);
  await refreshAllCampaigns(
    db,
    school,
    affected.map(({ campaignId }) => campaignId),
  );
  const problems = [...file.problems, ...twiceProblems(file.students, twice)];
  await finishStudents(db, { one, problems, now, schoolYearId, departures });
}

function askFirst(twice: number, { missing, enrolled }: { missing: number; enrolled: number }): void {
  const kind = ImportKind.STUDENTS_SIECLE;
  if (twice > 0) throw new Question("INE_TWICE", kind, { count: twice });
  if (tooManyDepartures(missing, enrolled)) throw new Question("MANY_DEPARTURES", kind, { missing, enrolled });
}

/** An INE that two students share says nothing of either: both lines are left out. */
function twiceProblems(students: readonly StudentLine[], twice: ReadonlySet<string>): LineProblem[] {
  return students.filter(({ ine }) => ine !== null && twice.has(ine)).map(({ line }) => ({ line, code: "INE_TWICE" }));
}

async function finishStudents(
  db: Db,
  end: {
    one: Import;
    problems: readonly LineProblem[];
    now: Date;
    schoolYearId: string;
    departures: number;
  },
): Promise<void> {
  const { one, problems, now, schoolYearId, departures } = end;
  const { created, updated, total } = await countChanges(db);
  const rejected = problems.filter(isRejection).length;
  await saveProblems(db, one, problems);
  await finishImport(db, one, {
    status: "DONE",
    kind: ImportKind.STUDENTS_SIECLE,
    code: departures > 0 ? "DEPARTURES_PROPOSED" : null,
    params: departures > 0 ? { count: departures } : {},
    at: now,
    schoolYearId,
    counts: { read: total + rejected, created, updated, unchanged: total - created - updated, rejected },
  });
}
