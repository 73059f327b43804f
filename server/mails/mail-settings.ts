import { isOneAddress } from "../schools/email-address.rules.ts";
import { StartFailure } from "../start-failure.ts";
import { readQuietHours } from "./quiet-hours.rules.ts";
import type { QuietHours } from "./quiet-hours.rules.ts";

/** The first server that takes our mail. */
export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte; else as soon as the server offers it. */
  secure: boolean;
  user: string | null;
  password: string | null;
  from: string;
}

export interface MailSettings {
  /** Null: nothing leaves this machine, and a demo school's mail is caught. */
  smtp: SmtpServer | null;
  quietHours: QuietHours | null;
}

export const NO_MAIL: MailSettings = { smtp: null, quietHours: null };

const PROTOCOLS = ["smtp:", "smtps:"];
const USUAL_PORT = { plain: 587, secure: 465 };
const USUAL_QUIET_HOURS = "20:00-07:00";

/** SMTP_URL, MAIL_FROM, MAIL_QUIET_HOURS. Addresses are not repeated in a refusal: SMTP_URL holds a password. */
export function readMailSettings(variables: NodeJS.ProcessEnv): MailSettings {
  const [url, from] = [variables["SMTP_URL"], variables["MAIL_FROM"]];
  if (url && !from)
    throw new StartFailure(
      "MAIL_FROM is missing beside SMTP_URL: give the address that mails come from, jalon@college.example for example.",
    );
  if (from && !url)
    throw new StartFailure(
      "SMTP_URL is missing beside MAIL_FROM: give one like smtp://user:password@mail.example:587, or leave out MAIL_FROM.",
    );
  if (from && !isOneAddress(from))
    throw new StartFailure("MAIL_FROM is not one e-mail address: give one like jalon@college.example, without a name.");
  const smtp = url && from ? readServer(url, from) : null;
  // Whose mail is caught waits for no morning, unless asked to.
  const usual = smtp ? USUAL_QUIET_HOURS : "off";
  return { smtp, quietHours: readQuiet(variables["MAIL_QUIET_HOURS"] || usual) };
}

function readServer(text: string, from: string): SmtpServer {
  const url = URL.parse(text);
  if (!url || !PROTOCOLS.includes(url.protocol) || url.hostname === "" || url.search !== "" || url.pathname.length > 1)
    throw new StartFailure(
      "SMTP_URL is not an address that begins with smtp:// or smtps://: give one like smtp://user:password@mail.example:587.",
    );
  const secure = url.protocol === "smtps:";
  return {
    // An IPv6 address stands between brackets in a URL only.
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? USUAL_PORT[secure ? "secure" : "plain"] : Number(url.port),
    secure,
    user: url.username === "" ? null : decoded(url.username),
    password: url.password === "" ? null : decoded(url.password),
    from,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new StartFailure(
      "SMTP_URL is not readable: write each special character of the user and the password as a URL does, %25 for a percent sign.",
    );
  }
}

function readQuiet(text: string): QuietHours | null {
  const quiet = readQuietHours(text);
  if (quiet !== undefined) return quiet;
  throw new StartFailure(
    `MAIL_QUIET_HOURS is "${text}": give the hours in which no reminder leaves, ${USUAL_QUIET_HOURS} for example, or off.`,
  );
}

/** What Message-IDs end with; of a mail that is caught, a name that nobody can own (RFC 2606). */
export function domainOf({ smtp }: MailSettings): string {
  return smtp?.from.split("@")[1] ?? "demo.example";
}
