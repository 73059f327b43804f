import type { Source } from "../shared/units.ts";
import type { MailSettings } from "./mail-settings.ts";
import type { Patience } from "./patience.ts";

/** What sending mails takes. */
export interface PostRoom {
  source: Source;
  settings: MailSettings;
  patience: Patience;
  /** For quiet hours only: what is due, and who holds what, the database's clock says. */
  clock(): Date;
  /** Once aborted no gate opens any more, and no mail is taken. */
  signal: AbortSignal;
}
