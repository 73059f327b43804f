import type { RequestHandler } from "express";

/**
 * Refuses what another site's page sends with a visitor's cookie. Browsers say where a request comes from; programs that
 * say nothing pass, for they have no visitor.
 */
export function ownRequestsOnly(ownAddress: () => string): RequestHandler {
  return (request, response, next) => {
    if (request.method === "GET" || request.method === "HEAD") return next();
    const { origin, host, "sec-fetch-site": site } = request.headers;
    const own = origin === undefined || origin === URL.parse(ownAddress())?.origin || URL.parse(origin)?.host === host;
    if (own && (site === undefined || site === "same-origin" || site === "none")) return next();
    response.status(403).json({ error: { code: "FORBIDDEN", message: "FORBIDDEN" } });
  };
}
