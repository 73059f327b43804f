const BYTES = 16;

/** Names one sending: made when the screen opens, so that a second click or a second try reminds nobody twice. */
export function newRequestId(): string {
  // crypto.randomUUID exists on secure pages only, and some schools have none.
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
