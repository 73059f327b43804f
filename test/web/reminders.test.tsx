import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const lines = (): string[] =>
  screen
    .getAllByRole("row")
    .filter((row) => within(row).queryByRole("rowheader"))
    .map((row) => plain(row.textContent));

const CLASSES = [
  { id: "3b", name: "3e B" },
  { id: "5c", name: "5e C" },
];

function reminder([lastName, firstName]: readonly [string, string], given: Answers = {}): Answers {
  return {
    id: `reminder-${lastName}`,
    student: { id: `student-${lastName}`, lastName, firstName, schoolClass: CLASSES[0] },
    ...{ channel: "ENT", status: "RECORDED", message: `Bonjour ${firstName}`, createdAt: "2026-11-18T09:00:00Z" },
    createdBy: { id: "person", firstName: "Nadia", lastName: "Ferhaoui" },
    supportNeeds: [
      { reason: "NEVER_STARTED", campaign: { id: "r", name: "Rentrée" }, since: "2026-11-02", missing: null },
    ],
    ...given,
  };
}

const REMINDERS = [
  reminder(["Aubry", "Zoé"]),
  reminder(["Bah", "Élio"], { channel: "EMAIL", status: "QUEUED" }),
  reminder(["Caron", "Jade"], { channel: "EMAIL", status: "UNCERTAIN", createdBy: null, supportNeeds: [] }),
];
const EFFECT = {
  ...{ days: 14, remindedCount: 12, movedCount: 7, tooSoonCount: 3 },
  still: Array.from({ length: 5 }, (_, index) => ({ id: `still-${index}` })),
};

/** Somebody who follows two classes; what the history was asked for is kept. */
function withReminders(asked: Answers[], school: Answers = {}, more: Answers = {}): Answers {
  const reminders = (given: { filter: { statuses?: string[] } }): Answers => {
    // The mails that somebody has to decide on are a list of their own.
    if (given.filter.statuses?.length === 2) return { nodes: [], totalCount: 0 };
    asked.push(given);
    return { nodes: REMINDERS, pageInfo: { hasNextPage: false }, totalCount: REMINDERS.length };
  };
  return signedIn(person("TEACHER", { classes: CLASSES }), { reminders, reminderEffect: EFFECT, ...school }, more);
}

