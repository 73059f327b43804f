import { screen, waitFor, within } from "@testing-library/dom";
import { GraphQLError } from "graphql";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { daysAgo } from "../support/november.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const rentree = { id: "rentree", name: "Parcours de rentrée" };

/** A line of a board: one student and why they need support. */
function row(lastName: string, firstName: string, ...supportNeeds: Answers[]): Answers {
  return {
    student: { id: `student-${lastName}`, lastName, firstName },
    supportNeeds,
    yearProgress: { competencesGained: 1, objective: 5, expectedByNow: 3 },
    lastActivityAt: null,
  };
}

function schoolClass(name: string, gradeLevel: string | null, rows: Answers[], summary: Answers = {}): Answers {
  return {
    id: `class-${name}`,
    name,
    gradeLevel,
    studentCount: 28,
    board: {
      rows,
      summary: {
        certifiableCount: 20,
        objectiveReachedCount: 7,
        needsSupportCount: rows.filter(needsSupport).length,
        ...summary,
      },
    },
  };
}

const needsSupport = ({ supportNeeds }: Answers): boolean => (supportNeeds as Answers[]).length > 0;

const TROISIEME_B = schoolClass("3e B", "TROISIEME", [
  row("Aubry", "Clémence"),
  row("Chevallier", "Jade", { reason: "NOT_CERTIFIABLE", missing: 2 }),
  row(
    "Perrin",
    "Salomé",
    { reason: "STOPPED_MIDWAY", campaign: rentree, since: daysAgo(55) },
    { reason: "NOT_CERTIFIABLE", missing: 1 },
  ),
]);
const QUATRIEME_D = schoolClass("4e D", "QUATRIEME", [
  row("Sarr", "Fatou", { reason: "NEVER_STARTED", campaign: rentree, since: daysAgo(9) }),
]);

