import type { ProofDatabase } from "./database.ts";
import type { ProofServer } from "./server.ts";

/** What every part of the proof stands on. */
export interface Ground {
  database: ProofDatabase;
  server: ProofServer;
  dataDir: string;
}

export interface Row {
  what: string;
  ok: boolean;
  figures: Record<string, string | number>;
}
