import { certifiability, certifiabilityOfCount, newest } from "../../server/profiles/certifiability.rules.ts";

const withLevels = (...levels: number[]): number[] => [
  ...levels,
  ...Array.from({ length: 16 - levels.length }, () => 0),
];

test.each([
  { pix: 100, levels: withLevels(1, 1, 1, 1, 1, 1), count: 6, status: "CERTIFIABLE", missing: 0 },
  { pix: 124, levels: withLevels(1, 1, 1, 1, 1, 1, 1), count: 7, status: "CERTIFIABLE", missing: 0 },
  { pix: 35, levels: withLevels(1, 1, 1, 1), count: 4, status: "NOT_CERTIFIABLE", missing: 1 },
  { pix: 84, levels: withLevels(1, 1, 1, 1, 1), count: 5, status: "CERTIFIABLE", missing: 0 },
  { pix: 224, levels: withLevels(7, 7, 7, 7), count: 4, status: "NOT_CERTIFIABLE", missing: 1 },
  { pix: 52, levels: withLevels(1, 5), count: 2, status: "NOT_CERTIFIABLE", missing: 3 },
  { pix: 0, levels: withLevels(), count: 0, status: "NOT_CERTIFIABLE", missing: 5 },
])(
  "a student with $pix pix and $count competences at level 1 is $status, $missing missing",
  ({ levels, count, status, missing }) => {
    expect(certifiability(levels)).toEqual({ status, count, missing });
  },
);

test("a student without any profile is unknown, which is not no", () => {
  expect(certifiability(null)).toEqual({ status: "UNKNOWN", count: null, missing: null });
});

test.each([
  [null, "UNKNOWN", null],
  [0, "NOT_CERTIFIABLE", 5],
  [4, "NOT_CERTIFIABLE", 1],
  [5, "CERTIFIABLE", 0],
  [16, "CERTIFIABLE", 0],
])("a file that counts %s competences says %s, %s missing", (count, status, missing) => {
  expect(certifiabilityOfCount(count)).toEqual({ status, count, missing });
});

test("of several sources the newest wins, however its date is written", () => {
  const sources = [
    { from: "October", knownAt: "2026-10-01T08:00:00Z" },
    { from: "June", knownAt: new Date("2027-06-01T08:00:00Z") },
    { from: "January", knownAt: "2027-01-01T08:00:00.000Z" },
  ];
  expect(newest(sources)?.from).toBe("June");
  expect(newest([...sources].reverse())?.from).toBe("June");
  expect(newest([])).toBeNull();
});
