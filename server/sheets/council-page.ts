import type { ClassBoard } from "../boards/class-board.type.ts";
import type { StaffMember } from "../schools/staff.entity.ts";
import type { Language } from "../shared/messages.ts";
import { MOST_CAMPAIGNS } from "./council-columns.ts";
import type { CouncilSheet } from "./council-sheet.type.ts";
import { sayOnPaper } from "./paper-words.ts";

export interface CouncilPage {
  board: ClassBoard;
  sheet: CouncilSheet;
  schoolName: string;
  schoolYearName: string;
  homeroomTeachers: readonly StaffMember[];
  /** Days (YYYY-MM-DD): at which the sheet is drawn, and of the newest result that is known. */
  today: string;
  asOf: string | null;
  language: Language;
}

const CAPTION_SIZE = 7;

/** What the table is, and how many campaigns it leaves out. */
export function captionOf({ board: { campaigns }, language }: CouncilPage): { words: string; size: number } {
  const say = sayOnPaper(language);
  const hidden = Math.max(0, campaigns.length - MOST_CAMPAIGNS);
  return { words: say("council.caption", { hidden, shown: MOST_CAMPAIGNS }), size: CAPTION_SIZE };
}
