import { objectiveInForce } from "../../server/progress/objective.rules.ts";
import { defaultDueOn, narrowestObjective } from "../../server/progress/year-progress.rules.ts";
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

test.each([
  { targets: [], objective: 5, dueOn: "2027-05-31", because: "nobody set one" },
  {
    targets: [{ scope: "SCHOOL", competences: 4, dueOn: "2027-06-15" }],
    objective: 4,
    dueOn: "2027-06-15",
    because: "the school set one",
  },
  {
    targets: [
      { scope: "SCHOOL", competences: 4, dueOn: "2027-06-15" },
      { scope: "STUDENT", competences: 2, dueOn: null },
      { scope: "CLASS", competences: 6, dueOn: "2027-04-30" },
    ],
    objective: 2,
    dueOn: "2027-04-30",
    because: "the student's number and the class's day are the narrowest",
  },
  {
    targets: [
      { scope: "CLASS", competences: null, dueOn: null },
      { scope: "GRADE", competences: 3, dueOn: null },
    ],
    objective: 3,
    dueOn: "2027-05-31",
    because: "the class's was taken away",
  },
] as const)("the objective is $objective by $dueOn when $because", ({ targets, objective, dueOn }) => {
  expect(narrowestObjective(targets, schoolYear)).toEqual({ objective, dueOn });
});

test("an objective is due on 31 May of the school year, wherever the year begins", () => {
  expect(defaultDueOn(schoolYear)).toBe("2027-05-31");
  expect(defaultDueOn({ startsOn: "2027-02-15", endsOn: "2028-02-14" })).toBe("2027-05-31");
});

test.each([
  ["before the year", "2026-05-31", "2026-09-01"],
  ["after the year", "2027-10-31", "2027-08-31"],
])("an objective due %s, as the year was moved, is due in it", (_when, dueOn, due) => {
  expect(narrowestObjective([{ scope: "SCHOOL", competences: 4, dueOn }], schoolYear)).toEqual({
    objective: 4,
    dueOn: due,
  });
});
