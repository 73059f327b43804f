import type { GraphQLSchema } from "graphql";

/** What the matrix uses of the server: the tests hand in the sources, the proof what was built of them. */
export interface ServerCode {
  /** The features' schema, without the first wall. */
  bareSchema(): Promise<GraphQLSchema>;
  enforceRules: typeof import("../../server/access/wall.ts").enforceRules;
  findViewer: typeof import("../../server/access/session.store.ts").findViewer;
  openSession: typeof import("../../server/access/session.store.ts").openSession;
  loadsOf: typeof import("../../server/shared/load.ts").loadsOf;
  rows: typeof import("../../server/shared/db.ts").rows;
  unitsOfAcademy: typeof import("../../server/shared/units.ts").unitsOfAcademy;
  unitsOf: typeof import("../../server/shared/units.ts").unitsOf;
}
