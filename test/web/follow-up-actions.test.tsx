import { screen, waitFor, within } from "@testing-library/dom";
import { GraphQLError } from "graphql";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { inClass, line, LINES, RENTREE, troisiemeB } from "../support/class-boards.ts";
import { daysAgo } from "../support/november.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const tableOf = (name: RegExp): Promise<HTMLElement> => screen.findByRole("table", { name });
const names = (table: HTMLElement): string[] =>
  within(table)
    .getAllByRole("link")
    .map(({ textContent }) => plain(textContent))
    .filter((name) => name !== "Relancer");

const MARK = { id: "m1", kind: "ABSENT", markedAt: "2026-11-18T09:00:00Z" };
const PUT_OFF = { until: "2026-12-04" };

/** A class of one student who never started and one who is put off; what is noted is kept. */
function twoStudents(): { answers: Answers; sent: Answers[]; noe: Answers } {
  const sent: Answers[] = [];
  const needs = [
    { reason: "NEVER_STARTED", campaign: RENTREE, since: daysAgo(23) },
    { reason: "BEHIND_OBJECTIVE", missing: 4 },
  ];
  const [noe, zoe] = [
    line(["Cazenave", "Noé"], { gained: 1, supportNeeds: needs, objective: { status: "BEHIND", expectedByNow: 2 } }),
    line(["Bélanger", "Zoé"], { supportNeeds: needs }),
  ];
  Object.assign(zoe.student as Answers, { putOff: PUT_OFF, lastMark: MARK });
  const student = noe.student as Answers;
  const keep =
    (name: string, change: Answers) =>
    (given: Answers): Answers => {
      sent.push({ [name]: { ...given } });
      Object.assign(student, change);
      return { student };
    };
  const schoolClass = troisiemeB({ board: { rows: [noe, zoe], summary: { needsSupportCount: 2 } } });
  const answers = signedIn(
    person("TEACHER", { classes: [schoolClass] }),
    {},
    {
      schoolClass,
      markFollowUp: keep("mark", { lastMark: { ...MARK, kind: "SEEN_IN_CLASS", markedAt: "2026-11-22T10:00:00Z" } }),
      putOffStudent: keep("putOff", { putOff: PUT_OFF }),
      takeBackPutOff: keep("back", { putOff: null }),
    },
  );
  return { answers, sent, noe: student };
}

describe("those to support, across classes", () => {
  test("each line says every reason, the gap to the objective, and leaves out who is put off", async () => {
    await renderWithGraph("/", twoStudents().answers);
    const table = await tableOf(/Élèves à accompagner/);

    expect(names(table)).toEqual(["Cazenave Noé"]);
    const [, text] = within(table)
      .getAllByRole("row")
      .map(({ textContent }) => plain(textContent));
    expect(text).toMatch(/« Parcours de rentrée » pas commencé, à faire depuis 23 jours ?Il manque 4 compétences/);
    expect(text).toMatch(/1\/51 sur 5, 2 attendues à ce jourencore 4 à gagner/);
    expect(plain(screen.getByText(/du plus pressant au moins pressant/).textContent)).toMatch(
      /^1 élève, .* ; 1 reporté$/,
    );
    expect(await axeViolations()).toEqual([]);
  });

  test("a teacher reminds one student: whom is not in the address", async () => {
    const { user, address } = await renderWithGraph("/", twoStudents().answers);

    await user.click(await screen.findByRole("link", { name: "Relancer Cazenave Noé" }));

    expect(address()).toBe("/relances/nouvelle");
  });

  test("a teacher notes that a student was seen in class, and reads it on the line", async () => {
    const { answers, sent, noe } = twoStudents();
    const { user } = await renderWithGraph("/", answers);

    await user.click(await screen.findByRole("button", { name: /^Vu en classe.*Cazenave Noé$/ }));

    expect(plain((await screen.findByText(/noté pour Cazenave Noé/)).textContent)).toMatch(/« Vu en classe »/);
    expect(sent).toEqual([{ mark: { studentId: noe.id, kind: "SEEN_IN_CLASS" } }]);
    await within(await tableOf(/Élèves à accompagner/)).findByText("22 nov.");
  });

  test("a teacher puts a student off, sees who is, and takes it back; the address keeps that they are shown", async () => {
    const { answers, sent, noe } = twoStudents();
    const { user, address } = await renderWithGraph("/", answers);

    await user.click(await screen.findByRole("button", { name: "Autre suivi pour Cazenave Noé" }));
    const dialog = await screen.findByRole("dialog", { name: /Cazenave Noé/ });
    expect(await axeViolations()).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Reporter de deux semaines" }));

    await screen.findByText(/Plus personne à accompagner pour l’instant/);
    await waitFor(() => expect(document.activeElement?.textContent).toBe("À accompagner"));
    await user.click(screen.getByRole("button", { name: "Voir les 2 élèves reportés" }));
    expect(address()).toBe("/?reports=1");
    const later = await tableOf(/Élèves reportés/);
    expect(names(later)).toEqual(["Bélanger Zoé", "Cazenave Noé"]);
    expect(plain(later.textContent)).toMatch(/Absence, le 18 nov\..*Report jusqu’au 4 déc\./);
    expect(await axeViolations()).toEqual([]);

    await user.click(screen.getByRole("button", { name: "Reprendre Cazenave Noé dans la liste" }));
    await waitFor(async () => expect(names(await tableOf(/Élèves à accompagner/))).toEqual(["Cazenave Noé"]));
    expect(sent).toEqual([{ putOff: { studentId: noe.id } }, { back: { studentId: noe.id } }]);
  });

  test("what is refused is said where it was asked", async () => {
    const { answers } = twoStudents();
    answers.markFollowUp = () => {
      throw new GraphQLError("", { extensions: { code: "NOT_FOUND" } });
    };
    const { user } = await renderWithGraph("/", answers);

    await user.click(await screen.findByRole("button", { name: /^Vu en classe.*Cazenave Noé$/ }));

    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByRole("alert").textContent).toMatch(/n’existe pas, ou n’est pas dans vos classes/);
  });
});

