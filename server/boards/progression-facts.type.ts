import type { SchoolClass } from "../schools/school-class.entity.ts";
import type { Student } from "../schools/student.entity.ts";
import type { Term } from "../schools/term.entity.ts";
import type { DatedFacts, MeasuredYear } from "./as-of.rules.ts";
import type { ClosingTerm } from "./progression-milestones.rules.ts";

/** A term of the class's year, with the day of the class's council where one is set. */
export interface ClassTerm extends ClosingTerm {
  term: Term;
}

export interface ProgressionFacts extends MeasuredYear {
  schoolClass: SchoolClass;
  terms: readonly ClassTerm[];
  /** Enrolled now, by last name then first name. */
  students: readonly StudentDatedFacts[];
}

export interface StudentDatedFacts {
  student: Student;
  facts: DatedFacts;
}
