import { GraphQLError } from "graphql";
import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { takingExports } from "../support/export-answers.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

const summary = (studentCount: number, more: Answers = {}): Answers => ({
  studentCount,
  startedCount: studentCount - 2,
  certifiableCount: 12,
  certifiabilityUnknownCount: 3,
  objectiveReachedCount: 4,
  objectiveUnknownCount: 5,
  needsSupportCount: 6,
  remindedCount: 0,
  ...more,
});
const CODES = [3, 4, 4, 3, 2].flatMap((count, area) =>
  Array.from({ length: count }, (_, index) => `${area + 1}.${index + 1}`),
);
const coverage = (counts: Record<string, number>): Answers[] =>
  CODES.map((code) => ({ competence: { code, name: `Compétence ${code}` }, studentCount: counts[code] ?? 1 }));
const lineOf = (name: string, more: Answers = {}): Answers => ({
  schoolClass: { id: `class-${name}`, name },
  summary: summary(28),
  lastActivityAt: "2026-11-12T08:00:00Z",
  isInactive: false,
  ...more,
});
const day = (kind: string, on: string): Answers => ({ kind, day: on, term: null });

const GRADES: Answers[] = [
  {
    gradeLevel: "QUATRIEME",
    summary: summary(28),
    coverage: coverage({ "3.4": 0 }),
    classes: [lineOf("4e A", { isInactive: true, lastActivityAt: null })],
  },
  {
    gradeLevel: "TROISIEME",
    certificationLevel: "COLLEGE",
    summary: summary(56, { certifiableCount: 40 }),
    coverage: coverage({ "1.1": 42, "3.4": 0 }),
    classes: [
      lineOf("3e A"),
      lineOf("3e B", {
        summary: summary(28, { studentCount: 28, certifiableCount: 28, certifiabilityUnknownCount: 0 }),
      }),
    ],
  },
];

const windows = (more: Answers = {}): Answers[] => [{ level: "COLLEGE", ...more }, { level: "LYCEE" }];

function school(more: Answers = {}, year: Answers = {}): Answers {
  return {
    name: "Collège des Quatre-Vents",
    years: [
      {
        id: "year",
        name: "2026-2027",
        startsOn: "2026-09-01",
        endsOn: "2027-08-31",
        isCurrent: true,
        certificationWindows: windows(),
        ...year,
      },
    ],
    reminderEffect: { days: 14, remindedCount: 10, movedCount: 7 },
    overview: {
      summary: summary(84),
      coverage: coverage({}).map((one) => ({ ...one, isTouched: (one.competence as Answers)["code"] !== "3.4" })),
      grades: GRADES,
      trend: [
        { milestone: day("YEAR_START", "2026-09-01"), ...figures(30) },
        { milestone: day("TODAY", "2026-11-22"), ...figures(52) },
      ],
    },
    ...more,
  };
}

const figures = (certifiableCount: number): Answers => ({
  figures: { studentCount: 84, certifiableCount },
  grades: GRADES.map(({ gradeLevel }) => ({ gradeLevel, figures: { studentCount: 42, certifiableCount } })),
});

const home = (role: "HEAD" | "REFERENT" = "HEAD", of: Answers = school()): Answers => signedIn(person(role), of);
const hrefOf = async (name: string | RegExp): Promise<string | null> =>
  (await screen.findByRole("link", { name })).getAttribute("href");

