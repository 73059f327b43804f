import type { ProgressionMilestone } from "../boards/progression.type.ts";
import type { ClassBoardCell, ClassBoardRow } from "../boards/class-board.type.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { CertifiabilityStatus } from "../profiles/profile.type.ts";
import { daysBetween } from "../schools/school-year.rules.ts";
import type { CouncilLine } from "./council-sheet.type.ts";
import { MILLIMETRE } from "./pdf-paper.ts";
import type { SayOnPaper } from "./paper-words.ts";
import type { PaperCell, PaperColumn } from "./pdf-table.ts";

/** More would leave no room to write; the newest say where the class is. */
export const MOST_CAMPAIGNS = 4;
const CERTIFIABLE_FROM = 5;
const NOT_KNOWN = "—";

export interface CouncilColumn extends PaperColumn {
  cell: (line: CouncilLine) => PaperCell;
}

/** Widths in points, together as wide as the page. */
export function councilColumns(
  say: SayOnPaper,
  {
    campaigns,
    since,
    width,
    today,
  }: { campaigns: readonly Campaign[]; since: ProgressionMilestone; width: number; today: string },
): CouncilColumn[] {
  const shown = campaigns.slice(-MOST_CAMPAIGNS);
  const known = [
    { ...column(say("head.student"), 41, "left", ({ row }) => nameOf(row)), names: true },
    column(say("head.certifiable"), 14.5, "center", ({ row }) => certifiable(say, row)),
    column(say("head.gained"), 12.5, "center", ({ row: { yearProgress } }) =>
      yearProgress.competencesGained === null
        ? NOT_KNOWN
        : `${yearProgress.competencesGained}/${yearProgress.objective}`,
    ),
    column(say(since.kind === "YEAR_START" ? "head.changeYear" : "head.change"), 12.5, "center", ({ change }) =>
      signed(change.competencesGained?.length ?? null),
    ),
    column(say("head.pix"), 9.5, "center", ({ row: { pixScore } }) =>
      pixScore === null ? NOT_KNOWN : String(pixScore),
    ),
    ...shown.map(({ id, name }) =>
      column(name, 14.5, "center", ({ row }) =>
        result(
          say,
          row.cells.find(({ campaignId }) => campaignId === id),
        ),
      ),
    ),
    column(say("head.reminders"), 13, "center", ({ reminderCount }) => String(reminderCount)),
  ];
  const rest = width - known.reduce((sum, one) => sum + one.width, 0);
  const notes = column(say("head.notes"), rest / MILLIMETRE, "left", ({ row }) => happening(say, row, today));
  return [...known, { ...notes, ruled: true }];
}

function column(
  head: string,
  millimetres: number,
  align: PaperColumn["align"],
  cell: CouncilColumn["cell"],
): CouncilColumn {
  return { head, width: millimetres * MILLIMETRE, align, cell };
}

function nameOf({ student: { lastName, firstName } }: ClassBoardRow): PaperCell {
  return [{ words: `${lastName} `, weight: "bold" }, { words: firstName }];
}

function certifiable(
  say: SayOnPaper,
  { certifiability: { status, certifiableCompetenceCount } }: ClassBoardRow,
): string {
  if (status === CertifiabilityStatus.CERTIFIABLE) return say("word.yes");
  return certifiableCompetenceCount === null ? NOT_KNOWN : `${certifiableCompetenceCount}/${CERTIFIABLE_FROM}`;
}

/** What was won once it is sent; until then where the student stands. */
function result(say: SayOnPaper, cell: ClassBoardCell | undefined): string {
  if (!cell) return NOT_KNOWN;
  const { status, stars, mastery } = cell;
  if (stars) return `${stars.acquired}/${stars.total}\u00a0★`;
  if (status === "SHARED" && mastery !== null) return `${Math.round(mastery * 100)}\u202f%`;
  return say(`status.${status}`);
}

function signed(count: number | null): string {
  return count === null ? NOT_KNOWN : count > 0 ? `+\u202f${count}` : "0";
}

/** The most pressing reason, short: the other columns say the rest, and there must be room to write. */
function happening(say: SayOnPaper, { supportNeeds: [need] }: ClassBoardRow, today: string): string {
  if (!need) return "";
  const days = need.since === null ? -1 : Math.max(0, daysBetween(need.since, today));
  return say(`need.${need.reason}`, { days, missing: need.missing ?? -1 });
}
