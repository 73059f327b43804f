import type { ReactNode } from "react";
import { Instant } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";

/** Rule 8 in words: from when a student may take a campaign again; nothing to say where they may not. */
export function RetryWords({ retry }: { retry: { allowed: boolean; from: string | null } }): ReactNode {
  if (retry.allowed) return <Text id="retry.now" />;
  if (retry.from) return <Text id="retry.from" values={{ day: <Instant value={retry.from} /> }} />;
  return <Text id="retry.no" />;
}
