import { COMPETENCES } from "../competences/competence-areas.ts";
import { stateAsOf } from "./as-of.rules.ts";
import type { StateAsOf } from "./as-of.rules.ts";
import { changeSince } from "./progression-change.rules.ts";
import type { Change } from "./progression-change.rules.ts";
import type { ClassTerm, ProgressionFacts } from "./progression-facts.type.ts";
import { figuresOf, summariseChanges } from "./progression-figures.rules.ts";
import { comparedWith, milestonesOf } from "./progression-milestones.rules.ts";
import type { Milestone } from "./progression-milestones.rules.ts";
import type {
  ClassProgression,
  ProgressionMilestone,
  StudentChange,
  StudentProgressionPoint,
} from "./progression.type.ts";

/** A class as of each milestone of its year, and what changed since one of them: that of a day, else the last. */
export function classProgression(facts: ProgressionFacts, today: string, sinceDay: string | null): ClassProgression {
  const milestones = milestonesOf(facts, today);
  const since = comparedWith(milestones, sinceDay);
  const lines = facts.students.map((one) => ({
    student: one.student,
    states: milestones.map((milestone) => stateAsOf(one.facts, facts, milestone)),
    change: changeSince(one.facts, facts, since.upTo),
  }));
  return {
    since: milestoneOf(since),
    points: milestones.map((milestone, index) => ({
      milestone: milestoneOf(milestone),
      figures: figuresOf(lines.map(({ states }) => states[index]!)),
    })),
    sinceMilestone: summariseChanges(lines.map(({ change }) => change)),
    students: lines.map(({ student, states, change }) => ({
      student,
      points: milestones.map((milestone, index) => pointOf(milestone, states[index]!)),
      sinceMilestone: changeOf(since, change),
    })),
  };
}

export function milestoneOf({ kind, day, term }: Milestone<ClassTerm>): ProgressionMilestone {
  return { kind, day, term: term?.term ?? null };
}

function pointOf(milestone: Milestone<ClassTerm>, state: StateAsOf): StudentProgressionPoint {
  const { held, gained, certifiability, pixScore, stars, profileOn } = state;
  const counts = { competencesHeld: held, competencesGained: gained };
  return { milestone: milestoneOf(milestone), ...counts, certifiability, pixScore, stars, profileOn };
}

function changeOf(since: Milestone<ClassTerm>, { competencesGained, ...change }: Change): StudentChange {
  const competences = competencesGained?.map((place) => COMPETENCES[place]!) ?? null;
  return { since: milestoneOf(since), ...change, competencesGained: competences };
}
