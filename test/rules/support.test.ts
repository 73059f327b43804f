import { supportNeeds } from "../../server/progress/support.rules.ts";
import type { SupportCampaign, SupportContext, SupportFacts } from "../../server/progress/support.rules.ts";

const ASSESSMENT: SupportCampaign = {
  campaignId: "A",
  kind: "ASSESSMENT",
  givenOn: "2026-11-01",
  status: "SHARED",
  startedAt: null,
  sharedAt: null,
  waitingNamePossible: false,
};
const COLLECTION: SupportCampaign = { ...ASSESSMENT, campaignId: "C", kind: "PROFILES_COLLECTION" };
const ON_TRACK: SupportFacts["progress"] = {
  status: "ON_TRACK",
  objective: 5,
  competencesGained: 3,
  gainedSince: "2026-06-10",
};

interface Case {
  who: string;
  on: string;
  campaigns?: SupportCampaign[];
  facts?: Partial<SupportFacts>;
  context?: Partial<SupportContext>;
  needs: string[];
}

/** « reason campaign since missing », what is not known left out. */
const CASES: Case[] = [
  { who: "is up to date", on: "2026-12-01", needs: [] },
  {
    who: "was given a campaign 6 days ago and has not begun",
    on: "2026-11-07",
    campaigns: [{ ...ASSESSMENT, status: "TO_START" }],
    needs: [],
  },
  {
    who: "was given a campaign 7 days ago and has not begun",
    on: "2026-11-08",
    campaigns: [{ ...ASSESSMENT, status: "TO_START" }],
    needs: ["NEVER_STARTED A 2026-11-01"],
  },
  {
    who: "has not begun a campaign where a typed name may be theirs",
    on: "2026-12-01",
    campaigns: [{ ...ASSESSMENT, status: "TO_START", waitingNamePossible: true }],
    needs: [],
  },
  {
    who: "has not begun a campaign that their class was not given",
    on: "2026-12-01",
    campaigns: [{ ...ASSESSMENT, status: "TO_START", givenOn: null }],
    needs: [],
  },
  {
    who: "will be given a campaign next month",
    on: "2026-10-01",
    campaigns: [{ ...ASSESSMENT, status: "TO_START" }],
    needs: [],
  },
  {
    who: "has not begun two campaigns, the older first",
    on: "2026-12-01",
    campaigns: [
      { ...ASSESSMENT, status: "TO_START" },
      { ...ASSESSMENT, campaignId: "B", status: "TO_START", givenOn: "2026-10-01" },
    ],
    needs: ["NEVER_STARTED B 2026-10-01", "NEVER_STARTED A 2026-11-01"],
  },
  {
    who: "was given a campaign 20 days ago in a school that waits 21",
    on: "2026-11-21",
    campaigns: [{ ...ASSESSMENT, status: "TO_START" }],
    context: { thresholds: { neverStartedDays: 21, stoppedDays: 14 } },
    needs: [],
  },
  {
    who: "began 13 days ago and has not gone on",
    on: "2026-11-15",
    campaigns: [{ ...ASSESSMENT, status: "STARTED", startedAt: "2026-11-02T09:00:00Z" }],
    needs: [],
  },
  {
    who: "began 14 days ago and has not gone on",
    on: "2026-11-16",
    campaigns: [{ ...ASSESSMENT, status: "STARTED", startedAt: "2026-11-02T09:00:00Z" }],
    needs: ["STOPPED_MIDWAY A 2026-11-02"],
  },
  {
    who: "began 20 days ago, 16 of them holidays",
    on: "2026-11-04",
    campaigns: [{ ...ASSESSMENT, status: "STARTED", startedAt: "2026-10-15T09:00:00Z" }],
    context: { holidays: [{ startsOn: "2026-10-17", endsOn: "2026-11-01" }] },
    needs: [],
  },
  {
    who: "began 30 days ago, 16 of them holidays",
    on: "2026-11-14",
    campaigns: [{ ...ASSESSMENT, status: "STARTED", startedAt: "2026-10-15T09:00:00Z" }],
    context: {
      holidays: [
        { startsOn: "2026-10-17", endsOn: "2026-11-01" },
        { startsOn: "2026-10-20", endsOn: "2026-10-25" },
      ],
    },
    needs: ["STOPPED_MIDWAY A 2026-10-15"],
  },
  {
    who: "began on a day that no file gives",
    on: "2026-12-01",
    campaigns: [{ ...ASSESSMENT, status: "STARTED" }],
    needs: [],
  },
  {
    who: "finished and did not send",
    on: "2026-11-03",
    campaigns: [{ ...ASSESSMENT, status: "TO_SHARE", startedAt: "2026-11-02T09:00:00Z" }],
    needs: ["NOT_SHARED A 2026-11-02"],
  },
  {
    who: "has a profile waiting to be sent",
    on: "2026-11-03",
    campaigns: [{ ...COLLECTION, status: "TO_SHARE" }],
    needs: ["NOT_SHARED C"],
  },
  { who: "has won fewer than all stars", on: "2026-12-01", campaigns: [ASSESSMENT], needs: [] },
  {
    who: "has no profile this year while the class took part in something",
    on: "2026-12-01",
    facts: { hasProfileThisYear: false, lastProfileOn: "2026-06-10" },
    needs: ["PROFILE_MISSING 2026-06-10"],
  },
  {
    who: "never had a profile and sits the certification",
    on: "2026-12-01",
    facts: {
      hasProfileThisYear: false,
      lastProfileOn: null,
      classHasOtherParticipationsThisYear: false,
      sitsCertification: true,
    },
    needs: ["PROFILE_MISSING"],
  },
  {
    who: "has no profile this year, as nobody in the class has anything",
    on: "2026-12-01",
    facts: { hasProfileThisYear: false, classHasOtherParticipationsThisYear: false },
    needs: [],
  },
  {
    who: "has no profile this year and was given a collection yesterday",
    on: "2026-11-02",
    campaigns: [{ ...COLLECTION, status: "TO_START" }],
    facts: { hasProfileThisYear: false, lastProfileOn: null },
    needs: ["PROFILE_MISSING C"],
  },
  {
    who: "is a 3e with 4 competences in December",
    on: "2026-12-31",
    facts: { gradeLevel: "TROISIEME", certifiableMissing: 1 },
    needs: [],
  },
  {
    who: "is a 3e with 4 competences in January",
    on: "2027-01-01",
    facts: { gradeLevel: "TROISIEME", certifiableMissing: 1 },
    needs: ["NOT_CERTIFIABLE 2026-11-20 1"],
  },
  {
    who: "is a terminale with 2 competences in March",
    on: "2027-03-01",
    facts: { gradeLevel: "TERMINALE", certifiableMissing: 3 },
    needs: ["NOT_CERTIFIABLE 2026-11-20 3"],
  },
  {
    who: "is in the second year of a CAP with none",
    on: "2027-03-01",
    facts: { gradeLevel: "CAP_2", certifiableMissing: 5 },
    needs: ["NOT_CERTIFIABLE 2026-11-20 5"],
  },
  {
    who: "is in the second year of a BTS with none",
    on: "2027-03-01",
    facts: { gradeLevel: "BTS_2", certifiableMissing: 5 },
    needs: ["NOT_CERTIFIABLE 2026-11-20 5"],
  },
  {
    who: "is a 4e with 2 competences in March",
    on: "2027-03-01",
    facts: { gradeLevel: "QUATRIEME", certifiableMissing: 3 },
    needs: [],
  },
  {
    who: "is a certifiable 3e in March",
    on: "2027-03-01",
    facts: { gradeLevel: "TROISIEME", certifiableMissing: 0 },
    needs: [],
  },
  {
    who: "is a 3e of whom nothing is known in March",
    on: "2027-03-01",
    facts: { gradeLevel: "TROISIEME", certifiableMissing: null },
    needs: [],
  },
  {
    who: "is a 3e with 4 competences in September",
    on: "2026-09-20",
    facts: { gradeLevel: "TROISIEME", certifiableMissing: 1 },
    needs: [],
  },
  {
    who: "is behind the objective with 1 of 5",
    on: "2027-02-01",
    facts: { progress: { ...ON_TRACK, status: "BEHIND", competencesGained: 1 } },
    needs: ["BEHIND_OBJECTIVE 2026-06-10 4"],
  },
  {
    who: "is behind the objective, counted from nothing",
    on: "2027-02-01",
    facts: { progress: { ...ON_TRACK, status: "BEHIND", competencesGained: 0, gainedSince: null } },
    needs: ["BEHIND_OBJECTIVE 5"],
  },
  {
    who: "has not started the year's objective",
    on: "2027-02-01",
    facts: { progress: { ...ON_TRACK, status: "NOT_STARTED", competencesGained: null } },
    needs: [],
  },
  // The worked example: UNKNOWN, and the profile is what is missing.
  {
    who: "is a 5e with a profile last June, two assessments shared since and no new profile",
    on: "2027-01-20",
    campaigns: [ASSESSMENT, { ...ASSESSMENT, campaignId: "B" }],
    facts: {
      gradeLevel: "CINQUIEME",
      hasProfileThisYear: false,
      lastProfileOn: "2026-06-10T08:00:00Z",
      certifiableMissing: 2,
      progress: { ...ON_TRACK, status: "UNKNOWN", competencesGained: null },
    },
    needs: ["PROFILE_MISSING 2026-06-10"],
  },
  {
    who: "needs everything, the most pressing first",
    on: "2027-02-01",
    campaigns: [
      { ...ASSESSMENT, campaignId: "sent?", status: "TO_SHARE" },
      { ...ASSESSMENT, campaignId: "stopped", status: "STARTED", startedAt: "2026-11-02T09:00:00Z" },
      { ...ASSESSMENT, campaignId: "never", status: "TO_START" },
    ],
    facts: {
      gradeLevel: "TROISIEME",
      hasProfileThisYear: false,
      certifiableMissing: 2,
      lastProfileOn: "2026-06-10",
      progress: { ...ON_TRACK, status: "BEHIND" },
    },
    needs: [
      "NEVER_STARTED never 2026-11-01",
      "STOPPED_MIDWAY stopped 2026-11-02",
      "NOT_SHARED sent?",
      "PROFILE_MISSING 2026-06-10",
      "NOT_CERTIFIABLE 2026-06-10 2",
      "BEHIND_OBJECTIVE 2026-06-10 2",
    ],
  },
];

