import { objectiveInForce } from "../../server/progress/objective.rules.ts";
import type { ObjectiveTarget } from "../../server/progress/year-progress.rules.ts";

const schoolYear = { startsOn: "2026-09-01", endsOn: "2027-08-31" };
const set = (scope: ObjectiveTarget["scope"], competences: number): ObjectiveTarget => ({
  ...{ scope, competences, dueOn: "2027-06-15" },
});

describe("the objective in force", () => {
  it.each([
    ["nobody set one: 5 by 31 May", [], undefined, "DEFAULT 5 2027-05-31"],
    ["the school's", [set("SCHOOL", 6)], undefined, "SCHOOL 6 2027-06-15"],
    ["the grade's before the school's", [set("SCHOOL", 6), set("GRADE", 4)], undefined, "GRADE 4 2027-06-15"],
    ["the class's before the grade's", [set("GRADE", 4), set("CLASS", 3)], undefined, "CLASS 3 2027-06-15"],
    [
      "the student's before all",
      [set("STUDENT", 2), set("SCHOOL", 6), set("CLASS", 3)],
      undefined,
      "STUDENT 2 2027-06-15",
    ],
    ["without the student's, the class's", [set("STUDENT", 2), set("CLASS", 3)], "STUDENT", "CLASS 3 2027-06-15"],
    ["without the school's, 5 by 31 May", [set("SCHOOL", 6)], "SCHOOL", "DEFAULT 5 2027-05-31"],
  ] as const)("%s", (_rule, targets, without, expected) => {
    const { scope, competences, dueOn } = objectiveInForce({ targets, schoolYear }, without);
    expect(`${scope} ${competences} ${dueOn}`).toBe(expected);
  });
});
