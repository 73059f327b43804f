import path from "node:path";

import express from "express";
import type { Express, Request, Response } from "express";

const BUILT = path.resolve("web/dist");
/** What the build leaves beside each file of code or style, smallest first. A browser takes Brotli over HTTPS only. */
const ENCODINGS: Readonly<Record<string, string>> = { ".br": "br", ".gz": "gzip" };

/** The built dashboard: its hashed files for ever, its page fresh every time, for every address of the screens. */
export function serveDashboard(app: Express): void {
  app.use("/assets", askCompressed, express.static(path.join(BUILT, "assets"), FOR_EVER));
  app.use(express.static(BUILT, { index: false }));
  app.get("/{*screen}", (request, response, next) => {
    if (!request.accepts("html")) return next();
    response.setHeader("Cache-Control", "no-cache");
    response.sendFile(path.join(BUILT, "index.html"));
  });
}

const FOR_EVER = { immutable: true, maxAge: "1y", fallthrough: false, setHeaders: sayEncoding } as const;

function askCompressed(request: Request, response: Response, next: () => void): void {
  if (/\.(js|css)$/.test(request.path)) {
    response.vary("Accept-Encoding");
    const taken = Object.keys(ENCODINGS).find((extension) => request.acceptsEncodings(ENCODINGS[extension]!));
    if (taken) request.url = request.path + taken;
  }
  next();
}

function sayEncoding(response: Response, file: string): void {
  const { ext, name } = path.parse(file);
  const encoding = ENCODINGS[ext];
  if (!encoding) return;
  response.setHeader("Content-Encoding", encoding);
  response.type(path.extname(name));
}
