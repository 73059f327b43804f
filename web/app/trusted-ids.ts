/**
 * Of the documents that the server trusts, by name of operation: in what was built each comes in with the code that asks it. A server
 * in production takes nothing else.
 */
export const TRUSTED_IDS: Record<string, string> = {};
