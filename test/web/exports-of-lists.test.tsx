import { screen, waitFor } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { takingExports } from "../support/export-answers.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

/** Lists of names, imports and settings: « Exporter » stands where there is something to take away, and asks for what is shown. */
const TYPED = { id: "name", lastName: "benali", firstName: "ines", className: "3B", lineCount: 1, decision: "PENDING" };
const page = (...nodes: Answers[]): Answers => ({
  ...{ nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null } },
});
const FILE = { id: "liste", fileName: "resultats.csv", kind: "PIX_ASSESSMENT", status: "DONE" };
const HOLIDAY = { id: "h", name: "Vacances de Noël", startsOn: "2026-12-19", endsOn: "2027-01-03" };
const CHANGE = { id: "c", gradeLevel: null, from: null, to: { competences: 6, dueOn: "2027-05-31" } };
const GIVEN = {
  ...{
    id: "g",
    academy: "Paris",
    yearName: "2026-2027",
    kind: "TRIMESTER",
    number: 1,
    givenAt: "2026-12-01T05:00:00Z",
  },
  counts: { studentCount: 540, startedCount: 512, certifiableCount: 96, objectiveReachedCount: null },
};
const NOBODY = page();

interface Shown {
  school?: Answers;
  file?: Answers;
}

const LISTS: [what: string, address: string, shown: Shown, button: RegExp, expected: Answers][] = [
  [
    "names that wait",
    "/imports/noms",
    { school: { pendingNames: page(TYPED) } },
    /^Exporter$/,
    { subject: "NAMES_WAITING" },
  ],
  [
    "answers given",
    "/imports/noms/reponses",
    { school: { decidedNames: page({ ...TYPED, decision: "DISMISSED" }) } },
    /^Exporter$/,
    { subject: "NAMES_DECIDED" },
  ],
  [
    "names of one file, narrowed as in the address",
    "/imports/liste?names=DISMISSED",
    { file: { matches: page({ ...TYPED, decision: "DISMISSED" }) } },
    /^Exporter Noms$/,
    {
      subject: "IMPORT_NAMES",
      importId: "liste",
      decision: "DISMISSED",
      filterWords: ["Personne de l’établissement"],
    },
  ],
  [
    "lines to check",
    "/imports/liste",
    { file: { problems: page({ line: 4, message: "Aucun nom." }) } },
    /^Exporter Lignes à vérifier$/,
    { subject: "IMPORT_PROBLEMS", importId: "liste" },
  ],
  [
    "what a file changed",
    "/imports/liste",
    { file: { changeCounts: [{ kind: "ARRIVAL", count: 12 }] } },
    /^Exporter Ce que cet import a changé$/,
    { subject: "IMPORT_CHANGES", importId: "liste" },
  ],
  [
    "students who may have left",
    "/imports",
    { school: { imports: page(FILE), proposedDepartures: [{ id: "s", lastName: "Sarr", firstName: "Nora" }] } },
    /^Exporter 1 élève/,
    { subject: "DEPARTURES" },
  ],
  ["objectives", "/reglages", {}, /^Exporter$/, { subject: "OBJECTIVES" }],
  [
    "history of objectives",
    "/reglages",
    { school: { objectiveChanges: [CHANGE] } },
    /^Exporter Historique des objectifs$/,
    { subject: "OBJECTIVE_CHANGES" },
  ],
  [
    "holidays of the year",
    "/reglages/calendrier",
    { school: { holidays: [HOLIDAY], holidayZone: null } },
    /^Exporter$/,
    { subject: "HOLIDAYS", schoolYearId: "year", filterWords: ["2026-2027"] },
  ],
  [
    "what the academy was given",
    "/reglages/calendrier",
    { school: { holidays: [], academyReading: { academy: "Paris", given: [GIVEN], coming: [] } } },
    /^Exporter Ce que l’académie lit/,
    { subject: "GIVEN_TERMS" },
  ],
  [
    "campaigns deleted lately",
    "/campagnes/archivees",
    {
      school: {
        campaigns: NOBODY,
        deletedCampaigns: [{ id: "gone", name: "Essai", undeletableUntil: "2026-12-20T08:00:00Z" }],
      },
    },
    /^Exporter Supprimées récemment$/,
    { subject: "CAMPAIGNS_DELETED" },
  ],
];

const answersOf = ({ school = {}, file = {} }: Shown): Answers =>
  signedIn(
    person("HEAD"),
    { imports: NOBODY, pendingNames: NOBODY, decidedNames: NOBODY, exactNames: [], ...school },
    { import: { ...FILE, changeCounts: [], matches: NOBODY, problems: NOBODY, ...file }, zoneCalendars: [] },
  );

test.each(LISTS)("the head takes away %s", async (_what, address, shown, button, expected) => {
  const inputs: Answers[] = [];
  const { user } = await renderWithGraph(address, takingExports(answersOf(shown), inputs));

  await user.click(await screen.findByRole("button", { name: button }));
  expect(await axeViolations()).toEqual([]);
  await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));

  await waitFor(() => expect(inputs).toMatchObject([expected]));
});

test.each([
  ["/imports/noms", "Aucun nom à rapprocher"],
  ["/imports/noms/reponses", "Aucune réponse pour l’instant"],
  ["/imports/liste", /^Rien : tout ce que dit ce fichier/],
  ["/campagnes/archivees", /archivée/],
])("on %s there is nothing to take away while there is nothing", async (address, words) => {
  const school = { campaigns: NOBODY, deletedCampaigns: [] };
  await renderWithGraph(address, answersOf({ school }));

  expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
  expect(screen.queryByRole("button", { name: /^Exporter/ })).toBeNull();
});
