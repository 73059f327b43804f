/** How long an import can be undone. */
export const UNDO_DAYS = 30;

export function isUndoable({ finishedAt }: { finishedAt: Date | null }, now: Date): boolean {
  return finishedAt !== null && now.getTime() - finishedAt.getTime() <= UNDO_DAYS * 24 * 3_600_000;
}
