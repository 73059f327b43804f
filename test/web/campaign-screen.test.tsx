import { screen, waitFor, within } from "@testing-library/dom";
import { GraphQLError } from "graphql";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import {
  A,
  inSchool,
  pageOf,
  participant,
  PROFILES_LIST,
  PROFILS,
  RENTREE,
  shared,
  STARS_LIST,
  YEARS,
} from "../support/campaign-answers.ts";
import { COMPETENCE_AREAS } from "../support/class-boards.ts";
import { takingExports } from "../support/export-answers.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const rowsOf = (table: HTMLElement): string[] =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map(({ textContent }) => plain(textContent));
const figures = (): string[] => [...document.querySelectorAll(".figure")].map(({ textContent }) => plain(textContent));
const namesShown = (): string[] =>
  [...document.querySelectorAll("main a.name")].map(({ textContent }) => plain(textContent));

/** The two campaigns of seed 4, with made-up names. */
const school = (more: Answers = {}): Answers =>
  inSchool([
    { ...RENTREE, participants: pageOf(STARS_LIST), ...more },
    { ...PROFILS, participants: pageOf(PROFILES_LIST) },
  ]);

describe("a campaign's activity", () => {
  test("a teacher reads first who has not started, class by class", async () => {
    await renderWithGraph("/campagnes/rentree", school());

    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Parcours de rentrée");
    expect(await screen.findByRole("heading", { name: "Qui n’a pas commencé" })).toBeTruthy();
    expect((await screen.findAllByRole("heading", { level: 3 })).map(({ textContent }) => plain(textContent))).toEqual([
      "3e A 1",
      "3e B 1",
    ]);
    expect(namesShown()).toEqual(["Faure Inès", "Étienne Hugo"]);
    expect(document.title).toBe("Parcours de rentrée, Activité – Jalon");
    expect(figures()).toEqual([
      "À faire3 sur 9Ces élèves n’ont encore aucune participation.",
      "En cours1 Commencé, pas encore fini.",
      "En attente d’envoi1 Fini, mais les résultats ne sont pas envoyés.",
      "Terminé4 sur 9Ces résultats sont reçus.",
      "Élèves concernés9 Les élèves des classes prévues, et les autres qui ont participé.",
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test("each chart says its finding and has its table, which is what is heard", async () => {
    const { user, address } = await renderWithGraph("/campagnes/rentree", school());

    const statuses = await screen.findByRole("table", { name: "Statuts" });
    expect(rowsOf(statuses)).toEqual(["À faire3", "En cours1", "En attente d’envoi1", "Terminé4"]);
    expect(rowsOf(screen.getByRole("table", { name: /jour après jour/ }))).toEqual(["14 sept.20", "2 nov.64"]);
    expect([...document.querySelectorAll("figcaption")].map(({ textContent }) => plain(textContent))).toEqual([
      "4 élèves sur 9 ont terminé ; 3 n’ont pas commencé.",
      "Au 2 novembre, 6 élèves ont commencé et 4 ont terminé.",
    ]);
    expect(document.querySelectorAll(".chart-drawing[aria-hidden=true]")).toHaveLength(2);

    const choice = screen.getByRole("group", { name: /Statuts$/ });
    await user.click(within(choice).getByRole("button", { name: "Tableau" }));
    await waitFor(() => expect(document.querySelectorAll(".chart-drawing")).toHaveLength(0));
    expect(address()).toBe("/campagnes/rentree?charts=tables");
  });

  test("another status is chosen in the address; who may take it again is said beside them", async () => {
    const may = { retry: { allowed: false, from: "2026-11-26T08:00:00Z" } };
    const once = { retry: { allowed: false, from: null } };
    const lines = [
      participant(["Aubry", "Clémence", A], shared("p1", {}, may)),
      participant(["Bélanger", "Zoé", A], shared("p2", {}, { retry: { allowed: true, from: null } })),
      participant(["Cazenave", "Noé", A], shared("p3", {}, once)),
    ];
    const { user, address } = await renderWithGraph("/campagnes/rentree", school({ participants: pageOf(lines) }));

    await user.selectOptions(await screen.findByRole("combobox", { name: "Statut" }), "Terminé");
    const table = await screen.findByRole("table", { name: /Élèves qui ont terminé/ });
    expect(rowsOf(table)).toEqual([
      "3e A 3",
      "Aubry ClémenceTerminé1—pas encore de donnée2 nov.Possible à partir du 26 nov., 9:00",
      "Bélanger ZoéTerminé1—pas encore de donnée2 nov.Possible maintenant",
      "Cazenave NoéTerminé1—pas encore de donnée2 nov.Un seul essai",
    ]);
    expect(address()).toBe("/campagnes/rentree?status=termine");
    expect(await axeViolations()).toEqual([]);
  });

  test("an address with filters shows the same view again; a name searched for is not in it", async () => {
    const { user, address } = await renderWithGraph("/campagnes/rentree?class=3a&status=tous", school());

    await screen.findByRole("table", { name: /Tous les élèves de la campagne/ });
    expect(namesShown()).toEqual(["Bélanger Zoé", "Cazenave Noé", "Da Silva Lina", "Faure Inès"]);
    await user.type(screen.getByRole("searchbox"), "faure");
    await waitFor(() => expect(namesShown()).toEqual(["Faure Inès"]));
    expect(address()).toBe("/campagnes/rentree?class=3a&status=tous");
  });

  test("names hidden are nowhere, nor can one be searched for", async () => {
    await renderWithGraph("/campagnes/rentree?names=hidden", school());

    await waitFor(() => expect(namesShown()).toEqual(["Élève 2", "Élève 1"]));
    expect(document.documentElement.textContent).not.toMatch(/Faure|Étienne/);
    expect(screen.queryByRole("searchbox")).toBeNull();
  });

  test.each([
    ["everybody has started", {}, /chaque élève attendu a commencé/],
    ["nobody matches", { class: "3a" }, /Personne ne correspond à ce choix/],
  ])("the list is empty where %s, and says so", async (_why, search, words) => {
    const query = new URLSearchParams(search).toString();
    await renderWithGraph(`/campagnes/rentree?${query}`, school({ participants: pageOf([]) }));

    expect(await screen.findByText(words)).toBeTruthy();
  });

  describe("whose code serves again every year", () => {
    const [THIS_YEAR, LAST_YEAR] = YEARS as unknown as [Answers, Answers];

    test("shows the running year, and leads to the others", async () => {
      const { user, address } = await renderWithGraph(
        "/campagnes/rentree?charts=tables",
        school({ schoolYears: [THIS_YEAR, LAST_YEAR] }),
      );

      expect(address()).toBe("/campagnes/rentree?charts=tables");
      await user.click(await screen.findByRole("link", { name: "2025-2026" }));
      expect(address()).toBe("/campagnes/rentree?charts=tables&annee=2025-2026");
      expect(await screen.findByText(/Année affichée/)).toBeTruthy();
      expect(await screen.findByRole("link", { name: "2026-2027" })).toBeTruthy();
    });

    test("shows its last year, and says so, where nothing is of this one", async () => {
      const asked: unknown[] = [];
      const statistics = ({ schoolYearId }: { schoolYearId: string }): unknown => {
        asked.push(schoolYearId);
        return RENTREE.statistics;
      };
      const { address } = await renderWithGraph(
        "/campagnes/rentree/resultats?names=hidden",
        school({ schoolYears: [LAST_YEAR], statistics }),
      );

      expect(await screen.findByText(/Année affichée/)).toBeTruthy();
      expect(address()).toBe("/campagnes/rentree/resultats?names=hidden&annee=2025-2026");
      await screen.findByRole("table", { name: /Résultats de l’évaluation/ });
      expect(asked).toEqual(["y25"]);
    });

    test("shows the year that its address names, with the classes of that year", async () => {
      const participantClasses = ({ schoolYearId }: { schoolYearId: string }): Answers[] =>
        schoolYearId === "y25" ? [{ id: "old", name: "4e D" }] : [];
      const { address } = await renderWithGraph(
        "/campagnes/rentree?annee=2025-2026",
        school({ schoolYears: [THIS_YEAR], participantClasses }),
      );

      const choice = await screen.findByRole("combobox", { name: "Classe" });
      expect(within(choice).getByRole("option", { name: "4e D" })).toBeTruthy();
      expect(address()).toBe("/campagnes/rentree?annee=2025-2026");
    });

    test("says of nobody of a past year that they may take it again now", async () => {
      const lines = [participant(["Aubry", "Clémence", A], shared("p1", {}, { retry: { allowed: true, from: null } }))];
      await renderWithGraph(
        "/campagnes/rentree?annee=2025-2026&status=termine",
        school({ participants: pageOf(lines) }),
      );

      await screen.findByText("Aubry");
      expect(screen.queryByText("Possible maintenant")).toBeNull();
    });
  });

  test("a campaign of another school does not exist", async () => {
    await renderWithGraph("/campagnes/ailleurs", school());

    expect(await screen.findByRole("heading", { name: "Page introuvable" })).toBeTruthy();
  });

  test("what the server refuses is told where the screen would be", async () => {
    const refuse = (): never => {
      throw new GraphQLError("", { extensions: { code: "FORBIDDEN" } });
    };
    await renderWithGraph("/campagnes/rentree", { ...school(), campaign: refuse });

    expect(await screen.findByText(/Votre rôle ne permet pas cela/)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "Page réservée" })).toBeTruthy();
  });
});

describe("a campaign's results", () => {
  test("the stars list of seed 4: sent, under way, two and three stars", async () => {
    await renderWithGraph("/campagnes/rentree/resultats", school());

    const table = await screen.findByRole("table", { name: /Résultats de l’évaluation/ });
    expect(rowsOf(table).slice(0, 4)).toEqual([
      "Aubry Clémence3e BEn attente d’envoi—non disponible1—pas encore de donnéeVoir le résultat, Aubry Clémence",
      "Bélanger Zoé3e AEn cours—non disponible1—pas encore de donnéeVoir le résultat, Bélanger Zoé",
      "Cazenave Noé3e A2 étoiles sur 3—non disponible12 nov.Voir le résultat, Cazenave Noé",
      "Da Silva Lina3e A3 étoiles sur 3↗ En progression22 nov.Voir le résultat, Da Silva Lina",
    ]);
    expect(figures()).toEqual([
      "Résultats reçus4 sur 95 élèves n’ont pas encore envoyé leurs résultats.",
      "Résultat moyen63 % Moyenne des résultats reçus.",
      "Les 3 étoiles1 sur 43 élèves en ont moins de 3 : à interroger.",
    ]);
    expect(rowsOf(screen.getByRole("table", { name: "Répartition par étoiles" }))).toEqual([
      "Aucune étoile0",
      "1 étoile1",
      "2 étoiles2",
      "3 étoiles1",
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test("without stages, how many reached which percentage", async () => {
    const masteryDistribution = [2, 1, 0, 3, 4].map((studentCount, index) => ({
      ...{ from: index === 0 ? 0 : 20 * index + 1, to: 20 * (index + 1) },
      studentCount,
    }));
    const statistics = { expectedCount: 12, sharedCount: 10, averageMastery: 0.66, masteryDistribution };
    await renderWithGraph("/campagnes/rentree/resultats", school({ starCount: null, statistics }));

    const table = await screen.findByRole("table", { name: "Répartition par résultat" });
    expect(rowsOf(table)).toEqual(["0 à 20 %2", "21 à 40 %1", "41 à 60 %0", "61 à 80 %3", "81 à 100 %4"]);
    expect(plain(document.querySelector("figcaption")?.textContent)).toBe("3 élèves sur 10 sont à 40 % ou moins.");
    expect(await axeViolations()).toEqual([]);
  });

  test("Back leads to the page and the filters that one came from; the list opened anew begins at its first page", async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      participant([`Nom${String(index).padStart(3, "0")}`, "Alba", A], shared(`r${index}`, { mastery: 0.5 })),
    );
    const { user, address, back } = await renderWithGraph(
      "/campagnes/rentree/resultats?class=3a",
      school({ participants: pageOf(many) }),
    );
    const place = (): string => plain(screen.getByRole("navigation", { name: "Pages de la liste" }).textContent);

    await user.click(await screen.findByRole("button", { name: /suivante/ }));
    await waitFor(() => expect(place()).toMatch(/^51 à 100 sur 120/));
    await user.click(screen.getByRole("link", { name: "Nom060 Alba" }));
    await screen.findByRole("heading", { name: "Page introuvable" });
    await back();
    await waitFor(() => expect(place()).toMatch(/^51 à 100 sur 120/));
    expect(address()).toBe("/campagnes/rentree/resultats?class=3a");

    await user.click(screen.getByRole("link", { name: "Analyse" }));
    await screen.findByText("Rien à analyser pour l’instant");
    await user.click(screen.getByRole("link", { name: "Résultats" }));
    await waitFor(() => expect(place()).toMatch(/^1 à 50 sur 120/));
  });

  test("the profiles collection of seed 4: 100, 124, 35 and 84 pix", async () => {
    await renderWithGraph("/campagnes/profils/resultats", school());

    const table = await screen.findByRole("table", { name: /Profils reçus/ });
    expect(rowsOf(table).map((line) => line.replace(/—non disponible.*/, ""))).toEqual([
      "Aubry Clémence3e ATerminé100Oui6",
      "Bélanger Zoé3e ATerminé124Oui7",
      "Cazenave Noé3e ATerminé35Non4",
      "Da Silva Lina3e ATerminé84Oui5",
    ]);
    expect(figures()[1]).toMatch(/^Certifiables3 sur 4/);
    expect(await axeViolations()).toEqual([]);
  });

  test.each([
    ["/campagnes/rentree/resultats", "Étoiles", "2 étoiles", "stars=2", ["Cazenave Noé"]],
    ["/campagnes/profils/resultats", "Certifiable", "Non", "certifiable=no", ["Cazenave Noé"]],
  ])("at %s %s narrows the list", async (path, label, option, search, expected) => {
    const { user, address } = await renderWithGraph(path, school());

    await user.selectOptions(await screen.findByRole("combobox", { name: label }), option);
    await waitFor(() => expect(namesShown()).toEqual(expected));
    expect(address()).toBe(`${path}?${search}`);
  });

  test("the export has the filters of the screen; it can be had as Pix writes it", async () => {
    const inputs: Answers[] = [];
    const { user } = await renderWithGraph("/campagnes/rentree/resultats?stars=2", takingExports(school(), inputs));

    await user.click(await screen.findByRole("button", { name: "Exporter" }));
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));
    await screen.findByRole("link", { name: "Télécharger fichier.ods" });
    await user.click(screen.getByRole("radio", { name: /format de Pix Orga/ }));
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));
    await waitFor(() => expect(inputs).toHaveLength(2));

    const participantFilter = { stars: [2], schoolYearId: "y26" };
    expect(inputs).toMatchObject([
      { subject: "CAMPAIGN_RESULTS", format: "XLSX", campaignId: "rentree", participantFilter },
      { subject: "PIX_RESULTS", format: "CSV", campaignId: "rentree", participantFilter },
    ]);
  });
});

