import type { Express, Request, Response } from "express";

import { may } from "../access/permissions.ts";
import type { Context, SignedIn } from "../context.ts";
import { Refusal } from "../shared/refusal.ts";
import { saveNewImport } from "./import.store.ts";
import { UploadRefusal, forgetFiles, receiveFiles } from "./receive-files.ts";

const STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  FILE_TOO_LARGE: 413,
  TOO_MANY_FILES: 413,
  NOT_MULTIPART: 415,
  NO_FILE: 400,
  UPLOAD_INTERRUPTED: 400,
  STORAGE_FULL: 507,
};

/**
 * POST /imports, multipart/form-data with parts named "file": 202 {"imports":[{"id"}]}, in the order of the parts.
 * All the files are kept and queued together, or none is. A field preview=lists: lists wait, showing what they would change.
 */
export function serveImports(
  app: Express,
  {
    contextFor,
    dataDir,
    onWork,
  }: { contextFor: (req: Request, res: Response) => Promise<Context>; dataDir: string; onWork(): void },
): void {
  app.post("/imports", async (request, response) => {
    response.setHeader("Cache-Control", "no-store");
    try {
      const context = await contextFor(request, response);
      const imports = await importsFrom(request, allowed(request, context), dataDir);
      response.status(202).json({ imports });
      onWork();
    } catch (failure) {
      if (!(failure instanceof UploadRefusal)) throw failure;
      request.unpipe();
      request.resume();
      const { code } = failure;
      response.status(STATUS[code] ?? 400).json({ error: { code, message: code } });
    }
  });
}

function allowed(request: Request, context: Context): SignedIn {
  if (!context.viewer) throw new UploadRefusal("UNAUTHENTICATED");
  if (request.headers["x-requested-with"] !== "jalon") throw new UploadRefusal("FORBIDDEN");
  if (!may(context.viewer.role, "import:edit")) throw new UploadRefusal("FORBIDDEN");
  return context as SignedIn;
}

async function importsFrom(
  request: Request,
  { viewer, units, now }: SignedIn,
  dataDir: string,
): Promise<{ id: string }[]> {
  const { files, previewLists } = await receiveFiles(request, dataDir);
  try {
    return await units.write(async (db) => {
      const saved: { id: string }[] = [];
      for (const file of files) {
        const one = { ...file, previewLists, createdBy: viewer.id, classIds: viewer.classIds, createdAt: now };
        saved.push({ id: await saveNewImport(db, viewer.schoolId, one) });
      }
      return saved;
    });
  } catch (failure) {
    // It may be in the queue, and then wants its files; else they are swept one day.
    const isUnknown = failure instanceof Refusal && failure.code === "OUTCOME_UNKNOWN";
    if (!isUnknown) await forgetFiles(files);
    throw failure;
  }
}
