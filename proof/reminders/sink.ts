import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** How often, of all mails, each fault happens. */
export interface Faults {
  slow: number;
  laterAtRecipient: number;
  neverAtRecipient: number;
  hangUpInData: number;
  laterAfterDot: number;
  neverAfterDot: number;
  hangUpAfterTaking: number;
  answerTooLate: number;
}

export const NO_FAULTS: Faults = {
  slow: 0,
  laterAtRecipient: 0,
  neverAtRecipient: 0,
  hangUpInData: 0,
  laterAfterDot: 0,
  neverAfterDot: 0,
  hangUpAfterTaking: 0,
  answerTooLate: 0,
};

export interface Taken {
  messageId: string;
  recipients: string[];
}

export interface Sink {
  port: number;
  faults: Faults;
  /** Mails begun so far, however they ended. */
  begun: number;
  /** How often each fault happened, by name. */
  happened: Map<keyof Faults, number>;
  /** What the file says was taken, in the order in which it was. */
  taken(): Taken[];
  close(): void;
}

/** Milliseconds between two words of the server; a sender that is killed is killed somewhere in there. */
const USUAL_MS = [10, 80] as const;
const SLOW_MS = [200, 800] as const;
/** Longer than the proof's senders wait for an answer. */
const TOO_LATE_MS = 10_000;

/** A mail server that writes down what it takes, on the disk, before it says that it took it. */
export async function startSink(file: string): Promise<Sink> {
  const log = openSync(file, "a");
  const happened = new Map<keyof Faults, number>();
  const open = new Set<Socket>();
  const sink: Sink = {
    port: 0,
    faults: NO_FAULTS,
    begun: 0,
    happened,
    taken: () =>
      readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Taken),
    close() {
      open.forEach((socket) => socket.destroy());
      server.close();
      closeSync(log);
    },
  };
  const fault = (name: keyof Faults): boolean => {
    if (Math.random() >= sink.faults[name]) return false;
    happened.set(name, (happened.get(name) ?? 0) + 1);
    return true;
  };
  const write = (taken: Taken): void => {
    writeSync(log, `${JSON.stringify(taken)}\n`);
    fsyncSync(log);
  };
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => {});
    const begin = (): void => void (sink.begun += 1);
    void converse(socket, { fault, begin, write }).catch(() => socket.destroy());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  sink.port = (server.address() as AddressInfo).port;
  return sink;
}

async function converse(
  socket: Socket,
  { fault, begin, write }: { fault: (name: keyof Faults) => boolean; begin: () => void; write: (taken: Taken) => void },
): Promise<void> {
  const say = async (reply: string): Promise<void> => {
    await wait(between(fault("slow") ? SLOW_MS : USUAL_MS));
    socket.write(`${reply}\r\n`);
  };
  let recipients: string[] = [];
  await say("220 sink ESMTP");
  const lines = linesOf(socket);
  for await (const line of lines) {
    const [verb = ""] = line.toUpperCase().split(/[ :]/);
    if (verb === "EHLO" || verb === "HELO") await say("250 sink");
    else if (verb === "MAIL") {
      recipients = [];
      begin();
      await say("250 2.1.0 Ok");
    } else if (verb === "RCPT") {
      const address = /<([^>]*)>/.exec(line)?.[1] ?? "";
      if (fault("laterAtRecipient")) await say(`450 4.2.0 <${address}>: Greylisted`);
      else if (fault("neverAtRecipient")) await say(`550 5.1.1 <${address}>: User unknown`);
      else {
        recipients.push(address);
        await say("250 2.1.5 Ok");
      }
    } else if (verb === "DATA") {
      await say("354 End with a dot");
      if (fault("hangUpInData")) return void socket.destroy();
      const messageId = await messageIn(lines);
      // Without the dot nothing was sent.
      if (messageId === null) return;
      if (fault("laterAfterDot")) await say("451 4.3.0 Try again later");
      else if (fault("neverAfterDot")) await say("554 5.7.1 Refused");
      else {
        write({ messageId, recipients });
        if (fault("hangUpAfterTaking")) return void socket.destroy();
        if (fault("answerTooLate")) await wait(TOO_LATE_MS);
        await say("250 2.0.0 Ok: queued");
      }
    } else if (verb === "QUIT") {
      socket.end("221 2.0.0 Bye\r\n");
      return;
    } else await say("502 5.5.2 Unknown");
  }
}

/** The message's name once its last dot is there; null when the sender went away before. */
async function messageIn(lines: AsyncGenerator<string>): Promise<string | null> {
  let head = "";
  let isHead = true;
  for (;;) {
    const { value, done } = await lines.next();
    if (done) return null;
    if (value === ".") return /^Message-ID:\s*(<[^>]+>)/im.exec(head)?.[1] ?? "";
    if (value === "") isHead = false;
    if (isHead) head += `${value}\n`;
  }
}

async function* linesOf(socket: Socket): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of socket) {
    rest += String(chunk);
    for (let end = rest.indexOf("\r\n"); end !== -1; end = rest.indexOf("\r\n")) {
      yield rest.slice(0, end);
      rest = rest.slice(end + 2);
    }
  }
}

function between([least, most]: readonly [number, number]): number {
  return least + Math.random() * (most - least);
}
