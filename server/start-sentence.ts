import { StartFailure } from "./start-failure.ts";

/** What to tell somebody whose server does not start: a sentence where the cause is known, the whole error where it is a bug. */
export function sentenceFor(failure: unknown, { host, port }: { host: string; port: number }): string {
  if (failure instanceof StartFailure) return failure.message;
  const { code, syscall, stack } = failure as NodeJS.ErrnoException;
  if (syscall !== "listen" && syscall !== "getaddrinfo") return stack ?? String(failure);
  if (code === "EADDRINUSE")
    return `Port ${port} on ${host} is in use: stop the program that uses it, or set PORT to another port.`;
  if (code === "EACCES") return `Port ${port} needs an administrator's rights: set PORT to a port from 1024 on.`;
  return `${host} is no address of this machine (${code}): correct HOST, 127.0.0.1 for example.`;
}
