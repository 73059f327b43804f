import iconv from "iconv-lite";
import {
  assessmentCsv,
  profilesCsv,
  type MadeUpAssessmentLine,
  type MadeUpProfileLine,
} from "../support/made-up-files.ts";
import { fixture, readAll } from "./read-all.ts";

const CAMPAIGN = { pixId: 41201, code: "BCDFGH234", name: "Rentrée 3e", organisation: "Collège des Essais" };
const LEONIE = { lastName: "BRINDACIER", firstName: "Léonie", className: "3A" };
const SENT = { ...LEONIE, startedAt: "2026-10-05T08:10:00.000Z", sharedAt: "2026-10-05T09:02:00.000Z" };
const FIVE = [1, 2, 0, 1, 0, 0, 0, 3, 0, 0, 0, 0, 1, 0, 0, 0];

function assessmentOf(line: MadeUpAssessmentLine, change: (text: string) => string = (text) => text): Buffer {
  const file = assessmentCsv({ generation: "new", campaign: CAMPAIGN, starCount: 3, lines: [line] });
  return Buffer.from(change(file.toString("utf8")));
}

function profilesOf(line: MadeUpProfileLine, change: (text: string) => string = (text) => text): Buffer {
  return Buffer.from(change(profilesCsv({ generation: "new", campaign: CAMPAIGN, lines: [line] }).toString("utf8")));
}

/** Changes the cells of the only line, by the beginning of their column's name. */
function withCells(change: Record<string, string>): (text: string) => string {
  return (text) => {
    const [header = "", line = ""] = text.split("\n");
    const names = header
      .replace("\ufeff", "")
      .split(";")
      .map((name) => name.slice(1, -1));
    const cells = line.split(";");
    for (const [name, value] of Object.entries(change))
      cells[names.findIndex((known) => known.startsWith(name))] = value;
    return `${header}\n${cells.join(";")}\n`;
  };
}

