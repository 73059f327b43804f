import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { inClass } from "../support/class-boards.ts";
import { takingExports } from "../support/export-answers.ts";
import { person, signedIn as inSchoolAs } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

function signedIn(role: string, exports: Answers | ((args: { everyone?: boolean }) => Answers)): Answers {
  return {
    viewer: {
      id: "camille",
      firstName: "Camille",
      lastName: "Exemple",
      role,
      school: { name: "Collège des Tilleuls", years: [] },
      homeroomOf: [],
      classes: [],
    },
    school: { id: "school", years: [], exports },
  };
}

const CAMILLE = { id: "camille", firstName: "Camille", lastName: "Exemple" };
const READY = {
  id: "ready",
  subject: "CLASS_BOARD",
  format: "XLSX",
  status: "DONE",
  about: ["5A"],
  fileName: "suivi-5A-2026-11-23.xlsx",
  lineCount: 27,
  url: "/exports/ready",
  createdAt: "2026-11-02T08:00:00.000Z",
  expiresAt: "2026-11-05T08:00:00.000Z",
  cancellable: false,
  createdBy: CAMILLE,
};
const RUNNING = {
  ...READY,
  id: "running",
  subject: "CAMPAIGN_RESULTS",
  status: "RUNNING",
  about: [],
  lineCount: null,
  url: null,
  expiresAt: null,
  cancellable: true,
  progress: { done: 2000, total: 8000 },
};
const FAILED = { ...READY, id: "failed", status: "FAILED", url: null, failureCode: "FORBIDDEN", lineCount: null };
const EXPIRED = { ...READY, id: "expired", status: "EXPIRED", url: null, expiresAt: "2026-10-05T08:00:00.000Z" };

const linesOf = () =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").replace(/\s+/g, " ").trim()),
    );

describe("the screen of exports", () => {
  test("each file says what it is, until when it can be fetched, or why it cannot", async () => {
    await renderWithGraph("/exports", signedIn("TEACHER", { nodes: [RUNNING, READY, FAILED, EXPIRED] }));
    await screen.findByRole("table");

    const lines = linesOf();
    expect(lines[0]![0]).toMatch(/^Résultats de la campagne/);
    expect(lines[0]![3]).toMatch(/^En préparation/);
    expect(lines[1]![0]).toMatch(/^Suivi de la classe · 5A/);
    expect(lines[1]![2]).toBe("27");
    expect(lines[1]![3]).toMatch(/^PrêtJusqu’au 5 nov\./);
    expect(lines[2]![3]).toMatch(/^Échec.+/);
    expect(lines[3]![3]).toBe("Expiré");
    const links = screen.getAllByRole("link", { name: /^Télécharger/ });
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["/exports/ready"]);
    expect(screen.queryByRole("combobox", { name: "Exports" })).toBeNull();
    expect(await axeViolations()).toEqual([]);
  });

  test("without any it says where files come from", async () => {
    await renderWithGraph("/exports", signedIn("TEACHER", { nodes: [] }));

    expect(await screen.findByRole("heading", { name: "Aucun export pour l’instant" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Voir les classes" }).getAttribute("href")).toBe("/classes");
    expect(await axeViolations()).toEqual([]);
  });

  test("a file on its way is cancelled, and that is said", async () => {
    const cancelled: unknown[] = [];
    const answers: Answers = {
      ...signedIn("TEACHER", { nodes: [RUNNING] }),
      cancelExport: (args: unknown) => {
        cancelled.push(args);
        return { export: { ...RUNNING, status: "CANCELLED", cancellable: false } };
      },
    };
    const { user } = await renderWithGraph("/exports", answers);

    await user.click(await screen.findByRole("button", { name: /^Annuler/ }));

    await waitFor(() => expect(screen.getByText(/^Export annulé/)).toBeTruthy());
    expect(cancelled).toEqual([{ exportId: "running" }]);
  });

  test("the head sees who took what out of the school, in the address too", async () => {
    const theirs = { ...READY, id: "theirs", url: null, createdBy: { ...CAMILLE, id: "noa", firstName: "Noa" } };
    const answers = signedIn("HEAD", ({ everyone }) => ({ nodes: everyone ? [theirs, READY] : [READY] }));
    const { user, address } = await renderWithGraph("/exports", answers);

    await user.selectOptions(await screen.findByRole("combobox", { name: "Exports" }), "ceux de tout l’établissement");

    await waitFor(() => expect(screen.getByText(/Noa Exemple/)).toBeTruthy());
    expect(address()).toBe("/exports?qui=tous");
    expect(within(screen.getByRole("table")).getAllByRole("link", { name: /^Télécharger/ })).toHaveLength(1);
    expect(await axeViolations()).toEqual([]);
  });
});

test("an export that is refused says why, and the choice stays", async () => {
  const answers: Answers = {
    ...inClass(),
    requestExport: { export: { id: "export" } },
    export: { id: "export", status: "FAILED", url: null, failureCode: "FORBIDDEN" },
  };
  const { user } = await renderWithGraph("/classes/3b", answers);

  await user.click(await screen.findByRole("button", { name: "Exporter" }));
  await user.click(await screen.findByRole("radio", { name: "LibreOffice (ODS)" }));
  await user.click(screen.getByRole("button", { name: "Préparer le fichier" }));

  await waitFor(() => expect(within(screen.getByRole("dialog")).getByRole("status").textContent).toMatch(/\w/));
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "LibreOffice (ODS)" }).checked).toBe(true);
});