test.each(CASES)(
  "on $on a student who $who needs $needs",
  ({ on, campaigns = [ASSESSMENT], facts, context, needs }) => {
    const found = supportNeeds(
      {
        gradeLevel: "QUATRIEME",
        campaigns,
        hasProfileThisYear: true,
        classHasOtherParticipationsThisYear: true,
        sitsCertification: false,
        certifiableMissing: null,
        lastProfileOn: "2026-11-20",
        progress: ON_TRACK,
        ...facts,
      },
      { now: `${on}T12:00:00Z`, timeZone: "Europe/Paris", ...context },
    );
    const sentences = found.map((need) =>
      [need.reason, need.campaignId, need.since, need.missing].filter((part) => part !== null).join(" "),
    );
    expect(sentences).toEqual(needs);
  },
);

/** One minute before and at the moment from which the school shows it, on the school's own clocks. */
const MOMENTS: { where: string; timeZone: string; what: string; before: string; from: string; some: Partial<Case> }[] =
  [
    ...(
      [
        ["in Paris, winter time", "Europe/Paris", "2026-11-07T22:59:00Z", "2026-11-07T23:00:00Z"],
        ["in La Réunion", "Indian/Reunion", "2026-11-07T19:59:00Z", "2026-11-07T20:00:00Z"],
        ["in Guadeloupe", "America/Guadeloupe", "2026-11-08T03:59:00Z", "2026-11-08T04:00:00Z"],
        ["in Nouméa", "Pacific/Noumea", "2026-11-07T12:59:00Z", "2026-11-07T13:00:00Z"],
      ] as const
    ).map(([where, timeZone, before, from]) => ({
      ...{ where, timeZone, before, from, what: "a campaign given on 1 November and not begun, on the 8th" },
      some: {
        campaigns: [{ ...ASSESSMENT, status: "TO_START" as const }],
        needs: ["NEVER_STARTED A 2026-11-01"],
      },
    })),
    ...(
      [
        [
          "in Paris, the clocks going back the same night",
          "2026-10-24T22:30:00Z",
          "2026-10-25",
          "2026-11-07T23:00:00Z",
        ],
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
      some: {
        campaigns: [{ ...ASSESSMENT, status: "STARTED" as const, startedAt }],
        needs: [`STOPPED_MIDWAY A ${since}`],
      },
    })),
    ...(
      [
        ["in Paris", "Europe/Paris", "2026-12-31T22:59:00Z", "2026-12-31T23:00:00Z"],
        ["in La Réunion", "Indian/Reunion", "2026-12-31T19:59:00Z", "2026-12-31T20:00:00Z"],
        ["in Guadeloupe", "America/Guadeloupe", "2027-01-01T03:59:00Z", "2027-01-01T04:00:00Z"],
      ] as const
    ).map(([where, timeZone, before, from]) => ({
      ...{ where, timeZone, before, from, what: "a 3e with 4 competences, on 1 January" },
      some: {
        facts: { gradeLevel: "TROISIEME" as const, certifiableMissing: 1 },
        needs: ["NOT_CERTIFIABLE 2026-11-20 1"],
      },
    })),
  ];

function needsAt(now: string, one: Partial<Case>, context: Partial<SupportContext>): string[] {
  return supportNeeds(
    {
      gradeLevel: "QUATRIEME",
      campaigns: one.campaigns ?? [ASSESSMENT],
      hasProfileThisYear: true,
      classHasOtherParticipationsThisYear: true,
      sitsCertification: false,
      certifiableMissing: null,
      lastProfileOn: "2026-11-20",
      progress: ON_TRACK,
      ...one.facts,
    },
    { now, ...context },
  ).map((need) => [need.reason, need.campaignId, need.since, need.missing].filter((part) => part !== null).join(" "));
}

test.each(MOMENTS)("$where, $what: shown from midnight on, and not a minute before", (one) => {
  expect(needsAt(one.before, one.some, { timeZone: one.timeZone })).toEqual([]);
  expect(needsAt(one.from, one.some, { timeZone: one.timeZone })).toEqual(one.some.needs);
});

describe("holidays that are not the mainland's", () => {
  const begun = (startedAt: string): Partial<Case> => ({
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
    expect(needsAt(now, { facts }, noumea)).toEqual(needs);
  });
});
