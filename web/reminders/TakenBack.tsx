import type { ReactNode } from "react";
import { Instant } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";

/** « le 20 nov., 10:04, par Nadia Ferhaoui » */
export function TakenBack({ at, by }: { at: string; by: { firstName: string; lastName: string } | null }): ReactNode {
  return (
    <span className="sub">
      <Text id="reminders.takenBack.on" values={{ at: <Instant value={at} /> }} />
      {by && <Text id="import.by" values={{ name: `${by.firstName} ${by.lastName}` }} />}
    </span>
  );
}
