import type { Door } from "../context.ts";
import type { MailSettings } from "../mails/mail-settings.ts";
import { isEmailOffered } from "../mails/mail-offer.rules.ts";
import { queueStaffMail } from "../mails/queue-staff-mail.ts";
import { makeStaffLink, RESET_HOURS } from "../schools/make-staff-link.ts";
import { School } from "../schools/school.entity.ts";
import { digest } from "../schools/sign-in.ts";
import { countAttempt, findAddress } from "../schools/sign-in.store.ts";
import type { Address } from "../schools/sign-in.store.ts";
import type { Db } from "../shared/db.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { StaffMember } from "../schools/staff.entity.ts";

const WINDOW_MINUTES = 60;
const MAILS_PER_ADDRESS = 3;
const ASKS_PER_NETWORK = 30;

interface Asking {
  email: string;
  now: Date;
  appUrl: string;
  mail: MailSettings;
  language: Language;
}

/**
 * The same answer, in the same time, whoever the address belongs to: what differs begins once the answer is out. A fourth mail
 * within the hour is not sent, so that nobody's box is filled by a stranger.
 */
export async function askForPassword(door: Door, asking: Asking): Promise<void> {
  const { email, now } = asking;
  const { asksHere, asks } = await door.units.write(async (db) => ({
    asksHere: await countAttempt(db, `reset-network:${digest(door.network)}`, now, WINDOW_MINUTES),
    asks: await countAttempt(db, `reset:${digest(email.trim().toLowerCase())}`, now, WINDOW_MINUTES),
  }));
  if (asksHere > ASKS_PER_NETWORK) throw new Refusal("TOO_MANY_REQUESTS");

  door.after(async () => {
    const address = await door.units.read((db) => findAddress(db, email));
    if (address && asks <= MAILS_PER_ADDRESS)
      await door.unitsOf(address.schoolId).write((db) => sendLink(db, address, asking));
  });
}

/** Links given before stay open: an invitation is not for a stranger to void. */
async function sendLink(db: Db, { schoolId, id }: Address, { now, appUrl, mail, language }: Asking): Promise<void> {
  const school = await db.findOneByOrFail(School, { id: schoolId });
  const person = await db.findOneByOrFail(StaffMember, { schoolId, id });
  if (person.disabledAt !== null || !isEmailOffered(school, mail)) return;

  const token = await makeStaffLink(db, { schoolId, staffId: id }, { hours: RESET_HOURS, now, beside: true });
  const link = `${appUrl}/bienvenue#${token}`;
  const letter = { kind: "PASSWORD_RESET" as const, link, hours: RESET_HOURS, askedBy: null, language, settings: mail };
  await queueStaffMail(db, { schoolId, staffId: id, ...letter });
}
