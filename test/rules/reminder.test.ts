import { takeBackRefusal } from "../../server/reminders/take-back.rules.ts";
import { skipReason } from "../../server/reminders/skip.rules.ts";
import type { SkipContext, SkipFacts } from "../../server/reminders/skip.rules.ts";
import { effectOf } from "../../server/reminders/reminder-effect.rules.ts";
import type { Effect, RemindedFact } from "../../server/reminders/reminder-effect.rules.ts";
import {
  VARIABLES,
  fillIn,
  hasTemplateLength,
  joined,
  unknownVariables,
} from "../../server/reminders/template.rules.ts";
import { toneOf } from "../../server/reminders/tone.rules.ts";
import type { Gap, Tone } from "../../server/reminders/tone.rules.ts";

describe("whom a reminder leaves out", () => {
  const IN_NEED: SkipFacts = { channel: "ENT", hasEmail: false, isPresent: true, needCount: 1, lastRemindedAt: null };
  const TODAY: SkipContext = {
    now: "2026-11-23T09:00:00Z",
    timeZone: "Europe/Paris",
    remindAgainDays: 14,
    insist: false,
  };

  it.each<[string, Partial<SkipFacts>, Partial<SkipContext>, string | null]>([
    ["nobody who needs support", {}, {}, null],
    ["whoever needs nothing", { needCount: 0 }, {}, "NOTHING_TO_REMIND"],
    ["nobody, when the teacher insists", { needCount: 0 }, { insist: true }, null],
    ["whoever was reminded 13 days ago", { lastRemindedAt: "2026-11-10T07:00:00Z" }, {}, "REMINDED_RECENTLY"],
    ["nobody reminded 14 days ago, at a later hour", { lastRemindedAt: "2026-11-09T22:00:00Z" }, {}, null],
    [
      "by the days of the school, not of Greenwich",
      { lastRemindedAt: "2026-11-09T23:30:00Z" },
      {},
      "REMINDED_RECENTLY",
    ],
    [
      "nobody reminded today, in a school that waits no day",
      { lastRemindedAt: TODAY.now },
      { remindAgainDays: 0 },
      null,
    ],
    ["nobody reminded recently, when the teacher insists", { lastRemindedAt: TODAY.now }, { insist: true }, null],
    ["whoever has no address, from a mail", { channel: "EMAIL" }, {}, "NO_ADDRESS"],
    ["whoever has no address, however the teacher insists", { channel: "EMAIL" }, { insist: true }, "NO_ADDRESS"],
    ["nobody with an address, from a mail", { channel: "EMAIL", hasEmail: true }, {}, null],
    ["whoever left, however the teacher insists", { isPresent: false }, { insist: true }, "NOTHING_TO_REMIND"],
  ])("%s", (_rule, facts, context, expected) => {
    expect(skipReason({ ...IN_NEED, ...facts }, { ...TODAY, ...context })).toBe(expected);
  });
});

describe("the template of a reminder", () => {
  it.each([
    ["plain words", "À toi de jouer", true],
    ["2,000 characters", "x".repeat(2_000), true],
    ["2,001 characters", "x".repeat(2_001), false],
    ["nothing", "", false],
    ["blanks", " \n ", false],
  ])("of %s", (_what, template, expected) => {
    expect(hasTemplateLength(template)).toBe(expected);
  });

  it.each([
    ["every variable is known", VARIABLES.map((name) => `{${name}}`).join(" "), []],
    ["so it is as teachers type it", "{Prénom} { classe } {OBJECTIF}", []],
    ["a brace alone names nothing", "{ prêt", []],
    ["an unknown name is told with its place", "Bonjour {ine},", [{ name: "ine", position: 9 }]],
    [
      "each one is",
      "{a}{prenom}{}",
      [
        { name: "a", position: 1 },
        { name: "", position: 12 },
      ],
    ],
    ["blanks before the text count", "  {a}", [{ name: "a", position: 3 }]],
  ])("%s", (_rule, template, expected) => {
    expect(unknownVariables(template)).toEqual(expected);
  });

  const VALUES = {
    ...{ prenom: "Alba", nom: "{motif}", classe: "6A", motif: "Rien commencé", manque: "commencer" },
    ...{
      etape: "commencer",
      campagne: "« Rentrée »",
      objectif: "5 compétences",
      date: "31 mai",
      signature: "Nadia Ferhaoui",
    },
  };

  it.each([
    [
      "is filled in everywhere it names something",
      "{prenom}, {classe} : {motif}. {prenom} !",
      "Alba, 6A : Rien commencé. Alba !",
    ],
    ["takes a variable as teachers type it", "{Prénom}", "Alba"],
    ["never reads a value as a variable", "{nom}", "{motif}"],
    ["takes signs of replacement as they are", "{prenom} $& $1", "Alba $& $1"],
    ["loses the blanks around it", "  {manque} \n", "commencer"],
    ["keeps an unknown name as it is, for the preview", "{ine} {prenom}", "{ine} Alba"],
  ])("%s", (_rule, template, expected) => {
    expect(joined(fillIn(template, VALUES))).toBe(expected);
  });

  it("tells what was filled in from its own words", () => {
    expect(fillIn("Bonjour {prenom} !", VALUES)).toEqual([
      { text: "Bonjour ", isFilledIn: false },
      { text: "Alba", isFilledIn: true },
      { text: " !", isFilledIn: false },
    ]);
  });
});

