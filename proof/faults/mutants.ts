import type { Patch } from "../built-copy.ts";

interface Mutant extends Patch {
  /** The part of the proof that looks at it. */
  part: string;
}

/** What the proof is red without: that is how one knows that it looks. */
export const MUTANTS: Record<string, Mutant> = {
  /** Whoever asks again asks for another one. */
  key: {
    part: "cuts",
    file: "shared/request.store.js",
    replace: [["if (requestId === null || requestId === undefined)", "if (requestId !== 0)"]],
  },
  /** An edit is written over whatever is there. */
  condition: {
    part: "edits",
    file: "campaigns/campaign-change.store.js",
    replace: [["and id = $2 and version = $3", "and id = $2 and $3::int is not null"]],
  },
  /** A change is acknowledged before it is on the disk. */
  durability: {
    part: "crashes",
    file: "database/connect.js",
    replace: [['synchronous_commit: "on"', 'synchronous_commit: "off"']],
  },
};
