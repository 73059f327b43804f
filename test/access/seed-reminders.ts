import { randomUUID } from "node:crypto";

import type { MadeStudent, Named } from "../support/world-school.ts";
import { addLine, addRow, nameOf } from "./ground.ts";
import type { Ground } from "./ground.ts";

export interface SeededReminders {
  reminder: string;
  /** Said today: it may still be taken back. */
  given: string;
  waitingMail: string;
  uncertainMail: string;
  mark: string;
}

/** Said in words, sent, waiting to leave, and uncertain; a mark, and a student put off. */
export async function seedReminders(
  ground: Ground,
  students: MadeStudent[],
  campaign: Named,
): Promise<SeededReminders> {
  const [one, two, three] = students as [MadeStudent, MadeStudent, MadeStudent];
  const { teacher } = ground;
  const at = "2026-11-20T08:00:00Z";
  const mark = await addRow(ground, "follow_up_marks", {
    ...{ student_id: three.id, kind: "ABSENT", marked_on: "2026-11-20", marked_by: teacher.id, marked_at: at },
  });
  await addLine(ground, "put_offs", {
    student_id: two.id,
    until: "2026-12-01",
    put_off_by: teacher.id,
    put_off_at: at,
  });

  const needs = [{ reason: "NEVER_STARTED", campaignId: campaign.id, since: "2026-10-01", missing: null }];
  const remind = (student: MadeStudent, more: object): Promise<string> =>
    addRow(ground, "reminders", {
      ...{ student_id: student.id, channel: "ENT", status: "RECORDED", support_needs: JSON.stringify(needs) },
      ...{ message: nameOf("Bonjour"), created_at: "2026-11-02T08:00:00Z", request_id: randomUUID() },
      ...{ created_by: teacher.id, ...more },
    });
  const mailed = async (student: MadeStudent, state: string, more: object): Promise<string> => {
    const id = await remind(student, { channel: "EMAIL", status: state, created_at: at, ...sentAt(more) });
    const mail = { kind: "REMINDER", reminder_id: id, asked_by: teacher.id, message_id: randomUUID(), caught: true };
    const mailId = await addRow(ground, "mail_outbox", { ...mail, state, asked_at: at, ...more });
    const letter = { mail_id: mailId, subject: nameOf("Objet"), body: nameOf("Corps") };
    await addLine(ground, "mail_letters", { ...letter, recipient: "r@example.test", reply: nameOf("Réponse") });
    if (state === "SENT") await addLine(ground, "caught_mails", { ...letter, caught_at: at });
    return id;
  };
  await remind(three, { status: "CANCELLED", taken_back_at: "2026-11-02T09:00:00Z", taken_back_by: teacher.id });
  await mailed(one, "SENT", { sent_at: at });
  return {
    mark,
    reminder: await remind(three, {}),
    given: await remind(three, { created_at: "2026-11-23T08:00:00Z" }),
    waitingMail: await mailed(two, "QUEUED", { next_at: "2026-11-24T08:00:00Z", attempts: 1 }),
    uncertainMail: await mailed(three, "UNCERTAIN", { failure: "NO_ANSWER", leaving_at: at }),
  };
}

const sentAt = (more: { sent_at?: string }): object => (more.sent_at ? { sent_at: more.sent_at } : {});
