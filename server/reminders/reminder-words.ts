import type { SupportNeed } from "../progress/support.rules.ts";
import { daysBetween, localDay } from "../schools/school-year.rules.ts";
import { sentence } from "../shared/messages.ts";
import type { Language } from "../shared/messages.ts";
import { fillIn } from "./template.rules.ts";

/** In the message files, « none » and -1 stand for what is not known. */
const NO_CAMPAIGN = "none";
const NOT_KNOWN = -1;

export interface Reminded {
  firstName: string;
  lastName: string;
  className: string | null;
  needs: readonly SupportNeed[];
}

export interface WordsContext {
  language: Language;
  now: Date;
  timeZone: string;
  /** By id. */
  campaignNames: ReadonlyMap<string, string>;
}

/** The message of one student: why is their most pressing need, what is missing the first that can be counted. */
export function messageFor(
  template: string,
  { firstName, lastName, className, needs }: Reminded,
  words: WordsContext,
): string {
  return fillIn(template, {
    prenom: firstName,
    nom: lastName,
    classe: className ?? "",
    motif: wordsOf("support", needs[0], words),
    manque: wordsOf("missing", needs.find(({ missing }) => missing !== null) ?? needs[0], words),
  });
}

/** Why a student needs support, as a sentence; « support » says what is, « missing » what to do or to gain. */
export function wordsOf(
  family: "support" | "missing",
  need: SupportNeed | undefined,
  { language, now, timeZone, campaignNames }: WordsContext,
): string {
  if (!need) return sentence(language, `${family}.none`);
  const { reason, campaignId, since, missing } = need;
  const name = campaignId === null ? undefined : campaignNames.get(campaignId);
  return sentence(language, `${family}.${reason}`, {
    campaign: name ?? NO_CAMPAIGN,
    days: since === null ? NOT_KNOWN : Math.max(0, daysBetween(since, localDay(now.toISOString(), timeZone))),
    missing: missing ?? NOT_KNOWN,
  });
}
