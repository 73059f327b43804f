import type { Viewer } from "../../server/access/viewer.ts";
import type { Context } from "../../server/context.ts";
import type { Source, Units } from "../../server/shared/units.ts";
import type { ServerCode } from "./server-under-test.ts";

export const NOW = new Date("2026-11-23T09:00:00Z");

/** What a request knows; the doors open nothing, but a person's own sessions are read through them. */
export function contextOf(code: ServerCode, source: Source, viewer: Viewer | null, units: Units): Context {
  const shut = (): never => {
    throw new Error("The matrix does not open doors.");
  };
  return {
    ...{ viewer, units, load: code.loadsOf(units, viewer, NOW), now: NOW, language: "fr", renew: shut },
    ...{ mail: { smtp: null, quietHours: null }, appUrl: "https://jalon.example" },
    unitsOfAcademy: (academy) => code.unitsOfAcademy(source, academy),
    door: {
      ...{ units, unitsOf: shut, token: null, session: null, network: "127.0.0", open: shut, close: () => undefined },
      ...{ place: { browser: null, system: null }, device: null, keepDevice: () => undefined, after: () => undefined },
    },
  };
}
