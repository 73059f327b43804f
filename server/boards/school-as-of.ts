import { stateAsOf } from "./as-of.rules.ts";
import type { ProgressionFacts } from "./progression-facts.type.ts";
import { figuresOf } from "./progression-figures.rules.ts";
import type { Figures } from "./progression-figures.rules.ts";

/** The whole school at the end of a day of its year. */
export function schoolAsOf(classes: readonly ProgressionFacts[], day: string): Figures {
  return figuresOf(
    classes.flatMap((one) => one.students.map(({ facts }) => stateAsOf(facts, one, { day, upTo: day }))),
  );
}
