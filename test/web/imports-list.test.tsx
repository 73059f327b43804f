import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const move = (lastName: string, classBefore: string | null, classAfter: string | null): Answers => ({
  ...{ lastName, firstName: "Alba", classBefore, classAfter },
});
const PREVIEW = {
  arrivals: { count: 1, students: [move("Ibarra", null, "6A")] },
  classChanges: { count: 3, students: [move("Aubry", "5A", "4A"), move("Bah", "5A", "4B")] },
  leavers: { count: 1, students: [move("Gomis", "4B", null)] },
  departures: { count: 2, students: [move("Evrard", "4A", null), move("Faure", "4A", null)] },
  unchanged: 5,
};
const LIST = {
  ...{ id: "siecle", fileName: "siecle.xml", kind: "STUDENTS_SIECLE", status: "WAITING", cancellable: true },
  ...{ messageCode: "LIST_PREVIEW", message: "Voici ce que cette liste changera.", preview: PREVIEW },
};
const candidate = (id: string, className: string | null): Answers => ({
  ...{ id, lastName: "Aubry", firstName: "Alba" },
  schoolClass: className && { id: `class-${className}`, name: className },
});
const question = (line: number, candidates: Answers[]): Answers => ({
  ...{
    id: `siecle ${line}`,
    line,
    lastName: "Aubry",
    firstName: "Alba",
    className: "5B",
    answer: null,
    student: null,
    candidates,
  },
});

/** A school whose one import can be stopped, tried again, confirmed and answered, as the server does it. */
function schoolWith(one: Answers, role: "REFERENT" | "TEACHER" = "REFERENT"): Answers {
  const becomes = (more: Answers) => () => ({ import: Object.assign(one, more) });
  const questions = (): Answers[] => (one.identityQuestions as { nodes: Answers[] }).nodes;
  return signedIn(
    person(role),
    { imports: { nodes: [one] } },
    {
      import: () => one,
      cancelImport: becomes({ status: "CANCELLED", cancellable: false, message: null, preview: null }),
      retryImport: becomes({ status: "QUEUED", retriable: false, message: null }),
      confirmImport: becomes({ status: "DONE", cancellable: false, messageCode: null, message: null }),
      answerIdentity: ({ line, studentId }: { line: number; studentId: string | null }) => {
        const given = { answer: studentId ? "EXISTING" : "NEW", student: studentId ? { id: studentId } : null };
        const question = Object.assign(
          questions().find((each) => each.line === line)!,
          given,
        );
        one.identityCounts = { open: questions().filter(({ answer }) => answer === null).length, pairs: 0 };
        return { import: one, question };
      },
      answerPairs: () => {
        const pairs = questions().filter(({ candidates }) => (candidates as Answers[]).length === 1);
        for (const each of pairs)
          Object.assign(each, { answer: "EXISTING", student: { id: (each.candidates as { id: string }[])[0]!.id } });
        one.identityCounts = { open: questions().length - pairs.length, pairs: 0 };
        return { import: one, answeredCount: pairs.length };
      },
    },
  );
}

const plain = (element: Element | null): string => (element?.textContent ?? "").replace(/\s/g, " ");
const rowsOf = (name: RegExp): string[] =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => [...row.children].map(plain).join(" | "));