describe("the class, followed up", () => {
  test("those put off stand in a group of their own, with the day they are back", async () => {
    const { answers } = twoStudents();
    const { user } = await renderWithGraph("/classes/3b", answers);
    await tableOf(/Suivi des élèves/);

    expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => plain(textContent))).toEqual([
      "À accompagner 1",
      "Reportés 1",
    ]);
    expect(screen.getByText(/Report jusqu’au/).textContent).toBe("Report jusqu’au 4 déc.");
    await user.click(screen.getByRole("button", { name: "Autre suivi pour Cazenave Noé" }));
    const dialog = await screen.findByRole("dialog", { name: /Cazenave Noé/ });
    expect(within(dialog).getByRole("link", { name: "Relancer" }).getAttribute("href")).toBe("/relances/nouvelle");
  });

  test("with the names hidden, no action tells one", async () => {
    await renderWithGraph("/classes/3b?names=hidden", twoStudents().answers);
    await tableOf(/Suivi des élèves/);

    expect(screen.getByRole("button", { name: "Autre suivi pour Élève 1" })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Cazenave|Bélanger/);
  });

  test("in a year that is over there is nothing to do, and nobody is put off", async () => {
    const [, , noe] = LINES;
    const row = {
      ...noe,
      student: { id: "s", lastName: "Cazenave", firstName: "Noé", putOff: PUT_OFF, lastMark: MARK },
    };
    const lastYear = { id: "last", name: "2025-2026", isCurrent: false };
    await renderWithGraph("/classes/3b", inClass(troisiemeB({ schoolYear: lastYear, board: { rows: [row] } })));
    await tableOf(/Suivi des élèves/);

    expect(screen.queryByText(/Report jusqu’au|Absence/)).toBeNull();
    expect(screen.queryByRole("button", { name: /Autre suivi|Modifier l’objectif|Dates des conseils/ })).toBeNull();
  });
});

