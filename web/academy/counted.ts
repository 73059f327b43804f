import type { MessageId } from "../app/Text.tsx";

export interface Counts {
  studentCount: number;
  /** Null: hidden, here as below. */
  startedCount: number | null;
  certifiableCount: number | null;
  objectiveReachedCount: number | null;
}

/** What is counted of each school and of all together, in the order in which it is shown. */
export const COUNTED = [
  { key: "startedCount", name: "overview.started", words: "academy.started.words" },
  { key: "certifiableCount", name: "overview.certifiable", words: "academy.certifiable.words" },
  { key: "objectiveReachedCount", name: "overview.objectiveReached", words: "academy.objectiveReached.words" },
] as const satisfies readonly { key: keyof Counts; name: MessageId; words: MessageId }[];
