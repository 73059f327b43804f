import type { RequestHandler } from "express";

/** Everything comes from here, nothing is written into the page, and no text becomes markup. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const NO_DEVICE = ["camera", "microphone", "geolocation", "payment", "usb"].map((device) => `${device}=()`).join(", ");

const TWO_YEARS = 63_072_000;

/** On every answer, refusals included. */
export function securityHeaders(secure: boolean): RequestHandler {
  return (_request, response, next) => {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", NO_DEVICE);
    if (secure) response.setHeader("Strict-Transport-Security", `max-age=${TWO_YEARS}`);
    next();
  };
}