describe("the tone follows the gap", () => {
  type Need = Gap["needs"][number];
  const need = (reason: Need["reason"], missing: number | null = null): Need => ({ reason, missing });

  it.each<[string, Need[], Gap["status"], Tone]>([
    ["nothing begun this year: a first step", [need("NEVER_STARTED")], "NOT_STARTED", "FIRST_STEP"],
    ["also when certifiable is far", [need("NEVER_STARTED"), need("NOT_CERTIFIABLE", 4)], "NOT_STARTED", "FIRST_STEP"],
    ["finished and not sent: a nudge", [need("NOT_SHARED")], "UNKNOWN", "NUDGE"],
    ["only the profile is missing: a nudge", [need("PROFILE_MISSING")], "UNKNOWN", "NUDGE"],
    ["one competence short of the objective: a nudge", [need("BEHIND_OBJECTIVE", 1)], "BEHIND", "NUDGE"],
    ["two competences short: the point where they are", [need("BEHIND_OBJECTIVE", 2)], "BEHIND", "CHECKPOINT"],
    [
      "one short of certifiable, three of the objective",
      [need("NOT_CERTIFIABLE", 1), need("BEHIND_OBJECTIVE", 3)],
      "BEHIND",
      "CHECKPOINT",
    ],
    ["stopped midway: the point where they are", [need("STOPPED_MIDWAY")], "UNKNOWN", "CHECKPOINT"],
    [
      "one campaign not begun, others done: the point where they are",
      [need("NEVER_STARTED")],
      "ON_TRACK",
      "CHECKPOINT",
    ],
    ["nothing needed, the teacher insists: a nudge", [], "ON_TRACK", "NUDGE"],
    ["of whom no year is known: a nudge", [], null, "NUDGE"],
  ])("%s", (_rule, needs, status, expected) => {
    expect(toneOf({ needs, status })).toBe(expected);
  });
});

describe("the effect of reminders", () => {
  const AT = { now: "2026-11-23T09:00:00Z", timeZone: "Europe/Paris" };
  const reminded = (remindedAt: string, movedAt: string | null, studentId = "alba"): RemindedFact => ({
    ...{ studentId, remindedAt, movedAt },
  });

  it.each<[string, RemindedFact[], keyof Effect]>([
    ["who began the day after moved", [reminded("2026-11-02T09:00:00Z", "2026-11-03T09:00:00Z")], "moved"],
    ["who began on the 14th day moved", [reminded("2026-11-02T09:00:00Z", "2026-11-16T22:00:00Z")], "moved"],
    ["who began on the 15th day did not", [reminded("2026-11-02T09:00:00Z", "2026-11-17T06:00:00Z")], "still"],
    [
      "the 15th day begins at the school's midnight",
      [reminded("2026-11-02T09:00:00Z", "2026-11-16T23:30:00Z")],
      "still",
    ],
    ["who did nothing did not move", [reminded("2026-11-02T09:00:00Z", null)], "still"],
    ["13 days later it is too soon to say", [reminded("2026-11-10T09:00:00Z", null)], "tooSoon"],
    ["also when the student moved already", [reminded("2026-11-10T09:00:00Z", "2026-11-12T09:00:00Z")], "tooSoon"],
    ["14 days later it can be said", [reminded("2026-11-09T22:00:00Z", null)], "still"],
    [
      "the last reminder that is old enough decides",
      [reminded("2026-10-01T09:00:00Z", "2026-10-02T09:00:00Z"), reminded("2026-11-02T09:00:00Z", null)],
      "still",
    ],
    [
      "one that is too fresh does not hide an older one",
      [reminded("2026-11-20T09:00:00Z", null), reminded("2026-11-02T09:00:00Z", "2026-11-05T09:00:00Z")],
      "moved",
    ],
  ])("%s", (_rule, facts, expected) => {
    expect(effectOf(facts, AT)).toEqual({ moved: [], still: [], tooSoon: [], [expected]: ["alba"] });
  });

  it("in Nouméa the day of a reminder is Nouméa's", () => {
    const afterMidnight = reminded("2026-11-08T14:00:00Z", null);
    const evening = reminded("2026-11-08T12:30:00Z", null, "basile");
    const there = { now: "2026-11-22T12:00:00Z", timeZone: "Pacific/Noumea" };
    expect(effectOf([afterMidnight, evening], there)).toEqual({ moved: [], still: ["basile"], tooSoon: ["alba"] });
  });
});

describe("taking back a reminder recorded by mistake", () => {
  const OWN = { channel: "ENT", status: "RECORDED", createdById: "me", createdAt: new Date("2026-11-23T09:00:00Z") };
  const LATER = { now: "2026-11-23T17:00:00Z", timeZone: "Europe/Paris" };

  it.each<[string, { classIds: string[] | null }, Partial<typeof OWN>, Partial<typeof LATER>, string | null]>([
    ["is for whoever recorded it", { classIds: ["5a"] }, {}, {}, null],
    ["is not for a colleague", { classIds: ["5a"] }, { createdById: "other" }, {}, "FORBIDDEN"],
    ["is for who sees the whole school", { classIds: null }, { createdById: "other" }, {}, null],
    ["is not for a mail", { classIds: null }, { channel: "EMAIL" }, {}, "REMINDER_WAS_SENT"],
    ["ends with the day", { classIds: null }, {}, { now: "2026-11-23T23:00:00Z" }, "REMINDER_OF_ANOTHER_DAY"],
    [
      "ends with the school's own day",
      { classIds: null },
      {},
      { now: "2026-11-23T21:00:00Z", timeZone: "Indian/Reunion" },
      "REMINDER_OF_ANOTHER_DAY",
    ],
  ])("%s", (_rule, { classIds }, given, moment, expected) => {
    expect(takeBackRefusal({ id: "me", classIds }, { ...OWN, ...given }, { ...LATER, ...moment })).toBe(expected);
  });
});
