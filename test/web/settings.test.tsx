import { screen, waitFor, within } from "@testing-library/dom";
import { GraphQLError } from "graphql";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const refuse = (code: string, params: Answers = {}): never => {
  throw new GraphQLError("", { extensions: { code, params } });
};
const lines = (table: HTMLElement): string[] =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map(({ textContent }) => plain(textContent));

const DAYS = { neverStartedDays: 7, stoppedDays: 14, remindAgainDays: 14, oldProfileDays: 60 };
const TERMS = [
  { id: "t1", number: 1, kind: "TRIMESTER", startsOn: "2026-09-01", endsOn: "2026-11-30", isCurrent: true },
  { id: "t2", number: 2, kind: "TRIMESTER", startsOn: "2026-12-01", endsOn: "2027-02-28", isCurrent: false },
  { id: "t3", number: 3, kind: "TRIMESTER", startsOn: "2027-03-01", endsOn: "2027-08-31", isCurrent: false },
];
const YEAR = {
  ...{ id: "year", name: "2026-2027", startsOn: "2026-09-01", endsOn: "2027-08-31", isCurrent: true },
  terms: TERMS,
};
const ACT = { name: "2026-2027", source: "Arrêté du 22 octobre 2025" };
const ZONES = [
  { zone: "A", academies: ["Lyon"], timeZone: "Europe/Paris", yearFirstDay: "09-01", years: [ACT] },
  { zone: "GUYANE", academies: ["Guyane"], timeZone: "America/Cayenne", yearFirstDay: "09-01", years: [] },
  { zone: "NOUVELLE_CALEDONIE", academies: [], timeZone: "Pacific/Noumea", yearFirstDay: "02-01", years: [] },
];
const SETTINGS = {
  ...{ settingsVersion: 3, thresholds: DAYS, years: [YEAR], holidayZone: null, yearFirstDay: "09-01" },
  holidays: [{ id: "h1", name: "Vacances de Noël", startsOn: "2026-12-19", endsOn: "2027-01-03" }],
  classes: [
    { id: "6a", name: "6A", gradeLevel: "SIXIEME" },
    { id: "3b", name: "3e B", gradeLevel: "TROISIEME" },
  ],
  objectives: [
    { id: "o1", gradeLevel: "SIXIEME", competences: 4, dueOn: "2027-03-31" },
    { id: "o2", schoolClass: { id: "3b", name: "3e B" }, competences: 3, dueOn: "2027-05-31" },
  ],
  objectiveChanges: [
    {
      id: "c1",
      gradeLevel: "SIXIEME",
      from: { competences: 6, dueOn: "2027-05-31" },
      to: { competences: 4, dueOn: "2027-03-31" },
      changedBy: { id: "a", firstName: "Aurore", lastName: "Talbrecourt" },
      changedAt: "2026-11-10T09:00:00Z",
    },
  ],
};

/** The settings of a school, where what is sent is kept. */
function settings(
  mutation?: string,
  answer: (input: Answers) => unknown = () => ({ school: {} }),
  school: Answers = {},
) {
  const sent: Answers[] = [];
  const change = (given: Answers): unknown => {
    const input = (given.input ?? given) as Answers;
    sent.push({ ...input });
    return answer(input);
  };
  const answers = signedIn(
    person("REFERENT"),
    { ...SETTINGS, ...school },
    { zoneCalendars: ZONES, ...(mutation ? { [mutation]: change } : {}) },
  );
  return { answers, sent };
}

describe("the settings", () => {
  test.each(["/reglages", "/reglages/calendrier", "/reglages/seuils"])(
    "a teacher has no %s, nor an entry in the menu",
    async (path) => {
      await renderWithGraph(path, signedIn(person("TEACHER")));

      expect(screen.getByText(/Votre rôle ne permet pas cela/)).toBeTruthy();
      expect(screen.queryByRole("link", { name: "Réglages" })).toBeNull();
    },
  );

  test("the head goes from the menu to each part, and none breaks an accessibility rule", async () => {
    const { answers } = settings();
    const { user, address } = await renderWithGraph("/imports", answers);

    await user.click(await screen.findByRole("link", { name: "Réglages" }));
    for (const [name, path] of [
      ["Objectifs", "/reglages"],
      ["Trimestres et calendrier", "/reglages/calendrier"],
      ["Seuils", "/reglages/seuils"],
    ] as const) {
      await user.click(await screen.findByRole("link", { name }));
      await waitFor(() => expect(address()).toBe(path));
      await waitFor(() => expect(document.title).toBe(`Réglages, ${name} – Jalon`));
      expect(await axeViolations()).toEqual([]);
    }
  });
});

