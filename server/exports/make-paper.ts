import { writeCouncilSheets } from "../sheets/write-council-sheets.ts";
import { writeLaunchSheets } from "../sheets/write-launch-sheets.ts";
import { writeSlips } from "../sheets/write-slips.ts";
import type { PaperFile } from "../sheets/paper-file.ts";
import type { MadeFile, Making } from "./making.ts";

const MOST_SLIPS_A_PAGE = 8;

const PAPERS: Readonly<Record<string, (making: Making) => Promise<PaperFile>>> = {
  CLASS_COUNCIL_SHEET: ({ db, viewer, asked, ...drawing }) => writeCouncilSheets(db, viewer, asked.request, drawing),
  LAUNCH_SHEET: ({ db, viewer, asked, ...drawing }) => writeLaunchSheets(db, viewer, asked.request, drawing),
  REMINDER_SLIPS: ({ db, viewer, asked: { request }, ...drawing }) => {
    const { studentIds, language } = request;
    const perPage = request.slipsPerPage === 4 ? 4 : MOST_SLIPS_A_PAGE;
    const reminderRequestId = request.reminderRequestId ?? "";
    return writeSlips(db, viewer, { reminderRequestId, studentIds, perPage, language }, drawing);
  },
};

export function isPaper(subject: string): boolean {
  return Object.hasOwn(PAPERS, subject);
}

/** What is drawn for paper has no columns, and one format. */
export async function makePaper(making: Making): Promise<MadeFile> {
  const { chunks, about, classIds, total } = await PAPERS[making.asked.subject]!(making);
  return { chunks, about, classIds: () => classIds, lineCount: () => total };
}