describe("an export of an assessment", () => {
  it("names its campaign, with its stars", async () => {
    expect((await readAll(fixture("assessment-new.csv"))).campaigns).toEqual([
      {
        kind: "ASSESSMENT",
        pixId: "41201",
        code: "BCDFGH234",
        name: "Rentrée 3e",
        organisation: "Collège des Essais",
        targetProfile: "Parcours de rentrée 3e",
        starCount: 3,
      },
    ]);
  });

  it("gives each line whole", async () => {
    const none = Array<number | null>(16).fill(null);
    const line = { ...SENT, stars: 2, mastery: 0.71, mastered: { "1.1": 2, "2.2": 3 } };

    expect((await readAll(assessmentOf(line))).results).toEqual([
      {
        line: 2,
        ...LEONIE,
        externalId: null,
        anonymised: false,
        startedAt: { at: SENT.startedAt, precision: "MINUTE" },
        sharedAt: { at: SENT.sharedAt, precision: "MINUTE" },
        status: "SHARED",
        progression: 1,
        mastery: 0.71,
        starsAcquired: 2,
        starsTotal: 3,
        pixScore: null,
        certifiable: null,
        certifiableCount: null,
        levels: null,
        pix: null,
        masteryByCompetence: none.with(0, 0.67).with(4, 0.75),
        skillsByCompetence: none.with(0, 3).with(4, 4),
        masteredByCompetence: none.with(0, 2).with(4, 3),
        masteryByArea: [0.67, 0.75, null, null, null],
      },
    ]);
  });

  it("of the old generation gives days in UTC", async () => {
    const { results, problems } = await readAll(fixture("assessment-old.csv"));

    expect(problems).toEqual([]);
    expect(results[0]?.startedAt).toEqual({ at: "2023-10-05T00:00:00.000Z", precision: "DAY" });
  });

  it("tells who is under way, who has not sent, and whom Pix erased", async () => {
    const { results } = await readAll(fixture("assessment-new.csv"));

    expect(results.map(({ status }) => status)).toEqual([
      ...["SHARED", "SHARED", "SHARED", "SHARED"],
      ...["STARTED", "TO_SHARE", "STARTED"],
    ]);
    expect(results.map(({ anonymised }) => anonymised)).toEqual([false, false, false, false, false, false, true]);
    expect(results[4]).toMatchObject({ progression: 0.333, sharedAt: null, mastery: null, starsAcquired: null });
    expect(results[4]).toMatchObject({ starsTotal: null, masteredByCompetence: null, masteryByArea: null });
  });

  it("without stages has no stars", async () => {
    const { campaigns, results } = await readAll(
      assessmentCsv({ generation: "new", campaign: CAMPAIGN, lines: [{ ...SENT, mastery: 0.5 }] }),
    );

    expect(campaigns[0]?.starCount).toBeNull();
    expect(results[0]).toMatchObject({ starsAcquired: null, starsTotal: null, mastery: 0.5 });
  });

  it("may ask for an identifier, carry badges, skills and columns of the school's own", async () => {
    const file = assessmentCsv({
      ...{
        generation: "new",
        campaign: CAMPAIGN,
        starCount: 3,
        externalIdLabel: "Ton adresse",
        badges: ["Premiers pas"],
      },
      ...{ skillNames: ["@web1", "@web2"], lines: [{ ...SENT, externalId: "abc", stars: 1 }] },
    });
    const more = file
      .toString("utf8")
      .replace('"Classe"', '"Groupe";"Classe";"Numéro Étudiant"')
      .replace('"3A"', '"G1";"3A";12');

    expect((await readAll(Buffer.from(more))).results).toEqual([
      expect.objectContaining({ className: "3A", externalId: "abc", starsAcquired: 1 }),
    ]);
  });

  it("of a school without imported students has no class", async () => {
    const file = assessmentCsv({ generation: "new", campaign: CAMPAIGN, withClass: false, lines: [SENT] });

    expect((await readAll(file)).results).toEqual([expect.objectContaining({ className: null, externalId: null })]);
  });

  it("is read with the columns in another order", async () => {
    const turned = assessmentOf({ ...SENT, stars: 3 })
      .toString("utf8")
      .replace("\ufeff", "")
      .trim()
      .split("\n");
    const file = turned.map((line) => line.split(";").reverse().join(";")).join("\n");

    expect((await readAll(Buffer.from(file))).results).toEqual([
      expect.objectContaining({ ...LEONIE, starsAcquired: 3, status: "SHARED" }),
    ]);
  });

  it("takes off the apostrophe that guards against formulas, and only that one", async () => {
    const line = { ...SENT, lastName: "-TIRET", firstName: "=Égal" };
    const { results } = await readAll(assessmentOf(line));
    const { results: own } = await readAll(assessmentOf({ ...SENT, lastName: "'T BRINDA" }));

    expect(results).toEqual([expect.objectContaining({ lastName: "-TIRET", firstName: "=Égal" })]);
    expect(own).toEqual([expect.objectContaining({ lastName: "'T BRINDA" })]);
  });

  it("lets a student be called Na", async () => {
    expect((await readAll(assessmentOf({ ...SENT, lastName: "NA" }))).results).toHaveLength(1);
  });

  it.each<[string, Record<string, string>, string]>([
    ["a day that does not exist", { "Date et heure de début": '"31/02/2026 10:00"' }, "DATE_WRONG"],
    ["an hour that does not exist", { "Date et heure de début": '"05/10/2026 25:00"' }, "DATE_WRONG"],
    ["no start", { "Date et heure de début": '"NA"' }, "DATE_MISSING"],
    ["sent, and no date", { "Date et heure du partage": '"NA"' }, "DATE_MISSING"],
    ["not sent, and a date", { "Partage (O/N)": '"Non"' }, "SHARING_CONTRADICTS"],
    ["neither yes nor no", { "Partage (O/N)": '"Peut-être"' }, "YES_NO_WRONG"],
    ["a progression over 1", { "% de progression": "1,2" }, "FRACTION_WRONG"],
    ["a negative mastery", { "% maitrise de l'ensemble": "-0,2" }, "FRACTION_WRONG"],
    ["a mastery in words", { "% maitrise de l'ensemble": '"bien"' }, "FRACTION_WRONG"],
    ["more stars than there are", { "Palier obtenu (/3)": "4" }, "STARS_WRONG"],
    ["half a star", { "Palier obtenu (/3)": "1,5" }, "STARS_WRONG"],
    ["no first name", { "Prénom du Participant": '""' }, "NAME_MISSING"],
    ["no campaign", { "ID Campagne": '""', Code: '""' }, "CAMPAIGN_MISSING"],
    ["a cell too many", { Classe: '"3A";"3B"' }, "COLUMN_COUNT_WRONG"],
  ])("leaves out a line with %s, and says so", async (_what, change, code) => {
    const { results, problems, refusal } = await readAll(assessmentOf({ ...SENT, stars: 2 }, withCells(change)));

    expect(refusal).toBeNull();
    expect(results).toEqual([]);
    expect(problems).toEqual([expect.objectContaining({ line: 2, code, raw: expect.stringContaining("BRINDACIER") })]);
  });

  it("goes on after a bad line, and leaves out those of another campaign", async () => {
    const [header = "", first = ""] = assessmentOf(SENT).toString("utf8").split("\n");
    const lines = [header, first, first.replace("05/10/2026", "99/10/2026"), first.replace("41201", "41202"), first];
    const { results, problems } = await readAll(Buffer.from(lines.join("\n")));

    expect(results.map(({ line }) => line)).toEqual([2, 5]);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, "DATE_WRONG"],
      [4, "OTHER_CAMPAIGN"],
    ]);
  });

  it("numbers its lines as a text editor does", async () => {
    const [header = "", first = ""] = assessmentOf(SENT).toString("utf8").split("\n");
    const broken = first.replace('"Léonie"', '"Léo\nnie"');
    const { results } = await readAll(Buffer.from([header, broken, "", ";;;", first, ""].join("\r\n")));

    expect(results.map(({ line, firstName }) => [line, firstName])).toEqual([
      [2, "Léo nie"],
      [6, "Léonie"],
    ]);
  });

  it.each([
    ["with commas", ","],
    ["with tabs", "\t"],
  ])("is read when a spreadsheet saved it %s", async (_how, delimiter) => {
    const file = assessmentOf({ ...SENT, stars: 2, mastery: 0.5 })
      .toString("utf8")
      .replace("0,5", "0.5");
    const { recognised, results } = await readAll(Buffer.from(file.replaceAll(";", delimiter)));

    expect(recognised?.delimiter).toBe(delimiter);
    expect(results).toEqual([expect.objectContaining({ ...LEONIE, starsAcquired: 2, mastery: 0.5 })]);
  });

  it.each([
    ["UTF-8 without a mark", "utf-8", "utf-8", false],
    ["UTF-16 of a spreadsheet", "utf-16le", "utf-16le", true],
    ["Windows' own", "windows-1252", "windows-1252", false],
    ["an old Mac's", "macintosh", "macintosh", false],
  ])("is read in %s", async (_what, written, read, addBOM) => {
    const text = assessmentOf({ ...SENT, lastName: "ŒILLETTE", firstName: "Éloïse" })
      .toString("utf8")
      .replace("\ufeff", "");
    const { recognised, results } = await readAll(iconv.encode(text, written, { addBOM }));

    expect(recognised?.encoding).toBe(read);
    expect(results).toEqual([expect.objectContaining({ lastName: "ŒILLETTE", firstName: "Éloïse" })]);
  });

  it("keeps every letter that Windows puts between 0x80 and 0x9F", async () => {
    const lastName = "Š Œ Ž š œ ž Ÿ ƒ";
    const text = assessmentOf({ ...SENT, lastName })
      .toString("utf8")
      .replace("\ufeff", "");

    expect((await readAll(iconv.encode(text, "windows-1252"))).results[0]?.lastName).toBe(lastName);
  });
});

