import { screen, waitFor, within } from "@testing-library/dom";
import { GraphQLError } from "graphql";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const REPORT = { read: 139, created: 0, updated: 131, unchanged: 0, rejected: 3, toMatch: 5 };

const importOf = (id: string, more: Answers): Answers => ({
  id,
  fileName: `${id}.csv`,
  kind: "PIX_ASSESSMENT",
  ...more,
});

const candidate = (lastName: string, firstName: string, className: string, confidence: number): Answers => ({
  confidence,
  student: {
    id: `student-${lastName}`,
    lastName,
    firstName,
    schoolClass: { id: `class-${className}`, name: className },
  },
});

function typedName(id: string, lastName: string, firstName: string, candidates: Answers[]): Answers {
  return { id, lastName, firstName, className: "3B", lineCount: 1, decision: "PENDING", student: null, candidates };
}

/** A school whose names can be decided, as the server does it. */
function schoolWithNames(names: Answers[]): Answers {
  const decide = (matchId: string, decision: Answers): Answers => ({ match: Object.assign(named(matchId), decision) });
  const named = (matchId: string): Answers => names.find(({ id }) => id === matchId)!;
  return {
    ...signedIn(person("REFERENT")),
    import: importOf("resultats", { status: "DONE", report: REPORT, matches: { nodes: names } }),
    linkName: ({ matchId, studentId }: { matchId: string; studentId: string }) => {
      const chosen = (named(matchId).candidates as { student: Answers }[]).find(
        ({ student }) => student.id === studentId,
      );
      return decide(matchId, { decision: "LINKED", student: chosen?.student });
    },
    dismissName: ({ matchId }: { matchId: string }) => decide(matchId, { decision: "DISMISSED" }),
    reopenName: ({ matchId }: { matchId: string }) => decide(matchId, { decision: "PENDING", student: null }),
  };
}

const NAMES = (): Answers[] => [
  typedName("benali", "benali", "ines", [
    candidate("Ben Ali", "Inès", "3e B", 0.93),
    candidate("Belhadj", "Inès", "3e B", 0.61),
  ]),
  typedName("toto", "toto", "toto", []),
];

const refuses =
  (code: string, params: Answers = {}) =>
  (): never => {
    throw new GraphQLError("", { extensions: { code, params } });
  };

describe("the imports screen", () => {
  test("a reference teacher reads what became of each file", async () => {
    const nodes = [
      importOf("eleves", {
        kind: "STUDENTS_SIECLE",
        status: "DONE",
        report: { read: 642, created: 12, updated: 514, unchanged: 116, rejected: 0, toMatch: 0 },
      }),
      importOf("resultats", { status: "DONE", report: REPORT }),
      importOf("profils", {
        kind: "PIX_PROFILES",
        status: "DONE",
        report: { read: 128, created: 0, updated: 0, unchanged: 128, rejected: 0, toMatch: 0 },
      }),
      importOf("notes", { kind: null, status: "FAILED", message: "Ce fichier est un classeur de tableur." }),
      importOf("contenus", { status: "QUEUED" }),
      importOf("departs", {
        kind: "STUDENTS_SIECLE",
        status: "WAITING",
        message: "3 élèves sur 12 ne figurent plus dans ce fichier.",
      }),
    ];
    await renderWithGraph("/imports", signedIn(person("REFERENT"), { imports: { nodes } }));

    const table = await screen.findByRole("table", { name: /Fichiers importés/ });
    const lines = within(table)
      .getAllByRole("row")
      .slice(1)
      .map((line) => line.textContent.replace(/\s/g, " "));
    expect(lines[0]).toMatch(/Élèves \(SIECLE\)642 lignes : 12 créées, 514 mises à jour et 116 inchangéesTerminé$/);
    expect(lines[1]).toMatch(
      /Évaluation Pix139 lignes : 131 mises à jour, 3 non prises et 5 à rapprocherTerminé, à revoir$/,
    );
    expect(lines[2]).toMatch(/Rien à changer$/);
    expect(lines[3]).toMatch(/non reconnu.*Ce fichier est un classeur de tableur\.Refusé$/);
    expect(lines[4]).toMatch(/Commencera ensuiteEn attente$/);
    expect(lines[5]).toMatch(/3 élèves sur 12 .*Réponse attendue$/);
    expect(await axeViolations()).toEqual([]);
  });

  test.each([
    ["REFERENT", /Commencez par le fichier « élèves sans adresses »/],
    ["TEACHER", /seules les lignes de vos classes sont prises/],
  ] as const)("%s is told which file to drop first", async (role, sentence) => {
    await renderWithGraph("/imports", signedIn(person(role)));

    expect(await screen.findByRole("heading", { name: "Aucun fichier pour l’instant" })).toBeTruthy();
    expect(document.body.textContent.replace(/\s/g, " ")).toMatch(sentence);
    expect(await axeViolations()).toEqual([]);
  });

  test("a reference teacher follows a file until it is done, and hears it", async () => {
    const file = importOf("resultats", { status: "RUNNING", progress: { done: 40, total: 139 } });
    await renderWithGraph("/imports", signedIn(person("REFERENT"), { imports: { nodes: [file] } }));
    expect((await screen.findByRole("progressbar", { name: "Lecture de resultats.csv" })).getAttribute("value")).toBe(
      "40",
    );

    Object.assign(file, { status: "DONE", report: REPORT });

    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("resultats.csv\u00A0: Terminé"), {
      timeout: 3000,
    });
  });
});

