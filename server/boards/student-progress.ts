import { narrowestObjective, yearProgress } from "../progress/year-progress.rules.ts";
import type { YearProgress } from "../progress/year-progress.rules.ts";
import type { StudentFacts, YearFacts } from "./class-facts.type.ts";

const COMPETENCE_COUNT = 16;

export function objectiveOfClass({ objective, ...year }: YearFacts): number {
  return narrowestObjective(objective ? [{ scope: "CLASS", ...objective }] : [], year).objective;
}

export function studentProgress(year: YearFacts, facts: StudentFacts, now: Date): YearProgress {
  const targets = [
    ...(facts.objective ? [{ scope: "STUDENT" as const, ...facts.objective }] : []),
    ...(year.objective ? [{ scope: "CLASS" as const, ...year.objective }] : []),
  ];
  const { startsOn, endsOn, timeZone, gradeLevel, oldProfileDays } = year;
  return yearProgress(
    {
      profiles: facts.profiles.map(({ knownAt, levels }) => ({ knownAt: knownAt.toISOString(), levels })),
      schoolYear: { startsOn, endsOn },
      timeZone,
      gradeLevel,
      ...narrowestObjective(targets, { startsOn, endsOn }),
      hasParticipationThisYear: facts.hasParticipationThisYear,
      workedCompetences: worked(facts.workedMask),
      maxAge: oldProfileDays,
    },
    now.toISOString(),
  );
}

function worked(mask: number): number[] {
  return Array.from({ length: COMPETENCE_COUNT }, (_, index) => index).filter((index) => (mask >> index) & 1);
}
