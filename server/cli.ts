import "reflect-metadata";
import { UsageError } from "./cli/cli-failure.ts";
import { readCommand } from "./cli/read-command.ts";
import { runAddStaff } from "./cli/run-add-staff.ts";
import { runCreateSchool } from "./cli/run-create-school.ts";
import { runSetAcademy } from "./cli/run-set-academy.ts";
import { sentenceOf } from "./cli/sentence-of.ts";
import { USAGE } from "./cli/usage.ts";

/** 0: done; 1: refused or failed, with one sentence; 2: not understood, with the usage. */
async function main(words: readonly string[]): Promise<number> {
  try {
    const command = readCommand(words);
    console.log(await run(command));
    return 0;
  } catch (failure) {
    console.error(failure instanceof UsageError ? `${failure.message}\n\n${USAGE}` : sentenceOf(failure));
    return failure instanceof UsageError ? 2 : 1;
  }
}

async function run(command: ReturnType<typeof readCommand>): Promise<string> {
  switch (command.name) {
    case "create-school":
      return runCreateSchool(command);
    case "add-staff":
      return runAddStaff(command);
    case "set-academy":
      return runSetAcademy(command);
    case "help":
      return USAGE;
  }
}

process.exitCode = await main(process.argv.slice(2));