describe("the names typed in one file", () => {
  test("a reference teacher says who a name is; nothing is chosen beforehand and the focus goes on to the next name", async () => {
    const { user } = await renderWithGraph("/imports/resultats", schoolWithNames(NAMES()));
    const choices = await screen.findByRole("group", { name: /benali ines/ });
    expect(
      within(choices)
        .getAllByRole("button")
        .map(({ textContent }) => textContent?.replace(/\s/g, " ")),
    ).toEqual([
      "Ben Ali Inès, 3e B 93 % de ressemblance",
      "Belhadj Inès, 3e B 61 % de ressemblance",
      "Personne de l’établissement",
    ]);
    expect(await axeViolations()).toEqual([]);

    await user.click(within(choices).getByRole("button", { name: /Ben Ali/ }));

    expect((await screen.findByText("Ben Ali Inès")).tagName).toBe("STRONG");
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: /toto toto/ })));
    expect(screen.getByRole("status").textContent).toMatch(/c’est Ben Ali Inès.*Encore 1 nom\./);
  });

  test("a reference teacher answers that a name is nobody of the school, then takes it back", async () => {
    const { user } = await renderWithGraph("/imports/resultats", schoolWithNames(NAMES()));
    const choices = await screen.findByRole("group", { name: /toto toto/ });
    expect(choices.textContent).toMatch(/Aucun élève de l’établissement ne ressemble à ce nom/);

    await user.click(within(choices).getByRole("button", { name: "Personne de l’établissement" }));
    await user.click(await screen.findByRole("button", { name: "Revenir sur cette réponse" }));

    expect(await screen.findByRole("group", { name: /toto toto/ })).toBeTruthy();
  });

  test("a refused answer says why and leaves the name to decide", async () => {
    const { user } = await renderWithGraph("/imports/resultats", {
      ...schoolWithNames(NAMES()),
      dismissName: refuses("FORBIDDEN"),
    });
    const choices = await screen.findByRole("group", { name: /toto toto/ });

    await user.click(within(choices).getByRole("button", { name: "Personne de l’établissement" }));

    expect((await screen.findByRole("alert")).textContent).toMatch(/Votre rôle ne permet pas cela/);
    expect(screen.getByRole("group", { name: /toto toto/ })).toBeTruthy();
  });
});

describe("what a person decides for many at once", () => {
  const oneFile = { nodes: [importOf("eleves", { status: "DONE", report: REPORT })] };

  test("a reference teacher says who has left, nobody being chosen beforehand", async () => {
    let proposedDepartures = ["Sarr", "Vidal"].map((lastName) => ({ id: lastName, lastName, firstName: "Nora" }));
    const school = { imports: oneFile, proposedDepartures: () => proposedDepartures };
    const confirmDepartures = ({ studentIds }: { studentIds: string[] }): Answers => {
      proposedDepartures = proposedDepartures.filter(({ id }) => !studentIds.includes(id));
      return { departedCount: studentIds.length, school: { id: "school", proposedDepartures } };
    };
    const { user } = await renderWithGraph("/imports", signedIn(person("REFERENT"), school, { confirmDepartures }));

    const confirm = await screen.findByRole("button", { name: "Confirmer leur départ" });
    expect((confirm as HTMLButtonElement).disabled).toBe(true);
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole("checkbox", { name: "Vidal Nora" }));
    await user.click(await screen.findByRole("button", { name: "Confirmer 1 départ" }));

    expect(await screen.findByRole("heading", { name: "1 élève n’est plus dans la liste" })).toBeTruthy();
    expect(screen.queryByRole("checkbox", { name: "Vidal Nora" })).toBeNull();
  });

  test("a teacher is not asked who has left", async () => {
    const school = { imports: oneFile, proposedDepartures: refuses("FORBIDDEN") };
    const { asked } = await renderWithGraph("/imports", signedIn(person("TEACHER"), school));

    await screen.findByRole("table", { name: /Fichiers importés/ });
    expect(asked).not.toContain("ProposedDepartures");
  });
});

