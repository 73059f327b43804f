import { School } from "../schools/school.entity.ts";
import type { Db } from "../shared/db.ts";
import { sentence } from "../shared/messages.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { isCaught, isEmailOffered } from "./mail-offer.rules.ts";
import { domainOf } from "./mail-settings.ts";
import type { MailSettings } from "./mail-settings.ts";
import { saveStaffMail } from "./outbox-request.store.ts";

export interface StaffMail {
  schoolId: string;
  staffId: string;
  kind: "INVITATION" | "PASSWORD_RESET";
  /** The whole link, which begins with `context.appUrl`. It is erased as soon as the mail has left, or cannot. */
  link: string;
  /** How long the link opens, in hours. */
  hours: number;
  /** Null: the person themself, who is not signed in. */
  askedBy: string | null;
  language: Language;
  settings: MailSettings;
}

/** To somebody of the staff, at their own address, at any hour. In the transaction that makes the link. */
export async function queueStaffMail(db: Db, { link, hours, language, settings, ...mail }: StaffMail): Promise<void> {
  const school = await db.findOneByOrFail(School, { id: mail.schoolId });
  if (!isEmailOffered(school, settings)) throw new Refusal("EMAIL_NOT_CONFIGURED");

  const params = { school: school.name, link, hours };
  await saveStaffMail(db, {
    ...mail,
    caught: isCaught(school, settings),
    domain: domainOf(settings),
    subject: sentence(language, `mail.${mail.kind}.subject`, params),
    body: sentence(language, `mail.${mail.kind}.body`, params),
  });
}
