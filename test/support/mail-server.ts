import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

import { SMTPServer } from "smtp-server";

import type { SmtpServer } from "../../server/mails/mail-settings.ts";

/** How it answers the next mails. */
export interface Manner {
  /** To RCPT TO; taken without it. */
  toRecipient?: string;
  /** After the last dot; 250 without it. « nothing »: it takes the mail and hangs up. */
  afterDot?: string;
}

export interface Received {
  recipients: string[];
  source: string;
}

export interface MailServer {
  settings: SmtpServer;
  received: Received[];
  manner: Manner;
  close(): Promise<void>;
}

export const MAIL_USER = { user: "jalon", password: "a-made-up-passphrase" };

/** A mail server that asks who sends, on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  const it: MailServer = { settings: {} as SmtpServer, received, manner: {}, close: async () => {} };
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === MAIL_USER.user && password === MAIL_USER.password
        ? done(null, { user: username })
        : done(new Error("Wrong password")),
    onRcptTo: (_address, _session, done) => done(it.manner.toRecipient ? refusal(it.manner.toRecipient) : null),
    onData(stream, session, done) {
      const answer = (source: string): void => {
        const { afterDot } = it.manner;
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        if (afterDot === undefined || afterDot === "nothing") received.push({ recipients, source });
        if (afterDot === "nothing") for (const connection of server.connections) connection.close();
        else done(afterDot ? refusal(afterDot) : null);
      };
      // Whoever hangs up before the last dot said nothing.
      text(stream).then(answer, () => {});
    },
  });
  // Whoever hangs up before the dot is what some tests are about.
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  it.settings = { host: "127.0.0.1", port, secure: false, ...MAIL_USER, from: "jalon@college.example" };
  it.close = () => new Promise((resolve) => server.close(() => resolve()));
  return it;
}

function refusal(reply: string): Error {
  return Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });
}
