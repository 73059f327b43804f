import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

import type { Express, Request, Response } from "express";

import { may } from "../access/permissions.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Context } from "../context.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { Export } from "./export.entity.ts";
import { exportPath } from "./export-file.ts";
import { coversClasses, statusAt } from "./export.rules.ts";
import { mayExport } from "./export-rights.ts";
import { getExport } from "./export.store.ts";

export interface DownloadOptions {
  contextFor: (req: Request, res: Response) => Promise<Context>;
  /** Where the files lie. */
  dataDir: string;
}

const TYPES: Readonly<Record<string, string>> = {
  CSV: "text/csv; charset=utf-8",
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ODS: "application/vnd.oasis.opendocument.spreadsheet",
  PDF: "application/pdf",
};

/** GET /exports/:id gives a finished export to the person who asked for it; to anybody else it does not exist. */
export function serveExports(app: Express, { contextFor, dataDir }: DownloadOptions): void {
  app.get("/exports/:id", async (request: Request<{ id: string }>, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    const { viewer, units, now } = await contextFor(request, response);
    if (!viewer) return refuse(response, 401, "UNAUTHENTICATED");
    try {
      const one = await units.read((db) => getFetchable(db, viewer, { id: request.params.id, now }));
      await sendFile(response, one, dataDir);
    } catch (failure) {
      if (failure instanceof Refusal && failure.http === null) return refuse(response, 404, "NOT_FOUND");
      next(failure);
    }
  });
}

async function getFetchable(db: Db, viewer: Viewer, { id, now }: { id: string; now: Date }): Promise<Export> {
  const one = await getExport(db, viewer, id);
  if (!may(viewer.role, "export:read") || !mayExport(viewer.role, one.subject, one.request)) {
    throw new Refusal("NOT_FOUND");
  }
  if (!coversClasses(viewer.classIds, one.classIds)) throw new Refusal("NOT_FOUND");
  if (statusAt(one.storedStatus, one.expiresAt, now) !== "DONE") throw new Refusal("NOT_FOUND");
  return one;
}

async function sendFile(response: Response, { id, fileName, format }: Export, dataDir: string): Promise<void> {
  const file = await open(exportPath(dataDir, id)).catch(() => null);
  if (file === null || fileName === null) {
    await file?.close();
    throw new Refusal("NOT_FOUND");
  }
  const { size } = await file.stat();
  response.setHeader(
    "Content-Disposition",
    `attachment; filename="${fileName}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  );
  response.setHeader("Content-Length", size);
  response.setHeader("Content-Type", TYPES[format]!);
  // Whoever goes away in the middle is no failure.
  await pipeline(createReadStream("", { fd: file }), response).catch(() => undefined);
}

function refuse(response: Response, status: number, code: string): void {
  response.status(status).json({ error: { code, message: code } });
}
