import { fireEvent, screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { COMPETENCE_AREAS, PROFILS, RENTREE } from "../support/class-boards.ts";
import { inSchool, YEARS } from "../support/campaign-answers.ts";
import { takingExports } from "../support/export-answers.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const [THIS_YEAR] = YEARS as unknown as [Answers];
const [area] = COMPETENCE_AREAS as [(typeof COMPETENCE_AREAS)[number]];
const CAMILLE = { id: "camille", firstName: "Camille", lastName: "Exemple" };
const PROFILE = {
  pixScore: 8,
  knownAt: "2026-11-10T09:00:00Z",
  certifiableCompetenceCount: 1,
  competences: area.competences.map((one) => ({ competence: { ...one, area }, level: 1, pix: 8 })),
};
const ZOE: Answers = {
  id: "zoe",
  lastName: "Bélanger",
  firstName: "Zoé",
  profile: PROFILE,
  profiles: [PROFILE],
  supportNeeds: [{ reason: "NOT_SHARED", campaign: PROFILS, since: "2026-11-12" }],
  participations: [{ id: "p1", schoolYear: THIS_YEAR, campaign: RENTREE, status: "SHARED" }],
  reminders: [{ id: "r1", channel: "ENT", createdAt: "2026-11-16T09:00:00Z" }],
  followUpMarks: [{ id: "m1", kind: "ABSENT", markedAt: "2026-11-16T09:00:00Z", markedBy: CAMILLE }],
  objectiveChanges: [
    {
      id: "o1",
      from: null,
      to: { competences: 3, dueOn: "2027-05-31" },
      changedBy: CAMILLE,
      changedAt: "2026-11-16T09:00:00Z",
    },
  ],
  progression: {
    points: [{ milestone: { kind: "TODAY", day: "2026-11-22" }, competencesHeld: 1, certifiability: "UNKNOWN" }],
    sinceMilestone: { since: { kind: "YEAR_START", day: "2026-09-01" } },
  },
};
const asking = (student: Answers): Answers => signedIn(person("TEACHER"), {}, { student: () => student });

const LISTS = [
  ["the reasons to support", "À accompagner", "STUDENT_SUPPORT_NEEDS"],
  ["what was noted", "Suivi", "STUDENT_FOLLOW_UP"],
  ["the chart of the year", "Progression de l’année", "STUDENT_PROGRESSION"],
  ["the 16 competences", "Les 16 compétences", "STUDENT_COMPETENCES"],
  ["the profiles", "Historique des profils", "STUDENT_PROFILE_HISTORY"],
  ["the attempts", "Participations", "STUDENT_PARTICIPATIONS"],
  ["the reminders", "Relances", "STUDENT_REMINDERS"],
  ["the history of the objective", "Historique des objectifs", "OBJECTIVE_CHANGES"],
] as const;

describe("each list of a student's page leaves as it is shown", () => {
  test.each(LISTS)("%s, with names hidden where they are", async (_what, title, subject) => {
    const inputs: Answers[] = [];
    const { user } = await renderWithGraph("/eleves/zoe?names=hidden", takingExports(asking(ZOE), inputs));

    const button = await screen.findByText((_text, element) => element?.textContent === `Exporter ${title}`, {
      selector: "button",
    });
    button.closest("details")?.setAttribute("open", "");
    await user.click(button);
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));

    await waitFor(() => expect(inputs).toMatchObject([{ subject, studentIds: ["zoe"], namesHidden: true }]));
    expect(inputs[0]!.schoolYearId).toBeUndefined();
  });

  test("of a past year, as of that year", async () => {
    const inputs: Answers[] = [];
    const answers = takingExports(inSchool([], {}, { student: () => ZOE }), inputs);
    const { user } = await renderWithGraph("/eleves/zoe?annee=2025-2026", answers);

    await user.click(await screen.findByRole("button", { name: "Exporter Participations" }));
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));

    const wanted = { subject: "STUDENT_PARTICIPATIONS", studentIds: ["zoe"], schoolYearId: "y25", namesHidden: false };
    await waitFor(() => expect(inputs).toMatchObject([wanted]));
    expect(await axeViolations()).toEqual([]);
  });

  test("where there is nothing there is nothing to take away", async () => {
    await renderWithGraph("/eleves/zoe", asking({ id: "zoe", lastName: "Bélanger", firstName: "Zoé", profile: null }));

    expect(await screen.findByText(/Aucune relance pour l’instant/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Exporter/ })).toBeNull();
  });
});

test("the panel beside a list gives its attempts, and stays open behind the question", async () => {
  const inputs: Answers[] = [];
  const students = { nodes: [ZOE], totalCount: 1, pageInfo: { hasNextPage: false } };
  const answers = takingExports(inSchool([], { students }, { student: () => ZOE }), inputs);
  const { user, address } = await renderWithGraph("/eleves?eleve=zoe", answers);
  const panel = await screen.findByRole("dialog", { name: "Bélanger Zoé" });

  await user.click(within(panel).getByRole("button", { name: "Exporter Participations" }));
  const question = await within(panel).findByRole("dialog", { name: "Participations" });
  await user.click(within(question).getByRole("button", { name: "Préparer le fichier" }));
  await waitFor(() => expect(inputs).toMatchObject([{ studentIds: ["zoe"], schoolYearId: "y26" }]));
  // A browser's Escape is the dialog's own « cancel ».
  fireEvent(question, new Event("cancel", { cancelable: true }));

  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Participations" })).toBeNull());
  expect(address()).toBe("/eleves?eleve=zoe");
  expect(screen.getByRole("dialog", { name: "Bélanger Zoé" })).toBe(panel);
});

describe("an attempt's page leaves as it is shown", () => {
  const ATTEMPT: Answers = {
    id: "p1",
    campaign: RENTREE,
    student: ZOE,
    status: "SHARED",
    areas: [{ area, mastered: 9, total: 18 }],
    competences: [{ competence: { ...area.competences[0], area }, mastered: 9, total: 18 }],
  };
  test.each([
    ["what was mastered", "Compétence par compétence", { subject: "PARTICIPATION_RESULTS", participationId: "p1" }],
    [
      "the attempts at the campaign",
      "Essais de cet élève",
      {
        subject: "STUDENT_PARTICIPATIONS",
        studentIds: ["zoe"],
        campaignId: RENTREE.id,
        filterWords: [RENTREE.name],
      },
    ],
  ])("%s", async (_what, title, expected) => {
    const inputs: Answers[] = [];
    const answers = takingExports(signedIn(person("TEACHER"), {}, { participation: () => ATTEMPT }), inputs);
    const { user } = await renderWithGraph("/participations/p1", answers);

    await user.click(await screen.findByRole("button", { name: `Exporter ${title}` }));
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));

    await waitFor(() => expect(inputs).toMatchObject([{ ...expected, namesHidden: false }]));
  });
});
