import { buildSchema } from "type-graphql";

import type { ServerCode } from "../../test/access/server-under-test.ts";
import { rows, unitsOf } from "../server-code.ts";

/** What this proof uses of the server, as it is built. */
const built = (path: string): Promise<unknown> => import(`../../out/${path}.js`);

export { connect, migrate, startEmbedded } from "../server-code.ts";

const { findViewer, openSession } = (await built(
  "access/session.store",
)) as typeof import("../../server/access/session.store.ts");
const { enforceRules } = (await built("access/wall")) as typeof import("../../server/access/wall.ts");
const { RESOLVERS } = (await built("features")) as typeof import("../../server/features.ts");
const { loadsOf } = (await built("shared/load")) as typeof import("../../server/shared/load.ts");
const { DateTimeISO } = (await built("shared/scalars")) as typeof import("../../server/shared/scalars.ts");
const { unitsOfAcademy } = (await built("shared/units")) as typeof import("../../server/shared/units.ts");

export const { checkWalls } = (await built(
  "database/check-walls",
)) as typeof import("../../server/database/check-walls.ts");

export const CODE: ServerCode = {
  bareSchema: () =>
    buildSchema({ resolvers: RESOLVERS, validate: false, scalarsMap: [{ type: Date, scalar: DateTimeISO }] }),
  ...{ enforceRules, findViewer, openSession, loadsOf, rows, unitsOf, unitsOfAcademy },
};
