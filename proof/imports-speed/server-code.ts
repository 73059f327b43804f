/** The parts of an import one by one, as they are built. */
const built = (path: string): Promise<unknown> => import(`../../out/imports/${path}.js`);

export { connect, migrate, newSchoolId, rows, saveSchool, startEmbedded, unitsOf } from "../matching/server-code.ts";

export const { readFile } = (await built("read-file")) as typeof import("../../server/imports/read-file.ts");
export const { joinByHash } = (await built(
  "join-by-hash.store",
)) as typeof import("../../server/imports/join-by-hash.store.ts");
export const { saveStudents, stageArrivals, stageStudents } = (await built(
  "student-list.store",
)) as typeof import("../../server/imports/student-list.store.ts");
