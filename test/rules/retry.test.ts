import { mayRetry } from "../../server/participations/retry.rules.ts";

const SENT = "2026-10-01T08:30:00.000Z";

test.each([
  { now: "2026-10-05T08:29:59.000Z", allowed: false, because: "one second is missing to 4 times 24 hours" },
  { now: "2026-10-05T08:30:00.000Z", allowed: true, because: "4 times 24 hours have passed" },
  { now: "2026-10-01T08:30:00.000Z", allowed: false, because: "it was sent just now" },
])("a student may retake a campaign or not ($allowed): $because", ({ now, allowed }) => {
  expect(mayRetry({ multiple: true, sharedAt: SENT }, now)).toEqual({ allowed, from: "2026-10-05T08:30:00.000Z" });
});

test("a student waits 96 hours, not four days of the clock, when the hour changes", () => {
  const { from } = mayRetry({ multiple: true, sharedAt: "2026-10-23T10:00:00.000Z" }, SENT);
  expect(from).toBe("2026-10-27T10:00:00.000Z");
});

test.each([
  { multiple: false, sharedAt: SENT, because: "the campaign allows one attempt" },
  { multiple: true, sharedAt: null, because: "nothing was sent yet" },
])("a student may not retake a campaign when $because", ({ multiple, sharedAt }) => {
  expect(mayRetry({ multiple, sharedAt }, "2027-01-01T00:00:00Z")).toEqual({ allowed: false, from: null });
});

test("a sending known only by its day counts from the end of that day", () => {
  const sending = { multiple: true, sharedAt: "2026-10-01T00:00:00.000Z", precision: "DAY" } as const;
  expect(mayRetry(sending, "2026-10-05T12:00:00Z")).toEqual({ allowed: false, from: "2026-10-06T00:00:00.000Z" });
});
