import { GRADE_LEVELS } from "../schools/grade-level.rules.ts";
import { stateAsOf } from "./as-of.rules.ts";
import { milestoneOf } from "./class-progression.ts";
import type { ProgressionFacts } from "./progression-facts.type.ts";
import { figuresOf } from "./progression-figures.rules.ts";
import { milestonesOf } from "./progression-milestones.rules.ts";
import type { SchoolTrendPoint } from "./progression.type.ts";

/** The classes of one school year, as of the start of the year, the end of each term and today; councils are each class's own. */
export function schoolTrend(classes: readonly ProgressionFacts[], today: string): SchoolTrendPoint[] {
  const [first] = classes;
  if (!first) return [];

  const { startsOn, endsOn, terms } = first;
  const ends = terms.map((term) => ({ ...term, heldOn: null }));
  const grades = [...GRADE_LEVELS, null].filter((grade) => classes.some(({ gradeLevel }) => gradeLevel === grade));
  return milestonesOf({ startsOn, endsOn, terms: ends }, today).map((milestone) => {
    const states = classes.flatMap((one) =>
      one.students.map(({ facts }) => ({ gradeLevel: one.gradeLevel, ...stateAsOf(facts, one, milestone) })),
    );
    return {
      milestone: milestoneOf(milestone),
      figures: figuresOf(states),
      grades: grades.map((gradeLevel) => ({
        gradeLevel,
        figures: figuresOf(states.filter((one) => one.gradeLevel === gradeLevel)),
      })),
    };
  });
}
