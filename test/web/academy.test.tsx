import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { takingExports } from "../support/export-answers.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

const counts = (
  studentCount: number,
  startedCount: number | null,
  certifiableCount: number | null,
  objectiveReachedCount: number | null,
): Answers => ({ studentCount, startedCount, certifiableCount, objectiveReachedCount });
const term = (number: number, total: Answers, more: Answers = {}): Answers => ({
  ...{ id: `term-${number}`, yearName: "2026-2027", kind: "TRIMESTER", number },
  ...{ frozenAt: `2027-0${number}-02T06:00:00Z`, total },
  ...more,
});
const school = (uai: string, name: string, of: Answers): Answers => ({ uai, name, counts: of });

const SCHOOLS: Record<string, Answers[]> = {
  "term-2": [
    school("0750001U", "Collège des Quatre-Vents", counts(540, 500, 210, null)),
    school("0750002V", "Collège du Vieux-Moulin", counts(18, null, null, null)),
  ],
  "term-1": [school("0750001U", "Collège des Quatre-Vents", counts(538, 420, 96, 30))],
};

function academy(more: Answers = {}): Answers {
  const terms = [term(2, counts(558, null, 214, null)), term(1, counts(538, 420, 96, 30))];
  const schools = ({ termId }: { termId: string }): Answers[] => SCHOOLS[termId] ?? [];
  return { id: "Paris", name: "Paris", terms, schools, ...more };
}
const home = (of: Answers | null = academy()): Answers => signedIn(person("ACADEMY"), {}, { academy: of });

const linesOf = async (name: RegExp): Promise<string[]> =>
  within(await screen.findByRole("table", { name }))
    .getAllByRole("row")
    .map(({ textContent }) => plain(textContent));

describe("the academy's home", () => {
  test("says whose figures they are and that they are frozen, and shows the newest period in three figures", async () => {
    await renderWithGraph("/", home());

    expect(plain((await screen.findByText(/Chiffres figés/)).textContent)).toBe(
      "Académie : Paris. Chiffres figés le 2 février 2027, à la fin de la période de chaque établissement : ils ne changeront plus. Jamais une classe ni un élève.",
    );
    const said = plain(document.querySelector("dl.figures")?.textContent);
    expect(said).toContain("Ont commencémasqué sur 558Une participation");
    expect(said).toContain("Certifiables214 sur 558Un profil montre");
    expect(await axeViolations()).toEqual([]);
  });

  test("lists the schools by name under their total, a hidden number in words", async () => {
    await renderWithGraph("/", home());

    expect(await linesOf(/^Établissements de l’académie/)).toEqual([
      "ÉtablissementÉlèvesOnt commencéCertifiablesObjectif atteint",
      "Tous les établissements558masqué214 sur 558masqué",
      "Collège des Quatre-Vents0750001U540500 sur 540210 sur 540masqué",
      "Collège du Vieux-Moulin0750002V18masquémasquémasqué",
    ]);
    expect(screen.getByRole("heading", { name: "2 établissements" })).toBeTruthy();
    expect(screen.getByText(/pour qu’aucune soustraction ne le révèle/)).toBeTruthy();
  });

  test("draws all schools together period after period, with the table beside", async () => {
    await renderWithGraph("/", home());

    expect(await linesOf(/^Certifiables\s: l’académie par période/)).toEqual([
      "PériodeCertifiablesÉlèves",
      "1er trimestre 2026-202796538",
      "2e trimestre 2026-2027214558",
    ]);
    expect((await linesOf(/^Ont commencé\s: l’académie par période/)).at(-1)).toBe("2e trimestre 2026-2027—masqué558");
    expect(screen.getAllByText(/^Nombre masqué, 2e trimestre 2026-2027/)).toHaveLength(2);
    expect(screen.getByText(/^214 élèves sur 558, 2e trimestre 2026-2027/)).toBeTruthy();
  });

  test("leaves as a file: the period shown, or all schools together period by period, kept among the exports", async () => {
    const inputs: Answers[] = [];
    const { user } = await renderWithGraph("/?term=term-1", takingExports(home(), inputs));

    await user.click(await screen.findByRole("button", { name: "Exporter" }));
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));
    const dialog = within(screen.getByRole("dialog"));
    const seeAll = await dialog.findByRole("link", { name: "Voir les exports" });
    expect(seeAll.getAttribute("href")).toBe("/exports");
    expect(await axeViolations()).toEqual([]);
    await user.click(dialog.getByRole("radio", { name: /période par période/ }));
    await user.click(dialog.getByRole("button", { name: "Préparer le fichier" }));

    await waitFor(() => expect(inputs.map(({ subject }) => subject)).toEqual(["ACADEMY", "ACADEMY_TREND"]));
    expect(inputs[0]).toMatchObject({ termId: "term-1", filterWords: ["1er trimestre 2026-2027"] });
  });

  test("another period is chosen and stands in the address", async () => {
    const { user, address } = await renderWithGraph("/", home());
    await user.selectOptions(await screen.findByLabelText("Période"), "1er trimestre 2026-2027");

    await waitFor(async () => expect((await linesOf(/^Établissements de l’académie/)).length).toBe(3));
    expect(address()).toBe("/?term=term-1");
    expect(plain(document.querySelector("dl.figures")?.textContent)).toContain("Objectif atteint30 sur 538");
    expect(screen.getByLabelText<HTMLSelectElement>("Période").value).toBe("term-1");
  });

  test("an address whose period is unknown shows the newest", async () => {
    await renderWithGraph("/?term=unknown", home());
    expect((await screen.findByLabelText<HTMLSelectElement>("Période")).value).toBe("term-2");
  });

  test("an address of a period opens it", async () => {
    await renderWithGraph("/?term=term-1", home());
    expect(await linesOf(/^Établissements de l’académie/)).toHaveLength(3);
  });

  test.each([
    ["no period is over yet", academy({ terms: [] }), "Aucune période n’est encore terminée"],
    ["nobody has said which academy it is", null, "Votre académie n’est pas encore indiquée"],
  ])("%s: it is told what to expect", async (_when, of, title) => {
    const { asked } = await renderWithGraph("/", home(of));
    expect(await screen.findByRole("heading", { name: title })).toBeTruthy();
    expect(asked).toEqual(["Session", "Academy"]);
    expect(await axeViolations()).toEqual([]);
  });
});

