import { settleIdentities } from "../../server/imports/identity.rules.ts";
import type { IdentityAnswer, Likeness } from "../../server/imports/identity.rules.ts";

const like = (line: number, studentId: string, contradicts = false): Likeness => ({ line, studentId, contradicts });

interface Case {
  likenesses: Likeness[];
  answers?: IdentityAnswer[];
  links?: [number, string][];
  arrivals?: number[];
  asked?: [number, string[]][];
}

describe("a line whose number is new", () => {
  it.each<[string, Case]>([
    [
      "is the student whom it alone fits, when no number says otherwise",
      { likenesses: [like(2, "a")], links: [[2, "a"]] },
    ],
    ["is asked about when the numbers differ", { likenesses: [like(2, "a", true)], asked: [[2, ["a"]]] }],
    [
      "is asked about when it fits two students",
      { likenesses: [like(2, "a"), like(2, "b")], asked: [[2, ["a", "b"]]] },
    ],
    [
      "is asked about when another line fits the same student",
      { likenesses: [like(2, "a"), like(3, "a")], asked: [[2, ["a"]], [3, ["a"]]] }, // prettier-ignore
    ],
    [
      "is the student whom a person named",
      { likenesses: [like(2, "a", true)], answers: [{ line: 2, studentId: "a" }], links: [[2, "a"]] },
    ],
    [
      "is somebody new when a person said so",
      { likenesses: [like(2, "a", true)], answers: [{ line: 2, studentId: null }], arrivals: [2] },
    ],
    [
      "is asked about again when the student who was named fits no more",
      { likenesses: [like(2, "a", true)], answers: [{ line: 2, studentId: "b" }], asked: [[2, ["a"]]] },
    ],
    [
      "is not the student whom a person gave to another line",
      { likenesses: [like(2, "a"), like(3, "a")], answers: [{ line: 2, studentId: "a" }], links: [[2, "a"]] },
    ],
  ])("%s", (_title, { likenesses, answers = [], links = [], arrivals = [], asked = [] }) => {
    const settled = settleIdentities(likenesses, answers);

    expect(settled.links.map(({ line, studentId }) => [line, studentId])).toEqual(links);
    expect(settled.arrivals).toEqual(arrivals);
    expect(settled.questions.map(({ line, candidateIds }) => [line, candidateIds])).toEqual(asked);
  });
});
