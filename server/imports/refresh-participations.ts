import { mergeAttempts } from "../participations/attempt.rules.ts";
import type { Attempt } from "../participations/attempt.rules.ts";
import { shownByYear } from "../participations/shown-by-year.rules.ts";
import { refreshProfiles } from "../profiles/refresh-profiles.store.ts";
import type { School } from "../schools/school.entity.ts";
import type { Db } from "../shared/db.ts";
import { outcomesOf } from "./line-outcome.rules.ts";
import type { Pair } from "./import-lines.store.ts";
import { joinByHash, MANY_ROWS } from "./join-by-hash.store.ts";
import {
  listEnrolledClasses,
  listFactLines,
  listSchoolYears,
  replaceParticipations,
  saveOutcomes,
} from "./refresh-participations.store.ts";
import type { EnrolledClasses, FactLine, ParticipationRow, Years } from "./refresh-participations.store.ts";
import { dayOf } from "./staged-line.rules.ts";

const BATCH = 1_000;

/** Computes the attempts of (campaign, student) pairs again, from all the lines that count, and what hangs on them. */
export async function refreshParticipations(db: Db, school: School, affected: readonly Pair[]): Promise<void> {
  const pairs = [...new Map(affected.map((pair) => [pairText(pair), pair])).values()];
  const years = await listSchoolYears(db, school.id);
  await joinByHash(db, pairs.length >= MANY_ROWS);
  for (let start = 0; start < pairs.length; start += BATCH) {
    await refreshBatch(db, school, pairs.slice(start, start + BATCH), years);
  }
  await joinByHash(db, false);
  await refreshProfiles(db, school.id, [...new Set(pairs.map(({ studentId }) => studentId))]);
}

async function refreshBatch(db: Db, school: School, pairs: readonly Pair[], years: Years): Promise<void> {
  const lines = Map.groupBy(await listFactLines(db, school.id, pairs), pairText);
  const classes = await listEnrolledClasses(
    db,
    school.id,
    pairs.map(({ studentId }) => studentId),
  );

  const judged = [...lines.values()].flatMap(outcomesOf);
  await saveOutcomes(db, school.id, judged);
  const participations = pairs.flatMap((pair) => {
    const own = lines.get(pairText(pair)) ?? [];
    const undatedYear = own.find(({ schoolYearId }) => schoolYearId !== null)?.schoolYearId ?? null;
    return participationsOf(pair, mergeAttempts(own.map(({ fact }) => fact)), { school, years, classes, undatedYear });
  });
  await replaceParticipations(db, school.id, pairs, participations);
}

function participationsOf(
  { campaignId, studentId }: Pair,
  attempts: readonly Attempt[],
  at: { school: School; years: Years; classes: EnrolledClasses; undatedYear: string | null },
): ParticipationRow[] {
  const years = attempts.map((attempt) => yearOf(attempt, at));
  const standings = shownByYear(attempts, years);
  return attempts.map((attempt, index) => {
    const schoolYearId = years[index] ?? null;
    return {
      ...{ campaignId, studentId, attemptKey: attempt.key, status: attempt.status, schoolYearId },
      classId: (schoolYearId && at.classes.get(`${studentId} ${schoolYearId}`)) ?? null,
      startedAt: attempt.startedAt?.at ?? null,
      sharedAt: attempt.sharedAt?.at ?? null,
      progression: attempt.progression,
      mastery: attempt.mastery,
      starsAcquired: attempt.starsAcquired,
      starsTotal: attempt.starsTotal,
      pixScore: attempt.pixScore,
      certifiableCount: attempt.certifiableCount,
      ...{ levels: attempt.levels, pix: attempt.pix },
      ...{ mastered: attempt.masteredByCompetence, skills: attempt.skillsByCompetence },
      workedMask: workedMask(attempt),
      ...standings[index]!,
    };
  });
}

/** The school year in which the attempt was sent, else begun; an open one is of the year of the file that saw it, else of its line. */
function yearOf(
  attempt: Attempt,
  { school, years, undatedYear }: { school: School; years: Years; undatedYear: string | null },
): string | null {
  const moments = [attempt.sharedAt, attempt.startedAt].filter((moment) => moment !== null);
  if (moments.length === 0 && attempt.fileAsOf === null) return undatedYear;
  const seen = moments.length > 0 ? moments : [{ at: attempt.fileAsOf!, precision: "MINUTE" } as const];
  const days = seen.map((moment) => dayOf(moment, school.timeZone));
  const found = days.map((day) => years.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn));
  return found.find((year) => year !== undefined)?.id ?? null;
}

/** Bit i: a skill of competence i was mastered in an assessment that was shared. */
function workedMask({ kind, status, masteredByCompetence }: Attempt): number {
  if (kind !== "ASSESSMENT" || status !== "SHARED") return 0;
  return (masteredByCompetence ?? []).reduce<number>(
    (mask, count, index) => mask | ((count ?? 0) > 0 ? 1 << index : 0),
    0,
  );
}

export function pairText({ campaignId, studentId }: Pair | FactLine): string {
  return `${campaignId} ${studentId}`;
}
