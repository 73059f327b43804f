import fc from "fast-check";

import { distance, leastDistance, letterMask, similarity, trigrams } from "../../server/imports/name-distance.rules.ts";

const word = fc.string({ unit: fc.constantFrom(..."abcdeéñłز字 1".split("")), maxLength: 10 });

describe("comparing two words", () => {
  it("never rules out by their letters what edits would reach", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(leastDistance(letterMask(a), letterMask(b))).toBeLessThanOrEqual(distance(a, b, 20));
      }),
    );
  });

  it.each([
    ["the same word shares all", "benali ines", "benali ines", 1],
    ["two words in another order share all", "benali ines", "ines benali", 1],
    ["nothing in common shares nothing", "benali", "okoye", 0],
    ["nothing at all shares nothing", "", "", 0],
    ["half in common", "abc", "abd", 1 / 3],
  ])("%s", (_rule, a, b, expected) => {
    expect(similarity(trigrams(a), trigrams(b))).toBeCloseTo(expected);
  });
});