describe("a list of students that waits", () => {
  test("shows a reference teacher what it will change, in words and student by student", async () => {
    await renderWithGraph("/imports/siecle", schoolWith({ ...LIST }));

    expect(plain(await screen.findByText(/1 arrivée,/))).toBe(
      "1 arrivée, 3 changements de classe, 1 départ et 2 départs proposés, 5 élèves restent dans leur classe.",
    );
    expect(rowsOf(/1 arrivée/)).toEqual(["Ibarra Alba | —aucune classe | 6A"]);
    expect(rowsOf(/3 changements de classe/)).toEqual(["Aubry Alba | 5A | 4A", "Bah Alba | 5A | 4B"]);
    expect(rowsOf(/2 départs proposés/)).toEqual(["Evrard Alba | 4A | —aucune classe", "Faure Alba | 4A | —aucune classe"]); // prettier-ignore
    expect(screen.getByText("Et 1 autre.")).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  test("lands when a reference teacher confirms it, and says in words what it changed", async () => {
    const { user } = await renderWithGraph("/imports/siecle", schoolWith({ ...LIST }));

    await user.click(await screen.findByRole("button", { name: "Continuer l’import" }));

    await waitFor(() => expect(screen.queryByRole("table", { name: /changements de classe/ })).toBeNull());
    expect(screen.getByText(/1 arrivée,/)).toBeTruthy();
  });

  test("is stopped by a reference teacher, who hears it", async () => {
    const { user } = await renderWithGraph("/imports/siecle", schoolWith({ ...LIST }));

    await user.click(await screen.findByRole("button", { name: "Arrêter l’import de siecle.xml" }));

    await waitFor(() => expect(screen.getByRole("status").textContent).toMatch(/est arrêté\. Rien n’a changé\./));
    expect(screen.queryByRole("button", { name: /Arrêter/ })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  });
});

describe("a student of a list whose INE is new", () => {
  const asking = (): Answers => ({
    ...LIST,
    messageCode: "IDENTITY_QUESTIONS",
    identityCounts: { open: 2, pairs: 0 },
    identityQuestions: {
      nodes: [
        question(2, [candidate("first", "5A"), candidate("second", null)]),
        question(9, [candidate("first", "5A"), candidate("second", null)]),
      ],
    },
  });

  test("is told apart by keyboard; nothing is chosen beforehand, and only then the list goes on", async () => {
    const { user } = await renderWithGraph("/imports/siecle", schoolWith(asking()));
    const first = await screen.findByRole("group", { name: /Aubry Alba, ligne 2/ });
    const choices = within(first).getAllByRole("button");
    expect(choices.map(plain)).toEqual(["C’est Aubry Alba, 5A", "C’est Aubry Alba", "C’est un autre élève"]);
    expect(choices.map((one) => one.getAttribute("aria-pressed"))).toEqual(["false", "false", "false"]);
    expect(screen.queryByRole("button", { name: "Continuer l’import" })).toBeNull();
    expect(await axeViolations()).toEqual([]);

    choices[0]!.focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(choices[0]!.getAttribute("aria-pressed")).toBe("true"));
    expect(plain(screen.getByRole("status"))).toMatch(/Encore 1 réponse/);

    await user.tab();
    await user.tab();
    await user.tab();
    await user.tab();
    await user.tab();
    await user.keyboard(" ");
    const second = screen.getByRole("group", { name: /ligne 9/ });
    await waitFor(() =>
      expect(within(second).getByRole("button", { pressed: true }).textContent).toBe("C’est un autre élève"),
    );
    expect(await screen.findByRole("button", { name: "Continuer l’import" })).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });
});

describe("students of a list whose INEs are all new", () => {
  test("are answered together by one press where nobody else bears the name; the others wait", async () => {
    const questions = [
      question(2, [candidate("a", "5A")]),
      question(3, [candidate("b", "5A")]),
      question(4, [candidate("c", "5A"), candidate("d", "5B")]),
    ];
    const one = { ...LIST, messageCode: "IDENTITY_QUESTIONS", identityCounts: { open: 3, pairs: 2 } };
    const { user } = await renderWithGraph(
      "/imports/siecle",
      schoolWith({ ...one, identityQuestions: { nodes: questions } }),
    );
    const all = await screen.findByRole("button", { name: /pour ces 2 lignes/ });
    expect(screen.queryAllByRole("button", { pressed: true })).toEqual([]);
    expect(await axeViolations()).toEqual([]);

    await user.click(all);

    await waitFor(() => expect(screen.getAllByRole("button", { pressed: true })).toHaveLength(2));
    expect(plain(screen.getByRole("status"))).toMatch(/2 lignes ont leur élève/);
    expect(screen.getByText(/Encore 1 réponse/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /pour ces/ })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    expect(within(screen.getByRole("group", { name: /ligne 4/ })).queryAllByRole("button", { pressed: true })).toEqual([]); // prettier-ignore
    expect(await axeViolations()).toEqual([]);
  });

  test("are shown a page at a time", async () => {
    const page = (lines: number[], hasNextPage: boolean): Answers => ({
      ...{ nodes: lines.map((line) => question(line, [candidate(`s${line}`, "5A")])), totalCount: 3 },
      pageInfo: { hasNextPage, endCursor: "next" },
    });
    const one = { ...LIST, messageCode: "IDENTITY_QUESTIONS", identityCounts: { open: 3, pairs: 0 } };
    const identityQuestions = ({ after }: { after?: string }) => (after ? page([4], false) : page([2, 3], true));
    const { user } = await renderWithGraph("/imports/siecle", schoolWith({ ...one, identityQuestions }));

    expect(await screen.findAllByRole("group", { name: /qui est-ce/ })).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "Afficher la suite" }));
    await waitFor(() => expect(screen.getAllByRole("group", { name: /qui est-ce/ })).toHaveLength(3));
  });
});

describe("the list of imports", () => {
  test("says in words what a list of students changed", async () => {
    const done = { ...LIST, status: "DONE", cancellable: false, message: null, report: { read: 11, created: 1 } };
    await renderWithGraph("/imports", schoolWith(done));

    expect(plain(await screen.findByText(/1 arrivée/))).toMatch(
      /3 changements de classe, 1 départ et 2 départs proposés/,
    );
    expect(await axeViolations()).toEqual([]);
  });

  test("lets a teacher try a file again that failed", async () => {
    const failed = { id: "notes", fileName: "notes.csv", status: "FAILED", message: "Refusé.", retriable: true };
    const { user } = await renderWithGraph("/imports", schoolWith(failed, "TEACHER"));

    await user.click(await screen.findByRole("button", { name: "Réessayer avec notes.csv" }));

    expect(await screen.findByText("Commencera ensuite")).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });
});

test("a teacher downloads the lines that were left out", async () => {
  const one = {
    ...{ id: "resultats", fileName: "resultats.csv", kind: "PIX_ASSESSMENT", status: "DONE" },
    problems: { nodes: [{ line: 4, message: "Le nom manque." }] },
  };
  await renderWithGraph("/imports/resultats", schoolWith(one, "TEACHER"));

  const link = await screen.findByRole("link", { name: "Télécharger les lignes écartées" });
  expect(link.getAttribute("href")).toBe("/imports/resultats/rejected.csv");
  expect(await axeViolations()).toEqual([]);
});
