import type { Viewer } from "../access/viewer.ts";
import type { MailSettings } from "../mails/mail-settings.ts";
import { queueStaffMail } from "../mails/queue-staff-mail.ts";
import { INVITATION_HOURS, makeStaffLink, RESET_HOURS } from "../schools/make-staff-link.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import type { StaffAccount, StaffLinkToHandOver } from "./staff-account.type.ts";
import { StaffState } from "./staff-account.type.ts";

/** What a link takes to be written and sent. */
export interface Postage {
  now: Date;
  byEmail: boolean;
  appUrl: string;
  mail: MailSettings;
  language: Language;
}

/** A first password, or another one. Null: it goes by e-mail. */
export async function giveStaffLink(
  db: Db,
  viewer: Viewer,
  account: StaffAccount,
  { now, byEmail, appUrl, mail, language }: Postage,
): Promise<StaffLinkToHandOver | null> {
  const one = { schoolId: viewer.schoolId, staffId: account.id };
  const isFirst = account.state === StaffState.INVITED;
  const hours = isFirst ? INVITATION_HOURS : RESET_HOURS;
  const url = `${appUrl}/bienvenue#${await makeStaffLink(db, one, { hours, now })}`;
  if (!byEmail) return { account, url, hours };

  const kind = isFirst ? "INVITATION" : "PASSWORD_RESET";
  await queueStaffMail(db, { ...one, kind, link: url, hours, askedBy: viewer.id, language, settings: mail });
  return null;
}
