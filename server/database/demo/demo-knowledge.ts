import { COMPETENCE_CODES } from "../../competences/crcn.ts";
import { competenceScore, PIX_PER_LEVEL } from "../../competences/level.rules.ts";
import { daysBetween, schoolYearOf } from "../../schools/school-year.rules.ts";
import type { DemoStudent } from "./demo-students.ts";
import { seeded } from "./random.ts";

const DAYS_OF_LESSONS = 300;

/** What a student knows on a day: 16 levels and pix. It grows with practice and never shrinks. */
export function knowledgeOn(student: DemoStudent, day: string): { levels: number[]; pix: number[] } {
  const practice = Math.sqrt(practiceUntil(student, day));
  const leanings = seeded("leanings", student.number);
  const scores = COMPETENCE_CODES.map(() => {
    const leaning = 0.1 + 1.15 * leanings.next();
    return competenceScore(PIX_PER_LEVEL * student.gift * leaning * practice);
  });
  return { levels: scores.map(({ level }) => level), pix: scores.map(({ pix }) => pix) };
}

/** In ordinary years of work, since they came to the 6e. */
function practiceUntil({ number, sixthIn }: DemoStudent, day: string): number {
  const { startYear, startsOn } = schoolYearOf(day);
  const efforts = seeded("effort", number);
  const years = Array.from({ length: startYear - sixthIn + 1 }, () => 0.3 + 1.4 * efforts.next());
  const share = Math.min(1, daysBetween(startsOn, day) / DAYS_OF_LESSONS);
  return years.reduce((sum, effort, index) => sum + effort * (index < years.length - 1 ? 1 : share ** 0.7), 0.5);
}
