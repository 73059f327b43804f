import { competenceScore, totalPix } from "../../server/competences/level.rules.ts";

test.each([
  { earned: [3.7, 4.4, 1.2], maxLevel: 7, pix: 9, level: 1, because: "9.3 pix make 9 pix, level 1" },
  { earned: [56, 8, 8], maxLevel: 7, pix: 56, level: 7, because: "nobody passes level 7, which is 56 pix" },
  { earned: [56, 8, 8], maxLevel: 9, pix: 72, level: 9, because: "the highest level is data" },
  { earned: [6, 6], maxLevel: 5, pix: 12, level: 1, because: "12 pix are level 1 (Pix's own export test)" },
  {
    earned: [2, 64],
    maxLevel: 5,
    pix: 40,
    level: 5,
    because: "66 pix are held at 40 where the highest level is 5 (the same test)",
  },
  { earned: [7.99], maxLevel: 7, pix: 7, level: 0, because: "almost 8 is not level 1" },
  { earned: [8], maxLevel: 7, pix: 8, level: 1, because: "8 pix are level 1" },
  { earned: [], maxLevel: 7, pix: 0, level: 0, because: "nothing is 0" },
])("in a competence, $because", ({ earned, maxLevel, pix, level }) => {
  const sum = earned.reduce((total, one) => total + one, 0);
  expect(competenceScore(sum, maxLevel)).toEqual({ pix, level });
});

test("a competence stops at level 7 when nobody says otherwise", () => {
  expect(competenceScore(1000)).toEqual({ pix: 56, level: 7 });
});

test.each([
  { sums: [56 + 3000, 56, 1], total: 113, because: "each competence is held at its maximum before the sum" },
  { sums: [], total: 0, because: "no competence is 0" },
])("in a profile, $because", ({ sums, total }) => {
  expect(totalPix(sums.map((sum) => competenceScore(sum).pix))).toBe(total);
});

test("a profile of 12 and 40 pix scores 52", () => {
  expect(totalPix([12, 40])).toBe(52);
});
