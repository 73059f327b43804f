import { backOn, isPutOff, mayTakeBackMark } from "../../server/follow-up/follow-up.rules.ts";

describe("a student put off", () => {
  it.each([
    ["on a morning in Paris", "2026-11-23T09:00:00Z", "Europe/Paris", "2026-12-07"],
    ["just before midnight in Paris", "2026-11-23T22:59:00Z", "Europe/Paris", "2026-12-07"],
    ["just after midnight in Paris", "2026-11-23T23:00:00Z", "Europe/Paris", "2026-12-08"],
    ["at that moment in Nouméa, where it is the next day", "2026-11-23T14:00:00Z", "Pacific/Noumea", "2026-12-08"],
    ["across the night on which the clocks go back", "2026-10-20T09:00:00Z", "Europe/Paris", "2026-11-03"],
  ])("%s is back two weeks later", (_when, now, timeZone, until) => {
    expect(backOn(now, timeZone)).toBe(until);
  });

  it("is hidden until that day begins at the school", () => {
    expect(isPutOff("2026-12-07", "2026-12-06T22:59:00Z", "Europe/Paris")).toBe(true);
    expect(isPutOff("2026-12-07", "2026-12-06T23:00:00Z", "Europe/Paris")).toBe(false);
    expect(isPutOff("2026-12-07", "2026-12-07T03:59:00Z", "America/Guadeloupe")).toBe(true);
  });
});

it.each([
  ["who made it", "TEACHER", "me", "me", true],
  ["another teacher", "TEACHER", "me", "colleague", false],
  ["a teacher, where its author is gone", "TEACHER", "me", null, false],
  ["the referent", "REFERENT", "me", "colleague", true],
  ["the head", "HEAD", "me", null, true],
])("a mark can be taken back by %s: %#", (_who, role, viewer, author, may) => {
  expect(mayTakeBackMark(role, viewer, author)).toBe(may);
});
