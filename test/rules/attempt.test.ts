import fc from "fast-check";
import { mergeAttempts } from "../../server/participations/attempt.rules.ts";
import type { Attempt, AttemptFact, Moment } from "../../server/participations/attempt.rules.ts";

const UNKNOWN = {
  progression: null,
  mastery: null,
  starsAcquired: null,
  starsTotal: null,
  pixScore: null,
  certifiableCount: null,
  levels: null,
  pix: null,
  masteredByCompetence: null,
  skillsByCompetence: null,
  fileAsOf: null,
};
const assessment = (fact: Partial<AttemptFact>): AttemptFact => ({
  kind: "ASSESSMENT",
  startedAt: null,
  sharedAt: null,
  status: "STARTED",
  ...UNKNOWN,
  ...fact,
});
const profile = (fact: Partial<AttemptFact>): AttemptFact => ({
  kind: "PROFILES_COLLECTION",
  startedAt: null,
  sharedAt: null,
  status: fact.sharedAt ? "SHARED" : "TO_SHARE",
  ...UNKNOWN,
  ...fact,
});
const minute = (at: string): Moment => ({ at: new Date(at).toISOString(), precision: "MINUTE" });
const day = (at: string): Moment => ({ at: new Date(at).toISOString(), precision: "DAY" });

const story = (attempts: readonly Attempt[]): string[] =>
  attempts.map(({ key, status, starsAcquired, pixScore }) =>
    [key, status, starsAcquired ?? pixScore].filter((part) => part !== null).join(" "),
  );

test.each([
  {
    because: "a later file that saw it shared wins over an earlier one",
    facts: [
      assessment({ startedAt: minute("2026-10-01T08:00Z"), status: "STARTED", progression: 0.3 }),
      assessment({
        startedAt: minute("2026-10-01T08:00Z"),
        sharedAt: minute("2026-10-08T08:00Z"),
        status: "SHARED",
        starsAcquired: 3,
      }),
    ],
    attempts: ["2026-10-01 SHARED 3"],
  },
  {
    because: "sent wins over finished, finished over begun",
    facts: [
      assessment({ startedAt: minute("2026-10-01T08:00Z"), status: "TO_SHARE" }),
      assessment({ startedAt: minute("2026-10-01T08:00Z"), status: "STARTED" }),
    ],
    attempts: ["2026-10-01 TO_SHARE"],
  },
  {
    because: "an old file that knows the day only speaks of the same attempt",
    facts: [
      assessment({ startedAt: day("2026-10-01"), status: "STARTED" }),
      assessment({
        startedAt: minute("2026-10-01T22:30Z"),
        status: "SHARED",
        sharedAt: minute("2026-10-09T10:00Z"),
        starsAcquired: 2,
      }),
    ],
    attempts: ["2026-10-01 SHARED 2"],
  },
  {
    because: "two starts are two attempts",
    facts: [
      assessment({ startedAt: minute("2026-10-20T08:00Z"), status: "STARTED" }),
      assessment({
        startedAt: minute("2026-10-01T08:00Z"),
        sharedAt: minute("2026-10-02T08:00Z"),
        status: "SHARED",
        starsAcquired: 1,
      }),
    ],
    attempts: ["2026-10-01 SHARED 1", "2026-10-20 STARTED"],
  },
  {
    because: "of two attempts of one day, the one whose sending fits takes what is known by its day",
    facts: [
      assessment({ startedAt: minute("2026-10-01T08:00Z"), status: "STARTED" }),
      assessment({ startedAt: minute("2026-10-01T14:00Z"), sharedAt: minute("2026-10-05T08:00Z"), status: "SHARED" }),
      assessment({ startedAt: day("2026-10-01"), sharedAt: day("2026-10-05"), status: "SHARED", starsAcquired: 3 }),
    ],
    attempts: ["2026-10-01 STARTED", "2026-10-01#2 SHARED 3"],
  },
  {
    because: "of two attempts of one day that fit alike, the earliest takes it",
    facts: [
      assessment({ startedAt: minute("2026-10-01T14:00Z"), status: "STARTED" }),
      assessment({ startedAt: minute("2026-10-01T08:00Z"), status: "STARTED" }),
      assessment({ startedAt: day("2026-10-01"), status: "TO_SHARE" }),
    ],
    attempts: ["2026-10-01 TO_SHARE", "2026-10-01#2 STARTED"],
  },
  {
    because: "a profile is known by its sending",
    facts: [
      profile({ sharedAt: minute("2027-03-02T10:00Z"), pixScore: 120 }),
      profile({ sharedAt: minute("2026-12-10T10:00Z"), pixScore: 80 }),
      profile({ sharedAt: day("2026-12-10"), pixScore: 80 }),
    ],
    attempts: ["2026-12-10 SHARED 80", "2027-03-02 SHARED 120"],
  },
  {
    because: "two unsent lines are one open attempt",
    facts: [profile({ fileAsOf: "2026-10-01T00:00:00Z" }), profile({ fileAsOf: "2026-10-08T00:00:00Z" })],
    attempts: ["OPEN TO_SHARE"],
  },
  {
    because: "a profile sent after the file that saw it unsent is no longer open",
    facts: [
      profile({ fileAsOf: "2026-12-01T08:00:00Z" }),
      profile({ sharedAt: minute("2026-12-10T10:00Z"), pixScore: 80 }),
    ],
    attempts: ["2026-12-10 SHARED 80"],
  },
  {
    because: "an unsent line of a file without any date gives way to any sending",
    facts: [profile({}), profile({ sharedAt: minute("2026-12-10T10:00Z"), pixScore: 80 })],
    attempts: ["2026-12-10 SHARED 80"],
  },
  {
    because: "an unsent line of a later file is a new attempt under way",
    facts: [
      profile({ fileAsOf: "2027-02-01T08:00:00Z" }),
      profile({ sharedAt: minute("2026-12-10T10:00Z"), pixScore: 80 }),
    ],
    attempts: ["2026-12-10 SHARED 80", "OPEN TO_SHARE"],
  },
])("a student's attempts are $attempts: $because", ({ facts, attempts }) => {
  expect(story(mergeAttempts(facts))).toEqual(attempts);
  expect(story(mergeAttempts([...facts].reverse()))).toEqual(attempts);
});

