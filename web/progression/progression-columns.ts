import type { IntlShape } from "react-intl";
import type { MessageId } from "../app/Text.tsx";
import { byName, byNumbers, nameCells, type BoardColumn } from "../boards/board-column.ts";
import type { ProgressionTable_SchoolClassFragment } from "../graph/graphql.ts";
import { milestoneDated, milestoneShort, type Milestone } from "./milestone-words.ts";

export type ProgressionRow = ProgressionTable_SchoolClassFragment["progression"]["students"][number];
type Column = BoardColumn<ProgressionRow>;

export const GAINED_COLUMN = "gained";
export const CERTIFIABLE_COLUMN = "certifiable";
export const STARS_COLUMN = "stars";
export const pointColumn = (index: number): string => `point${index}`;

const CERTIFIABILITIES = ["UNKNOWN", "NOT_CERTIFIABLE", "CERTIFIABLE"];

export function gainedCount({ sinceMilestone }: ProgressionRow): number | null {
  return sinceMilestone.competencesGained?.length ?? null;
}

/** Name, competences held at each milestone, what changed since the one compared with. */
export function progressionColumns(intl: IntlShape, moments: readonly Milestone[], namesHidden: boolean): Column[] {
  const say = (id: MessageId): string => intl.formatMessage({ id });
  const held = (index: number) => (row: ProgressionRow) => row.points[index]?.competencesHeld ?? null;
  const certifiability = (row: ProgressionRow): string => row.points.at(-1)?.certifiability ?? "UNKNOWN";

  return [
    {
      id: "name",
      head: say("board.student"),
      compare: byName,
      copied: nameCells<ProgressionRow>(namesHidden, {
        student: say("board.student"),
        lastName: say("board.lastName"),
        firstName: say("board.firstName"),
      }),
    },
    ...moments.map((moment, index) => ({
      id: pointColumn(index),
      head: milestoneShort(intl, moment),
      compare: byNumbers(held(index)),
      copied: [
        {
          head: `${say("progression.held")}, ${milestoneDated(intl, moment)}`,
          cell: ({ row }: { row: ProgressionRow }) => held(index)(row),
        },
      ],
    })),
    {
      id: GAINED_COLUMN,
      head: say("progression.gained"),
      compare: byNumbers(gainedCount, ({ sinceMilestone }) => sinceMilestone.starsGained),
      copied: [
        { head: say("progression.gained"), cell: ({ row }) => gainedCount(row) },
        {
          head: say("progression.gained.which"),
          cell: ({ row }) => row.sinceMilestone.competencesGained?.map(({ code }) => code).join(", ") || null,
        },
      ],
    },
    {
      id: CERTIFIABLE_COLUMN,
      head: say("board.certifiable"),
      compare: byNumbers((row) => CERTIFIABILITIES.indexOf(certifiability(row))),
      copied: [
        {
          head: say("board.certifiable"),
          cell: ({ row }) => intl.formatMessage({ id: `board.certifiable.${certifiability(row)}` }),
        },
      ],
    },
    {
      id: STARS_COLUMN,
      head: say("progression.stars"),
      compare: byNumbers(({ sinceMilestone }) => sinceMilestone.starsGained),
      copied: [{ head: say("progression.stars"), cell: ({ row }) => row.sinceMilestone.starsGained }],
    },
  ];
}
