import type { Express, Request, Response } from "express";

import { may } from "../access/permissions.ts";
import type { Context } from "../context.ts";
import type { Viewer } from "../access/viewer.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import { coversClasses, statusAt } from "./export.rules.ts";
import { findContent, getExport } from "./export.store.ts";

/** GET /exports/:id gives a finished export to the person who asked for it; to anybody else it does not exist. */
export function serveExports(app: Express, contextFor: (req: Request, res: Response) => Promise<Context>): void {
  app.get("/exports/:id", async (request: Request<{ id: string }>, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    const { viewer, units, now } = await contextFor(request, response);
    if (!viewer) return refuse(response, 401, "UNAUTHENTICATED");
    try {
      const { name, content } = await units.read((db) => fetchExport(db, viewer, { id: request.params.id, now }));
      response.setHeader(
        "Content-Disposition",
        `attachment; filename="${name}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      );
      response.type("text/csv; charset=utf-8").send(content);
    } catch (failure) {
      if (failure instanceof Refusal) return refuse(response, 404, "NOT_FOUND");
      next(failure);
    }
  });
}

async function fetchExport(
  db: Db,
  viewer: Viewer,
  { id, now }: { id: string; now: Date },
): Promise<{ name: string; content: Buffer }> {
  const one = await getExport(db, viewer, id);
  if (!may(viewer.role, "export:read") || !coversClasses(viewer.classIds, one.classIds)) throw new Refusal("NOT_FOUND");
  if (statusAt(one.storedStatus, one.expiresAt, now) !== "DONE") throw new Refusal("NOT_FOUND");

  const content = await findContent(db, one);
  if (content === null || one.fileName === null) throw new Refusal("NOT_FOUND");
  return { name: one.fileName, content };
}

function refuse(response: Response, status: number, code: string): void {
  response.status(status).json({ error: { code, message: code } });
}
