import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import { expressMiddleware } from "@as-integrations/express5";
import express from "express";
import type { Express } from "express";

import { contextOf } from "./access/request-context.ts";
import { serveDashboard } from "./dashboard.ts";
import { serveExports } from "./exports/download.ts";
import { makeGraphql } from "./graphql.ts";
import { serveGraphiql } from "./guard/graphiql.ts";
import { jsonPostsOnly } from "./guard/json-posts.ts";
import { ownRequestsOnly } from "./guard/own-requests.ts";
import { securityHeaders } from "./guard/security-headers.ts";
import { trustedDocumentsOnly } from "./guard/trusted-documents.ts";
import type { TrustedDocuments } from "./guard/trusted-documents.ts";
import { serveRejectedLines } from "./imports/rejected-lines.ts";
import { serveImports } from "./imports/upload.ts";
import { serveWelcome } from "./schools/welcome.ts";
import { NO_MAIL } from "./mails/mail-settings.ts";
import type { MailSettings } from "./mails/mail-settings.ts";
import { makeSchema } from "./schema.ts";
import { rows } from "./shared/db.ts";
import { Refusal } from "./shared/refusal.ts";
import { report } from "./shared/report.ts";
import { unitsOf } from "./shared/units.ts";
import type { Source } from "./shared/units.ts";

export interface HttpOptions {
  source: Source;
  host: string;
  port: number;
  /** Where uploaded files wait, and finished exports lie. */
  dataDir: string;
  /** Whether cookies are Secure: everywhere but on a loopback address without https. */
  secure: boolean;
  /** Introspection and GraphiQL, for who signed in. */
  development: boolean;
  /** The dashboard's own. */
  documents?: TrustedDocuments;
  /** Whether others are answered too; in development they are. */
  freeDocuments?: boolean;
  /** Without it no mail leaves. */
  mail?: MailSettings;
  /** What links in mails begin with; the address it listens on when there is none. */
  appUrl?: string | null;
  /** Called when work has been put in the queue. */
  onWork(): void;
  clock?: () => Date;
}

export async function startHttp(options: HttpOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const app = express();
  const server = createServer(app);
  server.requestTimeout = 120_000;
  server.headersTimeout = 10_000;
  const graphql = makeGraphql(await makeSchema(), server, options.development);
  await graphql.start();
  // A server that is stopping no longer knows its address, and still answers.
  let url = "";
  route(app, graphql, options, () => url);

  server.listen(options.port, options.host);
  await listening(server);
  url = addressOf(server, options.host);
  return { url, stop: () => graphql.stop() };
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host}:${port}`;
}

function route(
  app: Express,
  graphql: ReturnType<typeof makeGraphql>,
  options: HttpOptions,
  listensOn: () => string,
): void {
  const { source, secure, mail = NO_MAIL, clock = () => new Date() } = options;
  const appUrl = (): string => (options.appUrl ?? listensOn()).replace(/\/+$/, "");
  const contextFor = (req: express.Request, res: express.Response) =>
    contextOf(source, req, res, { secure, now: clock(), mail, appUrl: appUrl() });
  app.disable("x-powered-by");
  app.use(securityHeaders(secure));
  app.use(ownRequestsOnly(appUrl));
  app.get("/health/live", (_request, response) => void response.json({ status: "live" }));
  app.get("/health/ready", async (_request, response) => {
    const ready = await unitsOf(source, null)
      .read((db) => rows(db, "select 1"))
      .then(
        () => true,
        () => false,
      );
    response.status(ready ? 200 : 503).json({ status: ready ? "ready" : "unavailable" });
  });
  app.use("/graphql", (_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  app.use(
    "/graphql",
    jsonPostsOnly,
    express.json({ limit: "100kb" }),
    trustedDocumentsOnly(options.documents ?? new Map(), { free: options.freeDocuments ?? options.development }),
    expressMiddleware(graphql, { context: ({ req, res }) => contextFor(req, res) }),
  );
  serveImports(app, { contextFor, dataDir: options.dataDir, onWork: options.onWork });
  serveRejectedLines(app, contextFor);
  serveExports(app, { contextFor, dataDir: options.dataDir });
  serveWelcome(app, contextFor);
  if (options.development) serveGraphiql(app, contextFor);
  serveDashboard(app);
  app.use(answerFailure);
}

/** What went wrong outside GraphQL: a code for what the caller can mend, else a number to look up in the log. */
function answerFailure(
  failure: unknown,
  _request: express.Request,
  response: express.Response,
  _next: express.NextFunction,
): void {
  const status = (failure as { status?: unknown }).status;
  if (response.headersSent) return void response.destroy();
  if (typeof status === "number" && status >= 400 && status < 500) {
    const code = status === 413 ? "TOO_LARGE" : status === 404 ? "NOT_FOUND" : "BAD_REQUEST";
    return void response.status(status).json({ error: { code, message: code } });
  }
  if (failure instanceof Refusal && failure.http) {
    response.setHeaders(new Map(failure.http.headers));
    return void response.status(failure.http.status).json({ error: { code: failure.code, message: failure.code } });
  }
  const errorId = randomUUID();
  report({ event: "http-failure", errorId, failure });
  response.status(500).json({ error: { code: "INTERNAL_SERVER_ERROR", message: "INTERNAL_SERVER_ERROR", errorId } });
}

async function listening(server: Server): Promise<void> {
  if (server.listening) return;
  await Promise.race([
    once(server, "listening"),
    once(server, "error").then(([failure]) => Promise.reject(failure as Error)),
  ]);
}
