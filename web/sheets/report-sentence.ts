import type { IntlShape } from "react-intl";
import { supportSentence } from "../app/support-sentence.tsx";
import type { CouncilLineData } from "./council-groups.ts";
import { sinceWords, type Since } from "./since-words.ts";

/** What the sentences before it say already. */
const SAID = ["NOT_CERTIFIABLE", "BEHIND_OBJECTIVE"];

/**
 * One student in plain text, for the field of a report software: whether they may be certified, what they gained, what is left to
 * do. It names nobody, needs no gender, and has only blanks that any program knows.
 */
export function reportSentence(intl: IntlShape, { row, change }: CouncilLineData, since: Since): string {
  const { certifiability, yearProgress, supportNeeds } = row;
  const gained = yearProgress.competencesGained;
  const changed = change.competencesGained?.length ?? 0;
  const toDo = supportNeeds.find(({ reason }) => !SAID.includes(reason));
  const sentences = [
    intl.formatMessage(
      { id: `council.report.${certifiability.status}` },
      {
        held: certifiability.certifiableCompetenceCount ?? 0,
        missing: certifiability.missingCompetenceCount ?? 0,
      },
    ),
    gained !== null &&
      intl.formatMessage(
        { id: "council.report.gained" },
        {
          gained,
          objective: yearProgress.objective,
          changed: tellsMore(since) ? changed : 0,
          since: sinceWords(intl, since),
        },
      ),
    toDo && `${supportSentence(intl, toDo)}.`,
  ];
  return sentences
    .filter(Boolean)
    .join(" ")
    .replace(/\u202f/g, "\u00a0");
}

/** Since the first day of the year is what « this year » says already. */
function tellsMore({ kind }: Since): boolean {
  return kind !== "YEAR_START";
}
