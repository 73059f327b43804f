import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { inSchool, YEARS } from "../support/campaign-answers.ts";
import { COMPETENCE_AREAS } from "../support/class-boards.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const figures = (): string[] => [...document.querySelectorAll(".figure")].map(({ textContent }) => plain(textContent));

const CAMPAIGN = { id: "rentree", name: "Parcours de rentrée", kind: "ASSESSMENT" };
const [area] = COMPETENCE_AREAS as [(typeof COMPETENCE_AREAS)[number]];

const FIRST: Answers = { id: "p1", campaign: CAMPAIGN, sharedAt: "2026-10-12T08:00:00Z" };
const SECOND: Answers = {
  id: "p2",
  campaign: CAMPAIGN,
  status: "SHARED",
  startedAt: "2026-11-20T08:00:00Z",
  sharedAt: "2026-11-20T09:30:00Z",
  progression: 1,
  mastery: 0.5,
  stars: { acquired: 2, total: 3 },
  retry: { allowed: false, from: "2026-11-24T09:30:00Z" },
  areas: [{ area, mastered: 9, total: 18 }],
  competences: area.competences.map((competence, index) => ({
    competence: { ...competence, area },
    mastered: 2 + index,
    total: 6,
  })),
};
const ZOE: Answers = {
  id: "zoe",
  lastName: "Bélanger",
  firstName: "Zoé",
  schoolClass: { id: "3b", name: "3e B" },
  participations: [SECOND, FIRST],
};

const asking = (participation: Answers, student: Answers = ZOE): Answers =>
  signedIn(
    person("TEACHER"),
    {},
    {
      participation: ({ id }: { id: string }) => (id === participation.id ? { ...participation, student } : null),
    },
  );

describe("one attempt", () => {
  test("a teacher reads when, how far, what was mastered, and from when it may be taken again", async () => {
    await renderWithGraph("/participations/p2", asking(SECOND));

    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Bélanger Zoé");
    expect(figures()).toEqual([
      "Terminé100 % Commencé le 20 nov., 9:00. Envoyé le 20 nov., 10:30.",
      "Réussite50 % 2 étoiles sur 3",
      "Nouvel essaiNon Possible à partir du 24 nov., 10:30",
    ]);
    const table = screen.getByRole("table", { name: /Acquis maîtrisés et réussite/ });
    expect(
      within(table)
        .getAllByRole("row")
        .slice(1)
        .map(({ textContent }) => plain(textContent)),
    ).toEqual([
      "Domaine 19 sur 1850 %",
      "1.1 Compétence 1.12 sur 633 %",
      "1.2 Compétence 1.23 sur 650 %",
      "1.3 Compétence 1.34 sur 667 %",
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test("the student's other attempts at the campaign are one press away", async () => {
    await renderWithGraph("/participations/p2", asking(SECOND));

    const attempts = screen.getByRole("navigation", { name: "Essais de cet élève" });
    expect(
      within(attempts)
        .getAllByRole("link")
        .map((link) => [link.textContent, link.getAttribute("href"), link.getAttribute("aria-current")]),
    ).toEqual([
      ["Essai 1, 12 oct.", "/participations/p1", null],
      ["Essai 2, 20 nov.", "/participations/p2", "page"],
    ]);
  });

  test("an attempt under way has no detail yet, and says what brings it", async () => {
    const begun = {
      id: "p3",
      campaign: CAMPAIGN,
      status: "STARTED",
      startedAt: "2026-11-20T08:00:00Z",
      progression: 0.4,
    };
    await renderWithGraph("/participations/p3", asking(begun, { ...ZOE, participations: [begun] }));

    expect(figures()[0]).toBe("En cours40 % Commencé le 20 nov., 9:00. Pas encore envoyé.");
    expect(screen.getByText(/arrive avec les résultats/)).toBeTruthy();
    expect(screen.queryByRole("navigation", { name: "Essais de cet élève" })).toBeNull();
    expect(await axeViolations()).toEqual([]);
  });

  test("with names hidden nothing says who it is", async () => {
    const { user } = await renderWithGraph("/participations/p2", asking(SECOND));

    await user.click(screen.getByRole("switch", { name: "Cacher les noms" }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Élève"));
    expect(document.documentElement.textContent).not.toMatch(/Bélanger|Zoé/);
  });

  test("an attempt of a past year is shown under that year, in the class of then", async () => {
    const old = { ...SECOND, schoolYear: YEARS[1], schoolClass: { id: "4a", name: "4e A" } };
    const participation = { ...old, student: ZOE };
    const { address } = await renderWithGraph("/participations/p2", inSchool([], {}, { participation }));

    expect(await screen.findByText(/Année affichée/)).toBeTruthy();
    expect(address()).toBe("/participations/p2?annee=2025-2026");
    expect(plain(document.querySelector(".page-lede")?.textContent)).toBe(
      "Parcours de rentrée · Élève de 4e A · 2025-2026",
    );
    expect(screen.getByRole("link", { name: "Parcours de rentrée" }).getAttribute("href")).toBe(
      "/campagnes/rentree/resultats?annee=2025-2026",
    );
  });

  test("an attempt of this year is not shown under another; nor for a teacher under a year that they may not look into", async () => {
    const now = { ...SECOND, schoolYear: YEARS[0], student: ZOE };
    const first = await renderWithGraph("/participations/p2?annee=2025-2026", inSchool([], {}, { participation: now }));
    await waitFor(() => expect(first.address()).toBe("/participations/p2"));

    const then = { ...SECOND, schoolYear: YEARS[1] };
    const second = await renderWithGraph("/participations/p2", asking(then));
    expect(second.address()).toBe("/participations/p2");
  });

  test("an attempt of somebody else does not exist", async () => {
    await renderWithGraph("/participations/ailleurs", asking(SECOND));

    expect(await screen.findByRole("heading", { name: "Page introuvable" })).toBeTruthy();
  });
});
