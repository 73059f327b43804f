import type { SupportNeed } from "../progress/support.rules.ts";
import type { YearProgress } from "../progress/year-progress.rules.ts";
import { daysBetween, localDay } from "../schools/school-year.rules.ts";
import { sentence } from "../shared/messages.ts";
import type { Language } from "../shared/messages.ts";
import { fillIn } from "./template.rules.ts";
import type { MessagePart } from "./template.rules.ts";

/** In the message files, « none » and -1 stand for what is not known. */
const NONE = "none";
const NOT_KNOWN = -1;

export interface Reminded {
  firstName: string;
  lastName: string;
  className: string | null;
  needs: readonly SupportNeed[];
  /** Null where no class, hence no year, is known. */
  progress: Pick<YearProgress, "objective" | "dueOn"> | null;
}

export interface WordsContext {
  language: Language;
  now: Date;
  timeZone: string;
  /** By id. */
  campaignNames: ReadonlyMap<string, string>;
}

export interface MessageContext extends WordsContext {
  /** By id; only of those that have one. */
  campaignCodes: ReadonlyMap<string, string>;
  /** Who reminds. */
  signature: string;
}

/** The message of one student: why and what to do next is of their most pressing need, what is missing of the first that can be counted. */
export function messageFor(
  template: string,
  { firstName, lastName, className, needs, progress }: Reminded,
  words: MessageContext,
): MessagePart[] {
  return fillIn(template, {
    prenom: firstName,
    nom: lastName,
    classe: className ?? "",
    motif: wordsOf("support", needs[0], words),
    etape: wordsOf("missing", needs[0], words),
    manque: wordsOf("missing", needs.find(({ missing }) => missing !== null) ?? needs[0], words),
    campagne: campaignWords(needs, words),
    objectif: progress ? sentence(words.language, "reminder.objective", { count: progress.objective }) : "",
    date: progress ? dayWords(progress.dueOn, words.language) : "",
    signature: words.signature,
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
    campaign: name ?? NONE,
    days: since === null ? NOT_KNOWN : Math.max(0, daysBetween(since, localDay(now.toISOString(), timeZone))),
    missing: missing ?? NOT_KNOWN,
  });
}

/** Where to go on: the first campaign that is asked for, with the code to type. */
function campaignWords(
  needs: readonly SupportNeed[],
  { language, campaignNames, campaignCodes }: MessageContext,
): string {
  const id = needs.find(({ campaignId }) => campaignId !== null && campaignNames.has(campaignId))?.campaignId ?? NONE;
  const params = { campaign: campaignNames.get(id) ?? NONE, code: campaignCodes.get(id) ?? NONE };
  return sentence(language, "reminder.campaign", params);
}

function dayWords(day: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(day));
}
