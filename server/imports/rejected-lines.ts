import type { Express, Request, Response } from "express";

import { may } from "../access/permissions.ts";
import type { Context, SignedIn } from "../context.ts";
import { csvFile } from "../shared/csv.ts";
import type { Cell } from "../shared/cell.rules.ts";
import { sentence } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { listRejectedLines } from "./import-report.store.ts";
import { problemSentence } from "./import-words.ts";
import { getImport } from "./import.store.ts";

/** GET /imports/:id/rejected.csv: each line that was not taken as it is, why, and its text while it is kept. For who may see the import. */
export function serveRejectedLines(app: Express, contextFor: (req: Request, res: Response) => Promise<Context>): void {
  app.get("/imports/:id/rejected.csv", async (request: Request<{ id: string }>, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    const context = await contextFor(request, response);
    if (!context.viewer) return refuse(response, 401, "UNAUTHENTICATED");
    if (!may(context.viewer.role, "import:read")) return refuse(response, 403, "FORBIDDEN");
    try {
      const { name, content } = await rejectedLines(context as SignedIn, request.params.id);
      response.setHeader("Content-Disposition", `attachment; filename="${name}"`);
      response.type("text/csv; charset=utf-8").send(content);
    } catch (failure) {
      if (failure instanceof Refusal && failure.http === null) return refuse(response, 404, "NOT_FOUND");
      next(failure);
    }
  });
}

async function rejectedLines(
  { viewer, units, language }: SignedIn,
  importId: string,
): Promise<{ name: string; content: Buffer }> {
  const found = await units.read(async (db) => {
    const one = await getImport(db, viewer, importId);
    return listRejectedLines(db, viewer, one.id);
  });
  const head = ["line", "reason", "text"].map((column) => sentence(language, `import.rejected.${column}`));
  const lines = found.map(({ line, code, params, raw }): Cell[] => [
    line,
    problemSentence(language, code, params),
    raw,
  ]);
  return {
    name: `${sentence(language, "import.rejected.file")}.csv`,
    content: csvFile([head, ...lines], viewer.timeZone),
  };
}

function refuse(response: Response, status: number, code: string): void {
  response.status(status).json({ error: { code, message: code } });
}
