import { localDay } from "../schools/school-year.rules.ts";

export type CouncilGroup = "SUPPORT" | "ON_TRACK" | "REACHED" | "UNKNOWN";

/** In the order of the sheet: need first. */
export const COUNCIL_GROUPS: readonly CouncilGroup[] = ["SUPPORT", "ON_TRACK", "REACHED", "UNKNOWN"];

export interface CouncilFacts {
  needs: readonly { reason: string }[];
  objectiveStatus: "NOT_STARTED" | "UNKNOWN" | "BEHIND" | "ON_TRACK" | "REACHED";
  certifiability: { status: "CERTIFIABLE" | "NOT_CERTIFIABLE" | "UNKNOWN"; missing: number | null };
  /** Since the last council, null where it cannot be told. */
  becameCertifiable: boolean | null;
  lastActivityAt: string | null;
  /** ISO instants of those given since the last council, oldest first. */
  remindedAt: readonly string[];
}

/** Whoever needs support is there, also with the objective reached. */
export function councilGroup({ needs, objectiveStatus }: CouncilFacts): CouncilGroup {
  if (needs.length > 0) return "SUPPORT";
  if (objectiveStatus === "REACHED") return "REACHED";
  return objectiveStatus === "ON_TRACK" ? "ON_TRACK" : "UNKNOWN";
}

/** The term that the next council closes: the one after the last close; in the summer the last. */
export function councilTerm<Term extends { number: number }>(
  terms: readonly Term[],
  lastClosed: { number: number } | null,
): Term | null {
  return terms.find(({ number }) => number > (lastClosed?.number ?? 0)) ?? terms.at(-1) ?? null;
}

/** After the day; what was cancelled or never left was not given. */
export function givenAfter(
  reminders: readonly { createdAt: string; status: string }[],
  day: string,
  timeZone: string,
): string[] {
  return reminders
    .filter(
      ({ createdAt, status }) => status !== "CANCELLED" && status !== "FAILED" && localDay(createdAt, timeZone) > day,
    )
    .map(({ createdAt }) => createdAt)
    .sort();
}

export type CouncilPointKind =
  | "MAY_BE_CERTIFIED"
  | "BECAME_CERTIFIABLE"
  | "ONE_COMPETENCE_SHORT"
  | "ONLY_TO_SEND"
  | "NOT_STARTED"
  | "REMINDED"
  | "MOVED_SINCE_REMINDED";

const HOLDS: Readonly<Record<CouncilPointKind, (facts: CouncilFacts) => boolean>> = {
  MAY_BE_CERTIFIED: ({ certifiability }) => certifiability.status === "CERTIFIABLE",
  BECAME_CERTIFIABLE: ({ becameCertifiable }) => becameCertifiable === true,
  ONE_COMPETENCE_SHORT: ({ certifiability }) =>
    certifiability.status === "NOT_CERTIFIABLE" && certifiability.missing === 1,
  ONLY_TO_SEND: ({ needs }) => needs[0]?.reason === "NOT_SHARED",
  NOT_STARTED: ({ objectiveStatus }) => objectiveStatus === "NOT_STARTED",
  REMINDED: ({ remindedAt }) => remindedAt.length > 0,
  MOVED_SINCE_REMINDED: ({ remindedAt: [first], lastActivityAt }) =>
    first !== undefined && lastActivityAt !== null && Date.parse(lastActivityAt) > Date.parse(first),
};

/** What is worth saying aloud about a class, each with whom it concerns, in the order of the students; without what is nobody's. */
export function councilPoints<Student extends CouncilFacts>(
  students: readonly Student[],
): { kind: CouncilPointKind; students: Student[] }[] {
  return (Object.keys(HOLDS) as CouncilPointKind[])
    .map((kind) => ({ kind, students: students.filter(HOLDS[kind]) }))
    .filter(({ students: concerned }) => concerned.length > 0);
}