describe("the class's objective and councils", () => {
  const OBJECTIVE = { competences: 3, dueOn: "2027-03-31", scope: "CLASS" };
  const WIDER = { competences: 5, dueOn: "2027-05-31", scope: "SCHOOL" };
  const TERMS = [1, 2, 3].map((number) => ({ id: `t${number}`, number, kind: "TRIMESTER", startsOn: "2026-09-01" }));

  test("a teacher changes the objective, sees its history, and what it would return to", async () => {
    const sent: Answers[] = [];
    const change = { id: "c", from: null, to: OBJECTIVE, changedAt: "2026-11-10T09:00:00Z", changedBy: null };
    const answers = inClass(troisiemeB({ objective: OBJECTIVE, widerObjective: WIDER, objectiveChanges: [change] }));
    answers.setObjective = ({ input }: { input: Answers }) => {
      sent.push({ ...input });
      return { school: {} };
    };
    const { user } = await renderWithGraph("/classes/3b", answers);

    await user.click(await screen.findByRole("button", { name: "Modifier l’objectif" }));
    const dialog = await screen.findByRole("dialog", { name: "Objectif de la classe 3e B" });
    expect(plain(dialog.textContent)).toContain(
      "Sans lui, ce serait 5 compétences d’ici le 31 mai 2027 (objectif de l’établissement).",
    );
    await user.click(within(dialog).getByText("Historique (1 changement)"));
    expect(await axeViolations()).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Retirer cet objectif" }));

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent).toEqual([{ classId: "3b", competences: null, seen: { competences: 3, dueOn: "2027-03-31" } }]);
  });

  test("the homeroom teacher sets the days of the councils; another teacher only reads the next one", async () => {
    const sent: Answers[] = [];
    const councils = [{ heldOn: "2026-12-03", term: TERMS[0] }];
    const school = (homeroomTeachers: Answers[]): Answers => {
      const schoolYear = { id: "year", name: "2026-2027", isCurrent: true, terms: TERMS };
      return inClass(troisiemeB({ schoolYear, councils, homeroomTeachers }));
    };
    const answers = school([{ id: "person", firstName: "Nadia", lastName: "Ferhaoui" }]);
    answers.setClassCouncil = ({ input }: { input: Answers }) => {
      sent.push({ ...input });
      return { schoolClass: answers.schoolClass };
    };
    const { user } = await renderWithGraph("/classes/3b", answers);

    expect(await screen.findByText(/Conseil de classe le/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Dates des conseils" }));
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByLabelText<HTMLInputElement>("1er trimestre").value).toBe("2026-12-03");
    await user.type(within(dialog).getByLabelText("2e trimestre"), "2027-03-09");
    expect(await axeViolations()).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));

    await waitFor(() =>
      expect(sent).toEqual([{ classId: "3b", termId: "t2", heldOn: "2027-03-09", seen: { heldOn: null } }]),
    );
  });

  test("a teacher who is not the homeroom teacher has no way to set them", async () => {
    const councils = [{ heldOn: "2026-12-03", term: TERMS[0] }];
    const schoolYear = { id: "year", name: "2026-2027", isCurrent: true, terms: TERMS };
    await renderWithGraph("/classes/3b", inClass(troisiemeB({ schoolYear, councils })));

    expect(plain((await screen.findByText(/Conseil de classe le/)).textContent)).toContain("3 décembre");
    expect(screen.queryByRole("button", { name: "Dates des conseils" })).toBeNull();
  });
});

describe("the student's page", () => {
  const ZOE = {
    ...{ id: "zoe", lastName: "Bélanger", firstName: "Zoé", schoolClass: { id: "3b", name: "3e B" } },
    objective: { competences: 2, dueOn: "2027-05-31", scope: "STUDENT" },
    widerObjective: { competences: 5, dueOn: "2027-05-31", scope: "CLASS" },
    followUpMarks: [
      { ...MARK, markedBy: { id: "person", firstName: "Nadia", lastName: "Ferhaoui" } },
      {
        ...MARK,
        id: "m2",
        kind: "CONNECTION_PROBLEM",
        markedBy: { id: "other", firstName: "Karim", lastName: "Ourdanel" },
      },
    ],
  };

  test("has the adapted objective, and every mark with its author; only one's own can be taken back", async () => {
    const taken: Answers[] = [];
    const answers = signedIn(
      person("TEACHER"),
      {},
      {
        student: ZOE,
        takeBackMark: (given: Answers) => {
          taken.push({ ...given });
          return { student: { ...ZOE, followUpMarks: ZOE.followUpMarks.slice(1) } };
        },
      },
    );
    const { user } = await renderWithGraph("/eleves/zoe", answers);

    const page = plain(document.querySelector("main")!.textContent);
    expect(page).toContain("2 compétences d’ici le 31 mai 2027 (objectif adapté).");
    expect(page).toContain("Sans lui, ce serait 5 compétences d’ici le 31 mai 2027 (objectif de la classe).");
    expect(page).toMatch(
      /Absence, 18 novembre, par Nadia Ferhaoui.*Problème de connexion, 18 novembre, par Karim Ourdanel/,
    );
    expect(screen.queryByRole("button", { name: /Retirer le repère.*Problème/ })).toBeNull();
    expect(await axeViolations()).toEqual([]);

    await user.click(screen.getByRole("button", { name: /Retirer le repère.*Absence/ }));
    await waitFor(() => expect(document.body.textContent).not.toContain("par Nadia Ferhaoui"));
    expect(taken).toEqual([{ markId: "m1" }]);
  });
});
