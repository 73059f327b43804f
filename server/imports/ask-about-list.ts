import type { Db } from "../shared/db.ts";
import type { Import, ImportKind } from "./import.entity.ts";
import { Question } from "./question.ts";
import type { ListShown } from "./question.ts";
import { countMissing } from "./student-expected.store.ts";
import { tooManyDepartures } from "./student-list.rules.ts";
import { countChanges } from "./student-list.store.ts";

/** What is asked before anything changes; what a person said yes to is not asked again. */
export async function askFirst(
  db: Db,
  { one, kind, twice, shown }: { one: Import; kind: ImportKind; twice: number; shown: ListShown },
): Promise<void> {
  const ask = (code: Question["code"], params: Record<string, number>): void => {
    if (!one.confirmedCodes.includes(code)) throw new Question(code, kind, params, null, shown);
  };
  if (twice > 0) ask("INE_TWICE", { count: twice });
  const { identities } = shown;
  if (identities.length > 0) throw new Question("IDENTITY_QUESTIONS", kind, { count: identities.length }, null, shown);
  const { missing, enrolled } = await countMissing(db);
  if (tooManyDepartures(missing, enrolled)) ask("MANY_DEPARTURES", { missing, enrolled });
}

/** Where the preview was wished for: once, and not where it was seen with the departures. A list that changes nothing just lands. */
export async function showFirst(
  db: Db,
  { one, kind, shown }: { one: Import; kind: ImportKind; shown: ListShown },
): Promise<void> {
  const seen = one.confirmedCodes.includes("LIST_PREVIEW") || one.confirmedCodes.includes("MANY_DEPARTURES");
  if (!one.previewLists || seen || !shown.preview) return;
  const { created, updated } = await countChanges(db);
  const { arrivals, classChanges, leavers, departures, unchanged } = shown.preview;
  if (created + updated + leavers.count + departures.count === 0) return;
  const counts = {
    arrivals: arrivals.count,
    classChanges: classChanges.count,
    departures: leavers.count + departures.count,
    unchanged,
  };
  throw new Question("LIST_PREVIEW", kind, counts, null, shown);
}
