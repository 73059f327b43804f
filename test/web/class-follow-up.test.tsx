import { screen, waitFor, within } from "@testing-library/dom";
import { axeViolations } from "../support/axe-violations.ts";
import { inClass, line, LINES, troisiemeB } from "../support/class-boards.ts";
import type { Answers } from "../support/answering-link.ts";
import { takingExports } from "../support/export-answers.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

/** The lines of students, in the order of the screen. */
const lines = (): HTMLElement[] => screen.getAllByRole("row").filter((row) => within(row).queryByRole("link") !== null);
const names = (): string[] => lines().map((row) => plain(within(row).getByRole("link").textContent));
const groups = (): string[] =>
  screen.queryAllByRole("heading", { level: 3 }).map(({ textContent }) => plain(textContent));
const tableOf = (): Promise<HTMLElement> => screen.findByRole("table", { name: /Suivi des élèves/ });

describe("the class, followed up", () => {
  test("a homeroom teacher reads where the class stands, each figure with its sentence", async () => {
    await renderWithGraph("/classes/3b", inClass());

    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("3e B");
    expect(document.title).toBe("3e B, suivi – Jalon");
    const page = plain(document.querySelector("main")!.textContent);
    expect(page).toContain("5 élèves");
    expect(page).toContain("Professeur principal : Nadia Ferhaoui");
    expect(page).toContain("Objectif : 5 compétences d’ici le 31 mai 2027, 3 attendues à ce jour");
    expect(page).toContain("Résultats importés le 12 nov. ; 3 noms à rapprocher.");
    expect(screen.getByRole("link", { name: "3 noms à rapprocher" }).getAttribute("href")).toBe("/imports/noms");
    expect([...document.querySelectorAll(".figure")].map(({ textContent }) => plain(textContent))).toEqual([
      "Certifiables2 sur 5À 1 élève, il manque encore des compétences au niveau 1 ; 2 profils restent inconnus.",
      "Objectif atteint1 sur 51 autre élève est dans les temps ; pour 1 élève, on ne sait pas encore.",
      "À accompagner2 sur 51 élève n’a encore reçu aucune relance.",
      "Participations envoyées8 sur 15« Données et tableur » attend encore 3 élèves.",
      "Score médian100 PixLa moitié des 3 profils connus fait au moins autant.",
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test("students stand in groups, who needs support first, the most pressing before, and why", async () => {
    await renderWithGraph("/classes/3b", inClass());
    await tableOf();

    expect(groups()).toEqual(["À accompagner 2", "En bonne voie 1", "Objectif atteint 1", "Pas encore de donnée 1"]);
    expect(names()).toEqual(["Cazenave Noé", "Bélanger Zoé", "Da Silva Lina", "Aubry Clémence", "Étienne Hugo"]);
    const [noe, zoe, lina] = lines().map(({ textContent }) => plain(textContent));
    expect(noe).toMatch(/« Parcours de rentrée » pas commencé, à faire depuis 20 jours/);
    expect(noe).toMatch(/À faireÀ faireÀ faire—pas encore de donnée—pas encore de donnéeaucune travaillée/);
    expect(zoe).toMatch(/Il manque 2 compétences pour être certifiable et 1 autre raison/);
    expect(zoe).toMatch(/1 étoile sur 3À faireEn attente d’envoi/);
    expect(zoe).toMatch(/3\/53 sur 5.*1\/51 sur 5, 3 attendues à ce jour.*4 travaillées42.*12 oct.*3 nov\.par l’ENT$/);
    expect(lina).toMatch(/2 étoiles sur 350 %Terminé5\/55 sur 5/);
    expect(plain(lines()[4]!.textContent)).toMatch(/En coursnouvel essai en cours/);
  });

  test("each column sorts, the groups then make room for one list, and the address says so", async () => {
    const { user, address } = await renderWithGraph("/classes/3b", inClass());
    await tableOf();
    const orders: Record<string, string> = {};

    for (const button of screen.getAllByRole("columnheader").flatMap((head) => within(head).queryAllByRole("button"))) {
      await user.click(button);
      await waitFor(() => expect(button.closest("th")?.getAttribute("aria-sort")).toBe("ascending"));
      orders[plain(button.textContent)] = names()
        .map((name) => name.slice(0, 2))
        .join(" ");
    }

    expect(orders).toEqual({
      Élève: "Au Bé Ca Da Ét",
      "Parcours de rentrée": "Ca Bé Da Ét Au",
      "Données et tableur": "Bé Ca Ét Da Au",
      "Profils d’automne": "Ca Ét Bé Au Da",
      Certifiable: "Ca Ét Bé Da Au",
      "Compétences cette année": "Ca Ét Bé Da Au",
      Pix: "Ca Ét Bé Da Au",
      "Dernière activité": "Ca Ét Bé Au Da",
      "Dernière relance": "Au Ca Da Ét Bé",
    });
    expect(groups()).toEqual([]);
    expect(address()).toBe("/classes/3b?sort=reminder");

    for (const direction of ["ascending", "descending"]) {
      await user.click(screen.getByRole("button", { name: "Pix" }));
      await waitFor(() =>
        expect(screen.getByRole("columnheader", { name: "Pix" }).getAttribute("aria-sort")).toBe(direction),
      );
    }
    expect(names()[0]).toBe("Aubry Clémence");
    expect(address()).toBe("/classes/3b?sort=pix&order=desc");
    expect(await axeViolations()).toEqual([]);

    await user.selectOptions(screen.getByLabelText("Trier"), "à accompagner d’abord");
    await waitFor(() => expect(groups()).toHaveLength(4));
    expect(address()).toBe("/classes/3b");
  });

  test("two presses on a heading count twice, however quick they are", async () => {
    const { address } = await renderWithGraph("/classes/3b", inClass());
    await tableOf();

    const pix = screen.getByRole("button", { name: "Pix" });
    pix.click();
    pix.click();
    await waitFor(() => expect(pix.closest("th")?.getAttribute("aria-sort")).toBe("descending"));
    expect(address()).toBe("/classes/3b?sort=pix&order=desc");
  });

  test.each([
    ["commencé « Parcours de rentrée »", "started.rentree", ["Cazenave Noé"]],
    ["terminé « Données et tableur »", "finished.donnees", ["Cazenave Noé", "Bélanger Zoé", "Étienne Hugo"]],
    ["envoyé « Profils d’automne »", "sent.profils", ["Cazenave Noé", "Bélanger Zoé", "Étienne Hugo"]],
    [
      "toutes les étoiles à « Parcours de rentrée »",
      "allStars.rentree",
      ["Cazenave Noé", "Bélanger Zoé", "Da Silva Lina", "Étienne Hugo"],
    ],
    ["participé", "participated", ["Cazenave Noé"]],
    ["atteint l’objectif", "objective", ["Cazenave Noé", "Bélanger Zoé", "Da Silva Lina", "Étienne Hugo"]],
    ["été relancé", "reminded", ["Cazenave Noé", "Da Silva Lina", "Aubry Clémence", "Étienne Hugo"]],
  ])("who has not %s can be asked for, and found again by the address", async (words, code, expected) => {
    const { user, address } = await renderWithGraph("/classes/3b", inClass());
    await tableOf();

    const option = screen.getAllByRole("option").find(({ textContent }) => plain(textContent) === words)!;
    await user.selectOptions(screen.getByLabelText("Qui n’a pas…"), option);
    await waitFor(() => expect(names()).toEqual(expected));

    expect(address()).toBe(`/classes/3b?without=${code}`);
    expect(screen.getByText(new RegExp(`^${expected.length} élèves? affichés? sur 5$`))).toBeTruthy();
  });

  test("a view that was kept opens as it was; what it names and no longer exists narrows nothing", async () => {
    await renderWithGraph("/classes/3b?certifiable=unknown&support=only&without=started.gone&sort=gone", inClass());
    await tableOf();

    expect(names()).toEqual(["Cazenave Noé"]);
    expect(screen.getByLabelText<HTMLSelectElement>("Certifiable").value).toBe("unknown");
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "À accompagner seulement" }).checked).toBe(true);
    expect(screen.getByLabelText<HTMLSelectElement>("Qui n’a pas…").value).toBe("");
    expect(groups()).toHaveLength(1);
  });

  test("a name is found without its accents, and never stands in the address", async () => {
    const { user, address } = await renderWithGraph("/classes/3b", inClass());
    await tableOf();
    const field = screen.getByRole("searchbox", { name: "Rechercher un élève de la classe" });

    await user.type(field, "hugo etie");
    await waitFor(() => expect(names()).toEqual(["Étienne Hugo"]));
    expect(screen.getByRole("status").textContent).toBe("1 élève affiché sur 5");
    expect(address()).toBe("/classes/3b");

    await user.type(field, "xyz");
    await user.click(await screen.findByRole("button", { name: "Effacer les filtres" }));
    await waitFor(() => expect(names()).toHaveLength(5));
  });

  test("hidden names are nowhere in the page, nor on the way to a student or to the matrix", async () => {
    const { user, address } = await renderWithGraph("/classes/3b?sort=name", inClass());
    await tableOf();

    await user.click(screen.getByRole("switch", { name: "Cacher les noms" }));
    await waitFor(() => expect(names()).toEqual(["Élève 1", "Élève 2", "Élève 3", "Élève 4", "Élève 5"]));

    for (const { student } of LINES as { student: { lastName: string; firstName: string } }[]) {
      expect(document.querySelector("main")!.textContent).not.toMatch(
        new RegExp(`${student.lastName}|${student.firstName}`),
      );
      // The id of the address is made of the name in this test only.
      const attributes = [...document.querySelectorAll("main *")].flatMap((one) =>
        [...one.attributes].filter(({ name }) => name !== "href"),
      );
      expect(attributes.filter(({ value }) => value.includes(student.lastName))).toEqual([]);
    }
    // Neither the search nor the alphabet may tell who is who.
    expect(screen.queryByRole("searchbox")).toBeNull();
    expect(within(screen.getByRole("columnheader", { name: "Élève" })).queryByRole("button")).toBeNull();
    expect(groups()).toHaveLength(4);
    expect(address()).toBe("/classes/3b?sort=name&names=hidden");
    expect(screen.getByRole("link", { name: "Matrice" }).getAttribute("href")).toBe("/classes/3b/matrice?names=hidden");
    expect(within(lines()[0]!).getByRole("link").getAttribute("href")).toMatch(/\?names=hidden$/);
    expect(await axeViolations()).toEqual([]);
  });

  test("the copy has the lines of the screen in their order, each fact in its column", async () => {
    const { user } = await renderWithGraph("/classes/3b?without=sent.profils&sort=pix&order=desc", inClass());
    await tableOf();

    await user.click(screen.getByRole("button", { name: "Copier" }));
    await screen.findByText(/lignes? copiées? : collez/);

    const [head, ...rows] = (await navigator.clipboard.readText()).split("\n").map((row) => row.split("\t"));
    expect(rows.map((row) => `${row[0]} ${row[1]}`)).toEqual(names());
    expect(Object.fromEntries(head!.map((name, index) => [plain(name), plain(rows[0]![index])]))).toEqual({
      Nom: "Bélanger",
      Prénom: "Zoé",
      Groupe: "À accompagner",
      Pourquoi: "Il manque 2 compétences pour être certifiable · Il manque 4 compétences pour l’objectif de l’année",
      "Parcours de rentrée : statut": "Terminé",
      "Parcours de rentrée : étoiles sur 3": "1",
      "Données et tableur : statut": "À faire",
      "Données et tableur : réussite": "",
      "Profils d’automne : statut": "En attente d’envoi",
      Certifiable: "Non",
      "Compétences au niveau 1 ou plus": "3",
      "Compétences gagnées cette année": "1",
      Objectif: "5",
      "Compétences travaillées": "4",
      Pix: "42",
      "Dernière activité": "2026-10-12",
      "Dernière relance": "2026-11-03",
    });
  });

  test("the file has the lines of the screen in their order, and says what narrows them", async () => {
    const inputs: Answers[] = [];
    const answers = takingExports(inClass(), inputs);
    const { user } = await renderWithGraph("/classes/3b?without=sent.profils&sort=pix&order=desc", answers);
    await tableOf();
    const shown = names();

    await user.click(screen.getByRole("button", { name: "Exporter" }));
    await user.click(await screen.findByRole("radio", { name: "LibreOffice (ODS)" }));
    await user.click(screen.getByRole("button", { name: "Préparer le fichier" }));

    const link = await screen.findByRole("link", { name: "Télécharger fichier.ods" });
    expect(link.getAttribute("href")).toBe("/exports/export");
    const [{ studentIds, ...input }] = inputs as [Answers & { studentIds: string[] }];
    const idOf = (name: string) =>
      (LINES as { student: { id: string; lastName: string; firstName: string } }[]).find(
        ({ student }) => `${student.lastName} ${student.firstName}` === name,
      )!.student.id;
    expect(studentIds).toEqual(shown.map(idOf));
    expect(input).toMatchObject({ subject: "CLASS_BOARD", format: "ODS", classIds: ["3b"], namesHidden: false });
    expect((input.filterWords as string[]).map(plain)).toEqual([
      expect.stringContaining("Profils d’automne"),
      expect.stringContaining("Pix"),
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test("with names hidden, the file and the copy have none either", async () => {
    const inputs: Answers[] = [];
    const { user } = await renderWithGraph("/classes/3b?names=hidden", takingExports(inClass(), inputs));
    await tableOf();

    await user.click(screen.getByRole("button", { name: "Copier" }));
    await waitFor(() => expect(screen.getByText(/5 lignes copiées/)).toBeTruthy());
    await user.click(screen.getByRole("button", { name: "Exporter" }));
    await screen.findByText(/Les noms restent cachés/);
    await user.click(screen.getByRole("button", { name: "Préparer le fichier" }));
    await screen.findByRole("link", { name: "Télécharger fichier.ods" });

    const copied = await navigator.clipboard.readText();
    expect(copied).toContain("Élève 5\tPas encore de donnée");
    expect(copied).not.toMatch(/Aubry|Clémence|Cazenave|Étienne|Hugo/);
    expect(inputs).toMatchObject([{ namesHidden: true }]);
  });

  test("a class without students says what brings them", async () => {
    await renderWithGraph(
      "/classes/3b",
      inClass(
        troisiemeB({
          studentCount: 0,
          board: { rows: [], campaigns: [], summary: {}, asOf: null, pendingNameCount: 0 },
        }),
      ),
    );

    expect(await screen.findByRole("heading", { name: "Aucun élève dans cette classe" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Importer la liste des élèves" }).getAttribute("href")).toBe("/imports");
    expect(screen.getByText("Aucun résultat importé pour l’instant.")).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  test("a class without a campaign shows its students, and says what brings the columns", async () => {
    const rows = [line(["Aubry", "Clémence"]), line(["Bélanger", "Zoé"])];
    await renderWithGraph(
      "/classes/3b",
      inClass(
        troisiemeB({
          studentCount: 2,
          board: { rows, campaigns: [], summary: { studentCount: 2, certifiabilityUnknownCount: 2 } },
        }),
      ),
    );
    await tableOf();

    expect(names()).toEqual(["Aubry Clémence", "Bélanger Zoé"]);
    expect(screen.getByText(/Aucune campagne pour cette classe/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "Importer des résultats" })).toBeTruthy();
    expect(screen.getByText("Aucun profil reçu pour l’instant.")).toBeTruthy();
    expect(screen.queryByRole("columnheader", { name: "Campagnes" })).toBeNull();
    expect(await axeViolations()).toEqual([]);
  });

  test("a class of somebody else does not exist", async () => {
    await renderWithGraph("/classes/4c", inClass());

    expect(await screen.findByRole("heading", { name: "Page introuvable" })).toBeTruthy();
  });

  test("one question fills the whole screen", async () => {
    const { asked } = await renderWithGraph("/classes/3b", inClass());
    await tableOf();

    expect(asked).toEqual(["Session", "ClassScreen"]);
  });
});