describe("objectives", () => {
  test("each grade says whose objective it has, and the history who changed what", async () => {
    await renderWithGraph("/reglages", settings().answers);

    expect(lines(screen.getByRole("table", { name: /Objectifs de l’établissement/ }))).toEqual([
      "Établissement5 compétences d’ici le 31 mai 2027objectif habituelModifier",
      "6e4 compétences d’ici le 31 mars 2027objectif du niveauModifier",
      "3e5 compétences d’ici le 31 mai 2027objectif habituelModifier",
    ]);
    expect(screen.getByRole("link", { name: "Classe 3e B" }).getAttribute("href")).toBe("/classes/3b");
    expect(lines(screen.getByRole("table", { name: /Changements d’objectif/ }))).toEqual([
      expect.stringMatching(
        /^10 nov\.,? .*6e6 compétences d’ici le 31 mai 20274 compétences d’ici le 31 mars 2027Aurore Talbrecourt$/,
      ),
    ]);
  });

  test("the referent sets the objective of a grade; what is wrong is said at its field, which takes the focus", async () => {
    const { answers, sent } = settings("setObjective");
    const { user } = await renderWithGraph("/reglages", answers);

    await user.click(screen.getByRole("button", { name: /Modifier l’objectif.*3e$/ }));
    const dialog = await screen.findByRole("dialog", { name: "Objectif du niveau 3e" });
    expect(plain(dialog.textContent)).toContain(
      "En ce moment : 5 compétences d’ici le 31 mai 2027 (objectif habituel).",
    );
    expect(within(dialog).queryByRole("button", { name: "Retirer cet objectif" })).toBeNull();
    const count = within(dialog).getByLabelText("Compétences à gagner dans l’année");
    await user.clear(count);
    await user.type(count, "17");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    await within(dialog).findByText("Choisissez un nombre entier entre 1 et 16.");
    await waitFor(() => expect(document.activeElement).toBe(count));
    expect(await axeViolations()).toEqual([]);

    await user.clear(count);
    await user.type(count, "6");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent).toEqual([{ gradeLevel: "TROISIEME", competences: 6, dueOn: "2027-05-31", seen: {} }]);
    expect(screen.getByText("Objectif enregistré.")).toBeTruthy();
  });

  test("where a colleague was faster it says what they set, keeps what was typed, and replaces it knowingly", async () => {
    const { answers, sent } = settings("setObjective", (input) => {
      if ((input.seen as Answers).competences === 7) return { school: {} };
      (answers.school as Answers).objectives = [
        { id: "o1", gradeLevel: "SIXIEME", competences: 7, dueOn: "2027-04-30" },
      ];
      return refuse("CONFLICT");
    });
    const { user } = await renderWithGraph("/reglages", answers);
    await user.click(screen.getByRole("button", { name: /Modifier l’objectif.*6e$/ }));
    const dialog = await screen.findByRole("dialog");
    const count = within(dialog).getByLabelText("Compétences à gagner dans l’année");
    await user.clear(count);
    await user.type(count, "3");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));

    const note = await within(dialog).findByRole("alert");
    await waitFor(() => expect(plain(note.textContent)).toContain("7 compétences d’ici le 30 avril 2027"));
    expect(within(dialog).getByDisplayValue("3")).toBe(count);
    expect(await axeViolations()).toEqual([]);

    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent.map(({ seen }) => ({ ...(seen as Answers) }))).toEqual([
      { competences: 4, dueOn: "2027-03-31" },
      { competences: 7, dueOn: "2027-04-30" },
    ]);
  });

  test("taking one away says what it returns to", async () => {
    const { answers, sent } = settings("setObjective");
    const { user } = await renderWithGraph("/reglages", answers);

    await user.click(screen.getByRole("button", { name: /Modifier l’objectif.*6e$/ }));
    const dialog = await screen.findByRole("dialog");
    expect(plain(dialog.textContent)).toContain(
      "Sans lui, ce serait 5 compétences d’ici le 31 mai 2027 (objectif habituel).",
    );
    await user.click(within(dialog).getByRole("button", { name: "Retirer cet objectif" }));

    await screen.findByText("Objectif retiré : l’objectif habituel vaut de nouveau.");
    expect(sent).toEqual([{ gradeLevel: "SIXIEME", competences: null, seen: { competences: 4, dueOn: "2027-03-31" } }]);
  });
});

