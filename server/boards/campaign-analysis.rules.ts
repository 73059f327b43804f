/** Of the results shown of one campaign in one competence; null where no result says it. */
export interface PlaceFigures {
  /** Of the competence, from 0. */
  place: number;
  results: number;
  mastered: number | null;
  asked: number | null;
  skillCount: number | null;
  levelMean: number | null;
  weakCount: number;
  weakIds: string[];
}

export interface Mastery {
  mastery: number | null;
  skillCount: number | null;
  levelMean: number | null;
}

/** Of several competences: skills are counted together, levels are averaged. */
export function masteryOf(places: readonly PlaceFigures[]): Mastery {
  const asked = total(places.map((one) => one.asked));
  const levels = places.flatMap(({ levelMean }) => levelMean ?? []);
  return {
    mastery: asked ? (total(places.map((one) => one.mastered)) ?? 0) / asked : null,
    skillCount: total(places.map((one) => one.skillCount)),
    levelMean: levels.length === 0 ? null : levels.reduce((sum, level) => sum + level, 0) / levels.length,
  };
}

/** Null of nothing. */
function total(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
