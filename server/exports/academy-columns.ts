import type { AcademyCounts } from "../academy/academy-counts.entity.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Cell } from "../shared/cell.rules.ts";
import type { Column, Say } from "./export-table.ts";

const COUNTED = ["startedCount", "certifiableCount", "objectiveReachedCount"] as const;

export function termOf(say: Say, { kind, number }: { kind: string; number: number }): string {
  return say(`term.${kind}`, { number });
}

/** What an academy reads of a school, or of all of its schools. */
export function countsColumns<Line extends { counts: AcademyCounts }>(say: Say): Column<Line>[] {
  return [
    { head: say("head.studentCount"), cell: ({ counts }) => counts.studentCount },
    ...COUNTED.map((name): Column<Line> => ({
      head: say(`head.academy.${name}`),
      cell: ({ counts }) => counts[name] ?? NOTHING,
    })),
    { head: say("head.hiddenFigures"), cell: ({ counts }) => hiddenIn(say, counts) },
  ];
}

/** An empty cell is a number that is known and not shown: its line says so. */
function hiddenIn(say: Say, counts: AcademyCounts): Cell {
  const hidden = COUNTED.filter((name) => counts[name] === null);
  return hidden.map((name) => say(`head.academy.${name}`)).join(", ") || NOTHING;
}