const FILE = { subject: "ACADEMY", format: "XLSX", about: [], createdAt: "2027-02-02T08:00:00Z", cancellable: false };
const READY = {
  ...FILE,
  ...{ id: "ready", status: "DONE", lineCount: 3, fileName: "academie-2027-02-02.xlsx", url: "/exports/ready" },
  ...{ expiresAt: "2027-02-05T08:00:00Z" },
};
const EXPIRED = { ...FILE, id: "expired", status: "EXPIRED", lineCount: 3, url: null };
const RUNNING = {
  ...FILE,
  ...{ id: "running", subject: "ACADEMY_TREND", status: "RUNNING", lineCount: null, url: null, cancellable: true },
  ...{ progress: { done: 0, total: null } },
};
const withFiles = (nodes: Answers[]): Answers => home(academy({ exports: { nodes, totalCount: nodes.length } }));

describe("the academy's past exports", () => {
  test("are a screen of the menu: what was asked for and when, to fetch again until it ends, and nobody's name", async () => {
    const { user, asked } = await renderWithGraph("/", withFiles([READY, EXPIRED]));
    await user.click(screen.getAllByRole("link", { name: "Exports" })[0]!);

    const lines = await linesOf(/^Exports, du plus récent/);
    expect(lines[1]).toMatch(/^Établissements de l’académie2 févr\. 2027.*XLSX3Prêt/);
    expect(lines[1]).not.toContain("par");
    expect(lines[2]).toContain("Expiré");
    const links = screen.getAllByRole("link", { name: /^Télécharger/ });
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["/exports/ready"]);
    expect(screen.queryByRole("combobox", { name: "Exports" })).toBeNull();
    expect(asked).not.toContain("SchoolExports");
    expect(plain(document.querySelector(".print-line")?.textContent)).toBe("Académie : Paris");
    expect(await axeViolations()).toEqual([]);
  });

  test("one that is on its way is cancelled", async () => {
    const cancelled: unknown[] = [];
    const { user } = await renderWithGraph("/exports", {
      ...withFiles([RUNNING]),
      cancelExport: (given: unknown) => {
        cancelled.push(given);
        return { export: { ...RUNNING, status: "CANCELLED", cancellable: false } };
      },
    });

    await user.click(await screen.findByRole("button", { name: /^Annuler/ }));

    await waitFor(() => expect(screen.getByText(/^Export annulé/)).toBeTruthy());
    expect(cancelled).toEqual([{ exportId: "running" }]);
  });

  test("the list leaves as a file too", async () => {
    const inputs: Answers[] = [];
    const { user } = await renderWithGraph("/exports", takingExports(withFiles([READY]), inputs));

    await user.click(await screen.findByRole("button", { name: "Exporter" }));
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));

    await waitFor(() => expect(inputs).toMatchObject([{ subject: "ACADEMY_EXPORTS", filterWords: ["Mes exports"] }]));
  });

  test("without any it says where files come from", async () => {
    await renderWithGraph("/exports", withFiles([]));

    expect(await screen.findByRole("heading", { name: "Aucun export pour l’instant" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Voir les chiffres" }).getAttribute("href")).toBe("/");
    expect(await axeViolations()).toEqual([]);
  });
});
