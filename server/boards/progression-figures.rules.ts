import type { StateAsOf } from "./as-of.rules.ts";
import type { Change } from "./progression-change.rules.ts";
import { spreadOf } from "./progression-spread.rules.ts";
import type { Spread } from "./progression-spread.rules.ts";

export interface Figures {
  studentCount: number;
  startedCount: number;
  certifiableCount: number;
  certifiabilityUnknownCount: number;
  objectiveReachedCount: number;
  objectiveUnknownCount: number;
  competencesHeld: Spread;
  competencesGained: Spread;
  pixScore: Spread;
}

/** The figures of some students at one moment. */
export function figuresOf(states: readonly StateAsOf[]): Figures {
  const count = (holds: (one: StateAsOf) => boolean): number => states.filter(holds).length;
  return {
    studentCount: states.length,
    startedCount: count(({ hasStarted }) => hasStarted),
    certifiableCount: count(({ certifiability }) => certifiability === "CERTIFIABLE"),
    certifiabilityUnknownCount: count(({ certifiability }) => certifiability === "UNKNOWN"),
    objectiveReachedCount: count(({ objectiveStatus }) => objectiveStatus === "REACHED"),
    objectiveUnknownCount: count(({ objectiveStatus }) => objectiveStatus === "UNKNOWN"),
    competencesHeld: spreadOf(states.map(({ held }) => held)),
    competencesGained: spreadOf(states.map(({ gained }) => gained)),
    pixScore: spreadOf(states.map(({ pixScore }) => pixScore)),
  };
}

export interface ChangeSummary {
  studentCount: number;
  /** Who gained a competence or more. */
  gainedCount: number;
  /** Of whom no newer profile says it. */
  gainedUnknownCount: number;
  becameCertifiableCount: number;
  starsGainedCount: number;
}

export function summariseChanges(changes: readonly Change[]): ChangeSummary {
  const count = (holds: (one: Change) => boolean): number => changes.filter(holds).length;
  return {
    studentCount: changes.length,
    gainedCount: count(({ competencesGained }) => (competencesGained?.length ?? 0) > 0),
    gainedUnknownCount: count(({ competencesGained }) => competencesGained === null),
    becameCertifiableCount: count((one) => one.becameCertifiable === true),
    starsGainedCount: count((one) => (one.starsGained ?? 0) > 0),
  };
}
