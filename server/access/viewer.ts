import type { Role } from "./permissions.ts";

/** The person who asks: their school, role, and the classes they follow that day. */
export interface Viewer {
  id: string;
  schoolId: string;
  role: Role;
  email: string;
  firstName: string;
  lastName: string;
  /** The school's. */
  timeZone: string;
  /** MM-DD: when the school's years begin. */
  yearFirstDay: string;
  /** YYYY-MM-DD, in the school's time: the day of the request, or of the work done in their name. */
  today: string;
  /** The running school year; null before the first list of students. */
  schoolYearId: string | null;
  /** Null: every class of the school. */
  classIds: readonly string[] | null;
  homeroomIds: readonly string[];
}

/** The shared line of every store: rows of the viewer's school. */
export function inSchoolOf({ schoolId }: Pick<Viewer, "schoolId">): { schoolId: string } {
  return { schoolId };
}

export function follows(viewer: Viewer, classId: string): boolean {
  return viewer.classIds === null || viewer.classIds.includes(classId);
}

/** Referent and head: the whole school. */
export function seesWholeSchool(viewer: Viewer): boolean {
  return viewer.classIds === null;
}
