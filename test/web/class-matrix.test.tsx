import { screen, waitFor, within } from "@testing-library/dom";
import { axeViolations } from "../support/axe-violations.ts";
import { inClass, line, troisiemeB } from "../support/class-boards.ts";
import type { Answers } from "../support/answering-link.ts";
import { takingExports } from "../support/export-answers.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const matrix = (): Promise<HTMLElement> => screen.findByRole("table", { name: /Niveau de chaque élève de 3e B/ });
const lines = (): HTMLElement[] => screen.getAllByRole("row").filter((row) => within(row).queryByRole("link") !== null);
const names = (): string[] => lines().map((row) => plain(within(row).getByRole("link").textContent));
const cellsOf = (row: HTMLElement): string[] =>
  within(row)
    .getAllByRole("cell")
    .map(({ textContent }) => plain(textContent));

describe("the matrix of a class", () => {
  test("a teacher reads each level, who is certifiable, and what is unknown apart from 0", async () => {
    await renderWithGraph("/classes/3b/matrice", inClass());
    await matrix();

    expect(document.title).toBe("3e B, matrice – Jalon");
    expect(names()).toEqual(["Cazenave Noé", "Étienne Hugo", "Bélanger Zoé", "Da Silva Lina", "Aubry Clémence"]);
    const [noe, , zoe, , clemence] = lines().map(cellsOf);
    expect(noe).toEqual(Array.from({ length: 18 }, () => "—pas encore de donnée"));
    expect(zoe!.slice(0, 9)).toEqual(["2", "0", "0", "1", "0", "0", "0", "1", "0"]);
    expect(zoe!.slice(16)).toEqual(["3", "42"]);
    expect(clemence!.slice(16)).toEqual(["certifiable : 9", "140"]);
    expect(await axeViolations()).toEqual([]);
  });

  test("the summary counts students at level 1 or more, of those whose profile is known", async () => {
    await renderWithGraph("/classes/3b/matrice", inClass());
    await matrix();

    const sums = screen.getByRole("row", { name: /Élèves au niveau 1 et plus/ });
    expect(plain(within(sums).getByRole("rowheader").textContent)).toBe(
      "Élèves au niveau 1 et plussur 3 profils connus",
    );
    expect(cellsOf(sums)).toEqual([
      "3",
      "2",
      "0",
      "3",
      "1",
      "0",
      "1",
      "3",
      "2",
      "2",
      "0",
      "0",
      "0",
      "0",
      "1",
      "0",
      "6médiane",
      "100médiane",
    ]);
    expect(plain(screen.getByText(/Là où le moins d’élèves/).textContent)).toBe(
      "Là où le moins d’élèves ont atteint le niveau 1 : 1.3 Compétence 1.3 (personne), 2.3 Compétence 2.3 (personne) et 3.4 Compétence 3.4 (personne).",
    );
  });

  test("each column sorts, unknown before 0", async () => {
    const { user, address } = await renderWithGraph("/classes/3b/matrice", inClass());
    await matrix();
    const buttons = screen.getAllByRole("columnheader").flatMap((head) => within(head).queryAllByRole("button"));
    expect(buttons).toHaveLength(19);

    await user.click(screen.getByRole("button", { name: "2.1 Interagir" }));
    await waitFor(() =>
      expect(names()).toEqual(["Cazenave Noé", "Étienne Hugo", "Bélanger Zoé", "Aubry Clémence", "Da Silva Lina"]),
    );
    expect(address()).toBe("/classes/3b/matrice?sort=2.1");

    await user.click(screen.getByRole("button", { name: "2.1 Interagir" }));
    await waitFor(() => expect(names()[0]).toBe("Da Silva Lina"));
    expect(screen.getByRole("columnheader", { name: "2.1 Interagir" }).getAttribute("aria-sort")).toBe("descending");
  });

  test("with names hidden, lines have numbers, in the file too", async () => {
    const inputs: Answers[] = [];
    const answers = takingExports(inClass(), inputs);
    const { user } = await renderWithGraph("/classes/3b/matrice?names=hidden&sort=pix&order=desc", answers);
    await matrix();

    expect(names()).toEqual(["Élève 1", "Élève 2", "Élève 3", "Élève 4", "Élève 5"]);
    expect(document.querySelector("main")!.textContent).not.toMatch(/Aubry|Clémence|Cazenave|Étienne/);
    await user.click(screen.getByRole("button", { name: "Copier" }));
    await user.click(screen.getByRole("button", { name: "Exporter" }));
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));
    await screen.findByRole("link", { name: "Télécharger fichier.ods" });

    const [head, first, , , , last] = (await navigator.clipboard.readText()).split("\n");
    expect(head).toMatch(/^Élève\t1\.1 Compétence 1\.1\t.*\tNiveau 1 et plus\tPix$/);
    expect(first).toBe("Élève 1\t3\t1\t0\t2\t1\t0\t2\t1\t3\t1\t0\t0\t0\t0\t1\t0\t9\t140");
    expect(last).toBe("Élève 5\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t");
    expect(inputs).toMatchObject([
      { subject: "COMPETENCE_MATRIX", format: "XLSX", classIds: ["3b"], namesHidden: true },
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test("a name is searched for, and the summary follows", async () => {
    const { user, address } = await renderWithGraph("/classes/3b/matrice", inClass());
    await matrix();

    await user.type(screen.getByRole("searchbox"), "SILVA");
    await waitFor(() => expect(names()).toEqual(["Da Silva Lina"]));

    expect(screen.getByText("sur 1 profil connu")).toBeTruthy();
    expect(address()).toBe("/classes/3b/matrice");
  });

  test("a class without any profile says what brings one", async () => {
    const rows = [line(["Aubry", "Clémence"])];
    await renderWithGraph(
      "/classes/3b/matrice",
      inClass(troisiemeB({ studentCount: 1, board: { rows, campaigns: [] } })),
    );
    await matrix();

    expect(screen.getByText(/déposez les résultats d’une collecte de profils/)).toBeTruthy();
    expect(screen.getByText("aucun profil connu")).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });
});
