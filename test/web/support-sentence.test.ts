import { createIntl } from "react-intl";
import english from "../../web/app/messages/en.json";
import french from "../../web/app/messages/fr.json";
import { supportSentence, type NeedInWords } from "../../web/app/support-sentence.tsx";

const NOW = new Date("2026-11-20T08:00:00Z");
const need = (reason: NeedInWords["reason"], more: Partial<NeedInWords> = {}): NeedInWords => ({
  reason,
  campaign: null,
  since: null,
  missing: null,
  ...more,
});
const rentree = { campaign: { name: "Rentrée 6e" } };

/** Plain spaces, so that the table can be read; the message test looks at the real ones. */
const inFrench = (given: NeedInWords): string =>
  supportSentence(createIntl({ locale: "fr", messages: french }), given, NOW).replace(/\s/g, " ");

describe("why a student needs support, in words", () => {
  test.each<[string, NeedInWords]>([
    [
      "« Rentrée 6e » pas commencé, à faire depuis 12 jours",
      need("NEVER_STARTED", { ...rentree, since: "2026-11-08" }),
    ],
    ["« Rentrée 6e » pas commencé, à faire depuis 1 jour", need("NEVER_STARTED", { ...rentree, since: "2026-11-19" })],
    ["« Rentrée 6e » pas commencé", need("NEVER_STARTED", rentree)],
    [
      "« Rentrée 6e » commencé, puis plus rien depuis 55 jours",
      need("STOPPED_MIDWAY", { ...rentree, since: "2026-09-26" }),
    ],
    ["« Rentrée 6e » terminé mais pas envoyé, depuis 3 jours", need("NOT_SHARED", { ...rentree, since: "2026-11-17" })],
    ["« Rentrée 6e » terminé mais pas envoyé", need("NOT_SHARED", { ...rentree, since: "2026-11-20" })],
    ["Pas de profil reçu cette année", need("PROFILE_MISSING")],
    ["Pas de profil reçu cette année : « Rentrée 6e » l’attend", need("PROFILE_MISSING", rentree)],
    ["Il manque 1 compétence pour être certifiable", need("NOT_CERTIFIABLE", { missing: 1 })],
    ["Il manque 2 compétences pour être certifiable", need("NOT_CERTIFIABLE", { missing: 2 })],
    ["Pas encore certifiable", need("NOT_CERTIFIABLE")],
    ["Il manque 3 compétences pour l’objectif de l’année", need("BEHIND_OBJECTIVE", { missing: 3 })],
  ])("%s", (sentence, given) => {
    expect(inFrench(given)).toBe(sentence);
  });

  test("English says the same", () => {
    const intl = createIntl({ locale: "en", messages: english });
    expect(supportSentence(intl, need("STOPPED_MIDWAY", { ...rentree, since: "2026-09-26" }), NOW)).toBe(
      "“Rentrée 6e” started, then nothing for 55 days",
    );
  });

  test("a day counts in the school's time: late in the evening in UTC, it is already tomorrow in Paris", () => {
    const lateEvening = new Date("2026-11-19T23:30:00Z");
    const sentence = supportSentence(
      createIntl({ locale: "fr", messages: french }),
      need("NOT_SHARED", { since: "2026-11-19" }),
      lateEvening,
    );
    expect(sentence).toMatch(/depuis 1 jour$/);
  });
});