describe("a campaign's analysis", () => {
  const [area] = COMPETENCE_AREAS as [(typeof COMPETENCE_AREAS)[number]];
  const weak = [{ id: "s1", lastName: "Bélanger", firstName: "Zoé" }];
  const analysis = {
    resultCount: 4,
    areas: [{ area, mastery: 0.55, skillCount: 18 }],
    competences: area.competences.map((competence, index) => ({
      competence: { ...competence, area },
      mastery: 0.5 + index / 10,
      skillCount: 6,
      weakCount: index === 0 ? 12 : 0,
      weak: index === 0 ? weak : [],
    })),
  };

  test("each competence says its mastery, its skills, and who is not at ease", async () => {
    const { user } = await renderWithGraph("/campagnes/rentree/analyse", school({ analysis }));

    const table = await screen.findByRole("table", { name: /Acquis et réussite moyenne/ });
    expect(rowsOf(table)).toEqual([
      "Domaine 11855 %",
      "1.1 Compétence 1.1650 %12 élèvesBélanger Zoéet 11 autres",
      "1.2 Compétence 1.2660 %—personne",
      "1.3 Compétence 1.3670 %—personne",
    ]);
    await user.click(within(table).getByText("12 élèves"));
    expect(within(table).getByRole("link", { name: "Bélanger Zoé" }).getAttribute("href")).toBe("/eleves/s1");
    expect(await axeViolations()).toEqual([]);
  });

  test("with names hidden only how many", async () => {
    await renderWithGraph("/campagnes/rentree/analyse?names=hidden", school({ analysis }));

    await screen.findByRole("table", { name: /Acquis et réussite moyenne/ });
    expect(document.documentElement.textContent).not.toMatch(/Bélanger/);
  });

  test("before the first result it says what brings it", async () => {
    await renderWithGraph("/campagnes/rentree/analyse", school());

    expect(await screen.findByRole("heading", { name: "Rien à analyser pour l’instant" })).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });
});
