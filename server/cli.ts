import "reflect-metadata";
import { UsageError } from "./cli/cli-failure.ts";
import { readCommand } from "./cli/read-command.ts";
import { runAddStaff } from "./cli/run-add-staff.ts";
import { runCreateSchool } from "./cli/run-create-school.ts";
import { sentenceOf } from "./cli/sentence-of.ts";
import { USAGE } from "./cli/usage.ts";

/** 0: done; 1: refused or failed, with one sentence; 2: not understood, with the usage. */
async function main(words: readonly string[]): Promise<number> {
  try {
    const command = readCommand(words);
    if (command.name === "help") console.log(USAGE);
    else console.log(await (command.name === "create-school" ? runCreateSchool(command) : runAddStaff(command)));
    return 0;
  } catch (failure) {
    console.error(failure instanceof UsageError ? `${failure.message}\n\n${USAGE}` : sentenceOf(failure));
    return failure instanceof UsageError ? 2 : 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
