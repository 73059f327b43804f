import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Gauge } from "../ui/Gauge.tsx";
import { Stars } from "../ui/Stars.tsx";
import { StatusMark, type Status } from "../ui/StatusMark.tsx";

const STATUSES: readonly Status[] = ["TO_START", "STARTED", "TO_SHARE", "SHARED"];
const EXAMPLE = { won: 2, stars: 3, gained: 2, objective: 5, expected: 3 };

export function FollowUpLegend(): ReactNode {
  return (
    <ul className="board-legend">
      <li>
        <span aria-hidden="true">
          <Stars acquired={EXAMPLE.won} total={EXAMPLE.stars} />
        </span>
        <Text id="board.legend.stars" />
      </li>
      {STATUSES.map((status) => (
        <li key={status}>
          <span className="board-legend-status">
            <StatusMark status={status} />
            <Text id={`board.legend.${status}`} />
          </span>
        </li>
      ))}
      <li>
        <span aria-hidden="true">
          <Gauge value={EXAMPLE.gained} of={EXAMPLE.objective} expected={EXAMPLE.expected} />
        </span>
        <Text id="board.legend.gauge" />
      </li>
      <li>
        <span aria-hidden="true">—</span>
        <Text id="board.legend.noData" />
      </li>
    </ul>
  );
}
