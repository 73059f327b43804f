import { COMPETENCES } from "../competences/competence-areas.ts";
import { stateAsOf } from "./as-of.rules.ts";
import type { StateAsOf } from "./as-of.rules.ts";
import { changeSince } from "./progression-change.rules.ts";
import type { Change } from "./progression-change.rules.ts";
import type { ClassTerm, ProgressionFacts, StudentDatedFacts } from "./progression-facts.type.ts";
import { figuresOf, summariseChanges } from "./progression-figures.rules.ts";
import { comparedWith, milestonesOf } from "./progression-milestones.rules.ts";
import type { Milestone } from "./progression-milestones.rules.ts";
import type {
  ClassProgression,
  ProgressionMilestone,
  StudentChange,
  StudentProgression,
  StudentProgressionPoint,
} from "./progression.type.ts";

/** Which day it is, and the milestone's day that is compared with; null: the usual one. */
export interface Asked {
  today: string;
  since: string | null;
}

/** A class as of each milestone of its year, and what changed since one of them. */
export function classProgression(facts: ProgressionFacts, asked: Asked): ClassProgression {
  const { milestones, since } = milestonesAsked(facts, asked);
  const lines = facts.students.map((one) => lineOf(facts, one, { milestones, since }));
  return {
    since: milestoneOf(since),
    points: milestones.map((milestone, index) => ({
      milestone: milestoneOf(milestone),
      figures: figuresOf(lines.map(({ states }) => states[index]!)),
    })),
    sinceMilestone: summariseChanges(lines.map(({ change }) => change)),
    students: lines.map((line) => progressionOf(line, { milestones, since })),
  };
}

/** The line of one student of the class; null for who is not in it. */
export function studentProgression(
  facts: ProgressionFacts,
  studentId: string,
  asked: Asked,
): StudentProgression | null {
  const one = facts.students.find(({ student }) => student.id === studentId);
  const compared = milestonesAsked(facts, asked);
  return one ? progressionOf(lineOf(facts, one, compared), compared) : null;
}

export function milestoneOf({ kind, day, term }: Milestone<ClassTerm>): ProgressionMilestone {
  return { kind, day, term: term?.term ?? null };
}

interface Compared {
  milestones: readonly Milestone<ClassTerm>[];
  since: Milestone<ClassTerm>;
}

interface Line extends StudentDatedFacts {
  states: readonly StateAsOf[];
  change: Change;
}

function milestonesAsked(facts: ProgressionFacts, { today, since }: Asked): Compared {
  const milestones = milestonesOf(facts, today);
  return { milestones, since: comparedWith(milestones, since) };
}

function lineOf(year: ProgressionFacts, one: StudentDatedFacts, { milestones, since }: Compared): Line {
  return {
    ...one,
    states: milestones.map((milestone) => stateAsOf(one.facts, year, milestone)),
    change: changeSince(one.facts, year, since.upTo),
  };
}

function progressionOf({ student, states, change }: Line, { milestones, since }: Compared): StudentProgression {
  return {
    student,
    points: milestones.map((milestone, index) => pointOf(milestone, states[index]!)),
    sinceMilestone: changeOf(since, change),
  };
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