describe("terms and calendar", () => {
  test("moving the end of a term moves the start of the next; the wrong order is refused before it is sent", async () => {
    const { answers, sent } = settings("setTerms", () => ({ schoolYear: YEAR }));
    const { user } = await renderWithGraph("/reglages/calendrier", answers);
    const [first, second] = [
      screen.getByLabelText("Fin du 1er trimestre"),
      screen.getByLabelText("Fin du 2e trimestre"),
    ];

    await user.clear(first);
    await user.type(first, "2027-03-10");
    await user.click(screen.getByRole("button", { name: "Enregistrer les dates" }));
    expect(plain((await screen.findByRole("alert")).textContent)).toMatch(
      /Chaque période doit finir après la précédente/,
    );
    expect(sent).toEqual([]);

    await user.clear(first);
    await user.type(first, "2026-11-27");
    expect(plain(second.closest("li")?.textContent)).toContain("du 28 novembre");
    await user.click(screen.getByRole("button", { name: "Enregistrer les dates" }));
    await screen.findByText("Réglages enregistrés.");
    expect(sent).toEqual([
      {
        schoolYearId: "year",
        kind: "TRIMESTER",
        endsOn: ["2026-11-27", "2027-02-28"],
        seen: ["2026-11-30", "2027-02-28"],
      },
    ]);
  });

  test("a school that prepares its next year divides it too; the years that are over stay as they were", async () => {
    const other = (id: string, name: string, startsOn: string, endsOn: string): object => ({
      ...{ id, name, startsOn, endsOn, isCurrent: false },
      terms: TERMS.map((term) => ({ ...term, id: `${id} ${term.id}`, isCurrent: false })),
    });
    const years = [
      other("next", "2027-2028", "2027-09-01", "2028-08-31"),
      YEAR,
      other("last", "2025-2026", "2025-09-01", "2026-08-31"),
    ];
    const { answers, sent } = settings("setTerms", () => ({ schoolYear: YEAR }), { years });
    const { user } = await renderWithGraph("/reglages/calendrier", answers);

    await screen.findByRole("heading", { name: "Trimestres de 2026-2027" });
    expect(screen.queryByRole("heading", { name: "Trimestres de 2025-2026" })).toBeNull();
    const next = screen.getByRole("heading", { name: "Trimestres de 2027-2028" }).closest("section")!;
    await user.click(within(next).getByRole("button", { name: "Passer à deux semestres" }));
    await waitFor(() =>
      expect(sent).toEqual([{ schoolYearId: "next", kind: "SEMESTER", seen: ["2026-11-30", "2027-02-28"] }]),
    );
  });

  test("the year goes to semesters on their usual days, unless councils are set in the term that would go", async () => {
    const { answers, sent } = settings("setTerms", () => refuse("TERM_HAS_COUNCILS"));
    const { user } = await renderWithGraph("/reglages/calendrier", answers);

    await user.click(screen.getByRole("button", { name: "Passer à deux semestres" }));
    expect(await screen.findByText(/Des conseils de classe sont fixés au troisième trimestre/)).toBeTruthy();
    expect(sent).toEqual([{ schoolYearId: "year", kind: "SEMESTER", seen: ["2026-11-30", "2027-02-28"] }]);
  });

  test("a zone says from which act its dates come, or that they are not known", async () => {
    const { answers, sent } = settings("chooseHolidayZone");
    const { user } = await renderWithGraph("/reglages/calendrier", answers);
    const zone = screen.getByLabelText("Zone de vacances de l’établissement");

    await user.selectOptions(zone, "Guyane");
    expect(screen.getByText(/Jalon ne connaît pas le calendrier officiel de cette zone pour 2026-2027/)).toBeTruthy();
    await user.selectOptions(zone, "Zone A");
    expect(screen.getByText("Dates de 2026-2027 : Arrêté du 22 octobre 2025.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Reprendre les dates de cette zone" }));

    await screen.findByText("Zone enregistrée : Zone A.");
    expect(sent).toEqual([{ zone: "A", version: 3 }]);
  });

  test("a holiday that a colleague has just moved is shown as it is now, and what was typed is kept", async () => {
    const seen: unknown[] = [];
    const { answers } = settings("saveHoliday", (input) => {
      seen.push({ ...(input.seen as Answers) });
      (answers.school as Answers).holidays = [{ ...SETTINGS.holidays[0], endsOn: "2027-01-10" }];
      return seen.length === 1 ? refuse("CONFLICT") : { school: {} };
    });
    const { user } = await renderWithGraph("/reglages/calendrier", answers);
    await user.click(screen.getByRole("button", { name: /^Modifier.*Vacances de Noël$/ }));
    const dialog = await screen.findByRole("dialog");
    await user.clear(within(dialog).getByLabelText("Nom"));
    await user.type(within(dialog).getByLabelText("Nom"), "Noël");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));

    const note = await within(dialog).findByRole("alert");
    await waitFor(() => expect(plain(note.textContent)).toContain("10 janvier 2027"));
    expect(within(dialog).getByDisplayValue("Noël")).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(seen.map((one) => (one as { endsOn: string }).endsOn)).toEqual(["2027-01-03", "2027-01-10"]);
  });

  test("a holiday is added with its days, and taken away", async () => {
    const { answers, sent } = settings("saveHoliday");
    const removed: Answers[] = [];
    Object.assign(answers, {
      removeHoliday: (given: Answers) => {
        removed.push({ ...given });
        return { school: { ...SETTINGS, id: "school", holidays: [] } };
      },
    });
    const { user } = await renderWithGraph("/reglages/calendrier", answers);

    await user.click(screen.getByRole("button", { name: "Ajouter des vacances" }));
    const dialog = await screen.findByRole("dialog", { name: "Ajouter des vacances" });
    await user.type(within(dialog).getByLabelText("Nom"), "Pont");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText("Premier jour")));
    await user.type(within(dialog).getByLabelText("Premier jour"), "2027-05-06");
    await user.type(within(dialog).getByLabelText("Dernier jour"), "2027-05-09");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent).toEqual([{ id: null, name: "Pont", startsOn: "2027-05-06", endsOn: "2027-05-09", seen: null }]);

    await user.click(await screen.findByRole("button", { name: /^Retirer.*Vacances de Noël$/ }));
    await screen.findByText(/Aucune vacance enregistrée cette année/);
    expect(removed).toEqual([{ holidayId: "h1" }]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Vacances de 2026-2027"));
  });

  test("once there are classes the first day of the year is said, not asked", async () => {
    const { answers } = settings();
    await renderWithGraph("/reglages/calendrier", answers);

    expect(screen.getByText(/L’année scolaire commence le 1er septembre\. Ce jour ne change plus/)).toBeTruthy();
    expect(screen.queryByLabelText("Premier jour de l’année scolaire")).toBeNull();
  });

  test("a school of Nouméa says its clock and its year before its first list", async () => {
    const { answers, sent } = settings("setSchoolDays", undefined, { classes: [] });
    const { user } = await renderWithGraph("/reglages/calendrier", answers);

    await user.selectOptions(screen.getByLabelText("Heure locale de l’établissement"), "Nouvelle-Calédonie");
    await user.selectOptions(screen.getByLabelText("Premier jour de l’année scolaire"), "1er février");
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));

    await waitFor(() => expect(sent).toEqual([{ timeZone: "Pacific/Noumea", yearFirstDay: "02-01", version: 3 }]));
  });
});

