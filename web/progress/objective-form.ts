const FEWEST = 1;
/** The CRCN has no more. */
const MOST = 16;

export type ObjectiveFault = "competences" | "dueOn";

/** What is wrong with what was typed, the first; null when it can be sent. */
export function objectiveFault(
  { competences, dueOn }: { competences: string; dueOn: string },
  year: { startsOn: string; endsOn: string } | null,
): ObjectiveFault | null {
  const count = Number(competences);
  if (!Number.isInteger(count) || count < FEWEST || count > MOST) return "competences";
  return dueOn === "" || (year && (dueOn < year.startsOn || dueOn > year.endsOn)) ? "dueOn" : null;
}
