/** What this proof uses of the server, as it is built. */
const built = (path: string): Promise<unknown> => import(`../../out/${path}.js`);

export { connect, migrate, rows, startEmbedded, unitsOf } from "../server-code.ts";

export const { School } = (await built(
  "schools/school.entity",
)) as typeof import("../../server/schools/school.entity.ts");
export const { newSchoolId, saveSchool } = (await built(
  "schools/staff-account.store",
)) as typeof import("../../server/schools/staff-account.store.ts");
export const { findImport } = (await built(
  "imports/import.store",
)) as typeof import("../../server/imports/import.store.ts");
export const { applyStudents } = (await built(
  "imports/apply-students",
)) as typeof import("../../server/imports/apply-students.ts");
export const { applyResults } = (await built(
  "imports/apply-results",
)) as typeof import("../../server/imports/apply-results.ts");
export const { rankAll } = (await built(
  "imports/name-candidates",
)) as typeof import("../../server/imports/name-candidates.ts");
