import type { School } from "../schools/school.entity.ts";
import { localDay, schoolYearFrom, schoolYearOf } from "../schools/school-year.rules.ts";
import type { SchoolYearSpan } from "../schools/school-year.rules.ts";
import { schoolYearsOfDays } from "../schools/school-year.store.ts";
import type { Db } from "../shared/db.ts";
import { isRejection } from "./apply-results.ts";
import { FileRefusal } from "./file-refusal.ts";
import { askFirst, showFirst } from "./ask-about-list.ts";
import { followNames } from "./follow-names.ts";
import { identifyListed } from "./identify-listed.ts";
import { finishImport, lockSchool, saveProblems } from "./import-run.store.ts";
import type { LineProblem, LineProblemCode, StudentLine } from "./import-line.ts";
import { listPairsOfMoved } from "./import-lines.store.ts";
import { joinByHash } from "./join-by-hash.store.ts";
import { ImportKind } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import type { ReadFile } from "./read-file.ts";
import { refreshAllCampaigns } from "./refresh-campaigns.ts";
import { refreshParticipations } from "./refresh-participations.ts";
import { inesGivenTwice, linesListedTwice } from "./student-list.rules.ts";
import { stageExpected } from "./stage-expected.ts";
import { hasStudents, replaceDepartures } from "./student-expected.store.ts";
import { saveEnrolments } from "./student-enrolments.store.ts";
import { linkByName } from "./student-list-names.store.ts";
import { countChanges, saveClasses, saveStudents, stageArrivals, stageStudents } from "./student-list.store.ts";
import { previewList } from "./student-preview.store.ts";
import type { StudentPreview } from "./student-preview.type.ts";

/** Students of one school year, whatever file they came from. */
export interface StudentList {
  kind: ImportKind.STUDENTS_SIECLE | ImportKind.STUDENTS_CSV;
  year: SchoolYearSpan;
  students: readonly StudentLine[];
  problems: readonly LineProblem[];
  /** Addresses of families, which were not kept. */
  addressesDropped: number;
}

/** A SIECLE file says its year itself. */
export async function applyStudents(
  db: Db,
  { one, school, file, now }: { one: Import; school: School; file: ReadFile; now: Date },
): Promise<void> {
  const { students, problems } = file;
  const startYear = file.school?.schoolYear ?? null;
  const year =
    startYear === null
      ? schoolYearOf(now.toISOString(), school.timeZone, school.yearFirstDay)
      : schoolYearFrom(startYear, school.yearFirstDay);
  const list = { kind: ImportKind.STUDENTS_SIECLE, year, students, problems, addressesDropped: 0 } as const;
  await applyList(db, { one, school, list, now });
}

/** A list of students becomes people, classes and dated enrolments of its own school year; other years stay as they are. */
export async function applyList(
  db: Db,
  { one, school, list, now }: { one: Import; school: School; list: StudentList; now: Date },
): Promise<void> {
  const { kind, year, students } = list;
  if (students.length === 0 && isSiecle(kind)) throw new FileRefusal("NO_LINES");
  await lockSchool(db, school.id);
  const today = localDay(now.toISOString(), school.timeZone);
  const schoolYearId = (await schoolYearsOfDays(db, school, [year.startsOn])).get(year.startsOn)!;

  const twice = inesGivenTwice(students);
  const again = isSiecle(kind) ? new Set<number>() : linesListedTwice(students);
  const kept = students.filter(({ line, ine }) => (ine === null || !twice.has(ine)) && !again.has(line));
  const changes = { schoolId: school.id, importId: one.id, schoolYearId, wholeSchool: isSiecle(kind) };
  await joinByHash(db, true);
  await stageStudents(db, school.id, kept);
  const identities = await identifyListed(db, one);
  const homonyms = isSiecle(kind) ? [] : await linkByName(db, changes);
  await stageArrivals(db);
  const isOver = year.endsOn < today;
  const years = await stageExpected(db, { changes, school, year, isOver });
  const shown = { preview: await previewList(db, years), identities };
  await askFirst(db, { one, kind, twice: twice.size, shown });

  const isFirst = !(await hasStudents(db, school.id));
  await saveStudents(db, changes);
  await saveClasses(db, changes, school.kind);
  await saveEnrolments(db, changes, { today, year });
  const departures = isOver ? 0 : await replaceDepartures(db, changes, now);
  if (!isFirst) await showFirst(db, { one, kind, shown });

  const moved = await listPairsOfMoved(db, school.id, one.id);
  await joinByHash(db, false);
  const affected = [...moved, ...(await followNames(db, { schoolId: school.id }))];
  await refreshParticipations(db, school, affected);
  await refreshAllCampaigns(
    db,
    school,
    affected.map(({ campaignId }) => campaignId),
  );
  const problems = [
    ...list.problems,
    ...twiceProblems(students, twice),
    ...linesWith("LISTED_TWICE", again),
    ...linesWith("HOMONYM_IN_LIST", homonyms),
  ];
  await finishStudents(db, { one, list, problems, now, schoolYearId, departures, preview: shown.preview });
}

function isSiecle(kind: StudentList["kind"]): boolean {
  return kind === ImportKind.STUDENTS_SIECLE;
}

/** An INE that two students share says nothing of either: both lines are left out. */
function twiceProblems(students: readonly StudentLine[], twice: ReadonlySet<string>): LineProblem[] {
  return students.filter(({ ine }) => ine !== null && twice.has(ine)).map(({ line }) => ({ line, code: "INE_TWICE" }));
}

function linesWith(code: LineProblemCode, lines: Iterable<number>): LineProblem[] {
  return [...lines].map((line) => ({ line, code }));
}

/** What is left for a person to do, or was left out on purpose. */
function remarkOf(departures: number, addresses: number): { code: string | null; params: Record<string, number> } {
  if (addresses > 0) return { code: "FAMILY_ADDRESSES_DROPPED", params: { count: addresses, departures } };
  return departures > 0 ? { code: "DEPARTURES_PROPOSED", params: { count: departures } } : { code: null, params: {} };
}

async function finishStudents(
  db: Db,
  end: {
    one: Import;
    list: StudentList;
    problems: readonly LineProblem[];
    now: Date;
    schoolYearId: string;
    departures: number;
    preview: StudentPreview;
  },
): Promise<void> {
  const { one, list, problems, now, schoolYearId, departures, preview } = end;
  const { created, updated, total } = await countChanges(db);
  const rejected = problems.filter(isRejection).length;
  await saveProblems(db, one, problems);
  await finishImport(db, one, {
    status: "DONE",
    kind: list.kind,
    ...remarkOf(departures, list.addressesDropped),
    at: now,
    schoolYearId,
    preview,
    counts: { read: total + rejected, created, updated, unchanged: total - created - updated, rejected },
  });
}
