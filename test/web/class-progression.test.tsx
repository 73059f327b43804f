import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { COMPETENCE_AREAS, inClass, troisiemeB } from "../support/class-boards.ts";
import { takingExports } from "../support/export-answers.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

const trimester = (number: number): Answers => ({ id: `t${number}`, number, kind: "TRIMESTER" });
const START = { kind: "YEAR_START", day: "2026-09-01" };
const FIRST = { kind: "TERM_END", day: "2026-10-20", term: trimester(1) };
const COUNCIL = { kind: "COUNCIL", day: "2026-11-10", term: trimester(2) };
const MILESTONES = [START, FIRST, COUNCIL, { kind: "TODAY", day: "2026-11-22" }];

const spread = (lowerQuartile: number | null, median: number | null, upperQuartile: number | null): Answers => ({
  knownCount: 8,
  unknownCount: 1,
  lowerQuartile,
  median,
  upperQuartile,
});
const figures = (certifiable: number, held: Answers): Answers => ({
  studentCount: 9,
  startedCount: 8,
  certifiableCount: certifiable,
  certifiabilityUnknownCount: 1,
  objectiveReachedCount: 2,
  competencesHeld: held,
  pixScore: spread(40, 80, 120),
});
const FIGURES = [
  figures(1, spread(null, null, null)),
  figures(2, spread(1, 2, 4)),
  figures(3, spread(2, 3.5, 6)),
  figures(5, spread(3, 5, 7)),
];

const codes = (...all: string[]): Answers[] => all.map((code) => ({ code, name: `Compétence ${code}` }));
const line = (
  [lastName, firstName]: [string, string],
  held: (number | null)[],
  change: Answers,
  certifiability = "NOT_CERTIFIABLE",
): Answers => ({
  student: { id: `student-${lastName}`, lastName, firstName },
  points: MILESTONES.map((milestone, index) => ({ milestone, competencesHeld: held[index], certifiability })),
  sinceMilestone: { since: COUNCIL, ...change },
});
const STUDENTS = [
  line(
    ["Aubry", "Clémence"],
    [3, 3, 4, 6],
    { comparedOn: "2026-11-08", competencesGained: codes("2.2", "3.1"), becameCertifiable: true, starsGained: 3 },
    "CERTIFIABLE",
  ),
  line(["Bélanger", "Zoé"], [2, 2, 2, 2], { competencesGained: [], comparedOn: "2026-06-01", starsGained: 1 }),
  line(["Cazenave", "Noé"], [null, null, null, null], {}, "UNKNOWN"),
  line(["Étienne", "Hugo"], [null, null, null, 4], { competencesGained: codes("1.1"), comparedOn: "2026-11-12" }),
];

function withProgression({ change = {}, points = FIGURES }: { change?: Answers; points?: Answers[] } = {}): Answers {
  const progression = ({ since }: { since: string | null }): Answers => ({
    since: MILESTONES.slice(0, -1).find(({ day }) => day === since) ?? COUNCIL,
    points: points.map((one, index) => ({ milestone: MILESTONES[index], figures: one })),
    sinceMilestone: {
      studentCount: 9,
      gainedCount: since === START.day ? 7 : 3,
      gainedUnknownCount: 2,
      becameCertifiableCount: 2,
      starsGainedCount: 4,
      ...change,
    },
    students: STUDENTS,
  });
  return inClass(troisiemeB({ progression }));
}

const table = (name: RegExp): Promise<HTMLElement> => screen.findByRole("table", { name });
const rowsOf = (one: HTMLElement): string[] =>
  within(one)
    .getAllByRole("row")
    .map(({ textContent }) => plain(textContent).replaceAll("—pas encore de donnée", "—"));
const names = (): string[] =>
  within(screen.getByRole("table", { name: /Progression des élèves/ }))
    .getAllByRole("link")
    .map(({ textContent }) => plain(textContent));

