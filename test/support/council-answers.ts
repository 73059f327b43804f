import type { Answers } from "./answering-link.ts";
import { LINES, troisiemeB } from "./class-boards.ts";

const SINCE = { kind: "TERM_END", day: "2026-11-20", term: { id: "t1", number: 1, kind: "TRIMESTER" } };
const [AUBRY, BELANGER, CAZENAVE, DA_SILVA, ETIENNE] = LINES as [Answers, Answers, Answers, Answers, Answers];

function councilLine(
  row: Answers,
  group: string,
  { gained = null, reminderCount = 0 }: { gained?: number | null; reminderCount?: number } = {},
): Answers {
  const competencesGained =
    gained === null ? null : Array.from({ length: gained }, (_, place) => ({ code: `1.${place + 1}` }));
  return { row, group, reminderCount, change: { competencesGained } };
}

/** The class 3e B with what its council looks at. */
export function councilOf3eB(sheet: Answers = {}): Answers {
  return troisiemeB({
    councilSheet: {
      term: { id: "t2", number: 2, kind: "TRIMESTER" },
      heldOn: "2027-03-18",
      since: SINCE,
      before: { certifiableCount: 1, pixScore: { median: 62 } },
      lines: [
        councilLine(BELANGER, "SUPPORT", { gained: 0, reminderCount: 2 }),
        councilLine(CAZENAVE, "SUPPORT"),
        councilLine(DA_SILVA, "ON_TRACK", { gained: 2 }),
        councilLine(AUBRY, "REACHED", { gained: 3 }),
        councilLine(ETIENNE, "UNKNOWN"),
      ],
      points: [
        { kind: "MAY_BE_CERTIFIED", students: [AUBRY["student"], DA_SILVA["student"]] },
        { kind: "NOT_STARTED", students: [CAZENAVE["student"]] },
      ],
      ...sheet,
    },
  });
}
