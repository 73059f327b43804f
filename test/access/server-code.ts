import { buildSchema } from "type-graphql";

import { findViewer, openSession } from "../../server/access/session.store.ts";
import { enforceRules } from "../../server/access/wall.ts";
import { RESOLVERS } from "../../server/features.ts";
import { rows } from "../../server/shared/db.ts";
import { loadsOf } from "../../server/shared/load.ts";
import { DateTimeISO } from "../../server/shared/scalars.ts";
import { unitsOf, unitsOfAcademy } from "../../server/shared/units.ts";
import type { ServerCode } from "./server-under-test.ts";

/** As its sources stand. */
export const CODE: ServerCode = {
  bareSchema: () =>
    buildSchema({ resolvers: RESOLVERS, validate: false, scalarsMap: [{ type: Date, scalar: DateTimeISO }] }),
  ...{ enforceRules, findViewer, openSession, loadsOf, rows, unitsOf, unitsOfAcademy },
};
