import { dayInWords, sayOnPaper, sinceInWords } from "./paper-words.ts";
import type { CouncilPage } from "./council-page.ts";

export interface PaperFigure {
  name: string;
  value: string;
  note: string;
}

/** Four figures, each with what it was at the last council or what it is measured against. */
export function councilFigures({ board, sheet, language }: CouncilPage): PaperFigure[] {
  const say = sayOnPaper(language);
  const { summary, objective, rows } = board;
  const { since, before } = sheet;
  const total = summary.studentCount;
  const of = (count: number): string => say("figure.of", { count, total });
  const then = (value: number | null): string =>
    value === null || since.kind === "YEAR_START" ? "" : say("figure.then", { value, since: thenInWords() });
  const thenInWords = (): string =>
    say(`then.${since.kind}`, {
      day: dayInWords(since.day, language),
      term: since.term?.number ?? 0,
      termKind: since.term?.kind ?? "OTHER",
    });
  const dueOn = rows.find(({ yearProgress }) => yearProgress.objective === objective)?.yearProgress.dueOn;
  const reminded = sheet.lines.filter(({ reminderCount }) => reminderCount > 0).length;
  return [
    {
      name: say("figure.certifiable"),
      value: of(summary.certifiableCount),
      note: then(before.certifiableCount) || say("figure.unknown", { count: summary.certifiabilityUnknownCount }),
    },
    {
      name: say("figure.objective"),
      value: of(summary.objectiveReachedCount),
      note: say("figure.objectiveOf", { count: objective, day: dueOn ? dayInWords(dueOn, language) : "none" }),
    },
    {
      name: say("figure.support"),
      value: of(summary.needsSupportCount),
      note: say("figure.reminded", { count: reminded, since: sinceInWords(since, language) }),
    },
    {
      name: say("figure.median"),
      value: summary.medianPixScore === null ? "—" : say("figure.pix", { count: summary.medianPixScore }),
      note:
        then(before.pixScore.median) ||
        say("figure.known", { count: rows.filter(({ pixScore }) => pixScore !== null).length }),
    },
  ];
}
