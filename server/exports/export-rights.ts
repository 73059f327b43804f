import { may } from "../access/permissions.ts";
import type { Permission, Role } from "../access/permissions.ts";
import { ExportSubject } from "./export.entity.ts";
import type { ExportRequest } from "./export.entity.ts";

/** Who reads the list on its screen, where that is not everybody of the school. */
const READERS: Partial<Record<ExportSubject, Permission>> = {
  COMPETENCES_BY_GRADE: "overview:read",
  READINESS: "overview:read",
  GIVEN_TERMS: "overview:read",
  STAFF: "staff:read",
  ACADEMY: "academy:read",
  ACADEMY_TREND: "academy:read",
  ACADEMY_EXPORTS: "academy:read",
  DEPARTURES: "departure:confirm",
};

/** Whether the role reads on a screen what the file holds: asked with the question, when it is made, and at each download. */
export function mayExport(role: Role, subject: ExportSubject, { everyone }: Pick<ExportRequest, "everyone">): boolean {
  if (subject === ExportSubject.EXPORTS && everyone && !may(role, "export:audit")) return false;
  return may(role, READERS[subject] ?? "school:read");
}