describe("the reminders given", () => {
  test("each says to whom, when, how, why, by whom and where it stands", async () => {
    await renderWithGraph("/relances", withReminders([]));
    await screen.findByRole("table");

    expect(lines()).toEqual([
      "Aubry Zoé3e B18 nov., 10:00ENTNotée« Rentrée » pas commencé, à faire depuis 16 joursLire le messageBonjour ZoéNadia Ferhaoui",
      "Bah Élio3e B18 nov., 10:00E-mailEn attenteAnnuler l’envoi« Rentrée » pas commencé, à faire depuis 16 joursLire le messageBonjour ÉlioNadia Ferhaoui",
      expect.stringMatching(/^Caron Jade3e B18 nov., 10:00E-mailEnvoi incertain—/),
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test("of those reminded long enough ago one reads who moved, and those who did not are one press away", async () => {
    const { user, address } = await renderWithGraph("/relances", withReminders([]));

    const effect = (await screen.findByRole("heading", { name: "Ce que les relances ont changé" })).closest("section")!;
    expect(plain(effect.textContent)).toContain("12 élèves ont eu une relance il y a plus de 14 jours, 7 ont avancé.");
    expect(plain(effect.textContent)).toContain("Pour 3 autres élèves, la relance a moins de 14 jours");
    await user.click(within(effect).getByRole("link", { name: "Préparer une relance pour les 5 autres" }));
    await waitFor(() => expect(address()).toBe("/relances/nouvelle"));
  });

  test("class, channel and status narrow the list, and stand in the address", async () => {
    const asked: Answers[] = [];
    const { user, address } = await renderWithGraph("/relances?status=incertaine", withReminders(asked));
    await screen.findByRole("table");

    expect(asked.at(-1)).toMatchObject({ filter: { statuses: ["UNCERTAIN"] } });
    await user.selectOptions(screen.getByLabelText("Classe"), "5e C");
    await user.selectOptions(screen.getByLabelText("Moyen"), "E-mail");
    await waitFor(() =>
      expect(asked.at(-1)).toMatchObject({
        filter: { classIds: ["5c"], channels: ["EMAIL"], statuses: ["UNCERTAIN"] },
      }),
    );
    expect(address()).toBe("/relances?status=incertaine&class=5c&channel=mail");
  });

  test("with names hidden neither names nor messages are in the page", async () => {
    await renderWithGraph("/relances?names=hidden", withReminders([]));
    await screen.findByRole("table");

    expect(lines()[0]).toMatch(/^Élève 1/);
    expect(document.querySelector("main")!.textContent).not.toMatch(/Aubry|Zoé|Bah|Élio|Caron|Jade/);
  });

  test("a mail that has not left is cancelled by its author", async () => {
    const cancelled: unknown[] = [];
    const cancelReminder = ({ reminderId }: { reminderId: string }): Answers => {
      cancelled.push(reminderId);
      return { reminder: { id: reminderId, status: "CANCELLED" } };
    };
    const { user } = await renderWithGraph("/relances", withReminders([], {}, { cancelReminder }));
    await screen.findByRole("table");

    expect(screen.getAllByRole("button", { name: "Annuler l’envoi" })).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Annuler l’envoi" }));
    await waitFor(() => expect(lines()[1]).toContain("Annulée"));
    expect(cancelled).toEqual(["reminder-Bah"]);
  });

  test("one recorded by mistake is taken back by a press, and the history says by whom and when", async () => {
    let given = [{ ...REMINDERS[0], mayTakeBack: true }, ...REMINDERS.slice(1)];
    const takeBackReminders = ({ reminderIds: [id] }: { reminderIds: string[] }): Answers => {
      const back = {
        ...{ status: "CANCELLED", mayTakeBack: false, takenBackAt: "2026-11-18T09:04:00Z" },
        takenBackBy: { id: "person", firstName: "Nadia", lastName: "Ferhaoui" },
      };
      given = given.map((one) => (one["id"] === id ? { ...one, ...back } : one));
      return { reminders: [{ id, ...back }] };
    };
    const reminders = ({ filter }: { filter: { statuses?: string[] } }): Answers =>
      filter.statuses?.length === 2
        ? { nodes: [], totalCount: 0 }
        : { nodes: given, pageInfo: { hasNextPage: false }, totalCount: given.length };
    const { user } = await renderWithGraph("/relances", withReminders([], { reminders }, { takeBackReminders }));
    await screen.findByRole("table");

    expect(screen.getAllByRole("button", { name: /^Retirer/ })).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Retirer la relance de Aubry Zoé" }));
    await waitFor(() => expect(lines()[0]).toContain("ENTRetiréele 18 nov., 10:04, par Nadia Ferhaoui"));
    expect(screen.queryByRole("button", { name: /^Retirer/ })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
    expect(await axeViolations()).toEqual([]);
  });

  test("before the first reminder the screen says how to begin", async () => {
    const none = { nodes: [], totalCount: 0 };
    await renderWithGraph("/relances", withReminders([], { reminders: none, reminderEffect: {} }));

    await screen.findByRole("heading", { name: "Aucune relance pour l’instant" });
    expect(screen.getByRole("link", { name: "Choisir une classe" }).getAttribute("href")).toBe("/relances/nouvelle");
    expect(screen.queryByRole("heading", { name: "Ce que les relances ont changé" })).toBeNull();
    expect(await axeViolations()).toEqual([]);
  });

  test("choices that nothing matches say so, and stay", async () => {
    await renderWithGraph("/relances?channel=papier", withReminders([], { reminders: { nodes: [], totalCount: 0 } }));

    await screen.findByText("Aucune relance ne correspond à ces choix.");
    expect(screen.getByLabelText<HTMLSelectElement>("Moyen").value).toBe("PRINT");
  });
});

describe("the slips of one sending", () => {
  const slip = (lastName: string, className: string, message = "À toi de jouer"): Answers =>
    reminder([lastName, "Alba"], {
      message,
      student: {
        id: `student-${lastName}`,
        lastName,
        firstName: "Alba",
        schoolClass: { id: className, name: className },
      },
    });
  const inPages = (...pages: Answers[][]): Answers => {
    const reminders = ({ after, filter }: { after?: string; filter: { requestId: string } }): Answers => {
      const page = filter.requestId === "un" ? Number(after ?? 0) : -1;
      return {
        nodes: pages[page] ?? [],
        pageInfo: { hasNextPage: page >= 0 && page + 1 < pages.length, endCursor: String(page + 1) },
      };
    };
    return signedIn(
      person("TEACHER"),
      { reminders },
      { requestExport: ({ input }: Answers) => (files.push(input), {}) },
    );
  };
  const files: unknown[] = [];
  const names = (): string[] =>
    [...document.querySelectorAll(".slip-who")].map(({ textContent }) => plain(textContent));

  test("come class by class, all pages of them, eight on a sheet", async () => {
    await renderWithGraph(
      "/relances/billets/un",
      inPages([slip("Zola", "10A"), slip("Bah", "6B")], [slip("Aubry", "6B")]),
    );

    await screen.findByRole("heading", { level: 1, name: "3 billets à découper" });
    expect(names()).toEqual(["Alba Aubry6B", "Alba Bah6B", "Alba Zola10A"]);
    expect(document.querySelector(".slips-8")).not.toBeNull();
    expect(await axeViolations()).toEqual([]);
  });

  test("four fit a sheet where a message is long, or when one chooses so", async () => {
    const { user, address } = await renderWithGraph(
      "/relances/billets/un",
      inPages([slip("Bah", "6B", "x".repeat(400))]),
    );
    await waitFor(() => expect(document.querySelector(".slips-4")).not.toBeNull());

    await user.selectOptions(screen.getByLabelText("Par page"), "8 billets");
    await waitFor(() => expect(document.querySelector(".slips-8")).not.toBeNull());
    expect(address()).toBe("/relances/billets/un?parPage=8");
  });

  test("as a file they are those of that sending, as many on a sheet as one chose", async () => {
    const { user } = await renderWithGraph("/relances/billets/un?parPage=4", inPages([slip("Bah", "6B")]));

    await user.click(await screen.findByRole("button", { name: "Télécharger en PDF" }));
    await waitFor(() =>
      expect(files.at(-1)).toMatchObject({
        ...{ subject: "REMINDER_SLIPS", format: "PDF", reminderRequestId: "un", slipsPerPage: 4 },
      }),
    );
  });

  test("of a sending that does not exist there are none", async () => {
    await renderWithGraph("/relances/billets/autre", inPages([slip("Bah", "6B")]));

    await screen.findByRole("heading", { name: "Page introuvable" });
  });
});
