import { fireEvent, screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { CLASSES, inSchool } from "../support/campaign-answers.ts";
import { PROFILS, RENTREE } from "../support/class-boards.ts";
import { daysAgo } from "../support/november.ts";
import { takingExports } from "../support/export-answers.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const rows = (): string[] =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map(({ textContent }) => plain(textContent));

const STUDENTS: Answers[] = [
  {
    id: "aubry",
    lastName: "Aubry",
    firstName: "Clémence",
    schoolClass: CLASSES[0],
    certifiability: { status: "CERTIFIABLE", certifiableCompetenceCount: 7, knownAt: "2026-11-02T08:00:00Z" },
    yearProgress: { objective: 5, competencesGained: 5, competencesWorked: 6, status: "REACHED" },
    participations: [
      {
        id: "p2",
        campaign: RENTREE,
        status: "SHARED",
        sharedAt: "2026-11-02T08:00:00Z",
        stars: { acquired: 3, total: 3 },
      },
      { id: "p1", campaign: PROFILS, status: "TO_SHARE", startedAt: "2026-10-01T08:00:00Z" },
    ],
  },
  {
    id: "cazenave",
    lastName: "Cazenave",
    firstName: "Noé",
    schoolClass: CLASSES[1],
    certifiability: { status: "UNKNOWN" },
    yearProgress: { objective: 5, competencesWorked: 0, status: "NOT_STARTED" },
    supportNeeds: [{ reason: "NEVER_STARTED", campaign: RENTREE, since: daysAgo(20) }],
  },
];

/** The school's students, and what the screen asks for. */
function listening(
  students: Answers[] = STUDENTS,
  slowly: () => Promise<void> | undefined = () => undefined,
): { answers: Answers; filters: Answers[]; sorts: unknown[] } {
  const filters: Answers[] = [];
  const sorts: unknown[] = [];
  const page = async ({
    filter,
    sort,
    first,
    after,
  }: Answers & { first: number; after?: string }): Promise<Answers> => {
    filters.push({ ...(filter as Answers) });
    sorts.push(sort && { ...(sort as Answers) });
    await slowly();
    const from = Number(after ?? 0);
    const nodes = students.slice(from, from + first);
    return {
      nodes,
      totalCount: students.length,
      pageInfo: { hasNextPage: from + nodes.length < students.length, endCursor: String(from + nodes.length) },
    };
  };
  const student = ({ id }: { id: string }): Answers | null => students.find((one) => one.id === id) ?? null;
  return { answers: inSchool([], { students: page }, { student }), filters, sorts };
}

describe("all students", () => {
  test("each says their class, why to support them, and when they last took part", async () => {
    await renderWithGraph("/eleves", listening().answers);

    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Élèves");
    await waitFor(() =>
      expect(rows()).toEqual([
        "Aubry Clémence3e A—Aucun besoin repéré en ce moment.Oui7 compétences2 nov.22 nov.",
        "Cazenave Noé3e B« Parcours de rentrée » pas commencé, à faire depuis 20 joursInconnu—aucun profil0—aucune activité",
      ]),
    );
    expect(screen.getByText("2 élèves")).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  test.each([
    ["Montrer", "à accompagner", { needsSupport: true }, "show=support"],
    ["Montrer", "aucune participation cette année", { withoutParticipation: true }, "show=noParticipation"],
    ["Montrer", "moins que toutes les étoiles", { fewerThanAllStars: true }, "show=fewerStars"],
    ["Montrer", /^à interroger/, { toAskInPerson: true }, "show=toAsk"],
    ["Certifiable", "inconnu", { certifiability: ["UNKNOWN"] }, "certifiable=unknown"],
    ["Montrer", "activité cette année", { started: true }, "show=started"],
    ["Montrer", "aucune relance cette année", { reminded: false }, "show=notReminded"],
    ["Objectif", "atteint", { objective: ["REACHED"] }, "objective=reached"],
    ["Niveau", "4e", { gradeLevels: ["QUATRIEME"] }, "grade=QUATRIEME"],
    ["Classe", "3e B", { classIds: ["3b"] }, "class=3b"],
  ])("%s: %s is asked of the server and stands in the address", async (label, option, filter, search) => {
    const { answers, filters } = listening();
    const { user, address } = await renderWithGraph("/eleves", answers);

    const choice = await screen.findByRole("combobox", { name: label });
    await user.selectOptions(choice, within(choice).getByRole("option", { name: option }));
    await waitFor(() => expect(filters.at(-1)).toEqual(filter));
    expect(address()).toBe(`/eleves?${search}`);
  });

  test("a choice made while the last one is still being answered does not undo it", async () => {
    let answered: (() => void) | undefined;
    let isSlow = false;
    const { answers, filters, sorts } = listening(STUDENTS, () =>
      isSlow ? new Promise<void>((resolve) => (answered = resolve)) : undefined,
    );
    const { user, address } = await renderWithGraph("/eleves", answers);
    const choose = async (label: string, option: string): Promise<void> =>
      user.selectOptions(await screen.findByRole("combobox", { name: label }), option);
    await screen.findByText("2 élèves");
    isSlow = true;

    await choose("Certifiable", "non");
    await choose("Niveau", "4e");
    await choose("Trier", "Classe");
    await waitFor(() => expect(address()).toBe("/eleves?certifiable=no&grade=QUATRIEME&sort=class"));
    isSlow = false;
    answered?.();

    await waitFor(() => {
      expect(filters.at(-1)).toEqual({ certifiability: ["NOT_CERTIFIABLE"], gradeLevels: ["QUATRIEME"] });
      expect(sorts.at(-1)).toEqual({ by: "CLASS", descending: false });
    });
  });

  test("a heading orders the list by keyboard, the next press turns it round, and both stand in the address", async () => {
    const { answers, sorts } = listening();
    const { user, address } = await renderWithGraph("/eleves?class=3a", answers);
    const head = async (): Promise<HTMLElement> => screen.findByRole("columnheader", { name: "Classe" });
    expect((await head()).getAttribute("aria-sort")).toBeNull();
    within(await head())
      .getByRole("button")
      .focus();

    await user.keyboard("{Enter}");
    await waitFor(() => expect(sorts.at(-1)).toEqual({ by: "CLASS", descending: false }));
    expect(address()).toBe("/eleves?class=3a&sort=class");
    await waitFor(async () => expect((await head()).getAttribute("aria-sort")).toBe("ascending"));

    within(await head())
      .getByRole("button")
      .focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(sorts.at(-1)).toEqual({ by: "CLASS", descending: true }));
    expect(address()).toBe("/eleves?class=3a&sort=class&order=desc");
    expect(await axeViolations()).toEqual([]);
  });

  test.each([
    ["Certifiable", "CERTIFIABILITY", "certifiable"],
    ["Dernier profil", "PROFILE", "profile"],
    ["Participations", "PARTICIPATIONS", "participations"],
    ["Dernière participation", "LAST_PARTICIPATION", "last"],
  ])("the list is ordered by %s, also from the tools, and led back to its own order", async (name, by, column) => {
    const { answers, sorts } = listening();
    const { user, address } = await renderWithGraph("/eleves", answers);
    const choice = await screen.findByRole("combobox", { name: "Trier" });
    await user.selectOptions(choice, within(choice).getByRole("option", { name }));
    await waitFor(() => expect(sorts.at(-1)).toEqual({ by, descending: false }));
    expect(address()).toBe(`/eleves?sort=${column}`);

    await user.selectOptions(await screen.findByRole("combobox", { name: "Trier" }), "par ordre alphabétique");
    await waitFor(() => expect(address()).toBe("/eleves"));
  });

  test("the file that is asked for has the order of the list, and says it", async () => {
    const asked: Answers[] = [];
    const { user } = await renderWithGraph(
      "/eleves?sort=profile&order=desc",
      takingExports(listening().answers, asked),
    );
    await user.click(await screen.findByRole("button", { name: "Exporter" }));
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));
    await screen.findByRole("link", { name: /^Télécharger/ });

    expect(asked).toMatchObject([
      { studentSort: { by: "PROFILE", descending: true }, filterWords: ["Tri\u00a0: Dernier profil"] },
    ]);
  });

  test("who holds a competence stands in the address, and a choice takes it away", async () => {
    const { answers, filters } = listening();
    const { user, address } = await renderWithGraph("/eleves?holds=3.4&grade=unknown", answers);

    await waitFor(() => expect(filters.at(-1)).toEqual({ holds: "3.4", gradeLevels: [null] }));
    await user.selectOptions(await screen.findByRole("combobox", { name: "Compétence" }), "peu importe");
    await waitFor(() => expect(filters.at(-1)).toEqual({ gradeLevels: [null] }));
    expect(address()).toBe("/eleves?grade=unknown");
  });

  test("a name is searched for on the server and never in the address", async () => {
    const { answers, filters } = listening();
    const { user, address } = await renderWithGraph("/eleves?class=3a", answers);

    await user.type(await screen.findByRole("searchbox", { name: "Rechercher un élève" }), "noe cazenave");
    await waitFor(() => expect(filters.at(-1)).toEqual({ classIds: ["3a"], search: "noe cazenave" }));
    expect(address()).toBe("/eleves?class=3a");
  });

  test("Enter on a name opens the essentials beside the list, Escape closes them", async () => {
    const { user, address } = await renderWithGraph("/eleves?class=3a", listening().answers);
    (await screen.findByRole("link", { name: "Aubry Clémence" })).focus();
    await user.keyboard("{Enter}");

    const panel = await screen.findByRole("dialog", { name: "Aubry Clémence" });
    expect(address()).toBe("/eleves?class=3a&eleve=aubry");
    const text = plain(panel.textContent);
    for (const sentence of [
      "Élève de 3e A",
      "Certifiable7 compétences au niveau 1 ou plus. Profil du 2 novembre.",
      "5 sur 5. Objectif atteint. 6 compétences travaillées.",
      "Parcours de rentrée3 étoiles sur 3 2 nov.",
      "Profils d’automneEn attente d’envoi 1er oct.",
    ]) {
      expect(text).toContain(sentence);
    }
    expect(within(panel).getByRole("link", { name: "Ouvrir la page de l’élève" }).getAttribute("href")).toBe(
      "/eleves/aubry",
    );
    expect(await axeViolations()).toEqual([]);

    // A browser's Escape is the dialog's own « cancel ».
    fireEvent(panel, new Event("cancel", { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(address()).toBe("/eleves?class=3a");
  });

  test("with names hidden nobody is named, in the list or beside it", async () => {
    await renderWithGraph("/eleves?names=hidden&eleve=cazenave", listening().answers);

    expect(await screen.findByRole("dialog", { name: "Élève" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Élève 2", hidden: true })).toBeTruthy();
    expect(screen.queryByRole("searchbox")).toBeNull();
    expect(document.documentElement.textContent).not.toMatch(/Aubry|Cazenave|Noé/);
  });

  test("a past year asks for its own students and classes, and says that nobody is to be supported any more", async () => {
    const { answers, filters } = listening();
    await renderWithGraph("/eleves?annee=2025-2026&show=support", answers);

    await screen.findByText("2 élèves");
    expect(filters.at(-1)).toEqual({ schoolYearId: "y25" });
    expect(screen.getByText(/Année affichée/)).toBeTruthy();
    expect(
      screen.getByText(/tels qu’ils étaient à sa fin. L’accompagnement se décide sur l’année en cours/),
    ).toBeTruthy();
    expect(rows()).toEqual([
      "Aubry Clémence3e AOui7 compétences2 nov.22 nov.",
      "Cazenave Noé3e BInconnu—aucun profil0—aucune activité",
    ]);
    expect(screen.queryByRole("columnheader", { name: "À accompagner" })).toBeNull();
    const show = screen.getByRole("combobox", { name: "Montrer" });
    expect(
      within(show)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "tout le monde",
      "activité cette année-là",
      "aucune activité cette année-là",
      "aucune participation cette année-là",
      "moins que toutes les étoiles",
      "à interroger (étoiles ou certification)",
      "au moins une relance cette année-là",
      "aucune relance cette année-là",
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test("everything that a line and the panel say is of the school year of the list", async () => {
    const asked: Record<string, unknown[]> = {};
    const noting = (name: string, answer: unknown) => ({
      [name]: ({ schoolYearId }: { schoolYearId?: string }) => {
        (asked[name] ??= []).push(schoolYearId);
        return answer;
      },
    });
    const student = {
      ...STUDENTS[0],
      ...noting("schoolClass", CLASSES[0]),
      ...noting("certifiability", { status: "UNKNOWN" }),
      ...noting("supportNeeds", []),
      ...noting("participations", []),
      ...noting("yearProgress", STUDENTS[0]!.yearProgress),
      ...noting("profile", null),
    };
    await renderWithGraph("/eleves?annee=2025-2026&eleve=aubry", listening([student]).answers);

    const panel = await screen.findByRole("dialog", { name: "Aubry Clémence" });
    expect(plain(panel.textContent)).toContain("Année terminée : l’accompagnement se décide sur l’année en cours.");
    expect(Object.keys(asked).sort()).toEqual([
      "certifiability",
      "participations",
      "profile",
      "schoolClass",
      "supportNeeds",
      "yearProgress",
    ]);
    expect(new Set(Object.values(asked).flat())).toEqual(new Set(["y25"]));
  });

  test("a long list comes page by page", async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({
      ...STUDENTS[1],
      id: `s${index}`,
      lastName: `Nom ${index}`,
    }));
    const { user } = await renderWithGraph("/eleves", listening(many).answers);

    await waitFor(() => expect(rows()).toHaveLength(50));
    await user.click(screen.getByRole("button", { name: "Page suivante" }));
    await waitFor(() => expect(rows()[0]).toMatch(/^Nom 50/));
    expect(screen.getAllByText("51 à 100 sur 120").length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: "Page suivante" }));
    await waitFor(() => expect(rows()).toHaveLength(20));
    expect(screen.queryByRole("button", { name: "Page suivante" })).toBeNull();
  });

  test.each([
    ["/eleves", "Aucun élève pour cette année"],
    ["/eleves?show=support", "Personne ne correspond à ce choix."],
  ])("an empty list at %s says why", async (path, words) => {
    await renderWithGraph(path, listening([]).answers);

    expect(await screen.findByText(words)).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });
});
