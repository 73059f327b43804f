/** Of one attempt, 16 each, in the order of the competences; null or 0 skills: the campaign does not ask for that competence. */
export interface SkillCounts {
  mastered: readonly (number | null)[];
  skills: readonly (number | null)[];
}

export interface SkillCount {
  mastered: number;
  total: number;
}

/** By the place of the competence; absent: the campaign does not ask for it. */
export function countsByPlace({ mastered, skills }: SkillCounts): Map<number, SkillCount> {
  const asked = [...skills.entries()].filter(([, total]) => (total ?? 0) > 0);
  return new Map(asked.map(([place, total]) => [place, { mastered: mastered[place] ?? 0, total: total ?? 0 }]));
}

export function sumOf(counts: readonly SkillCount[]): SkillCount {
  return {
    mastered: counts.reduce((sum, one) => sum + one.mastered, 0),
    total: counts.reduce((sum, one) => sum + one.total, 0),
  };
}
