export interface SummarisedStudent {
  pixScore: number | null;
  certifiability: { status: "CERTIFIABLE" | "NOT_CERTIFIABLE" | "UNKNOWN" };
  yearProgress: { status: "NOT_STARTED" | "UNKNOWN" | "BEHIND" | "ON_TRACK" | "REACHED" };
  supportNeeds: readonly unknown[];
  isRemindedThisYear: boolean;
}

export interface Summary {
  studentCount: number;
  startedCount: number;
  certifiableCount: number;
  certifiabilityUnknownCount: number;
  objectiveReachedCount: number;
  objectiveUnknownCount: number;
  needsSupportCount: number;
  remindedCount: number;
  medianPixScore: number | null;
}

export function summarise(students: readonly SummarisedStudent[]): Summary {
  const count = (holds: (one: SummarisedStudent) => boolean): number => students.filter(holds).length;
  return {
    studentCount: students.length,
    startedCount: count(hasStarted),
    certifiableCount: count(({ certifiability }) => certifiability.status === "CERTIFIABLE"),
    certifiabilityUnknownCount: count(({ certifiability }) => certifiability.status === "UNKNOWN"),
    objectiveReachedCount: count(({ yearProgress }) => yearProgress.status === "REACHED"),
    objectiveUnknownCount: count(({ yearProgress }) => yearProgress.status === "UNKNOWN"),
    needsSupportCount: count(({ supportNeeds }) => supportNeeds.length > 0),
    remindedCount: count(({ isRemindedThisYear }) => isRemindedThisYear),
    medianPixScore: median(students.flatMap(({ pixScore }) => pixScore ?? [])),
  };
}

/** A participation or a profile of the school year. */
export function hasStarted({ yearProgress }: Pick<SummarisedStudent, "yearProgress">): boolean {
  return yearProgress.status !== "NOT_STARTED";
}

/** Of an even number, the mean of the two in the middle, rounded (halves up); null of none. */
export function median(scores: readonly number[]): number | null {
  const sorted = [...scores].sort((a, b) => a - b);
  const [below, above] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return below === undefined || above === undefined ? null : Math.round((below + above) / 2);
}

/** Of each of the 16 competences, how many students hold level 1 or more. */
export function coverage(levels: readonly (readonly number[] | null)[], competences = 16): number[] {
  return Array.from({ length: competences }, (_, index) => levels.filter((one) => holds(one, index)).length);
}

/** Level 1 or more in the competence of that place. */
export function holds(levels: readonly number[] | null, place: number): boolean {
  return (levels?.[place] ?? 0) >= 1;
}
