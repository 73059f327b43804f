/** Why the server cannot start, as one sentence for the person who started it: what is wrong and what to do. */
export class StartFailure extends Error {
  override readonly name = "StartFailure";
}
