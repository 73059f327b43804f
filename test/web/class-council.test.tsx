import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { inClass } from "../support/class-boards.ts";
import { councilOf3eB } from "../support/council-answers.ts";
import { takingExports } from "../support/export-answers.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const sheet = (): Promise<HTMLElement> => screen.findByRole("table", { name: /élève par élève, pour le conseil/ });
const cells = (name: RegExp): string[] => {
  const row = screen.getAllByRole("row").find((one) => within(one).queryByRole("rowheader", { name }));
  return within(row!)
    .getAllByRole("cell")
    .map(({ textContent }) => plain(textContent));
};
const clipboard = (): Promise<string> => navigator.clipboard.readText();

describe("the sheet of a class council", () => {
  test("a homeroom teacher reads which council it is for, and each figure beside what it was at the last one", async () => {
    await renderWithGraph("/classes/3b/conseil", inClass(councilOf3eB()));
    await sheet();

    expect(document.title).toBe("3e B, conseil de classe – Jalon");
    expect(plain(screen.getByRole("heading", { level: 2 }).textContent)).toBe(
      "Conseil de classe du 2e trimestre · 18 mars 2027",
    );
    expect([...document.querySelectorAll(".figure")].map(({ textContent }) => plain(textContent))).toEqual([
      "Certifiables2 sur 51 à la fin du 1er trimestre",
      "Objectif atteint1 sur 55 compétences d’ici le 31 mai 2027",
      "À accompagner2 sur 51 a reçu une relance depuis la fin du 1er trimestre",
      "Score médian100 Pix62 à la fin du 1er trimestre",
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test("students stand in groups, need first; what is not known is no 0", async () => {
    await renderWithGraph("/classes/3b/conseil", inClass(councilOf3eB()));
    await sheet();

    const groups = [...document.querySelectorAll("th[scope=rowgroup]")].map(({ textContent }) => plain(textContent));
    expect(groups).toEqual([
      "À accompagner (2)",
      "En bonne voie (1)",
      "Objectif atteint (1)",
      "Pas encore de donnée (1)",
    ]);
    expect(cells(/Bélanger/).slice(0, 4)).toEqual(["3/5", "1/5", "0", "42"]);
    expect(cells(/Bélanger/).slice(4)).toEqual([
      "1 étoile sur 3",
      "à faire",
      "à envoyer",
      "2",
      expect.stringMatching(/^Certifiable à 2 près/),
    ]);
    expect(cells(/Cazenave/).slice(0, 4)).toEqual(Array.from({ length: 4 }, () => "—pas encore de donnée"));
    expect(cells(/Cazenave/).at(-1)).toMatch(/^À commencer \(20 j\)/);
    expect(cells(/Aubry/).slice(0, 3)).toEqual(["oui", "5/5", "+ 3"]);
  });

  test("what is worth saying names the students to whom something can be said", async () => {
    await renderWithGraph("/classes/3b/conseil", inClass(councilOf3eB()));
    await sheet();

    expect(screen.getAllByRole("listitem").map(({ textContent }) => plain(textContent))).toEqual(
      expect.arrayContaining(["2 élèves sur 5 sont certifiables", "1 élève n’a rien commencé cette année : Noé C."]),
    );
  });

  test("a line is copied as sentences for the school's report software, without the student's name", async () => {
    const { user } = await renderWithGraph("/classes/3b/conseil", inClass(councilOf3eB()));
    await sheet();

    await user.click(screen.getByRole("button", { name: "Copier la ligne Da Silva Lina" }));
    await screen.findByText("La ligne de Da Silva Lina est copiée.");

    const copied = await clipboard();
    expect(plain(copied)).toBe(
      "Compétences numériques (Pix) : peut passer la certification, 6 compétences au niveau 1 ou plus. " +
        "4 compétences gagnées cette année pour un objectif de 5, dont 2 depuis la fin du 1er trimestre.",
    );
    expect(copied).not.toMatch(/[\u202f\n\t]/);
  });

  test("all lines are copied at once, each behind its name, with what is left to do", async () => {
    const { user } = await renderWithGraph("/classes/3b/conseil", inClass(councilOf3eB()));
    await sheet();

    await user.click(screen.getByRole("button", { name: "Copier toutes les lignes" }));
    await screen.findByText("5 lignes copiées.");

    const lines = (await clipboard()).split("\n");
    expect(lines.map((line) => line.split("\t")[0])).toEqual([
      "Bélanger Zoé",
      "Cazenave Noé",
      "Da Silva Lina",
      "Aubry Clémence",
      "Étienne Hugo",
    ]);
    expect(plain(lines[1])).toContain(
      "aucun profil reçu. « Parcours de rentrée » pas commencé, à faire depuis 20 jours.",
    );
  });

  test("names hidden are hidden everywhere, also in what is said and copied", async () => {
    const { user } = await renderWithGraph("/classes/3b/conseil?names=hidden", inClass(councilOf3eB()));
    await sheet();

    await user.click(screen.getByRole("button", { name: "Copier toutes les lignes" }));
    await screen.findByText("5 lignes copiées.");

    for (const name of ["Bélanger", "Cazenave", "Noé"]) {
      expect(document.querySelector("main")!.textContent).not.toContain(name);
      expect(await clipboard()).not.toContain(name);
    }
    expect(screen.getByRole("rowheader", { name: "Élève 1" })).toBeTruthy();
  });

  test("a teacher asks for the class as a PDF, the reference teacher also for all classes", async () => {
    const wanted: Answers[] = [];
    const { user } = await renderWithGraph("/classes/3b/conseil", takingExports(inClass(councilOf3eB()), wanted));
    await sheet();

    expect(screen.queryByRole("button", { name: "PDF de toutes les classes" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "PDF de la classe" }));

    await waitFor(() =>
      expect(wanted).toEqual([
        { subject: "CLASS_COUNCIL_SHEET", format: "PDF", classIds: ["3b"], requestId: expect.any(String) as string },
      ]),
    );
  });

  test("before the first term's end the sheet looks back to the first day of the year", async () => {
    const since = { kind: "YEAR_START", day: "2026-09-01", term: null };
    await renderWithGraph("/classes/3b/conseil", inClass(councilOf3eB({ since, heldOn: null })));
    await sheet();

    expect(screen.getByRole("columnheader", { name: "Depuis la rentrée" })).toBeTruthy();
    expect(plain(document.querySelector(".figure")!.textContent)).toBe("Certifiables2 sur 52 profils inconnus");
  });
});
