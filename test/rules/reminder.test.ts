import { skipReason } from "../../server/reminders/skip.rules.ts";
import type { SkipContext, SkipFacts } from "../../server/reminders/skip.rules.ts";
import { fillIn, isTemplate } from "../../server/reminders/template.rules.ts";

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
    ["every variable", "{prenom} {nom} {classe} {motif} {manque}", true],
    ["2,000 characters", "x".repeat(2_000), true],
    ["2,001 characters", "x".repeat(2_001), false],
    ["nothing", "", false],
    ["blanks", " \n ", false],
    ["an unknown variable", "{ine}", false],
    ["a variable in capitals", "{Prenom}", false],
    ["empty braces", "{}", false],
    ["a brace alone", "{ prêt", true],
  ])("of %s", (_what, template, expected) => {
    expect(isTemplate(template)).toBe(expected);
  });

  const VALUES = { prenom: "Alba", nom: "{motif}", classe: "6A", motif: "Rien commencé", manque: "commencer" };

  it.each([
    [
      "is filled in everywhere it names something",
      "{prenom}, {classe} : {motif}. {prenom} !",
      "Alba, 6A : Rien commencé. Alba !",
    ],
    ["never reads a value as a variable", "{nom}", "{motif}"],
    ["takes signs of replacement as they are", "{prenom} $& $1", "Alba $& $1"],
    ["loses the blanks around it", "  {manque} \n", "commencer"],
  ])("%s", (_rule, template, expected) => {
    expect(fillIn(template, VALUES)).toBe(expected);
  });
});
