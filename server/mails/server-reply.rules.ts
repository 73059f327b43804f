const MOST_CHARACTERS = 300;
const ADDRESS = /<?[^\s<>"'(),;:]+@[^\s<>"'(),;:]+>?/g;
/** Control characters, and those that turn the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}]+/gu;

/** A mail server's words for a person to read: one line, no address in it. */
export function cleanReply(reply: string): string {
  const line = reply.replace(UNPRINTABLE, " ").replace(ADDRESS, "…").replace(/\s+/g, " ").trim();
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1)}…` : line;
}
