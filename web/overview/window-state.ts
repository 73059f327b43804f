export type WindowState = { when: "before" | "open"; days: number } | { when: "over"; days: 0 };

const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** Where a day stands before a window: days until it opens, days left in it after today, or over. */
export function windowState({ opensOn, closesOn }: { opensOn: string; closesOn: string }, today: string): WindowState {
  if (today < opensOn) return { when: "before", days: daysBetween(today, opensOn) };
  if (today <= closesOn) return { when: "open", days: daysBetween(today, closesOn) };
  return { when: "over", days: 0 };
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_IN_MS);
}
