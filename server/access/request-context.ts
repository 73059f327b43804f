import type { IncomingMessage, ServerResponse } from "node:http";

import type { Context } from "../context.ts";
import type { MailSettings } from "../mails/mail-settings.ts";
import { answering } from "../shared/answering-units.ts";
import { loadsOf } from "../shared/load.ts";
import { report } from "../shared/report.ts";
import { unitsOf, unitsOfAcademy } from "../shared/units.ts";
import type { Source } from "../shared/units.ts";
import { closeCookie, deviceOf, keepDevice, openCookie, tokenOf } from "./cookie.ts";
import { placeOf } from "./place.rules.ts";
import { findViewer, markSeen } from "./session.store.ts";

/**
 * What a request knows, from its cookie: one statement, and once a minute one more that marks the session as seen. What a screen
 * asks by itself, while nobody is there, keeps no session open.
 */
export async function contextOf(
  source: Source,
  request: IncomingMessage,
  response: ServerResponse,
  { secure, now, mail, appUrl }: { secure: boolean; now: Date; mail: MailSettings; appUrl: string },
): Promise<Context> {
  const token = tokenOf(request, secure);
  const doors = answering(unitsOf(source, null));
  const found = token ? await doors.read((db) => findViewer(db, token, now)) : null;
  const isSeen = found?.stale && request.headers["x-unattended"] === undefined;
  if (token && isSeen) await doors.write((db) => markSeen(db, token, now));
  const viewer = found?.viewer ?? null;
  const session = found && { ...found.session, ...(isSeen ? { seenAt: now } : {}) };
  const units = answering(unitsOf(source, viewer?.schoolId ?? null));

  const context: Context = {
    viewer,
    units,
    unitsOfAcademy: (academy) => answering(unitsOfAcademy(source, academy)),
    load: loadsOf(units, viewer, now),
    now,
    language: languageOf(request),
    mail,
    appUrl,
    renew: () => {
      context.load = loadsOf(context.units, context.viewer, now);
    },
    door: {
      units: doors,
      unitsOf: (schoolId) => answering(unitsOf(source, schoolId)),
      token,
      session,
      place: placeOf(request.headers["user-agent"] ?? ""),
      network: networkOf(request),
      device: deviceOf(request, secure),
      open: (fresh) => openCookie(response, secure, fresh),
      keepDevice: (device) => keepDevice(response, secure, device),
      close: () => closeCookie(response, secure),
      after: (work) =>
        response.once("close", () => {
          work().catch((failure: unknown) => report({ event: "after-answer-failure", failure }));
        }),
    },
  };
  return context;
}

function languageOf(request: IncomingMessage): "fr" | "en" {
  return /^en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "fr";
}

/** Schools share one address: /24 for IPv4, /64 for IPv6. */
function networkOf(request: IncomingMessage): string {
  const address = request.socket.remoteAddress ?? "unknown";
  return address.includes(".") ? address.split(".").slice(0, 3).join(".") : address.split(":").slice(0, 4).join(":");
}
