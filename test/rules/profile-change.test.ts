import { profileChange } from "../../server/profiles/profile-change.rules.ts";

const profile = (pixScore: number, ...levels: number[]) => ({ pixScore, levels });

describe("what a profile changed since the one before", () => {
  it.each([
    ["nothing", profile(20, 1, 1), profile(20, 1, 1), { pixGained: 0, levels: [] }],
    ["pix within a level", profile(20, 1, 1), profile(25, 1, 1), { pixGained: 5, levels: [] }],
    ["a first level", profile(8, 1, 0), profile(16, 1, 1), { pixGained: 8, levels: [{ place: 1, from: 0, to: 1 }] }],
    [
      "several levels at once",
      profile(8, 1),
      profile(24, 3),
      { pixGained: 16, levels: [{ place: 0, from: 1, to: 3 }] },
    ],
    [
      "a competence begun again",
      profile(24, 3),
      profile(0, 0),
      { pixGained: -24, levels: [{ place: 0, from: 3, to: 0 }] },
    ],
  ])("%s", (_what, before, after, change) => {
    expect(profileChange(before, after)).toEqual(change);
  });
});
