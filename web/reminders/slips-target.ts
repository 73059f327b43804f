/** The slips of one sending, to be printed and cut. */
export function toSlips(requestId: string): string {
  return `/relances/billets/${encodeURIComponent(requestId)}`;
}