test("a file on its way is cancelled where it was asked for, and that is said", async () => {
  const cancelled: unknown[] = [];
  const { user } = await renderWithGraph("/classes/3b", {
    ...takingExports(inClass(), []),
    export: { ...RUNNING, id: "export" },
    cancelExport: (args: unknown) => {
      cancelled.push(args);
      return { export: { ...RUNNING, id: "export", status: "CANCELLED", cancellable: false } };
    },
  });
  await user.click(await screen.findByRole("button", { name: "Exporter" }));
  await user.click(screen.getByRole("button", { name: "Préparer le fichier" }));

  await user.click(await screen.findByRole("button", { name: /^Annuler/ }));

  await waitFor(() => expect(screen.getByText(/^Export annulé : .* Aucun fichier n’est gardé\.$/)).toBeTruthy());
  expect(cancelled).toEqual([{ exportId: "export" }]);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(await axeViolations()).toEqual([]);
});

test("whoever asks from the keyboard stands on the file when it is ready", async () => {
  const { user } = await renderWithGraph("/classes/3b", takingExports(inClass(), []));
  await user.click(await screen.findByRole("button", { name: "Exporter" }));

  screen.getByRole("button", { name: "Préparer le fichier" }).focus();
  await user.keyboard("{Enter}");

  const link = await screen.findByRole("link", { name: "Télécharger fichier.ods" });
  await waitFor(() => expect(document.activeElement).toBe(link));
});

test("whoever asks for a PDF is told how long it may be, and no other", async () => {
  const { user } = await renderWithGraph("/classes/3b", inClass());
  await user.click(await screen.findByRole("button", { name: "Exporter" }));
  const most = (): HTMLElement | null => screen.queryByText(/5\s000 lignes au plus/);

  expect(most()).toBeNull();
  await user.click(await screen.findByRole("radio", { name: /^PDF/ }));
  expect(most()).not.toBeNull();
  expect(await axeViolations()).toEqual([]);
});

const REASON = { reason: "NEVER_STARTED", campaign: { id: "r", name: "Rentrée" }, since: "2026-11-02", missing: null };
const inNeed = (id: string): Answers => ({ student: { id, lastName: id, firstName: "Zoé" }, supportNeeds: [REASON] });
const FILED = { nodes: [{ id: "one" }], totalCount: 1, pageInfo: { hasNextPage: false } };

describe("every list leaves as it is shown", () => {
  test.each([
    [
      "reminders",
      "/relances?channel=papier&names=hidden",
      { reminders: FILED },
      { subject: "REMINDERS", reminderFilter: { channels: ["PRINT"] }, namesHidden: true, filterWords: ["Billet"] },
    ],
    [
      "campaigns",
      "/campagnes/toutes?kind=collecte",
      { campaigns: FILED },
      {
        subject: "CAMPAIGNS",
        campaignFilter: { kind: "PROFILES_COLLECTION", archived: false, ownedByViewer: false },
        filterWords: ["Toutes les campagnes", "Collecte de profils"],
      },
    ],
    ["imports", "/imports", { imports: FILED }, { subject: "IMPORTS" }],
    [
      "one's own exports",
      "/exports",
      { exports: { nodes: [READY] } },
      { subject: "EXPORTS", everyone: false, filterWords: ["Mes exports"] },
    ],
    [
      "those to support",
      "/?class=3b",
      {},
      { subject: "SUPPORT", classIds: ["3b"], studentIds: ["Aubry", "Bah"], filterWords: ["3e B"] },
    ],
  ])("%s", async (_what, address, school, expected) => {
    const inputs: Answers[] = [];
    const classes = [
      { id: "3b", name: "3e B", board: { rows: [inNeed("Bah"), inNeed("Aubry")] } },
      { id: "5c", name: "5e C", board: { rows: [inNeed("Caron")] } },
    ];
    const answers = inSchoolAs(person("TEACHER", { classes }), school);
    const { user } = await renderWithGraph(address, takingExports(answers, inputs));

    await user.click(await screen.findByRole("button", { name: "Exporter" }));
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));

    await waitFor(() => expect(inputs).toMatchObject([expected]));
  });
});
