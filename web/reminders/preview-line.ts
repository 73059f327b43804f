import type { ReminderPreviewQuery, RemindStudentsMutation } from "../graph/graphql.ts";

export type Preview = ReminderPreviewQuery["previewReminders"];
export type PreviewLine = Preview["lines"][number];
export type Tone = PreviewLine["tone"];
export type Channel = NonNullable<PreviewLine["lastReminder"]>["channel"];
export type Reminded = RemindStudentsMutation["remindStudents"];

/** From nearly there to nothing begun. */
export const TONES: readonly Tone[] = ["NUDGE", "CHECKPOINT", "FIRST_STEP"];

/** One text for each tone. */
export interface ToneTexts {
  nudge: string;
  checkpoint: string;
  firstStep: string;
}

const FIELD = { NUDGE: "nudge", CHECKPOINT: "checkpoint", FIRST_STEP: "firstStep" } as const;

export function textOfTone(texts: ToneTexts, tone: Tone): string {
  return texts[FIELD[tone]];
}

export function withText(texts: ToneTexts, tone: Tone, text: string): ToneTexts {
  return { ...texts, [FIELD[tone]]: text };
}

export function sameTexts(one: ToneTexts, other: ToneTexts): boolean {
  return TONES.every((tone) => textOfTone(one, tone) === textOfTone(other, tone));
}

export type Form = "LETTER" | "SLIP";

/** A slip has room for a few lines; the ENT and a mail have more. What is said in class needs no text. */
export function formOf(channel: Channel): Form | null {
  if (channel === "IN_PERSON") return null;
  return channel === "PRINT" ? "SLIP" : "LETTER";
}

export function nameOf({ student }: { student: Pick<PreviewLine["student"], "lastName" | "firstName"> }): string {
  return `${student.lastName} ${student.firstName}`;
}

export function messageOf({ message }: Pick<PreviewLine, "message">): string {
  return message.map(({ text }) => text).join("");
}

/** What is copied into the ENT at once: the students of a class who are told the same. */
export interface EntGroup {
  className: string;
  message: string;
  names: string[];
}

export function entGroups(lines: readonly PreviewLine[]): EntGroup[] {
  const groups = Map.groupBy(lines, (line) => JSON.stringify([line.schoolClass?.name ?? "", messageOf(line)]));
  const natural = new Intl.Collator("fr", { numeric: true });
  return [...groups.values()]
    .map((members) => ({
      className: members[0]!.schoolClass?.name ?? "",
      message: messageOf(members[0]!),
      names: members.map(nameOf),
    }))
    .sort((one, other) => natural.compare(one.className, other.className));
}
