import express from "express";
import type { Express, Request, Response } from "express";

import { sealDevice } from "../access/known-device.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, hashPassword } from "../access/password.ts";
import { hashOf } from "../access/session.store.ts";
import type { Context } from "../context.ts";
import { choosePassword } from "./choose-password.ts";
import { findLink } from "./staff-link.store.ts";

/**
 * POST /welcome {token, password}: the single-use link of an invitation, or of another password, becomes a password and a session.
 * Outside GraphQL, whose every operation but signing in is for people signed in.
 */
export function serveWelcome(app: Express, contextFor: (req: Request, res: Response) => Promise<Context>): void {
  app.post("/welcome", express.json({ limit: "10kb" }), async (request, response) => {
    if (request.headers["x-requested-with"] !== "jalon") return refuse(response, 403, "FORBIDDEN");
    const { token, password } = (request.body ?? {}) as { token?: unknown; password?: unknown };
    if (typeof token !== "string" || typeof password !== "string") return refuse(response, 400, "BAD_USER_INPUT");
    if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD) {
      return refuse(response, 400, "PASSWORD_TOO_SHORT");
    }
    const { door, now } = await contextFor(request, response);
    const found = await door.units.read((db) => findLink(db, hashOf(token), now));
    if (!found) return refuse(response, 404, "LINK_EXPIRED");

    const hash = await hashPassword(password);
    const session = await door
      .unitsOf(found.schoolId)
      .write((db) => choosePassword(db, found, { hash, place: door.place, now }));
    if (session === null) return refuse(response, 404, "LINK_EXPIRED");
    door.open(session);
    door.keepDevice(sealDevice(found.id, hash));
    response.json({ welcome: true });
  });
}

function refuse(response: Response, status: number, code: string): void {
  response.status(status).json({ error: { code, message: code } });
}
