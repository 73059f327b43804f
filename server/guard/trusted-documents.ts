import { readFile } from "node:fs/promises";
import path from "node:path";

import type { RequestHandler } from "express";

import { StartFailure } from "../start-failure.ts";

/** Text by identifier. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Hidden files are not served. */
const FILE = path.resolve("web/dist/.trusted-documents.json");

/** The documents of the dashboard that was built; none where it was not, unless the server could then answer nothing. */
export async function readTrustedDocuments({ needed }: { needed: boolean }): Promise<TrustedDocuments> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(FILE, "utf8")) as Record<string, string>));
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== "ENOENT") throw failure;
    if (needed) throw new StartFailure("The dashboard is not built: run npm run build, then start again.");
    return new Map();
  }
}

/** Puts the text in place of the identifier that the dashboard sent; free documents pass where they may. */
export function trustedDocumentsOnly(documents: TrustedDocuments, { free }: { free: boolean }): RequestHandler {
  return (request, response, next) => {
    const body = request.body as { query?: unknown; extensions?: { documentId?: unknown } | null } | undefined;
    const id = body?.extensions?.documentId;
    const text = typeof id === "string" ? documents.get(id) : undefined;
    if (text !== undefined) {
      request.body = { ...body, query: text, extensions: {} };
      return next();
    }
    if (id === undefined && free) return next();
    const code = id === undefined ? "DOCUMENT_NOT_TRUSTED" : "DOCUMENT_UNKNOWN";
    response
      .status(400)
      .type("application/graphql-response+json")
      .send(JSON.stringify({ errors: [{ message: code, extensions: { code } }] }));
  };
}
