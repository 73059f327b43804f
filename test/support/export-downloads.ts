import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

import express from "express";

import { contextOf } from "../../server/access/request-context.ts";
import { openSession } from "../../server/access/session.store.ts";
import { serveExports } from "../../server/exports/download.ts";
import { unitsOf } from "../../server/shared/units.ts";
import type { World } from "./school-world.ts";
import type { Person } from "./world-school.ts";

/** The place from which a server gives exported files away. */
export class ExportDownloads {
  readonly #world: World;
  readonly #server: Server;

  constructor(world: World, dataDir: string) {
    this.#world = world;
    const app = express();
    serveExports(app, {
      contextFor: (request, response) =>
        contextOf(world.source, request, response, { secure: false, now: world.now, mail: world.mail, appUrl: "" }),
      dataDir,
    });
    this.#server = createServer(app).listen(0, "127.0.0.1");
  }

  /** As the person's browser does; null is a stranger's. */
  async fetch(person: Person | null, id: string): Promise<Response> {
    const { source, now } = this.#world;
    const headers: Record<string, string> = {};
    if (person) {
      const token = await unitsOf(source, null).write((db) => openSession(db, person, now));
      headers["cookie"] = `jalon=${token}`;
    }
    const { port } = this.#server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}/exports/${id}`, { headers });
  }

  stop(): void {
    this.#server.close();
  }
}
