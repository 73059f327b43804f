import type { Place } from "./access/place.rules.ts";
import type { SessionTimes } from "./access/session.rules.ts";
import type { Viewer } from "./access/viewer.ts";
import type { MailSettings } from "./mails/mail-settings.ts";
import type { Loads } from "./shared/load.ts";
import type { Units } from "./shared/units.ts";

/** What a request knows. */
export interface Context {
  viewer: Viewer | null;
  units: Units;
  /** Over what was published to an academy, and no school's rows. */
  unitsOfAcademy(academy: string): Units;
  load: Loads;
  now: Date;
  language: "fr" | "en";
  mail: MailSettings;
  /** What links in mails begin with. */
  appUrl: string;
  /** Forgets what was loaded for another viewer. */
  renew(): void;
  /** Opens and closes the session's cookie. */
  door: Door;
}

export interface Door {
  /** A unit of work outside any school: for the doors only. */
  units: Units;
  /** A unit of work of the school that a door led to. */
  unitsOf(schoolId: string): Units;
  token: string | null;
  /** Null for a stranger. */
  session: SessionTimes | null;
  /** What the browser says that it is. */
  place: Place;
  /** The network that the request comes from, for counting attempts. */
  network: string;
  /** What the device says of itself: see known-device.ts. */
  device: string | null;
  open(token: string): void;
  keepDevice(device: string): void;
  close(): void;
  /** Work that must not be seen in the time that the answer takes: begun once it is out. */
  after(work: () => Promise<void>): void;
}

/** Behind the wall a viewer is certain. */
export interface SignedIn extends Context {
  viewer: Viewer;
}
