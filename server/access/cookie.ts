import type { IncomingMessage, ServerResponse } from "node:http";

/** Browsers refuse a __Host- cookie that is not Secure, bound to one host and to the whole path. */
function nameOf(secure: boolean): string {
  return secure ? "__Host-jalon" : "jalon";
}

const HALF_A_YEAR_IN_S = 180 * 24 * 3_600;

export function tokenOf(request: IncomingMessage, secure: boolean): string | null {
  return cookieOf(request, nameOf(secure), /^[\w-]{43}$/);
}

/** See known-device.ts. */
export function deviceOf(request: IncomingMessage, secure: boolean): string | null {
  return cookieOf(request, `${nameOf(secure)}-device`, /^[\w-]{22}\.[\w-]{43}$/);
}

function cookieOf(request: IncomingMessage, name: string, shape: RegExp): string | null {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const [key, value] = pair.trim().split("=");
    if (key === name && value && shape.test(value)) return value;
  }
  return null;
}

/** It stays when the session ends: it says that this device is known, not to whom it belongs. */
export function keepDevice(response: ServerResponse, secure: boolean, device: string): void {
  response.appendHeader(
    "Set-Cookie",
    `${nameOf(secure)}-device=${device}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${HALF_A_YEAR_IN_S}${secure ? "; Secure" : ""}`,
  );
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
