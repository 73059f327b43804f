import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { inClass, LINES, troisiemeB } from "../support/class-boards.ts";
import { renderWithGraph, type OnScreen } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const box = (name: string | RegExp): HTMLInputElement => screen.getByRole<HTMLInputElement>("checkbox", { name });
const bar = (): string => plain(document.querySelector(".selection-bar")?.textContent);

/** Noé Cazenave was never reminded; Zoé Bélanger was on 3 November, 19 days ago; now also Lina Da Silva, last week, who needs nothing. */
const REMINDED_LATELY = "2026-11-16T09:00:00Z";

async function openClass(schoolClass = troisiemeB(), asked: unknown[] = []): Promise<OnScreen> {
  const answers = inClass(schoolClass);
  const viewer = answers["viewer"] as { school: Answers };
  const previewReminders = ({ input }: { input: unknown }): Answers => {
    asked.push(input);
    return { lines: [], problems: [], sources: [] };
  };
  const school = { ...viewer.school, remindAgainDays: 14 };
  const onScreen = await renderWithGraph("/classes/3b", {
    ...answers,
    ...{ viewer: { ...viewer, school }, previewReminders, school: { ...school, reminderTemplates: [] } },
  });
  await screen.findByRole("table", { name: /Suivi des élèves/ });
  return onScreen;
}

describe("choosing whom to remind in a class", () => {
  test("the bar counts who is chosen, and on its button who would be reminded", async () => {
    const rows = LINES.map((line) =>
      (line["student"] as { lastName: string }).lastName === "Bélanger"
        ? { ...line, lastReminder: { id: "r", createdAt: REMINDED_LATELY, channel: "ENT" } }
        : line,
    );
    const { user } = await openClass(troisiemeB({ board: { rows } }));
    expect(bar()).toBe("");

    await user.click(box("Choisir Cazenave Noé"));
    await waitFor(() => expect(bar()).toBe("1 élève dans la sélection Tout désélectionnerRelancer (1)"));
    expect(await axeViolations()).toEqual([]);

    await user.click(box("Choisir toute la classe"));
    await waitFor(() =>
      expect(bar()).toBe(
        "5 élèves dans la sélection1 relance a moins de 14 jours : laissée de côté. 3 n’ont besoin de rien en ce moment.Tout désélectionnerRelancer (1)",
      ),
    );
  });

  test("those chosen go to the reminder, by their identifiers and not in the address", async () => {
    const asked: unknown[] = [];
    const { user, address } = await openClass(troisiemeB(), asked);

    await user.click(box(/^Choisir le groupe «\sÀ accompagner\s»$/));
    await user.click(await screen.findByRole("link", { name: "Relancer (2)" }));

    await waitFor(() => expect(asked).not.toHaveLength(0));
    expect(address()).toBe("/relances/nouvelle");
    expect(asked[0]).toMatchObject({ studentIds: ["student-Bélanger", "student-Cazenave"] });
  });

  test("a group that needs support is reminded with one press", async () => {
    const asked: unknown[] = [];
    const { user } = await openClass(troisiemeB(), asked);

    await user.click(screen.getByRole("button", { name: "Relancer ces 2 élèves" }));
    await waitFor(() => expect(asked[0]).toMatchObject({ studentIds: ["student-Cazenave", "student-Bélanger"] }));
  });

  test("a box is half ticked where some of its students are chosen, and stays so behind a filter", async () => {
    const { user } = await openClass();
    await user.click(box("Choisir Cazenave Noé"));
    await waitFor(() => expect(box("Choisir toute la classe").indeterminate).toBe(true));
    expect(box(/^Choisir le groupe «\sÀ accompagner\s»$/).indeterminate).toBe(true);

    await user.type(screen.getByRole("searchbox"), "aubry");
    await waitFor(() => expect(screen.queryByRole("checkbox", { name: "Choisir Cazenave Noé" })).toBeNull());
    expect(bar()).toContain("1 élève dans la sélection");
    await user.click(screen.getByRole("button", { name: "Tout désélectionner" }));
    await waitFor(() => expect(bar()).toBe(""));
  });

  test("with hidden names, and in a year that is over, nobody is chosen: a reminder is of now, and says names", async () => {
    const { user } = await openClass();
    await user.click(screen.getByRole("switch", { name: "Cacher les noms" }));
    await waitFor(() => expect(screen.queryByRole("checkbox", { name: /^Choisir/ })).toBeNull());
    document.body.replaceChildren();

    await openClass(troisiemeB({ schoolYear: { id: "old", name: "2025-2026", isCurrent: false } }));
    expect(within(screen.getByRole("table")).queryByRole("checkbox")).toBeNull();
    expect(screen.queryByRole("button", { name: /^Relancer/ })).toBeNull();
  });
});