describe("thresholds", () => {
  test("each says what it decides and what is usual; a wrong one is not sent", async () => {
    const { answers, sent } = settings("setThresholds");
    const { user } = await renderWithGraph("/reglages/seuils", answers);
    const stopped = screen.getByLabelText(/Jours avant « commencé, puis plus rien »/);
    expect(document.getElementById(stopped.getAttribute("aria-describedby")!)?.textContent).toMatch(
      /les vacances scolaires ne comptent pas\. D’habitude 14\./,
    );

    await user.clear(stopped);
    await user.type(stopped, "200{Enter}");
    expect(await screen.findByText("Choisissez un nombre entier entre 1 et 90.")).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(stopped));
    expect(sent).toEqual([]);

    await user.clear(stopped);
    await user.type(stopped, "21{Enter}");
    await waitFor(() => expect(sent).toEqual([{ ...DAYS, stoppedDays: 21, version: 3 }]));
  });

  test("where a colleague was faster, what was typed stays and what they chose is said", async () => {
    let now = { ...DAYS };
    const { answers } = settings("setThresholds", () => {
      now = { ...DAYS, stoppedDays: 28 };
      return refuse("CONFLICT");
    });
    (answers.school as Answers).thresholds = () => now;
    const { user } = await renderWithGraph("/reglages/seuils", answers);
    const stopped = screen.getByLabelText<HTMLInputElement>(/Jours avant « commencé, puis plus rien »/);

    await user.clear(stopped);
    await user.type(stopped, "21{Enter}");

    const note = await screen.findByRole("alert");
    await waitFor(() =>
      expect(plain(note.textContent)).toContain("Jours avant « commencé, puis plus rien » : 28 jours"),
    );
    expect(plain(note.textContent)).not.toContain("pas commencé");
    expect(stopped.value).toBe("21");
  });
});
