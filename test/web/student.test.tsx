import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { COMPETENCE_AREAS, DONNEES, levels, PROFILS, RENTREE } from "../support/class-boards.ts";
import { inSchool, YEARS } from "../support/campaign-answers.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const figures = (): string[] => [...document.querySelectorAll(".figure")].map(({ textContent }) => plain(textContent));

/** A profile whose levels are given; below level 1, `begun` says the pix of the first competences. */
function profile(held: number[], pix: number[]): Answers {
  const codes = COMPETENCE_AREAS.flatMap(({ competences, ...area }) => competences.map((one) => ({ ...one, area })));
  return {
    pixScore: 58,
    knownAt: "2026-11-10T09:00:00Z",
    certifiableCompetenceCount: held.filter((level) => level > 0).length,
    competences: levels(...held).map((level, place) => ({
      competence: codes[place],
      level,
      pix: pix[place] ?? 8 * level,
    })),
  };
}

const [THIS_YEAR, LAST_YEAR] = YEARS as unknown as [Answers, Answers];

const ZOE: Answers = {
  id: "zoe",
  lastName: "Bélanger",
  firstName: "Zoé",
  schoolClass: { id: "3b", name: "3e B" },
  certifiability: {
    status: "NOT_CERTIFIABLE",
    certifiableCompetenceCount: 3,
    missingCompetenceCount: 2,
    knownAt: "2026-11-10T09:00:00Z",
  },
  yearProgress: {
    objective: 5,
    dueOn: "2027-05-31",
    competencesGained: 1,
    gainedSince: "2026-06-12",
    competencesWorked: 3,
    expectedByNow: 2,
    status: "BEHIND",
  },
  profile: profile([2, 1, 0, 1], [17, 9, 0, 8, 3, 7, 1, 6]),
  supportNeeds: [
    { reason: "NOT_SHARED", campaign: PROFILS, since: "2026-11-12" },
    { reason: "NOT_CERTIFIABLE", missing: 2 },
  ],
  participations: [
    {
      id: "p2",
      schoolYear: THIS_YEAR,
      campaign: DONNEES,
      status: "SHARED",
      startedAt: "2026-10-10T08:00:00Z",
      sharedAt: "2026-10-12T08:00:00Z",
      progression: 1,
      mastery: 0.46,
    },
    {
      id: "p1",
      schoolYear: LAST_YEAR,
      campaign: RENTREE,
      status: "STARTED",
      startedAt: "2025-09-20T08:00:00Z",
      progression: 0.6,
    },
  ],
  reminders: [
    {
      id: "r1",
      channel: "ENT",
      status: "RECORDED",
      createdAt: "2026-11-16T09:00:00Z",
      message: "Bonjour Zoé, pense à envoyer ton profil.",
      supportNeeds: [{ reason: "NOT_SHARED", campaign: PROFILS, since: "2026-11-12" }],
    },
  ],
};

const asking = (student: Answers): Answers =>
  signedIn(person("TEACHER"), {}, { student: ({ id }: { id: string }) => (id === student.id ? student : null) });

