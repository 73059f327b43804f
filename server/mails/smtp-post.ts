import { Readable } from "node:stream";

import SMTPConnection from "nodemailer/lib/smtp-connection";

import type { Answer } from "./conclusion.rules.ts";
import type { SmtpServer } from "./mail-settings.ts";
import type { Patience } from "./patience.ts";

/** Milliseconds for the connection, and for the server's first words. */
const CONNECT_MS = 20_000;
/** The steps at which a server speaks of this mail, and not of us. */
const OF_MAIL = ["MAIL FROM", "RCPT TO", "DATA"];
const LOOPBACK = /^(127\.|localhost$|::1$)/;

export interface Posted {
  recipient: string;
  message: Buffer;
}

export interface Answered extends Answer {
  reply?: string;
}

/**
 * Hands one mail to the server on a connection of its own. All of it is written but for the last dot; then the gate is asked, and
 * only if it opens the dot goes out. Shut, the connection ends without it, and the server must forget what it heard.
 */
export function postBySmtp(
  server: SmtpServer,
  { recipient, message }: Posted,
  gate: () => Promise<boolean>,
  { leaseMs, answerMs }: Patience,
): Promise<Answered> {
  return new Promise((resolve) => {
    let crossed = false;
    let ended = false;
    const connection = new SMTPConnection({
      host: server.host,
      port: server.port,
      secure: server.secure,
      // A password never goes through the net in clear.
      requireTLS: server.password !== null && !LOOPBACK.test(server.host),
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: answerMs,
    });
    const end = (answer: Omit<Answered, "crossed">): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      if (answer.kind === "TAKEN") connection.quit();
      else connection.close();
      resolve({ ...answer, crossed });
    };
    const timer = setTimeout(() => crossed || end({ kind: "NONE" }), leaseMs);
    async function* letGo(): AsyncGenerator<Buffer> {
      yield message;
      const isOpen = await gate();
      if (isOpen && !ended) {
        crossed = true;
        return;
      }
      end({ kind: "HELD" });
      await new Promise(() => {});
    }
    const send = (): void =>
      connection.send({ from: server.from, to: [recipient] }, Readable.from(letGo()), (failure) =>
        end(failure ? answerOf(failure) : { kind: "TAKEN" }),
      );

    connection.on("error", (failure) => end(answerOf(failure)));
    connection.connect((failure) => {
      if (failure) return end(answerOf(failure));
      if (server.user === null) return send();
      connection.login({ user: server.user, pass: server.password ?? "" }, (refused) =>
        refused ? end(answerOf(refused)) : send(),
      );
    });
  });
}

function answerOf(failure: unknown): Omit<Answered, "crossed"> {
  const { responseCode, response, command } = failure as {
    responseCode?: number;
    response?: string;
    command?: string;
  };
  if (!responseCode || responseCode < 400) return { kind: "NONE" };
  return { kind: "REFUSED", code: responseCode, isOfMail: OF_MAIL.includes(command ?? ""), reply: response ?? "" };
}
