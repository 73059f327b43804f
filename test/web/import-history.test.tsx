import { screen, within } from "@testing-library/dom";
import { GraphQLError } from "graphql";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const NADIA = { id: "n", firstName: "Nadia", lastName: "Ferhaoui" };
const file = (more: Answers = {}): Answers => ({
  ...{ id: "liste", fileName: "siecle.xml", kind: "STUDENTS_SIECLE", status: "DONE", createdBy: NADIA, undoable: true },
  report: { read: 3, created: 1, updated: 1, unchanged: 1, rejected: 0, toMatch: 0 },
  ...more,
});

describe("the history of imports", () => {
  test("a reference teacher reads who dropped a file in, and what it changed, student by student", async () => {
    const changes = ({ kind }: { kind: string }): Answers => ({
      nodes:
        kind === "CLASS_CHANGE"
          ? [{ kind, fromClass: "3B", toClass: "3C", student: { id: "s", lastName: "Aubry", firstName: "Clémence" } }]
          : [],
    });
    const changeCounts = [
      { kind: "ARRIVAL", count: 12 },
      { kind: "CLASS_CHANGE", count: 1 },
    ];
    const { user } = await renderWithGraph(
      "/imports/liste",
      signedIn(person("REFERENT"), {}, { import: file({ changeCounts, changes }) }),
    );

    expect(await screen.findByText(/, par Nadia Ferhaoui/)).toBeTruthy();
    expect(screen.getByText("12 arrivées")).toBeTruthy();
    await user.click(screen.getByText("1 changement de classe"));

    const table = await screen.findByRole("table", { name: /que cet import a changés/ });
    expect(within(table).getByRole("row", { name: "Aubry Clémence de 3B à 3C" })).toBeTruthy();
    expect(within(table).getByRole("link", { name: "Aubry Clémence" }).getAttribute("href")).toBe("/eleves/s");
    expect(await axeViolations()).toEqual([]);
  });

  test("an undo that a later file stands before leads to that file", async () => {
    const undoImport = (): never => {
      throw new GraphQLError("", {
        extensions: { code: "UNDO_LATER_FIRST", params: { importId: "later", fileName: "suite.xml" } },
      });
    };
    const { user } = await renderWithGraph(
      "/imports/liste",
      signedIn(person("REFERENT"), {}, { import: file(), undoImport }),
    );

    await user.click(await screen.findByRole("button", { name: "Annuler cet import" }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Annuler cet import" }));

    expect((await screen.findByRole("alert")).textContent).toMatch(/suite\.xml/);
    const link = screen.getByRole("link", { name: "Ouvrir l’import plus récent" });
    expect(link.getAttribute("href")).toBe("/imports/later");
  });
});

describe("where a fact came from", () => {
  test("a teacher reads the file, the line, the day and the person; a colleague's import is not a link", async () => {
    const source = { fileName: "rentree.csv", line: 12, importedAt: "2026-09-18T08:00:00Z", importedBy: NADIA };
    const student = {
      ...{ id: "s", lastName: "Aubry", firstName: "Clémence" },
      listSources: [{ ...source, fileName: "siecle.xml", line: null, import: null }],
      participations: [
        { id: "p", campaign: { id: "c", name: "Rentrée 3e" }, sources: [{ ...source, import: { id: "i" } }] },
      ],
    };
    const { user } = await renderWithGraph("/eleves/s", signedIn(person("TEACHER"), {}, { student }));

    await user.click(await screen.findByText("(Rentrée 3e)", { exact: false, selector: "summary *" }));
    const line = screen.getByRole("link", { name: "rentree.csv" }).closest("li");
    expect(line?.textContent?.replace(/\s/g, " ")).toMatch(/^rentree\.csv, ligne 12, 18 sept\..*, par Nadia Ferhaoui$/);
    expect(screen.getByText(/siecle\.xml/).textContent).toMatch(/^siecle\.xml, /);
    expect(screen.queryByRole("link", { name: /siecle/ })).toBeNull();
    expect(await axeViolations()).toEqual([]);
  });
});
