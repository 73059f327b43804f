import { setTimeout as wait } from "node:timers/promises";

import { isConnectionLost, isSilence, outageOf } from "./outage.rules.ts";
import type { DatabaseFailure, OutageCode } from "./outage.rules.ts";
import { Refusal } from "./refusal.ts";
import { report } from "./report.ts";
import { LostCommit } from "./units.ts";
import type { Units } from "./units.ts";

/** PostgreSQL ends all its connections when it restarts; by then the pool knows, and opens others. */
const AGAIN_MS = 200;
const STATUS: Record<OutageCode, number> = {
  SERVICE_UNAVAILABLE: 503,
  SERVER_BUSY: 503,
  OUTCOME_UNKNOWN: 503,
  STORAGE_FULL: 507,
};
const RETRY_AFTER_S = "2";

/**
 * For whoever waits for an answer: what the database cannot do is said in a code. A read whose connection was lost is read once
 * more; a write never is, for nobody but the person knows whether it is wanted twice.
 */
export function answering({ read, write }: Units): Units {
  return {
    read: (work) =>
      read(work)
        .catch(unlessLost(() => read(work)))
        .catch(tell),
    write: (work) => write(work).catch(tell),
  };
}

function unlessLost<T>(again: () => Promise<T>): (failure: unknown) => Promise<T> {
  return async (failure) => {
    if (!isConnectionLost(failure as DatabaseFailure) || isSilence(failure as DatabaseFailure)) throw failure;
    await wait(AGAIN_MS);
    return again();
  };
}

function tell(failure: unknown): never {
  const code = failure instanceof LostCommit ? "OUTCOME_UNKNOWN" : outageOf(failure as DatabaseFailure);
  if (code === null) throw failure;
  report({ event: "database-outage", failure });
  throw new Refusal(code, {}, { status: STATUS[code], headers: new Map([["retry-after", RETRY_AFTER_S]]) });
}
