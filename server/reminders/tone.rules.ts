import type { SupportNeed } from "../progress/support.rules.ts";
import type { ObjectiveStatus } from "../progress/year-progress.rules.ts";

/** How far a student has to go: one gesture is enough, on the way, or nothing begun this year. */
export type Tone = "NUDGE" | "CHECKPOINT" | "FIRST_STEP";
export const TONES: readonly Tone[] = ["NUDGE", "CHECKPOINT", "FIRST_STEP"];

/** What is said in each tone. */
export interface ToneTexts {
  nudge: string;
  checkpoint: string;
  firstStep: string;
}

export function textOf({ nudge, checkpoint, firstStep }: ToneTexts, tone: Tone): string {
  return { NUDGE: nudge, CHECKPOINT: checkpoint, FIRST_STEP: firstStep }[tone];
}

/** One competence is within reach of one sitting. */
const NEARLY_THERE = 1;

export interface Gap {
  needs: readonly Pick<SupportNeed, "reason" | "missing">[];
  /** Null where no class, hence no year, is known. */
  status: ObjectiveStatus | null;
}

/** The tone follows the gap, never the person: what was not begun comes first, then how much is missing. */
export function toneOf({ needs, status }: Gap): Tone {
  if (status === "NOT_STARTED") return "FIRST_STEP";
  return needs.every(isOneGesture) ? "NUDGE" : "CHECKPOINT";
}

/** To send what is finished, to send a profile, or to gain one competence more. */
function isOneGesture({ reason, missing }: Gap["needs"][number]): boolean {
  if (reason === "NOT_SHARED" || reason === "PROFILE_MISSING") return true;
  return missing !== null && missing <= NEARLY_THERE;
}
