/** The server as it is built: its entities are decorated, and decorators do not run uncompiled. */
const built = (path: string): Promise<unknown> => import(`../../out/${path}.js`);

await import("reflect-metadata");

export const { startEmbedded } = (await built(
  "database/embedded",
)) as typeof import("../../server/database/embedded.ts");
export const { migrate } = (await built("database/migrate")) as typeof import("../../server/database/migrate.ts");
export const { connect } = (await built("database/connect")) as typeof import("../../server/database/connect.ts");
export const { unitsOf } = (await built("shared/units")) as typeof import("../../server/shared/units.ts");
export const { rows } = (await built("shared/db")) as typeof import("../../server/shared/db.ts");
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