test("nothing known is ever replaced by nothing, and no number goes down", () => {
  const start = { startedAt: minute("2026-10-01T08:00Z") };
  const [attempt] = mergeAttempts([
    assessment({
      ...start,
      sharedAt: day("2026-10-02"),
      mastery: 0.8,
      starsAcquired: 3,
      starsTotal: 3,
      progression: 1,
    }),
    assessment({ ...start, sharedAt: minute("2026-10-02T11:05Z"), mastery: 0.6 }),
    assessment({ ...start }),
  ]);
  expect(attempt).toMatchObject({
    status: "SHARED",
    mastery: 0.8,
    starsAcquired: 3,
    starsTotal: 3,
    progression: 1,
    sharedAt: minute("2026-10-02T11:05Z"),
  });
});

test("levels and pix of a profile stay together: those with more pix", () => {
  const sharedAt = minute("2026-12-10T10:00Z");
  const less = { levels: [1, 1, 1], pix: [8, 8, 8] };
  const more = { levels: [0, 0, 3], pix: [7, 7, 24] };
  const [attempt] = mergeAttempts([
    profile({ sharedAt, ...more }),
    profile({ sharedAt, ...less }),
    profile({ sharedAt }),
  ]);
  expect(attempt).toMatchObject(more);
});

test("an attempt keeps its key when a more precise file comes", () => {
  const rough = mergeAttempts([assessment({ startedAt: day("2026-10-01") })]);
  const precise = mergeAttempts([...rough, assessment({ startedAt: minute("2026-10-01T08:00Z") })]);
  expect(precise.map(({ key }) => key)).toEqual(rough.map(({ key }) => key));
});

test("dates written in two ways are one date", () => {
  const sharedAt = { at: "2026-12-10T10:00:42Z", precision: "MINUTE" } as const;
  expect(mergeAttempts([profile({ sharedAt }), profile({ sharedAt: minute("2026-12-10T10:00Z") })])).toHaveLength(1);
});