describe("the progression of a class", () => {
  test("a teacher first reads in a sentence what changed since the last council", async () => {
    await renderWithGraph("/classes/3b/progression", withProgression());
    await table(/Progression des élèves de 3e B/);

    expect(document.title).toBe("3e B, progression – Jalon");
    expect(plain(document.querySelector(".progression-finding")!.textContent)).toBe(
      "Depuis le conseil de classe du 10 novembre, 3 élèves sur 9 ont gagné au moins une compétence, et 2 élèves de plus peuvent passer la certification. Pour 2 élèves, aucun profil plus récent ne dit ce qui a changé. 4 élèves ont gagné des étoiles.",
    );
    expect(await axeViolations()).toEqual([]);
  });

  test("each measure has its sentence and its table, « — » where nothing was known", async () => {
    await renderWithGraph("/classes/3b/progression?charts=tables", withProgression());

    expect(rowsOf(await table(/^Compétences au niveau 1 ou plus$/)).slice(1)).toEqual([
      "Début de l’année, 1er sept.———1",
      "Fin du 1er trimestre, 20 oct.1241",
      "Conseil de classe du 2e trimestre, 10 nov.23,561",
      "Aujourd’hui3571",
    ]);
    expect(rowsOf(await table(/^Élèves certifiables$/)).slice(1)).toEqual([
      "Début de l’année, 1er sept.11",
      "Fin du 1er trimestre, 20 oct.21",
      "Conseil de classe du 2e trimestre, 10 nov.31",
      "Aujourd’hui51",
    ]);
    const sentences = [...document.querySelectorAll("figcaption")].map(({ textContent }) => plain(textContent));
    expect(sentences).toEqual([
      "La médiane passe de 3,5 au conseil de classe du 10 novembre à 5.",
      "5 élèves sur 9, contre 3 au conseil de classe du 10 novembre ; pour 1 élève, on ne sait pas.",
      "2 élèves sur 9, comme au conseil de classe du 10 novembre.",
      "La médiane reste à 80, comme au conseil de classe du 10 novembre.",
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test("whoever moved least comes first, and what is not known before", async () => {
    await renderWithGraph("/classes/3b/progression", withProgression());

    expect(rowsOf(await table(/Progression des élèves/)).slice(2)).toEqual([
      "Cazenave Noé———————",
      "Bélanger Zoé22220Non1",
      "Étienne Hugo———411.1 Mener une recherchedepuis le premier profil, le 12 nov.Non—",
      "Aubry Clémence334622.2 Partager et publier, 3.1 Documents textuelsOuic’est nouveau3",
    ]);
  });

  test("another milestone is chosen in the address", async () => {
    const { user, address } = await renderWithGraph("/classes/3b/progression", withProgression());
    await table(/Progression des élèves/);

    await user.selectOptions(screen.getByLabelText("Comparer avec"), "Début de l’année, 1er sept.");

    await screen.findByText(/Depuis le début de l’année,/);
    expect(address()).toBe("/classes/3b/progression?depuis=2026-09-01");
    expect(screen.getByText("7 élèves sur 9")).toBeTruthy();
  });

  test("an address with a day that is none, or not a day, compares with the last milestone", async () => {
    for (const day of ["2026-10-01", "hier"]) {
      await renderWithGraph(`/classes/3b/progression?depuis=${day}`, withProgression());
      expect((await screen.findByLabelText<HTMLSelectElement>("Comparer avec")).value).toBe(COUNCIL.day);
      document.body.replaceChildren();
    }
  });

  test("with names hidden, lines have numbers, in the file too", async () => {
    const inputs: Answers[] = [];
    const answers = takingExports(withProgression(), inputs);
    const { user } = await renderWithGraph("/classes/3b/progression?names=hidden", answers);
    await table(/Progression des élèves/);

    expect(names()).toEqual(["Élève 1", "Élève 2", "Élève 3", "Élève 4"]);
    expect(document.querySelector("main")!.textContent).not.toMatch(/Aubry|Clémence|Cazenave|Étienne/);
    await user.click(screen.getByRole("button", { name: "Copier" }));
    await user.click(screen.getByRole("button", { name: "Exporter" }));
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));
    await screen.findByRole("link", { name: "Télécharger fichier.ods" });

    const copied = await navigator.clipboard.readText();
    expect(copied).not.toMatch(/Aubry|Clémence/);
    expect(copied.split("\n")[4]).toBe("Élève 4\t3\t3\t4\t6\t2\t2.2, 3.1\tOui\t3");
    expect(inputs).toMatchObject([{ subject: "CLASS_PROGRESSION", classIds: ["3b"], namesHidden: true }]);
  });

  test("the window of exports is called as what is chosen in it", async () => {
    const { user } = await renderWithGraph("/classes/3b/progression", withProgression());
    await user.click(await screen.findByRole("button", { name: "Exporter" }));
    expect(screen.getByRole("dialog", { name: "Progression de la classe" })).toBeTruthy();

    await user.click(screen.getByRole("radio", { name: "Progression, chiffres par repère" }));

    expect(screen.getByRole("dialog", { name: "Progression, chiffres par repère" })).toBeTruthy();
  });

  test("each column sorts, in the address", async () => {
    const { user, address } = await renderWithGraph("/classes/3b/progression", withProgression());
    await table(/Progression des élèves/);

    await user.click(screen.getByRole("button", { name: "Aujourd’hui" }));
    await waitFor(() => expect(names()[0]).toBe("Cazenave Noé"));
    await user.click(screen.getByRole("button", { name: "Aujourd’hui" }));
    await waitFor(() => expect(names()[0]).toBe("Aubry Clémence"));
    expect(address()).toBe("/classes/3b/progression?sort=point3&order=desc");
  });

  test("without any newer profile it says so, and makes no zero of it", async () => {
    const change = { gainedCount: 0, gainedUnknownCount: 9, becameCertifiableCount: 0, starsGainedCount: 0 };
    await renderWithGraph("/classes/3b/progression", withProgression({ change }));

    expect(await screen.findByText(/aucun profil plus récent n’a été reçu/)).toBeTruthy();
    expect(document.querySelector("main")!.textContent).not.toMatch(/0 élève/);
  });

  test("a past of which nothing is known is no 0", async () => {
    const before = { ...FIGURES[0], certifiableCount: 0, certifiabilityUnknownCount: 9 };
    await renderWithGraph(
      "/classes/3b/progression?charts=tables&depuis=2026-09-01",
      withProgression({ points: [before, ...FIGURES.slice(1)] }),
    );

    expect(rowsOf(await table(/^Élèves certifiables$/))[1]).toBe("Début de l’année, 1er sept.—9");
    expect(plain(document.querySelector("main")!.textContent)).toContain(
      "5 élèves sur 9, rien n’était connu au début de l’année ; pour 1 élève, on ne sait pas.",
    );
  });

  test("a class of which nothing is known is told what brings it", async () => {
    const nothing = { ...figures(0, { ...spread(null, null, null), knownCount: 0 }), startedCount: 0 };
    await renderWithGraph("/classes/3b/progression", withProgression({ points: FIGURES.map(() => nothing) }));

    expect(await screen.findByRole("heading", { name: "Pas encore de progression à montrer" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Importer des résultats" }).getAttribute("href")).toBe("/imports");
    expect(await axeViolations()).toEqual([]);
  });
});

describe("the progression of a student", () => {
  const zoe = (progression: Answers | null): Answers => ({
    id: "zoe",
    lastName: "Bélanger",
    firstName: "Zoé",
    schoolClass: { id: "3b", name: "3e B" },
    progression,
  });
  const asking = (student: Answers): Answers =>
    signedIn(person("TEACHER"), {}, { student: () => student, competenceAreas: COMPETENCE_AREAS });
  const point = (index: number, more: Answers): Answers => ({ milestone: MILESTONES[index], ...more });

  test("a teacher reads what changed since the council, and the year by term", async () => {
    const points = [
      point(0, { certifiability: "UNKNOWN" }),
      point(1, { competencesHeld: 3, certifiability: "NOT_CERTIFIABLE", pixScore: 40, profileOn: "2026-10-05" }),
      point(2, { competencesHeld: 3, certifiability: "NOT_CERTIFIABLE", pixScore: 40, profileOn: "2026-10-05" }),
      point(3, {
        competencesHeld: 5,
        competencesGained: 2,
        certifiability: "CERTIFIABLE",
        pixScore: 64,
        stars: { acquired: 2, total: 3 },
        profileOn: "2026-11-12",
      }),
    ];
    const sinceMilestone = {
      since: COUNCIL,
      comparedOn: "2026-10-05",
      competencesGained: codes("2.2", "3.1"),
      becameCertifiable: true,
      starsGained: 2,
    };
    await renderWithGraph("/eleves/zoe?charts=tables", asking(zoe({ points, sinceMilestone })));

    const card = await screen.findByRole("region", { name: "Progression de l’année" });
    expect(plain(card.querySelector("figcaption")!.textContent)).toBe(
      "Depuis le conseil de classe du 10 novembre : 2 compétences gagnées, 2.2 Partager et publier, 3.1 Documents textuels. La certification est désormais possible. 2 étoiles gagnées.",
    );
    expect(rowsOf(within(card).getByRole("table")).slice(1)).toEqual([
      "Début de l’année, 1er sept.——————",
      "Fin du 1er trimestre, 20 oct.3—Non40—5 oct.",
      "Conseil de classe du 2e trimestre, 10 nov.3—Non40—5 oct.",
      "Aujourd’hui52Oui642 étoiles sur 312 nov.",
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test.each([
    ["in no class", null],
    [
      "of whom nothing is known",
      {
        points: [point(0, { certifiability: "UNKNOWN" }), point(3, { certifiability: "UNKNOWN" })],
        sinceMilestone: { since: START },
      },
    ],
  ])("a student %s has none", async (_who, progression) => {
    await renderWithGraph("/eleves/zoe", asking(zoe(progression)));

    await screen.findByRole("heading", { name: "Les 16 compétences" });
    expect(screen.queryByRole("region", { name: "Progression de l’année" })).toBeNull();
  });
});
