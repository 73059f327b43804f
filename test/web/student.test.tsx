import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { COMPETENCE_AREAS, DONNEES, itIsNovember2026, levels, PROFILS, RENTREE } from "../support/class-boards.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

itIsNovember2026();

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
      campaign: DONNEES,
      status: "SHARED",
      startedAt: "2026-10-10T08:00:00Z",
      sharedAt: "2026-10-12T08:00:00Z",
      progression: 1,
      mastery: 0.46,
    },
    { id: "p1", campaign: RENTREE, status: "STARTED", startedAt: "2025-09-20T08:00:00Z", progression: 0.6 },
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

  test("every attempt is there, what is not known as a dash", async () => {
    await renderWithGraph("/eleves/zoe", asking(ZOE));

    const table = screen.getByRole("table", { name: "Chaque essai, du plus récent au plus ancien" });
    expect(
      within(table)
        .getAllByRole("row")
        .slice(1)
        .map(({ textContent }) => plain(textContent).replaceAll("—pas encore de donnée", "—")),
    ).toEqual([
      "Données et tableurTerminé10 oct.12 oct.100 %46 %——",
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
