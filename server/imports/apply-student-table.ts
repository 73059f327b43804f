import type { School } from "../schools/school.entity.ts";
import { localDay, schoolYearOf } from "../schools/school-year.rules.ts";
import type { Db } from "../shared/db.ts";
import { applyList } from "./apply-students.ts";
import { ImportKind } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import { columnsAsked, knownOfList } from "./list-answer.rules.ts";
import type { ListKnown } from "./list-answer.rules.ts";
import { findMapping, markMappingUsed } from "./list-mapping.store.ts";
import { Question } from "./question.ts";
import { readStudentRows } from "./read-student-row.ts";
import type { StudentTable } from "./read-student-table.ts";
import { headerKey } from "./student-columns.rules.ts";
import { daysOfYearsToOffer } from "./student-list.rules.ts";

/** A list that any software made: what its columns are and which year it is of is known, or asked. */
export async function applyStudentTable(
  db: Db,
  { one, school, table, now }: { one: Import; school: School; table: StudentTable; now: Date },
): Promise<void> {
  const today = localDay(now.toISOString(), school.timeZone);
  const running = schoolYearOf(today, school.timeZone, school.yearFirstDay);
  const key = headerKey(table.headers);
  const remembered = await findMapping(db, school.id, key);
  const known = knownOfList(table, {
    answer: one.listAnswer,
    remembered,
    runningYearStartsOn: running.startsOn,
  });
  if (known.ask) throw questionOf(known.ask, { table, known, year: running, today });

  await markMappingUsed(db, one, key);
  const { students, problems, addressesDropped } = readStudentRows(table, known.meanings, known.addressesOf);
  const year = schoolYearOf(known.yearStartsOn ?? today, school.timeZone, school.yearFirstDay);
  const list = { kind: ImportKind.STUDENTS_CSV, year, students, problems, addressesDropped } as const;
  await applyList(db, { one, school, list, now });
}

function questionOf(
  code: "COLUMNS_UNKNOWN" | "LIST_YEAR",
  about: { table: StudentTable; known: ListKnown; year: ReturnType<typeof schoolYearOf>; today: string },
): Question {
  const { table, known, year, today } = about;
  const addresses = known.meanings.includes("EMAIL") ? 1 : 0;
  const params = { year: year.name, addresses, lines: table.lines.length };
  const columns = columnsAsked(table, known.meanings);
  return new Question(code, ImportKind.STUDENTS_CSV, params, { columns, days: daysOfYearsToOffer(today, year) });
}
