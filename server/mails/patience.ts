/** How long a mail is in one sender's hands. */
export interface Patience {
  /** Until the gate before the last dot; then somebody else may take it. */
  leaseMs: number;
  /** From the gate until the server's answer; then it is uncertain. A server may take its time to look for viruses (RFC 5321: ten minutes). */
  answerMs: number;
}

export const PATIENCE: Patience = { leaseMs: 120_000, answerMs: 600_000 };
