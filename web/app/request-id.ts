const BYTES = 16;

/** Names one request: a second click or a second try does nothing twice. */
export function newRequestId(): string {
  // crypto.randomUUID exists on secure pages only, and some schools have none.
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
