import type { SupportCampaign, SupportContext, SupportFacts } from "../../server/progress/support.rules.ts";
import { ASSESSMENT, needsAt, ON_TRACK } from "../support/made-up-support.ts";

const COLLECTION: SupportCampaign = { ...ASSESSMENT, campaignId: "C", kind: "PROFILES_COLLECTION" };

interface Case {
  who: string;
  on: string;
  campaigns?: SupportCampaign[];
  facts?: Partial<SupportFacts>;
  context?: Partial<SupportContext>;
  /** As needsAt words them. */
  needs: string[];
}

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
    const found = needsAt(`${on}T12:00:00Z`, { campaigns, ...facts }, { timeZone: "Europe/Paris", ...context });
    expect(found).toEqual(needs);
  },
);
