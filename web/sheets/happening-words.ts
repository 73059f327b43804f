import type { IntlShape } from "react-intl";
import { daysSince } from "../app/Dates.tsx";
import type { CouncilLineData } from "./council-groups.ts";

/** In the message files, -1 stands for what is not known. */
const NOT_KNOWN = -1;

/** The most pressing reason, short: the other columns say the rest, and there must be room to write. */
export function happeningWords(
  intl: IntlShape,
  need: CouncilLineData["row"]["supportNeeds"][number] | undefined,
): string {
  if (!need) return "";
  return intl.formatMessage(
    { id: `council.need.${need.reason}` },
    {
      days: need.since ? daysSince(need.since, new Date(), intl.timeZone) : NOT_KNOWN,
      missing: need.missing ?? NOT_KNOWN,
    },
  );
}
