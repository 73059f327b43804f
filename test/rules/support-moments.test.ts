import type { SupportFacts } from "../../server/progress/support.rules.ts";
import { ASSESSMENT, needsAt } from "../support/made-up-support.ts";

interface Moment {
  where: string;
  timeZone: string;
  what: string;
  before: string;
  from: string;
  facts: Partial<SupportFacts>;
  needs: string[];
}

/** One minute before and at the moment from which the school shows it, on the school's own clocks. */
const MOMENTS: Moment[] = [
  ...(
    [
      ["in Paris, winter time", "Europe/Paris", "2026-11-07T22:59:00Z", "2026-11-07T23:00:00Z"],
      ["in La Réunion", "Indian/Reunion", "2026-11-07T19:59:00Z", "2026-11-07T20:00:00Z"],
      ["in Guadeloupe", "America/Guadeloupe", "2026-11-08T03:59:00Z", "2026-11-08T04:00:00Z"],
      ["in Nouméa", "Pacific/Noumea", "2026-11-07T12:59:00Z", "2026-11-07T13:00:00Z"],
    ] as const
  ).map(([where, timeZone, before, from]) => ({
    ...{ where, timeZone, before, from, what: "a campaign given on 1 November and not begun, on the 8th" },
    facts: { campaigns: [{ ...ASSESSMENT, status: "TO_START" as const }] },
    needs: ["NEVER_STARTED A 2026-11-01"],
  })),
  ...(
    [
      ["in Paris, the clocks going back the same night", "2026-10-24T22:30:00Z", "2026-10-25", "2026-11-07T23:00:00Z"],
      [
        "in Paris, the clocks going forward the same night",
        "2027-03-27T23:30:00Z",
        "2027-03-28",
        "2027-04-10T22:00:00Z",
      ],
    ] as const
  ).map(([where, startedAt, since, from]) => ({
    ...{ where, timeZone: "Europe/Paris", from, what: "a campaign begun just after midnight and left, 14 days on" },
    before: new Date(Date.parse(from) - 60_000).toISOString(),
    facts: { campaigns: [{ ...ASSESSMENT, status: "STARTED" as const, startedAt }] },
    needs: [`STOPPED_MIDWAY A ${since}`],
  })),
  ...(
    [
      ["in Paris", "Europe/Paris", "2026-12-31T22:59:00Z", "2026-12-31T23:00:00Z"],
      ["in La Réunion", "Indian/Reunion", "2026-12-31T19:59:00Z", "2026-12-31T20:00:00Z"],
      ["in Guadeloupe", "America/Guadeloupe", "2027-01-01T03:59:00Z", "2027-01-01T04:00:00Z"],
    ] as const
  ).map(([where, timeZone, before, from]) => ({
    ...{ where, timeZone, before, from, what: "a 3e with 4 competences, on 1 January" },
    facts: { gradeLevel: "TROISIEME" as const, certifiableMissing: 1 },
    needs: ["NOT_CERTIFIABLE 2026-11-20 1"],
  })),
];

test.each(MOMENTS)(
  "$where, $what: shown from midnight on, and not a minute before",
  ({ before, from, facts, timeZone, needs }) => {
    expect(needsAt(before, facts, { timeZone })).toEqual([]);
    expect(needsAt(from, facts, { timeZone })).toEqual(needs);
  },
);

describe("holidays that are not the mainland's", () => {
  const begun = (startedAt: string): Partial<SupportFacts> => ({
    campaigns: [{ ...ASSESSMENT, givenOn: null, status: "STARTED", startedAt }],
  });
  const noumea = {
    timeZone: "Pacific/Noumea",
    schoolYear: { startsOn: "2026-02-01" },
    holidays: [
      { startsOn: "2026-08-08", endsOn: "2026-08-23" },
      { startsOn: "2026-12-19", endsOn: "2027-01-31" },
    ],
  };

  test.each([
    ["22 days after it was begun in Nouméa, 16 of them holidays there", "2026-08-27T01:00:00Z", []],
    [
      "30 days after it was begun in Nouméa, 16 of them holidays there",
      "2026-09-04T01:00:00Z",
      ["STOPPED_MIDWAY A 2026-08-05"],
    ],
  ])("a campaign left, %s", (_when, now, needs) => {
    expect(needsAt(now, begun("2026-08-05T02:00:00Z"), noumea)).toEqual(needs);
  });

  test.each([
    ["at the end of June, 13 school days later: the summer does not count", "2026-09-05T10:00:00Z", []],
    ["at the end of June, 14 school days later", "2026-09-06T10:00:00Z", ["STOPPED_MIDWAY A 2026-06-25"]],
  ])("a campaign left %s, across the end of the year", (_when, now, needs) => {
    const holidays = [{ startsOn: "2026-07-04", endsOn: "2026-08-31" }];
    expect(needsAt(now, begun("2026-06-25T10:00:00Z"), { timeZone: "Europe/Paris", holidays })).toEqual(needs);
  });

  test.each([
    ["in November, as its year began in February", "2026-11-15T01:00:00Z", []],
    ["in January, before its year ends", "2027-01-04T01:00:00Z", ["NOT_CERTIFIABLE 2026-11-20 1"]],
  ])("a 3e of Nouméa with 4 competences %s", (_when, now, needs) => {
    const facts = { gradeLevel: "TROISIEME" as const, certifiableMissing: 1 };
    expect(needsAt(now, facts, noumea)).toEqual(needs);
  });
});
