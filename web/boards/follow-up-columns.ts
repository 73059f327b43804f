import type { IntlShape } from "react-intl";
import { supportSentence } from "../app/support-sentence.tsx";
import type { MessageId } from "../app/Text.tsx";
import { byInstant, byName, byNumbers, nameCells, type BoardColumn, type Line } from "./board-column.ts";
import { groupOf } from "./follow-up-groups.ts";
import { cellOf, type FollowUpCampaign, type FollowUpCell, type FollowUpRow } from "./follow-up-row.ts";
import { schoolDay } from "./school-day.ts";
import type { CopiedCell } from "../ui/copied-table.ts";

type Column = BoardColumn<FollowUpRow>;

const STATUSES = ["TO_START", "STARTED", "TO_SHARE", "SHARED"];

/** The columns of the table, from left to right. */
export function followUpColumns(
  intl: IntlShape,
  campaigns: readonly FollowUpCampaign[],
  namesHidden: boolean,
): Column[] {
  const say = (id: MessageId): string => intl.formatMessage({ id });
  const day = (instant: string | null | undefined): CopiedCell =>
    instant ? { day: schoolDay(instant, intl.timeZone) } : null;

  return [
    {
      id: "name",
      head: say("board.student"),
      compare: byName,
      copied: [
        ...nameCells<FollowUpRow>(namesHidden, {
          student: say("board.student"),
          lastName: say("board.lastName"),
          firstName: say("board.firstName"),
        }),
        { head: say("board.group"), cell: ({ row }) => say(`board.group.${groupOf(row)}`) },
        { head: say("board.why"), cell: ({ row }) => reasons(intl, row) },
      ],
    },
    ...campaigns.map((campaign) => campaignColumn(intl, campaign)),
    {
      id: "certifiable",
      head: say("board.certifiable"),
      compare: byNumbers((row) => row.certifiability.certifiableCompetenceCount),
      copied: [
        { head: say("board.certifiable"), cell: ({ row }) => say(`board.certifiable.${row.certifiability.status}`) },
        { head: say("board.atLevelOne"), cell: ({ row }) => row.certifiability.certifiableCompetenceCount },
      ],
    },
    {
      id: "year",
      head: say("board.year"),
      compare: byNumbers(
        (row) => row.yearProgress.competencesGained,
        (row) => row.yearProgress.competencesWorked,
      ),
      copied: [
        { head: say("board.gained"), cell: ({ row }) => row.yearProgress.competencesGained },
        { head: say("board.objective"), cell: ({ row }) => row.yearProgress.objective },
        { head: say("board.worked"), cell: ({ row }) => row.yearProgress.competencesWorked },
      ],
    },
    {
      id: "pix",
      head: say("pix"),
      compare: byNumbers((row) => row.pixScore),
      copied: [{ head: say("pix"), cell: ({ row }) => row.pixScore }],
    },
    {
      id: "activity",
      head: say("board.activity"),
      compare: byInstant((row) => row.lastActivityAt),
      copied: [{ head: say("board.activity"), cell: ({ row }) => day(row.lastActivityAt) }],
    },
    {
      id: "reminder",
      head: say("board.reminder"),
      compare: byInstant((row) => row.lastReminder?.createdAt ?? null),
      copied: [{ head: say("board.reminder"), cell: ({ row }) => day(row.lastReminder?.createdAt) }],
    },
  ];
}

/** From « à faire » to finished with every star; copied, the status in words and the result as a number. */
function campaignColumn(intl: IntlShape, { id, name, kind, starCount }: FollowUpCampaign): Column {
  const result = (cell: FollowUpCell | undefined): number | null => cell?.stars?.acquired ?? cell?.mastery ?? null;
  const status = (cell: FollowUpCell | undefined): number => STATUSES.indexOf(cell?.status ?? "");
  const ofCell =
    (value: (cell: FollowUpCell | undefined) => CopiedCell) =>
    ({ row }: Line<FollowUpRow>): CopiedCell =>
      value(cellOf(row, id));
  const head = starCount === null ? "board.copied.mastery" : "board.copied.stars";

  return {
    id,
    head: name,
    compare: byNumbers(
      (row) => status(cellOf(row, id)),
      (row) => result(cellOf(row, id)),
    ),
    copied: [
      {
        head: intl.formatMessage({ id: "board.copied.status" }, { campaign: name }),
        cell: ofCell((cell) => (cell ? intl.formatMessage({ id: `status.${cell.status}` }) : null)),
      },
      ...(kind === "ASSESSMENT"
        ? [{ head: intl.formatMessage({ id: head }, { campaign: name, total: starCount ?? 0 }), cell: ofCell(result) }]
        : []),
    ],
  };
}

function reasons(intl: IntlShape, { supportNeeds }: FollowUpRow): CopiedCell {
  return supportNeeds.map((need) => supportSentence(intl, need)).join(" · ") || null;
}