const days = fc.integer({ min: 1, max: 5 }).map((one) => `2026-10-0${one}`);
const hours = fc.constantFrom("08:00", "13:30", "22:45");
const moments: fc.Arbitrary<Moment> = fc.oneof(
  fc.tuple(days, hours).map(([one, hour]) => minute(`${one}T${hour}Z`)),
  days.map(day),
);
const orNothing = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const facts = (kind: AttemptFact["kind"]): fc.Arbitrary<AttemptFact> =>
  fc.record({
    kind: fc.constant(kind),
    startedAt: orNothing(moments),
    sharedAt: orNothing(moments),
    status: fc.constantFrom("STARTED" as const, "TO_SHARE" as const, "SHARED" as const),
    progression: orNothing(fc.constantFrom(0, 0.5, 1)),
    mastery: orNothing(fc.constantFrom(0, 0.5, 1)),
    starsAcquired: orNothing(fc.integer({ min: 0, max: 3 })),
    starsTotal: orNothing(fc.constant(3)),
    pixScore: orNothing(fc.integer({ min: 0, max: 3 })),
    certifiableCount: orNothing(fc.integer({ min: 0, max: 3 })),
    levels: orNothing(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 2 })),
    pix: orNothing(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 2, maxLength: 2 })),
    masteredByCompetence: orNothing(
      fc.array(orNothing(fc.integer({ min: 0, max: 2 })), { minLength: 2, maxLength: 2 }),
    ),
    skillsByCompetence: orNothing(fc.array(orNothing(fc.integer({ min: 0, max: 2 })), { minLength: 2, maxLength: 2 })),
    fileAsOf: orNothing(days.map((one) => `${one}T12:00:00Z`)),
  });
const anyFacts = fc
  .constantFrom("ASSESSMENT" as const, "PROFILES_COLLECTION" as const)
  .chain((kind) => fc.array(facts(kind), { maxLength: 7 }));

test("any order of the facts, and any of them twice, gives the same attempts", () => {
  const shuffled = anyFacts.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, mixed]) => expect(mergeAttempts(mixed)).toEqual(mergeAttempts(all))),
    { numRuns: 2000 },
  );
});

test("attempts merged again are what they were", () => {
  fc.assert(
    fc.property(anyFacts, (all) => expect(mergeAttempts(mergeAttempts(all))).toEqual(mergeAttempts(all))),
    { numRuns: 2000 },
  );
});

/** Pix asks four days between two attempts, so that one day has one start: its instant follows from its day here. */
const oneStartADay = anyFacts.map((all) =>
  all.map((fact) => ({ ...fact, startedAt: onePerDay(fact.startedAt), sharedAt: onePerDay(fact.sharedAt) })),
);
const onePerDay = (moment: Moment | null): Moment | null =>
  moment?.precision === "MINUTE" ? minute(`${moment.at.slice(0, 10)}T10:00Z`) : moment;

test("files imported one after the other give the attempts of all of them at once, in any order", () => {
  const inTwo = fc.tuple(oneStartADay, fc.nat(7));
  fc.assert(
    fc.property(inTwo, ([all, cut]) => {
      const whole = mergeAttempts(all);
      const [first, second] = [all.slice(0, cut), all.slice(cut)];
      expect(mergeAttempts([...mergeAttempts(first), ...second])).toEqual(whole);
      expect(mergeAttempts([...mergeAttempts(second), ...first])).toEqual(whole);
      expect(all.reduce<Attempt[]>((known, fact) => mergeAttempts([...known, fact]), [])).toEqual(whole);
    }),
    { numRuns: 2000 },
  );
});

test("no merge ever takes back a sending", () => {
  fc.assert(
    fc.property(anyFacts, facts("ASSESSMENT"), (all, one) => {
      const sent = (attempts: Attempt[]): number => attempts.filter(({ status }) => status === "SHARED").length;
      const before = mergeAttempts(all.filter(({ kind }) => kind === "ASSESSMENT"));
      const after = mergeAttempts([...before, one]);
      for (const attempt of before.filter(
        ({ status, startedAt }) => status === "SHARED" && startedAt?.precision === "MINUTE",
      )) {
        expect(after.some((other) => other.startedAt?.at === attempt.startedAt?.at && other.status === "SHARED")).toBe(
          true,
        );
      }
      expect(sent(after)).toBeGreaterThanOrEqual(Math.min(sent(before), 1));
    }),
    { numRuns: 1000 },
  );
});
