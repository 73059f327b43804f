import type { ClassFigures_SchoolClassFragment } from "../graph/graphql.ts";

type Board = ClassFigures_SchoolClassFragment["board"];

export interface ClassCounts {
  notCertifiable: number;
  onTrack: number;
  /** Of those who need support. */
  neverReminded: number;
  sent: number;
  meant: number;
  /** The campaign that waits for most students; null when everything was sent. */
  waitingMost: { name: string; count: number } | null;
  knownScores: number;
}

/** What the sentences under the figures say, counted on the board's own lines. */
export function classCounts({ rows, campaigns }: Board): ClassCounts {
  const count = (holds: (row: Board["rows"][number]) => boolean): number => rows.filter(holds).length;
  const waiting = campaigns
    .map(({ name }, index) => ({ name, count: count(({ cells }) => isUnsent(cells[index])) }))
    .filter((campaign) => campaign.count > 0)
    .sort((one, other) => other.count - one.count);

  return {
    notCertifiable: count(({ certifiability }) => certifiability.status === "NOT_CERTIFIABLE"),
    onTrack: count(({ yearProgress }) => yearProgress.status === "ON_TRACK"),
    neverReminded: count(({ supportNeeds, lastReminder }) => supportNeeds.length > 0 && !lastReminder),
    sent: rows.flatMap(({ cells }) => cells).filter((cell) => !isUnsent(cell)).length,
    meant: rows.flatMap(({ cells }) => cells).length,
    waitingMost: waiting[0] ?? null,
    knownScores: count(({ pixScore }) => pixScore !== null),
  };
}

function isUnsent(cell: { status: string } | undefined): boolean {
  return cell !== undefined && cell.status !== "SHARED";
}