describe("an export of a profiles collection", () => {
  it.each([
    ["profiles-new.csv", { at: "2026-10-12T13:30:00.000Z", precision: "MINUTE" }],
    ["profiles-old.csv", { at: "2023-10-12T00:00:00.000Z", precision: "DAY" }],
  ])("%s gives levels and pix by competence", async (name, sharedAt) => {
    const { campaigns, results, problems } = await readAll(fixture(name));

    expect(problems).toEqual([]);
    expect(campaigns[0]).toMatchObject({ kind: "PROFILES_COLLECTION", starCount: null });
    expect(results).toHaveLength(6);
    expect(results[0]).toMatchObject({ sharedAt, status: "SHARED", startedAt: null, pixScore: 57, certifiable: false });
    expect(results[0]).toMatchObject({ certifiableCount: 3, levels: [1, 2, 3, ...Array<number>(13).fill(0)] });
    expect(results[0]?.pix?.slice(0, 4)).toEqual([11, 19, 27, 0]);
  });

  it("shows who has not sent", async () => {
    const { results } = await readAll(fixture("profiles-new.csv"));

    expect(results[5]).toMatchObject({ status: "TO_SHARE", sharedAt: null, levels: null, pix: null, pixScore: null });
    expect(results[5]).toMatchObject({ certifiable: null, certifiableCount: null });
  });

  it.each([
    ["says certifiable with four competences", { levels: FIVE.with(0, 0), certifiable: true }, false, 4, "Oui, 4"],
    ["says not certifiable with five", { levels: FIVE, certifiable: false }, true, 5, "Non, 5"],
    ["counts otherwise", { levels: FIVE, certifiableCount: 7 }, true, 5, "Oui, 7"],
  ])("keeps the levels when the file %s, and says so", async (_what, line, certifiable, computed, given) => {
    const { results, problems } = await readAll(profilesOf({ ...SENT, ...line }));

    expect(results).toEqual([
      expect.objectContaining({ levels: line.levels, certifiable, certifiableCount: computed }),
    ]);
    expect(problems).toEqual([expect.objectContaining({ code: "CERTIFIABLE_DIFFERS", params: { given, computed } })]);
  });

  it.each<[string, Record<string, string>, Record<string, unknown>]>([
    [
      "a level over 8",
      { "Niveau pour la compétence Gérer": "9" },
      { code: "LEVEL_WRONG", params: { competence: "1.2" } },
    ],
    ["a profile with a hole", { "Niveau pour la compétence Gérer": '"NA"' }, { code: "LEVEL_WRONG" }],
    [
      "pix over 64",
      { "Nombre de pix pour la compétence Interagir": "65" },
      { code: "PIX_WRONG", params: { competence: "2.1" } },
    ],
    ["a total that is no number", { "Nombre de pix total": '"beaucoup"' }, { code: "NUMBER_WRONG" }],
    ["17 competences", { "Nombre de compétences certifiables": "17" }, { code: "NUMBER_WRONG" }],
    ["sent, and no date", { "Date et heure de l'envoi": '"NA"' }, { code: "DATE_MISSING" }],
  ])("leaves out a line with %s", async (_what, change, problem) => {
    const { results, problems } = await readAll(profilesOf({ ...SENT, levels: FIVE }, withCells(change)));

    expect(results).toEqual([]);
    expect(problems).toEqual([expect.objectContaining(problem)]);
  });

  it("is read whatever the apostrophes, accents and case of its header", async () => {
    const plain = (text: string): string => {
      const [header = "", ...lines] = text.split("\n");
      return [header.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toUpperCase(), ...lines].join("\n");
    };

    expect((await readAll(profilesOf({ ...SENT, levels: FIVE }, plain))).results).toEqual([
      expect.objectContaining({ levels: FIVE, certifiable: true }),
    ]);
  });
});
