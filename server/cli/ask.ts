import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

import { CliFailure } from "./cli-failure.ts";

/** Whether somebody is there to answer. */
export function canAsk(): boolean {
  return process.stdin.isTTY;
}

export function ask(question: string): Promise<string> {
  return answerTo(question, process.stderr);
}

/** Nothing of the answer is shown. */
export async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const answer = await answerTo("", new Writable({ write: (_chunk, _encoding, done) => done() }));
  process.stderr.write("\n");
  return answer;
}

/** The terminal's own echo is off while it reads; Ctrl-C and Ctrl-D end the command in order. */
function answerTo(question: string, output: NodeJS.WritableStream): Promise<string> {
  const reader = createInterface({ input: process.stdin, output, terminal: true });
  return new Promise<string>((resolve, reject) => {
    const giveUp = (): void => reject(new CliFailure("Nothing was changed."));
    reader.once("SIGINT", giveUp).once("close", giveUp);
    reader.question(question).then(resolve, reject);
  }).finally(() => reader.close());
}
