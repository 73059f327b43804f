import type { Viewer } from "../access/viewer.ts";
import { localDay } from "../schools/school-year.rules.ts";
import type { School } from "../schools/school.entity.ts";
import type { Language } from "../shared/messages.ts";
import { dayInWords, sayOnPaper } from "./paper-words.ts";
import type { PaperFacts } from "./pdf-paper.ts";

/** A PDF that is drawn while it is read, once: memory holds a class, not the school. */
export interface PaperFile {
  chunks: AsyncIterable<Uint8Array>;
  /** Names of what it is about: its classes. */
  about: readonly string[];
  /** The classes that it shows; null when it shows a student without a class. */
  classIds: string[] | null;
  /** Sheets or slips. */
  total: number;
}

/** The moment, and to whom it is told how far the drawing is; telling throws when nobody wants the file any more. */
export interface Drawing {
  now: Date;
  advance(done: number, total: number): Promise<void>;
}

/** What every page of a file for the staff says at its foot, and the file of itself. */
export function paperFacts(
  { name }: School,
  { timeZone }: Viewer,
  { kind, about, language, now }: { kind: string; about: readonly string[]; language: Language; now: Date },
): PaperFacts {
  const say = sayOnPaper(language);
  const day = dayInWords(localDay(now.toISOString(), timeZone), language, { year: true });
  return {
    title: say(`${kind}.document`, { about: about.length === 1 ? about[0]! : name }),
    language,
    foot: { left: say("confidential"), middle: say("foot", { school: name, day }) },
    madeAt: now,
  };
}
