/** The words of the command were not understood: the usage is shown. */
export class UsageError extends Error {}

/** The command was understood and cannot be done: one sentence says why and what to do; several where each line of a file has its own. */
export class CliFailure extends Error {}