describe("the school at a glance", () => {
  test.each(["HEAD", "REFERENT"] as const)("%s reads the school in six figures, each in words", async (role) => {
    await renderWithGraph("/", home(role));

    expect(plain((await screen.findByText(/Chaque nombre mène/)).textContent)).toBe(
      "Collège des Quatre-Vents : 3 classes, 84 élèves. Chaque nombre mène aux élèves qu’il compte.",
    );
    const said = plain(document.querySelector("dl.figures")?.textContent);
    for (const sentence of [
      "Ont commencé82 sur 842 élèves sans participation ni profil cette année.",
      "Certifiables12 sur 84Inconnu pour 3 élèves.",
      "Objectif atteint4 sur 84Inconnu pour 5 élèves.",
      "À accompagner6 sur 84",
      "Avec une relance0 sur 84Sur 10 élèves avec une relance d’au moins 14 jours, 7 ont avancé dans ce délai.",
      "Classes sans activité1 sur 3",
    ]) {
      expect(said).toContain(sentence);
    }
    await screen.findByRole("heading", { name: /^Élèves certifiables\s: 4e$/ });
    expect(await axeViolations()).toEqual([]);
  });

  test.each([
    ["82 élèves ont commencé (établissement)", "/eleves?show=started"],
    ["12 élèves certifiables (établissement)", "/eleves?certifiable=yes"],
    ["4 élèves ont atteint l’objectif (établissement)", "/eleves?objective=reached"],
    ["6 élèves à accompagner (établissement)", "/eleves?show=support"],
    ["56 élèves (3e)", "/eleves?grade=TROISIEME"],
    ["28 élèves (3e A)", "/eleves?class=class-3e+A"],
    [/^75\s%\s: 42 élèves sur 56 au niveau 1 ou plus en 1\.1 \(3e\)/, "/eleves?grade=TROISIEME&holds=1.1"],
    ["1 classe sans activité", "/?show=inactive#classes"],
  ])("« %s » leads to %s", async (name, href) => {
    await renderWithGraph("/", home());
    expect(await hrefOf(name)).toBe(href);
  });

  test("nobody is no link", async () => {
    await renderWithGraph("/", home());
    await screen.findByText(/Chaque nombre mène/);
    expect(screen.queryByRole("link", { name: /avec une relance/ })).toBeNull();
  });

  test("a competence that nothing touches is named", async () => {
    await renderWithGraph("/", home());
    expect(plain((await screen.findByText(/et personne n’y a de niveau/)).textContent)).toMatch(
      /^Aucun parcours de l’année ne touche 3\.4 .+, et personne n’y a de niveau\.$/,
    );
    expect(screen.getByRole("link", { name: "Créer une campagne" })).toBeTruthy();
  });

  test("who can sit the certification, by class, each number with its students", async () => {
    await renderWithGraph("/", home());
    const table = await screen.findByRole("table", { name: /Par classe\s: certifiables/ });

    expect(
      within(table)
        .getAllByRole("row")
        .slice(1)
        .map(({ textContent }) => plain(textContent)),
    ).toEqual(["3e40133", "3e A12133", "3e B2800"]);
    expect(plain(screen.getByText(/passer la certification aujourd’hui/).closest("p")?.textContent)).toBe(
      "40 élèves sur 56 peuvent passer la certification aujourd’hui. Il manque des compétences à 13 élèves. 3 profils sont inconnus.",
    );
    expect(await hrefOf("13 élèves pas encore certifiables (3e)")).toBe("/eleves?grade=TROISIEME&certifiable=no");
    expect(await hrefOf("3 élèves au profil inconnu (3e A)")).toBe("/eleves?class=class-3e+A&certifiable=unknown");
  });

  test("dates that nobody knows are given by the school, one alone is asked for the other", async () => {
    const sent: Answers[] = [];
    const setCertificationWindow = ({ input }: { input: Answers }): Answers => {
      sent.push({ ...input });
      return { schoolYear: { id: "year", certificationWindows: windows({ ...input, isOwn: true }) } };
    };
    const { user } = await renderWithGraph("/", { ...home(), setCertificationWindow });

    expect(await screen.findByText(/les dates de 2026-2027 ne sont pas encore connues/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Indiquer les dates" }));
    const dialog = await screen.findByRole("dialog", { name: "Dates de la certification" });
    await user.type(within(dialog).getByLabelText("Premier jour"), "2027-04-13");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    expect(await within(dialog).findByText("Il manque une des deux dates.")).toBeTruthy();
    expect(await axeViolations()).toEqual([]);

    await user.type(within(dialog).getByLabelText("Dernier jour"), "2027-04-24");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent).toEqual([
      {
        ...{ schoolYearId: "year", level: "COLLEGE", opensOn: "2027-04-13", closesOn: "2027-04-24" },
        seen: { opensOn: null, closesOn: null },
      },
    ]);
    const told = plain((await screen.findByText(/du 13 avril|Certification en 3e/)).textContent);
    expect(told).toMatch(/du 13 avril 2027 au 24 avril 2027, dans 14\d jours\. Dates de l’établissement\./);
  });

  test("dates that a colleague has just given are told, and what was typed stays", async () => {
    const theirs = { opensOn: "2027-04-05", closesOn: "2027-04-16" };
    const answers: Answers = home();
    const sent: Answers[] = [];
    answers.setCertificationWindow = ({ input }: { input: Answers }): Answers => {
      sent.push(input);
      if (sent.length === 1) {
        Object.assign(answers, home("HEAD", school({}, { certificationWindows: windows({ ...theirs, isOwn: true }) })));
        throw new GraphQLError("", { extensions: { code: "CONFLICT" } });
      }
      return { schoolYear: { id: "year", certificationWindows: windows({ ...input, isOwn: true }) } };
    };
    const { user } = await renderWithGraph("/", answers);
    await user.click(await screen.findByRole("button", { name: "Indiquer les dates" }));
    const dialog = await screen.findByRole("dialog", { name: "Dates de la certification" });
    await user.type(within(dialog).getByLabelText("Premier jour"), "2027-04-13");
    await user.type(within(dialog).getByLabelText("Dernier jour"), "2027-04-24");
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));

    expect(plain((await within(dialog).findByRole("alert")).textContent)).toMatch(/5 avril 2027 – 16 avril 2027/);
    expect(within(dialog).getByDisplayValue("2027-04-13")).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent[1]!.seen).toEqual(theirs);
  });

  test("published dates say where they were read", async () => {
    const published = { opensOn: "2026-11-16", closesOn: "2026-11-30", source: "académie des Tilleuls" };
    await renderWithGraph("/", home("HEAD", school({}, { certificationWindows: windows(published) })));
    expect(await screen.findByText(/Dates publiées : académie des Tilleuls/)).toBeTruthy();
    expect(screen.getByText(/encore \d+ jours?/)).toBeTruthy();
  });

  test("classes without activity alone, from the address", async () => {
    const { user, address } = await renderWithGraph("/?show=inactive", home());
    const table = await screen.findByRole("table", { name: /Par niveau et par classe/ });
    const names = (): string[] =>
      within(screen.getByRole("table", { name: /Par niveau et par classe/ }))
        .getAllByRole("rowheader")
        .map(({ textContent }) => textContent);
    expect(within(table).getByText("sans activité")).toBeTruthy();
    expect(names()).toEqual(["4e A"]);

    await user.selectOptions(screen.getByRole("combobox", { name: "Montrer" }), "toutes les classes");
    await waitFor(() => expect(names()).toEqual(["4e", "4e A", "3e", "3e A", "3e B"]));
    await user.selectOptions(screen.getByRole("combobox", { name: "Niveau" }), "3e");
    await waitFor(() => expect(names()).toEqual(["3e", "3e A", "3e B"]));
    expect(address()).toBe("/?grade=TROISIEME");
  });

  test.each([
    ["the readiness", "Exporter Prêts pour la certification", { subject: "READINESS" }],
    ["the competences by grade", "Exporter Les 16 compétences", { subject: "COMPETENCES_BY_GRADE" }],
    [
      "the classes that are shown",
      "Exporter Par niveau et par classe",
      {
        subject: "SCHOOL_OVERVIEW",
        gradeSums: false,
        classIds: ["class-4e A"],
        filterWords: ["les classes sans activité"],
      },
    ],
  ])("%s leave as they are shown", async (_what, name, expected) => {
    const inputs: Answers[] = [];
    const { user } = await renderWithGraph("/?show=inactive", takingExports(home(), inputs));

    await user.click(await screen.findByRole("button", { name }));
    expect(screen.queryByRole("radio", { name: /Progression/ })).toBeNull();
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));

    await waitFor(() => expect(inputs).toMatchObject([expected]));
  });

  test("classes leave with the sums of their grades where the screen shows them", async () => {
    const inputs: Answers[] = [];
    const { user } = await renderWithGraph("/?grade=TROISIEME", takingExports(home(), inputs));

    await user.click(await screen.findByRole("button", { name: "Exporter Par niveau et par classe" }));
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));

    const expected = { subject: "SCHOOL_OVERVIEW", gradeSums: true, classIds: ["class-3e A", "class-3e B"] };
    await waitFor(() => expect(inputs).toMatchObject([expected]));
  });

  test("a school where no class sits the certification is not told about it", async () => {
    const overview = { ...(school()["overview"] as Answers), grades: [GRADES[0]] };
    await renderWithGraph("/", home("HEAD", school({ overview })));
    await screen.findByText(/Chaque nombre mène/);
    expect(screen.queryByRole("heading", { name: "Prêts pour la certification" })).toBeNull();
  });
});
