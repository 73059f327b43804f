import type { Environment } from "../environment.ts";

/** What links begin with: APP_URL, else where the server listens by its settings. */
export function addressOf({ appUrl, host, port }: Environment): string {
  const listening = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
  return (appUrl ?? listening).replace(/\/+$/, "");
}