describe("the home screen", () => {
  test("a homeroom teacher sees each class with its figures, each in words", async () => {
    await renderWithGraph(
      "/",
      signedIn(person("TEACHER", { classes: [TROISIEME_B, QUATRIEME_D], homeroomOf: [{ id: "class-3e B" }] })),
    );

    const card = await screen.findByRole("article", { name: "3e B" });
    expect(card.textContent).toMatch(
      /28 élèves.*votre classe \(PP\).*Certifiables20 sur 28.*Objectif atteint7 sur 28.*À accompagner2/s,
    );
    expect(within(card).getByRole("link", { name: "Ouvrir la classe 3e B" }).getAttribute("href")).toBe(
      "/classes/class-3e B",
    );
    expect(screen.getByText(/à accompagner dans vos classes/).textContent).toBe(
      "3 élèves à accompagner dans vos classes.",
    );
  });

  test("a teacher sees whom to support across classes, the most pressing first, and why", async () => {
    await renderWithGraph("/", signedIn(person("TEACHER", { classes: [TROISIEME_B, QUATRIEME_D] })));

    const table = await screen.findByRole("table", { name: /Élèves à accompagner/ });
    const lines = within(table)
      .getAllByRole("row")
      .slice(1)
      .map((line) => line.textContent.replace(/\s/g, " "));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/Sarr Fatou.*4e D.*« Parcours de rentrée » pas commencé, à faire depuis 9 jours/);
    expect(lines[1]).toMatch(
      /Perrin Salomé.*« Parcours de rentrée » commencé, puis plus rien depuis 55 jours.*Il manque 1 compétence pour être certifiable/,
    );
    expect(lines[2]).toMatch(/Chevallier Jade.*Il manque 2 compétences pour être certifiable/);
    expect(lines[2]).toMatch(/1 sur 5, 3 attendues à ce jour/);
    expect(await axeViolations()).toEqual([]);
  });

  test("a teacher narrows the list to one class, and the address says so", async () => {
    const { user, address } = await renderWithGraph(
      "/",
      signedIn(person("TEACHER", { classes: [TROISIEME_B, QUATRIEME_D] })),
    );

    await user.selectOptions(await screen.findByLabelText("Classe"), "4e D");

    await waitFor(() => expect(screen.queryByText("Perrin Salomé")).toBeNull());
    expect(screen.getByText("Sarr Fatou")).toBeTruthy();
    expect(address()).toBe("/?class=class-4e+D");
  });

  test("a teacher with many classes compares them in one table, a group a grade", async () => {
    const classes = ["6A", "6B", "6C", "5A", "5B", "4A", "3A"].map((name) =>
      schoolClass(name, { 6: "SIXIEME", 5: "CINQUIEME", 4: "QUATRIEME", 3: "TROISIEME" }[Number(name[0])] ?? null, []),
    );
    await renderWithGraph("/", signedIn(person("TEACHER", { classes })));

    const table = await screen.findByRole("table", { name: /Classes par niveau/ });
    expect(
      within(table)
        .getAllByRole("rowheader")
        .map(({ textContent }) => textContent),
    ).toEqual(["6e", "6A", "6B", "6C", "5e", "5A", "5B", "4e", "4A", "3e", "3A"]);
    expect(screen.queryByRole("article")).toBeNull();
    expect(await axeViolations()).toEqual([]);
  });

  test.each([
    ["TEACHER", "Aucune classe ne vous est encore confiée", null],
    ["REFERENT", "Commencez par la liste des élèves", "/imports"],
    ["HEAD", "Commencez par la liste des élèves", "/imports"],
  ] as const)("%s without a class is told what to do next", async (role, title, next) => {
    await renderWithGraph("/", signedIn(person(role)));

    expect(await screen.findByRole("heading", { name: title })).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Importer des fichiers" })?.getAttribute("href") ?? null).toBe(next);
    expect(await axeViolations()).toEqual([]);
  });

  test("a teacher is told that nobody needs support", async () => {
    await renderWithGraph(
      "/",
      signedIn(person("TEACHER", { classes: [schoolClass("6A", "SIXIEME", [row("Aubry", "Clémence")])] })),
    );

    expect(await screen.findByText(/Personne n’a besoin d’être accompagné/)).toBeTruthy();
  });

  test("a teacher sees how far a running import is, until it is done", async () => {
    const file = { id: "file", fileName: "securite-4e.csv", status: "RUNNING", progress: { done: 212, total: 318 } };
    const imports = { nodes: [file] };
    await renderWithGraph("/", signedIn(person("TEACHER", { classes: [QUATRIEME_D] }), { imports }));

    const progress = await screen.findByRole("progressbar", { name: "Lecture de securite-4e.csv" });
    expect(progress.getAttribute("value")).toBe("212");
    Object.assign(file, { status: "DONE" });

    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull(), { timeout: 3000 });
  });

  test("a failure says what happened, and the menu still works", async () => {
    const teacher = person("TEACHER", {
      classes: () => {
        throw new GraphQLError("", { extensions: { code: "INTERNAL_SERVER_ERROR" } });
      },
    });
    const { user } = await renderWithGraph("/", signedIn(teacher));

    expect(await screen.findByRole("heading", { name: "Cette page n’a pas pu s’afficher" })).toBeTruthy();
    expect(screen.getByText(/Rien n’a été perdu/)).toBeTruthy();
    expect(await axeViolations()).toEqual([]);

    await user.click(screen.getByRole("link", { name: "Imports" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Imports" })).toBeTruthy();
  });

  test.each(["/classes", "/imports"])(
    "the academy has no %s: it is told so and leaves no question to the school",
    async (path) => {
      const { asked } = await renderWithGraph(path, signedIn(person("ACADEMY")));

      expect(screen.getByRole("heading", { name: "Page réservée" })).toBeTruthy();
      expect(screen.getByText(/l’académie lit les chiffres d’établissements entiers/)).toBeTruthy();
      expect(asked).toEqual(["Session"]);
    },
  );

  test("an address that leads nowhere says so and leads home", async () => {
    await renderWithGraph("/nulle-part", signedIn(person("TEACHER")));

    expect(await screen.findByRole("heading", { name: "Page introuvable" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Revenir à l’accueil" }).getAttribute("href")).toBe("/");
  });
});
