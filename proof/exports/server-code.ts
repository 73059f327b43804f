/** What this proof uses of the server, as it is built. */
const built = (path: string): Promise<unknown> => import(`../../out/${path}.js`);

export { clientOf, connect, migrate, rows, startEmbedded, unitsOf, unitsOfAcademy } from "../server-code.ts";

export const { viewerOfStaff } = (await built(
  "access/viewer.store",
)) as typeof import("../../server/access/viewer.store.ts");
export const { saveNewExport } = (await built(
  "exports/export.store",
)) as typeof import("../../server/exports/export.store.ts");
export const { runExport } = (await built("exports/run-export")) as typeof import("../../server/exports/run-export.ts");
export const { exportPath } = (await built(
  "exports/export-file",
)) as typeof import("../../server/exports/export-file.ts");
export const { PEOPLE } = (await built(
  "boards/campaign-people.store",
)) as typeof import("../../server/boards/campaign-people.store.ts");
export const { PARTICIPANTS } = (await built(
  "boards/participant.store",
)) as typeof import("../../server/boards/participant.store.ts");
export const { FLAT_MEMORY, startWorkerProcess } = (await built(
  "worker-process",
)) as typeof import("../../server/worker-process.ts");
export const { PATIENCE } = (await built("mails/patience")) as typeof import("../../server/mails/patience.ts");
