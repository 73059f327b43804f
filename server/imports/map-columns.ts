import type { Viewer } from "../access/viewer.ts";
import { seesWholeSchool } from "../access/viewer.ts";
import { schoolYearOf } from "../schools/school-year.rules.ts";
import { isUuid } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { ImportStatus } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import { getImport, moveImport, saveJob } from "./import.store.ts";
import type { ListAnswer } from "./list-answer.rules.ts";
import { findYearStart, saveListAnswer, saveMapping } from "./list-mapping.store.ts";
import type { ListColumn } from "./question.ts";
import { headerKey, isComplete, isUnambiguous } from "./student-columns.rules.ts";
import type { ColumnMeaning } from "./student-columns.rules.ts";

export interface ColumnsSaid {
  importId: string;
  columns: readonly ColumnMeaning[];
  /** Null: the running year. */
  schoolYearId: string | null;
  addressesOf: "STUDENT" | "FAMILY" | null;
  at: Date;
}

/** What the columns of a list that waits are, which year it is of, whose the addresses are: remembered, and the list goes on. */
export async function mapColumns(db: Db, viewer: Viewer, said: ColumnsSaid): Promise<Import> {
  const one = await getImport(db, viewer, said.importId);
  if (!seesWholeSchool(viewer)) throw new Refusal("FORBIDDEN");
  if (one.status !== ImportStatus.WAITING || !one.listColumns) throw new Refusal("IMPORT_NOT_WAITING");

  const columns = columnsSaid(one.listColumns, said.columns);
  const hasAddresses = columns.some(({ meaning }) => meaning === "EMAIL");
  if (hasAddresses && !said.addressesOf) throw new Refusal("ADDRESSES_UNANSWERED");
  const yearStartsOn = await yearSaid(db, viewer, said);
  const addressesOf = hasAddresses ? said.addressesOf : null;
  await answerList(db, viewer, { one, answer: { columns, yearStartsOn, addressesOf }, at: said.at });
  return getImport(db, viewer, one.id);
}

/** The answer is kept with the import and for the next list with its headers; the import goes back into the queue. */
export async function answerList(
  db: Db,
  viewer: Viewer,
  { one, answer, at }: { one: Import; answer: ListAnswer; at: Date },
): Promise<void> {
  if (!(await moveImport(db, one, ImportStatus.WAITING, ImportStatus.QUEUED))) throw new Refusal("CONFLICT");
  await saveListAnswer(db, one, answer);
  await saveMapping(db, one, {
    ...answer,
    headerKey: headerKey((one.listColumns ?? []).map(({ header }) => header)),
    runningYearStartsOn: schoolYearOf(at.toISOString(), viewer.timeZone, viewer.yearFirstDay).startsOn,
    answeredBy: viewer.id,
    at,
  });
  await saveJob(db, viewer.schoolId, one.id);
}

/** Each column of the file with its meaning; those that were not named mean nothing. */
function columnsSaid(asked: readonly ListColumn[], said: readonly ColumnMeaning[]): ColumnMeaning[] {
  const meaningOf = new Map(said.map(({ header, meaning }) => [header, meaning]));
  const headers = new Set(asked.map(({ header }) => header));
  if (meaningOf.size < said.length || said.some(({ header }) => !headers.has(header)))
    throw new Refusal("BAD_USER_INPUT");

  const columns = asked.map(({ header }) => ({ header, meaning: meaningOf.get(header) ?? ("IGNORED" as const) }));
  const meanings = columns.map(({ meaning }) => meaning);
  if (!isUnambiguous(meanings)) throw new Refusal("COLUMN_CHOSEN_TWICE");
  if (!isComplete(meanings)) throw new Refusal("COLUMNS_INCOMPLETE");
  return columns;
}

async function yearSaid(db: Db, viewer: Viewer, { schoolYearId, at }: ColumnsSaid): Promise<string> {
  if (schoolYearId === null) return schoolYearOf(at.toISOString(), viewer.timeZone, viewer.yearFirstDay).startsOn;
  const startsOn = isUuid(schoolYearId) ? await findYearStart(db, viewer.schoolId, schoolYearId) : null;
  if (!startsOn) throw new Refusal("NOT_FOUND");
  return startsOn;
}
