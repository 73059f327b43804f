import type { School } from "../schools/school.entity.ts";
import { schoolYearsOfDays } from "../schools/school-year.store.ts";
import type { Db } from "../shared/db.ts";
import { campaignOfFile } from "./campaign-of-file.store.ts";
import { FileRefusal } from "./file-refusal.ts";
import { finishImport, lockSchool, saveProblems } from "./import-run.store.ts";
import { LINE_PROBLEMS } from "./import-line.ts";
import type { LineProblem, ResultLine } from "./import-line.ts";
import { ImportKind } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import { saveRest } from "./import.store.ts";
import { followNames } from "./follow-names.ts";
import { newestMoment, stagedLine, yearDayOf } from "./staged-line.rules.ts";
import { saveLines } from "./import-lines.store.ts";
import type { ReadFile } from "./read-file.ts";
import { listClassKeys } from "./student-list.store.ts";
import { refreshParticipations } from "./refresh-participations.ts";
import { refreshCampaigns } from "./refresh-campaigns.ts";

/** Lines become facts, names become students, facts become participations: in the transaction that the caller opened. */
export async function applyResults(
  db: Db,
  { one, school, file, now }: { one: Import; school: School; file: ReadFile; now: Date },
): Promise<void> {
  const { campaign: header, results, problems } = file;
  if (!header) throw new FileRefusal("NO_LINES");
  await lockSchool(db, school.id);
  const campaign = await campaignOfFile(db, one, header, now);

  const fileAsOf = newestMoment(results);
  const dayOf = (line: ResultLine): string => yearDayOf(line, { fileAsOf, now, timeZone: school.timeZone });
  const named = results.filter(({ anonymised }) => !anonymised);
  const years = await schoolYearsOfDays(db, school, [...new Set(named.map(dayOf))]);
  const lines = named.map((line) =>
    stagedLine(line, {
      kind: header.kind,
      campaignId: campaign.id,
      schoolYearId: years.get(dayOf(line)) ?? null,
      fileAsOf,
    }),
  );

  // A teacher's file may hold other classes: their lines wait for who may see them.
  const own = one.classIds && (await listClassKeys(db, school.id, one.classIds));
  const mine = own ? lines.filter((line) => own.has(`${line.schoolYearId} ${line.classKey}`)) : lines;
  if (mine.length < lines.length) await saveRest(db, one, lines.length - mine.length);

  await saveLines(db, one, mine);
  const affected = await followNames(db, { schoolId: school.id, importId: one.id });
  await refreshParticipations(db, school, affected);
  await finishImport(db, one, {
    status: "DONE",
    kind: file.kind === "PIX_ASSESSMENT" ? ImportKind.PIX_ASSESSMENT : ImportKind.PIX_PROFILES,
    code: null,
    params: {},
    at: now,
    campaignId: campaign.id,
    campaignName: header.name,
    campaignStarCount: header.starCount,
    campaignTargetProfile: header.targetProfile,
    dataAsOf: fileAsOf,
    counts: countsOf(results, problems, lines.length - mine.length),
  });
  await saveProblems(db, one, own ? problemsWithout(problems, mine) : problems);
  await refreshCampaigns(db, school, [campaign.id]);
}

/** What the lines themselves do not tell: they are counted where they stand. */
function countsOf(
  results: readonly ResultLine[],
  problems: readonly LineProblem[],
  notMine: number,
): { read: number; created: number; updated: number; unchanged: number; rejected: number } {
  const rejected = problems.filter(isRejection).length;
  const anonymised = results.filter((line) => line.anonymised).length;
  return { read: results.length - notMine + rejected, created: 0, updated: 0, unchanged: anonymised, rejected };
}

export function isRejection({ code }: LineProblem): boolean {
  return !(code in LINE_PROBLEMS && LINE_PROBLEMS[code as keyof typeof LINE_PROBLEMS].kept);
}

/** A problem of a line that was handed over is shown to who may see the line; of others, the text is left out. */
function problemsWithout(problems: readonly LineProblem[], mine: readonly { line: number }[]): LineProblem[] {
  const seen = new Set(mine.map(({ line }) => line));
  return problems
    .filter((problem) => isRejection(problem) || (problem.line !== null && seen.has(problem.line)))
    .map(({ raw: _raw, ...problem }) => problem);
}
