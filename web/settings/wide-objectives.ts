import type { useText } from "../app/Text.tsx";
import type { GradeLevel } from "../graph/graphql.ts";
import type { InForce } from "../progress/ObjectiveDialog.tsx";
import { byGrade } from "../schools/grades.ts";

/** The objective of the school (no grade) or of a grade, own or inherited. */
export interface WideObjective {
  gradeLevel: GradeLevel | null;
  inForce: InForce;
  wider: InForce;
  isOwn: boolean;
  setBy: { firstName: string; lastName: string } | null;
}

interface Objective {
  gradeLevel: GradeLevel | null;
  schoolClass: object | null;
  student: object | null;
  competences: number;
  dueOn: string;
  setBy: { firstName: string; lastName: string } | null;
}

/** What the server says where nobody chose: 5 competences by 31 May. */
const USUAL = 5;
const USUAL_DAY = "05-31";

/** The school's first, then a line for each grade that it has. */
export function wideObjectives(
  objectives: readonly Objective[],
  classes: readonly { gradeLevel: GradeLevel | null }[],
  year: { startsOn: string; endsOn: string },
): WideObjective[] {
  const usual: InForce = { competences: USUAL, dueOn: usualDay(year), scope: "DEFAULT" };
  const wide = objectives.filter(({ schoolClass, student }) => !schoolClass && !student);
  const line = (gradeLevel: GradeLevel | null, wider: InForce): WideObjective => {
    const own = wide.find((one) => one.gradeLevel === gradeLevel);
    const scope = gradeLevel === null ? "SCHOOL" : "GRADE";
    const inForce: InForce = own ? { competences: own.competences, dueOn: own.dueOn, scope } : wider;
    return { gradeLevel, inForce, wider, isOwn: own !== undefined, setBy: own?.setBy ?? null };
  };
  const school = line(null, usual);
  const grades = byGrade(classes).flatMap(({ grade }) => grade ?? []);
  return [school, ...grades.map((grade) => line(grade, school.inForce))];
}

function usualDay({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string {
  const days = [startsOn, endsOn].map((day) => `${day.slice(0, 4)}-${USUAL_DAY}`);
  return days.find((day) => day >= startsOn && day <= endsOn) ?? endsOn;
}

export function targetName(text: ReturnType<typeof useText>, gradeLevel: GradeLevel | null): string {
  return gradeLevel ? text(`grade.${gradeLevel}`) : text("settings.objectives.school");
}
