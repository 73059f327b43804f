import type { IncomingMessage, ServerResponse } from "node:http";

/** Browsers refuse a __Host- cookie that is not Secure, bound to one host and to the whole path. */
function nameOf(secure: boolean): string {
  return secure ? "__Host-jalon" : "jalon";
}

export function tokenOf(request: IncomingMessage, secure: boolean): string | null {
  const name = nameOf(secure);
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const [key, value] = pair.trim().split("=");
    if (key === name && value && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

/** No expiry: the cookie goes with the browser, the session has its own end. */
export function openCookie(response: ServerResponse, secure: boolean, token: string): void {
  response.appendHeader(
    "Set-Cookie",
    `${nameOf(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`,
  );
}

export function closeCookie(response: ServerResponse, secure: boolean): void {
  response.appendHeader(
    "Set-Cookie",
    `${nameOf(secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? "; Secure" : ""}`,
  );
  response.setHeader("Clear-Site-Data", '"cache", "storage"');
}
