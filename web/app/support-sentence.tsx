import type { ReactNode } from "react";
import { useIntl, type IntlShape } from "react-intl";
import { daysSince } from "./Dates.tsx";

/** What a sentence needs of a SupportNeed of the graph. */
export interface NeedInWords {
  reason:
    "NEVER_STARTED" | "STOPPED_MIDWAY" | "NOT_SHARED" | "PROFILE_MISSING" | "NOT_CERTIFIABLE" | "BEHIND_OBJECTIVE";
  campaign: { name: string } | null;
  since: string | null;
  missing: number | null;
}

/** In the message files, « none » and -1 stand for what is not known. */
const NO_CAMPAIGN = "none";
const NOT_KNOWN = -1;

/** « « Rentrée » commencé, puis plus rien depuis 55 jours »: why, where, since when; it never needs the student's gender. */
export function supportSentence(intl: IntlShape, need: NeedInWords, now: Date = new Date()): string {
  return intl.formatMessage(
    { id: `support.${need.reason}` },
    {
      campaign: need.campaign?.name ?? NO_CAMPAIGN,
      days: need.since ? daysSince(need.since, now, intl.timeZone) : NOT_KNOWN,
      missing: need.missing ?? NOT_KNOWN,
    },
  );
}

export function SupportSentence({ need }: { need: NeedInWords }): ReactNode {
  return supportSentence(useIntl(), need);
}
