import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "../access/password.ts";
import { askHidden, canAsk } from "./ask.ts";
import { CliFailure } from "./cli-failure.ts";

/** From JALON_PASSWORD, else asked for twice. */
export async function headPassword(given: string | undefined): Promise<string> {
  const password = given || (await askTwice());
  if (password.length < SHORTEST_PASSWORD) {
    throw new CliFailure(`The password needs at least ${SHORTEST_PASSWORD} characters: nothing was changed.`);
  }
  if (password.length > LONGEST_PASSWORD) {
    throw new CliFailure(`The password may have at most ${LONGEST_PASSWORD} characters: nothing was changed.`);
  }
  return password;
}

async function askTwice(): Promise<string> {
  if (!canAsk()) throw new CliFailure("Nobody is there to type a password: give it in JALON_PASSWORD.");
  const password = await askHidden("Password of the head (at least 12 characters): ");
  if ((await askHidden("The same again: ")) === password) return password;
  throw new CliFailure("The two passwords differ: nothing was changed.");
}
