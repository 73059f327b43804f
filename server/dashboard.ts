import path from "node:path";

import express from "express";
import type { Express } from "express";

const BUILT = path.resolve("web/dist");

/** The built dashboard: its hashed files for ever, its page fresh every time, for every address of the screens. */
export function serveDashboard(app: Express): void {
  app.use("/assets", express.static(path.join(BUILT, "assets"), { immutable: true, maxAge: "1y", fallthrough: false }));
  app.use(express.static(BUILT, { index: false }));
  app.get("/{*screen}", (request, response, next) => {
    if (!request.accepts("html")) return next();
    response.setHeader("Cache-Control", "no-cache");
    response.sendFile(path.join(BUILT, "index.html"));
  });
}
