import { resolve } from "node:path";
import { readMailSettings } from "./mails/mail-settings.ts";
import type { MailSettings } from "./mails/mail-settings.ts";
import { StartFailure } from "./start-failure.ts";

/** What the program was told from outside. */
export interface Environment {
  host: string;
  /** 0 means any free one. */
  port: number;
  dataDir: string;
  /** A PostgreSQL of yours; null for the embedded one. */
  databaseUrl: string | null;
  /** What links in mails begin with; null until the server knows its own address. */
  appUrl: string | null;
  production: boolean;
  /** True where only this machine can reach the server. */
  loopback: boolean;
  /** Whether the demo school may exist here at all. */
  demoAllowed: boolean;
  /** Whether it is made where there is no school yet. */
  demoWanted: boolean;
  /** Whether other documents than the dashboard's own are answered. */
  freeDocuments: boolean;
  /** Whether cookies are Secure. */
  secure: boolean;
  mail: MailSettings;
}

export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const host = variables["HOST"] || "127.0.0.1";
  const databaseUrl = readUrl(
    "DATABASE_URL",
    variables["DATABASE_URL"],
    ["postgres:", "postgresql:"],
    "postgres://user:password@host:5432/jalon",
  );
  const appUrl = readUrl("APP_URL", variables["APP_URL"], ["http:", "https:"], "https://jalon.example.fr");
  const production = variables["NODE_ENV"] === "production";
  const loopback = /^(127\.\d+\.\d+\.\d+|localhost|::1)$/.test(host);
  const demoAllowed = loopback && !production && databaseUrl === null;
  return {
    host,
    port: readPort(variables["PORT"]),
    dataDir: resolve(variables["JALON_DATA_DIR"] || ".jalon"),
    databaseUrl,
    appUrl,
    production,
    loopback,
    demoAllowed,
    demoWanted: demoAllowed && readSwitch("JALON_DEMO", variables["JALON_DEMO"], true),
    freeDocuments: !production || readSwitch("JALON_FREE_DOCUMENTS", variables["JALON_FREE_DOCUMENTS"], false),
    secure: !loopback || (appUrl?.startsWith("https:") ?? false),
    mail: readMailSettings(variables),
  };
}

function readPort(text = ""): number {
  if (text === "") return 4000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartFailure(`PORT is "${text}": give a number from 0 to 65535, 4000 for example.`);
}

function readSwitch(name: string, text = "", without: boolean): boolean {
  if (text === "") return without;
  if (text === "0" || text === "1") return text === "1";
  throw new StartFailure(`${name} is "${text}": give 0 or 1, or leave it out.`);
}

/** The address itself is not repeated: it can hold a password. */
function readUrl(name: string, text: string | undefined, protocols: string[], example: string): string | null {
  if (!text) return null;
  if (protocols.includes(URL.parse(text)?.protocol ?? "")) return text;
  throw new StartFailure(
    `${name} is not an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}: give one like ${example}.`,
  );
}
