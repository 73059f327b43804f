import path from "node:path";

import express from "express";
import type { Express, Request, Response } from "express";

import type { Context } from "../context.ts";

const BUILT = path.resolve("web/graphiql/dist");

/** It carries its fonts within, and its editor writes styles, its documentation markup, into its own page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** GraphiQL at /graphiql, for who signed in; others are led to the dashboard, where one signs in. Development only. */
export function serveGraphiql(
  app: Express,
  contextFor: (request: Request, response: Response) => Promise<Context>,
): void {
  app.use("/graphiql", async (request, response, next) => {
    const { viewer } = await contextFor(request, response);
    if (!viewer) return response.redirect(303, "/");
    response.setHeader("Content-Security-Policy", POLICY);
    next();
  });
  app.use("/graphiql", express.static(BUILT, { fallthrough: false }));
}
