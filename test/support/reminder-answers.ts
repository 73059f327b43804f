import type { Answers } from "./answering-link.ts";
import { person, signedIn } from "./people.ts";

export const TEMPLATES = [
  {
    ...{ form: "LETTER", version: 3, changedAt: null, changedBy: null },
    ...{ nudge: "Presque, {prenom}", checkpoint: "En route : {motif}", firstStep: "On commence : {campagne}" },
    usual: { nudge: "Proposé, presque", checkpoint: "Proposé, en route", firstStep: "Proposé, premier pas" },
  },
  {
    ...{ form: "SLIP", version: 0, changedAt: null, changedBy: null },
    ...{ nudge: "Billet presque", checkpoint: "Billet en route", firstStep: "Billet premier pas" },
    usual: { nudge: "Billet presque", checkpoint: "Billet en route", firstStep: "Billet premier pas" },
  },
];

const IN_3B = { id: "3b", name: "3e B" };
const RENTREE = { id: "rentree", name: "Rentrée" };

interface LineGiven extends Answers {
  skipReason?: string | null;
}

/** What one student would be told; the text names them, so that each message is another one, unless one is given. */
export function previewed([lastName, firstName]: readonly [string, string], given: LineGiven = {}): Answers {
  return {
    student: { id: `student-${lastName}`, lastName, firstName, hasEmail: false },
    schoolClass: IN_3B,
    supportNeeds: [{ reason: "NEVER_STARTED", campaign: RENTREE, since: "2026-11-02", missing: null }],
    tone: "FIRST_STEP",
    message: [
      { text: "Bonjour ", isFilledIn: false },
      { text: firstName, isFilledIn: true },
    ],
    skipReason: null,
    lastReminder: null,
    ...given,
  };
}

const SAME = [{ text: "Envoie tes résultats", isFilledIn: false }];
const STOPPED = [{ reason: "STOPPED_MIDWAY", campaign: RENTREE, since: "2026-10-01", missing: null }];
const NOT_SENT = [{ reason: "NOT_SHARED", campaign: RENTREE, since: "2026-11-10", missing: null }];

/** Four to remind in three tones, one reminded lately, one who needs nothing. */
export const LINES: Answers[] = [
  previewed(["Aubry", "Zoé"], {
    student: { id: "student-Aubry", lastName: "Aubry", firstName: "Zoé", hasEmail: true },
  }),
  previewed(["Bah", "Élio"], { tone: "NUDGE", supportNeeds: NOT_SENT, message: SAME }),
  previewed(["Caron", "Jade"], { tone: "CHECKPOINT", supportNeeds: STOPPED }),
  previewed(["Diop", "Hana"], {
    skipReason: "REMINDED_RECENTLY",
    lastReminder: {
      ...{ id: "last", channel: "IN_PERSON", createdAt: "2026-11-18T09:00:00Z" },
      createdBy: { id: "other", firstName: "Paul", lastName: "Coste" },
    },
  }),
  previewed(["Estève", "Noé"], { tone: "NUDGE", supportNeeds: NOT_SENT, message: SAME }),
  previewed(["Faure", "Basile"], { skipReason: "NOTHING_TO_REMIND", supportNeeds: [] }),
];

interface PreviewInput {
  insistOn?: string[] | null;
  channel: string;
  templates: { checkpoint: string };
}

export interface Told {
  /** What the preview was asked for, the last one at the end. */
  previews: PreviewInput[];
  /** What remindStudents was called with. */
  reminded: Answers[];
}

/** Somebody who prepares a reminder for 3e B; whom one insists on is no longer left out, who has no address is left out of e-mails. */
export function remindingIn3B(
  told: Told,
  { viewer = person("TEACHER"), school = {}, more = {} }: { viewer?: Answers; school?: Answers; more?: Answers } = {},
): Answers {
  const reasonOf = (line: Answers, { insistOn, channel }: PreviewInput): unknown => {
    const { id, hasEmail } = line["student"] as { id: string; hasEmail: boolean };
    if (channel === "EMAIL" && !hasEmail) return "NO_ADDRESS";
    return (insistOn ?? []).includes(id) ? null : line["skipReason"];
  };
  const preview = ({ input }: { input: PreviewInput }): Answers => {
    told.previews.push(input);
    const unknown = input.templates.checkpoint.indexOf("{ine}");
    return {
      lines: LINES.map((line) => ({ ...line, skipReason: reasonOf(line, input) })),
      problems: unknown < 0 ? [] : [{ tone: "CHECKPOINT", name: "ine", position: unknown + 1 }],
      sources: [{ schoolClass: IN_3B, asOf: "2026-11-12T10:00:00Z", pendingNameCount: 2 }],
    };
  };
  const remind = ({ input }: { input: Answers & { studentIds: string[] } }): Answers => {
    told.reminded.push(input);
    const students = LINES.map((line) => line["student"] as { id: string });
    const going = students.filter(({ id }) => input.studentIds.includes(id));
    return {
      reminders: going.slice(0, -1).map((student) => ({ id: `reminder-${student.id}`, student })),
      skipped: going.slice(-1).map((student) => ({ student, reason: "REMINDED_RECENTLY" })),
    };
  };
  return signedIn(
    viewer,
    { remindAgainDays: 14, emailOffered: false, reminderTemplates: TEMPLATES, ...school },
    { previewReminders: preview, remindStudents: remind, ...more },
  );
}
