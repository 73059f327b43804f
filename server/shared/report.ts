/**
 * The server's own log: typed events, one JSON line each, on standard error. Of a failure it keeps the kind, the
 * database's code and the place in the code; never a message, which may carry what somebody typed.
 */
export interface Event {
  event: string;
  errorId?: string;
  jobId?: string;
  importId?: string;
  failure?: unknown;
}

export function report({ failure, ...event }: Event): void {
  const line = { at: new Date().toISOString(), ...event, ...(failure === undefined ? {} : described(failure)) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}

function described(failure: unknown): Record<string, unknown> {
  if (!(failure instanceof Error)) return { kind: typeof failure };
  const original = (failure as { originalError?: Error }).originalError ?? failure;
  const { code, constraint, table } = original as { code?: string; constraint?: string; table?: string };
  const places = (original.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { kind: original.name, code, constraint, table, places: places.slice(0, 6).map((line) => line.trim()) };
}
