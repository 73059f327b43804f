import {
  acquiredStages,
  masteryPercent,
  reachedStage,
  stars,
  thresholdsOfLevels,
} from "../../server/participations/stars.rules.ts";
import type { Stage } from "../../server/participations/stars.rules.ts";

const at = (id: number, threshold: number): Stage => ({ id, threshold });
const firstSkill = (id: number): Stage => ({ id, threshold: null, isFirstSkill: true });
const level = (id: number): Stage => ({ id, threshold: null, level: id });

test.each([
  { acquiredStages: 4, totalStages: 7, shown: "3 of 6" },
  { acquiredStages: 1, totalStages: 5, shown: "0 of 4" },
  { acquiredStages: 2, totalStages: 2, shown: "1 of 1" },
  { acquiredStages: 1, totalStages: 2, shown: "0 of 1" },
  { acquiredStages: 5, totalStages: 8, shown: "4 of 7" },
  { acquiredStages: 0, totalStages: 4, shown: "0 of 3" },
  { acquiredStages: 0, totalStages: 0, shown: null },
  { acquiredStages: 1, totalStages: 1, shown: null },
])("a student who holds $acquiredStages of $totalStages stages is shown with $shown stars", ({ shown, ...stages }) => {
  const result = stars(stages);
  expect(result && `${result.acquired} of ${result.total}`).toBe(shown);
});

test.each([
  {
    stages: [at(50, 30), at(4, 40), at(1, 0), firstSkill(8), at(6, 60), at(5, 50), at(2, 20)],
    result: { validated: 2, mastery: 34, already: [50] },
    held: [1, 8, 2, 50],
    shown: "3 of 6",
  },
  {
    stages: [at(4, 40), at(1, 0), at(6, 60), at(5, 50), at(2, 20)],
    result: { validated: 0, mastery: 2, already: [] },
    held: [1],
    shown: "0 of 4",
  },
  { stages: [firstSkill(8)], result: { validated: 0, mastery: 0, already: [] }, held: [], shown: null },
  { stages: [at(8, 0), at(4, 2)], result: { validated: 0, mastery: 2, already: [] }, held: [8, 4], shown: "1 of 1" },
  { stages: [at(1, 0), at(2, 50)], result: { validated: 0, mastery: 10, already: [2] }, held: [1, 2], shown: "1 of 1" },
])("a student with $result holds the stages $held, shown as $shown stars", ({ stages, result, held, shown }) => {
  const acquired = acquiredStages(stages, result);
  expect(acquired).toEqual(held);
  const result2 = stars({ acquiredStages: acquired.length, totalStages: stages.length });
  expect(result2 && `${result2.acquired} of ${result2.total}`).toBe(shown);
});

test("a student who holds the stages 0, first skill, 10, 20 and 30 % of 8 has reached the fifth, 30 %: 4 stars of 7", () => {
  const stages = [at(30, 30), firstSkill(1), at(0, 0), at(10, 10), at(20, 20), at(40, 40), at(60, 60), at(50, 50)];
  const reached = reachedStage(stages, [30, 20, 10, 1, 0]);
  expect(reached).toEqual({ id: 30, number: 5, total: 8 });
  expect(stars({ acquiredStages: 5, totalStages: 8 })).toEqual({ acquired: 4, total: 7 });
});

test("a student who holds the levels 2 and 0 of 6 stages by level has reached the second, level 2", () => {
  expect(reachedStage([level(2), level(5), level(3), level(8), level(1), level(0)], [2, 0])).toEqual({
    id: 2,
    number: 2,
    total: 6,
  });
  expect(reachedStage([level(2)], [])).toBeNull();
});

test("levels become the share of the campaign's skills up to that difficulty; zero and first skill do not", () => {
  expect(thresholdsOfLevels([0, null, 1, 2, 3], [1, 1, 1, 2, 3])).toEqual([null, null, 60, 80, 100]);
});

test.each([
  [2, 3, 67],
  [1, 3, 33],
  [1, 8, 13],
  [1, 200, 1],
  [0, 5, 0],
  [0, 0, 0],
])("a student who masters %s of %s skills masters %s %%", (validated, total, percent) => {
  expect(masteryPercent(validated, total)).toBe(percent);
});