describe("a student's page", () => {
  test("a teacher reads what is missing, and what is nearest", async () => {
    await renderWithGraph("/eleves/zoe", asking(ZOE));

    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Bélanger Zoé");
    expect(screen.getByRole("link", { name: "3e B" }).getAttribute("href")).toBe("/classes/3b");
    expect(figures()).toEqual([
      "Pas encore certifiable3 sur 5Il manque 2 compétences au niveau 1. Les plus proches : 2.3 Compétence 2.3 (7 pix sur 8) et 3.1 Compétence 3.1 (6 pix sur 8). Profil du 10 novembre.",
      "Compétences gagnées cette année1 sur 5Moins que l’attendu. 2 attendues à ce jour, objectif au 31 mai 2027. Comptées depuis le profil du 12 juin.",
      "Compétences travaillées3 Avec au moins un acquis maîtrisé dans un parcours envoyé cette année.",
      "Score58 PixProfil du 10 novembre.",
    ]);
    expect(screen.getAllByText(/« Profils d’automne » terminé mais pas envoyé, depuis 10 jours/)).toHaveLength(1);
    expect(await axeViolations()).toEqual([]);
  });

  test("the 16 competences stand by area, each with its level and its pix", async () => {
    await renderWithGraph("/eleves/zoe", asking(ZOE));

    const table = screen.getByRole("table", { name: /chacune des 16 compétences/ });
    const rows = within(table)
      .getAllByRole("row")
      .map(({ textContent }) => plain(textContent));
    expect(rows).toHaveLength(1 + 5 + 16);
    expect(rows.slice(1, 5)).toEqual([
      "Domaine 1",
      "1.1 Compétence 1.1 217",
      "1.2 Compétence 1.2 19",
      "1.3 Compétence 1.3 00",
    ]);
    expect(screen.getByText(/3 compétences au niveau 1 ou plus, profil du/)).toBeTruthy();
  });

  test("every attempt is there, each school year apart, what is not known as a dash", async () => {
    await renderWithGraph("/eleves/zoe", asking(ZOE));

    const table = screen.getByRole("table", { name: "Chaque essai, du plus récent au plus ancien" });
    expect(
      within(table)
        .getAllByRole("row")
        .slice(1)
        .map(({ textContent }) => plain(textContent).replaceAll("—pas encore de donnée", "—")),
    ).toEqual([
      "2026-2027",
      "Données et tableurTerminé10 oct.12 oct.100 %46 %——",
      "2025-2026",
      "Parcours de rentréeEn cours20 sept. 2025—60 %———",
    ]);
  });

  test("a reminder says what it was about, as it was then", async () => {
    const { user } = await renderWithGraph("/eleves/zoe", asking(ZOE));

    expect(screen.getByText(/« Profils d’automne » terminé mais pas envoyé, depuis 4 jours/)).toBeTruthy();
    await user.click(screen.getByText("Lire le message"));
    expect(screen.getByText(/pense à envoyer ton profil/)).toBeTruthy();
  });

  test("with names hidden, neither the page nor its title nor a message says who it is", async () => {
    const { user, address } = await renderWithGraph("/eleves/zoe", asking(ZOE));

    await user.click(screen.getByRole("switch", { name: "Cacher les noms" }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Élève"));

    expect(document.documentElement.textContent).not.toMatch(/Bélanger|Zoé/);
    expect(document.title).toBe("Élève – Jalon");
    expect(address()).toBe("/eleves/zoe?names=hidden");
    expect(screen.getByRole("link", { name: "3e B" }).getAttribute("href")).toBe("/classes/3b?names=hidden");
    expect(await axeViolations()).toEqual([]);
  });

  test.each([
    [
      "certifiable",
      { status: "CERTIFIABLE", certifiableCompetenceCount: 7, missingCompetenceCount: 0 },
      /^Certifiable5 sur 5.*7 compétences au niveau 1 ou plus\./,
    ],
    ["of whom nothing is known", { status: "UNKNOWN" }, /^Certification—.*On ne sait pas encore/],
    [
      "with nothing begun",
      { status: "NOT_CERTIFIABLE", certifiableCompetenceCount: 0, missingCompetenceCount: 5 },
      /^Pas encore certifiable0 sur 5Il manque 5 compétences au niveau 1\.$/,
    ],
  ])("a student %s is told apart from the others", async (_who, certifiability, expected) => {
    await renderWithGraph("/eleves/zoe", asking({ ...ZOE, certifiability, profile: null }));

    expect(figures()[0]).toMatch(expected);
  });

  test("a student of whom nothing was received has a page that says what brings it", async () => {
    const empty: Answers = {
      id: "noe",
      lastName: "Cazenave",
      firstName: "Noé",
      certifiability: { status: "UNKNOWN" },
      yearProgress: {
        objective: 5,
        dueOn: "2027-05-31",
        competencesWorked: 0,
        expectedByNow: 0,
        status: "NOT_STARTED",
      },
    };
    await renderWithGraph("/eleves/noe", asking(empty));

    const page = plain(document.querySelector("main")!.textContent);
    for (const sentence of [
      "Sans classe cette année",
      "Aucun besoin repéré",
      "Aucun profil reçu. Il arrive",
      "Aucune participation pour l’instant",
      "Aucune relance pour l’instant",
      "Rien n’est encore attendu à ce jour",
    ]) {
      expect(page).toContain(sentence);
    }
    expect(await axeViolations()).toEqual([]);
  });

  test("a student of somebody else does not exist", async () => {
    await renderWithGraph("/eleves/personne", asking(ZOE));

    expect(await screen.findByRole("heading", { name: "Page introuvable" })).toBeTruthy();
  });
});

describe("the history of a student's profiles", () => {
  const source = (fileName: string): Answers[] => [{ fileName, line: 3, importedAt: "2026-11-12T10:00:00Z" }];
  const code = (place: number): Answers => COMPETENCE_AREAS.flatMap(({ competences }) => competences)[place]!;
  const FIRST = {
    pixScore: 34,
    certifiableCompetenceCount: 2,
    knownAt: "2026-06-12T09:00:00Z",
    sources: source("juin.csv"),
  };
  const SECOND = {
    pixScore: 58,
    certifiableCompetenceCount: 5,
    knownAt: "2026-11-10T09:00:00Z",
    change: {
      pixGained: 24,
      levels: [
        { competence: code(0), from: 1, to: 2 },
        { competence: code(3), from: 0, to: 1 },
      ],
    },
    sources: source("novembre.csv"),
  };
  const table = (): HTMLElement => screen.getByRole("table", { name: /Chaque profil envoyé/ });
  const lines = (): string[] =>
    within(table())
      .getAllByRole("row")
      .slice(1)
      .map(({ textContent }) => plain(textContent));

  test("says of each its pix, its competences, its file and what it changed, and draws how they grew", async () => {
    await renderWithGraph("/eleves/zoe", asking({ ...ZOE, profiles: [SECOND, FIRST] }));

    expect(lines()).toEqual([
      expect.stringMatching(
        /^10 novembre.*novembre\.csv, ligne 3.*585Certifiable\+24 pix1\.1 1 → 21\.1 Compétence 1\.1 : du niveau 1 au niveau 2\.2\.1 0 → 1/,
      ),
      expect.stringMatching(/^12 juin.*juin\.csv.*342Premier profil$/),
    ]);
    expect(plain(screen.getByRole("figure").querySelector("figcaption")?.textContent)).toBe(
      "De 34 à 58 pix, du 12 juin au 10 novembre.",
    );
    expect(
      within(screen.getByRole("table", { name: /profil après profil/ }))
        .getAllByRole("row")
        .map(({ textContent }) => textContent),
    ).toEqual(["JourPix", "12 juin34", "10 nov.58"]);
    expect(await axeViolations()).toEqual([]);
  });

  test("of one profile is one line, and nothing to draw; of none there is nothing", async () => {
    await renderWithGraph("/eleves/zoe", asking({ ...ZOE, profiles: [FIRST] }));
    expect(lines()).toHaveLength(1);
    expect(screen.queryByRole("figure")).toBeNull();
  });

  test("of none is left to the competences, which say what brings a profile", async () => {
    await renderWithGraph("/eleves/zoe", asking({ ...ZOE, profile: null }));
    expect(screen.queryByRole("heading", { name: "Historique des profils" })).toBeNull();
    expect(screen.getByText(/Aucun profil reçu. Il arrive/)).toBeTruthy();
  });

  test("says where nothing changed, and where pix were lost", async () => {
    const lost = { ...SECOND, change: { pixGained: -8, levels: [] } };
    const same = { ...FIRST, change: { pixGained: 0, levels: [] } };
    await renderWithGraph("/eleves/zoe", asking({ ...ZOE, profiles: [lost, same] }));
    expect(lines()[0]).toMatch(/-8 pix$/);
    expect(lines()[1]).toMatch(/Rien n’a changé$/);
  });
});

describe("a student's page in a school year that is over", () => {
  test("tells of that year alone, and says that support is decided on the running one", async () => {
    const asked: Record<string, unknown> = {};
    const inYear = (name: string, answer: unknown) => ({
      [name]: ({ schoolYearId }: { schoolYearId?: string }) => {
        asked[name] = schoolYearId;
        return answer;
      },
    });
    const then: Answers = {
      ...ZOE,
      ...inYear("schoolClass", { id: "4a", name: "4e A" }),
      ...inYear("certifiability", { status: "UNKNOWN" }),
      ...inYear("yearProgress", { ...(ZOE.yearProgress as Answers), expectedByNow: 5, status: "NOT_STARTED" }),
      ...inYear("profile", null),
      ...inYear("profiles", []),
      ...inYear("supportNeeds", []),
      ...inYear("participations", []),
      ...inYear("reminders", []),
    };
    await renderWithGraph("/eleves/zoe?annee=2025-2026", inSchool([], {}, { student: () => then }));

    expect(await screen.findByText("Élève de 4e A")).toBeTruthy();
    expect(Object.values(asked)).toEqual(Array(8).fill("y25"));
    const page = plain(document.querySelector("main")!.textContent);
    for (const sentence of [
      "Année affichée : 2025-2026",
      "l’accompagnement se décide sur l’année en cours",
      "Compétences gagnées cette année-là",
      "Rien de commencé cette année-là. 5 attendues à la fin de l’année",
      "Aucun profil reçu avant la fin de cette année-là",
      "Aucune participation cette année-là",
      "Aucune relance cette année-là",
    ])
      expect(page).toContain(sentence);
    expect(page).not.toContain("en ce moment");
    expect(screen.getByRole("link", { name: "4e A" }).getAttribute("href")).toBe("/classes/4a?annee=2025-2026");
    expect(await axeViolations()).toEqual([]);
  });

  test("says of no attempt that it may be taken again now", async () => {
    const participations = [{ ...(ZOE.participations as Answers[])[0], retry: { allowed: true, from: null } }];
    const school = inSchool([], {}, { student: () => ({ ...ZOE, participations }) });
    await renderWithGraph("/eleves/zoe?annee=2025-2026", school);
    await screen.findByText("Données et tableur");
    expect(screen.queryByText(/maintenant/)).toBeNull();
  });
});
