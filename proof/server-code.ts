/** The server as it is built: its entities are decorated, and decorators do not run uncompiled. */
const built = (path: string): Promise<unknown> => import(`../out/${path}.js`);

await import("reflect-metadata");

export const { startEmbedded } = (await built("database/embedded")) as typeof import("../server/database/embedded.ts");
export const { migrate } = (await built("database/migrate")) as typeof import("../server/database/migrate.ts");
export const { connect } = (await built("database/connect")) as typeof import("../server/database/connect.ts");
export const { unitsOf, unitsOfAcademy } = (await built("shared/units")) as typeof import("../server/shared/units.ts");
export const { clientOf, rows } = (await built("shared/db")) as typeof import("../server/shared/db.ts");