describe("one import", () => {
  const problems = {
    nodes: [
      { line: 47, code: "DATE_WRONG", message: "Une date n’existe pas." },
      { line: null, code: "SOMETHING_NEW", message: "Une phrase du serveur." },
    ],
  };
  const file = (more: Answers = {}): Answers =>
    importOf("resultats", { status: "DONE", undoable: true, report: REPORT, problems, ...more });

  test("a teacher reads its figures and every line that was not taken", async () => {
    await renderWithGraph("/imports/resultats", signedIn(person("TEACHER"), {}, { import: file() }));

    const table = await screen.findByRole("table", { name: /Lignes du fichier/ });
    expect(within(table).getByRole("row", { name: /47 Une date n’existe pas/ })).toBeTruthy();
    expect(within(table).getByRole("row", { name: /fichier entier Une phrase du serveur/ })).toBeTruthy();
    expect(screen.getByText("131").closest("div")?.textContent).toBe("Mises à jour131 ");
    expect(await axeViolations()).toEqual([]);
  });

  test("a teacher undoes it after saying so twice", async () => {
    const undone = file();
    const undoImport = (): Answers => ({ import: Object.assign(undone, { status: "UNDONE", undoable: false }) });
    const { user } = await renderWithGraph(
      "/imports/resultats",
      signedIn(person("TEACHER"), {}, { import: () => undone, undoImport }),
    );

    await user.click(await screen.findByRole("button", { name: "Annuler cet import" }));
    const dialog = screen.getByRole("dialog", { name: /Annuler l’import de resultats\.csv/ });
    expect(undone.status).toBe("DONE");
    expect(await axeViolations()).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Annuler cet import" }));

    expect(await screen.findByText(/Ce que ce fichier avait apporté a été retiré/)).toBeTruthy();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("a refused undo says which import comes first", async () => {
    const { user } = await renderWithGraph(
      "/imports/resultats",
      signedIn(
        person("TEACHER"),
        {},
        { import: file(), undoImport: refuses("UNDO_LATER_FIRST", { importId: "later", fileName: "profils.csv" }) },
      ),
    );
    await user.click(await screen.findByRole("button", { name: "Annuler cet import" }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Annuler cet import" }));

    expect((await screen.findByRole("alert")).textContent).toMatch(
      /profils\.csv.*, importé plus tard, a modifié les mêmes lignes/,
    );
  });

  test("a reference teacher answers an import that waits", async () => {
    const waiting = file({
      status: "WAITING",
      message: "Vérifiez, puis confirmez.",
      report: null,
      problems: { nodes: [] },
    });
    const confirmImport = (): Answers => ({
      import: Object.assign(waiting, { status: "DONE", message: null, report: REPORT }),
    });
    const { user } = await renderWithGraph(
      "/imports/resultats",
      signedIn(person("REFERENT"), {}, { import: () => waiting, confirmImport }),
    );

    await user.click(await screen.findByRole("button", { name: "Continuer l’import" }));

    expect(await screen.findByText("Terminé, à revoir")).toBeTruthy();
  });

  test("a teacher is told whose answer an import waits for", async () => {
    const waiting = file({ status: "WAITING", message: "Vérifiez, puis confirmez.", undoable: false, report: null });
    await renderWithGraph("/imports/resultats", signedIn(person("TEACHER"), {}, { import: waiting }));

    expect(await screen.findByText(/La réponse revient au référent numérique/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Continuer l’import" })).toBeNull();
  });

  test("an import of elsewhere does not exist", async () => {
    await renderWithGraph("/imports/ailleurs", signedIn(person("TEACHER")));

    expect(await screen.findByRole("heading", { name: "Page introuvable" })).toBeTruthy();
  });
});
