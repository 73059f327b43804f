import type { Page } from "playwright-core";
import { addressOf, ROUTES, thingsToShow } from "../support/addresses.ts";
import { startDemoServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { demoPerson, openScreen } from "../support/journey.ts";

/** A list or a chart as it stands on a screen, and the ways to take it away. */
interface Shown {
  kind: "table" | "figure";
  /** Its caption, or the sentence of the chart. */
  words: string;
  exported: boolean;
  copied: boolean;
}

/** What has no « Exporter » in its card nor in the head of its page, and why that is right. */
const WITHOUT_EXPORT: { path: string; kind: Shown["kind"]; words: RegExp; why: string }[] = [
  {
    path: "/compte",
    kind: "table",
    words: /^Vos sessions/,
    why: "one's own open sessions are of use here and now only",
  },
  {
    path: "/classes/:classId/conseil",
    kind: "table",
    words: /conseil de classe/,
    why: "the sheet is itself the file: « PDF » stands in its head",
  },
  {
    path: "/classes/:classId/progression",
    kind: "figure",
    words: /./,
    why: "« Exporter » of the students below offers the class's figures by milestone",
  },
  {
    path: "/campagnes/:campaignId/resultats",
    kind: "figure",
    words: /étoile|%/,
    why: "it counts the lines of the list below, which has « Exporter »",
  },
  {
    path: "/campagnes/:campaignId/analyse",
    kind: "figure",
    words: /fragiles/,
    why: "it shows a column of the table below, which has « Exporter »",
  },
];

describe("what a screen shows is taken away", () => {
  const stage = stageOf(startDemoServer);
  let page: Page;
  let things: Record<string, string>;
  const met = new Set<string>();
  beforeAll(async () => {
    ({ page } = await demoPerson(stage, "direction"));
    things = await thingsToShow(page);
  });

  it.each(ROUTES)("%s: each list and chart is exported and copied", async (path) => {
    const shown = await shownAt(page, addressOf(path, things));
    const missing = shown.filter(({ kind, words, exported }) => {
      const known = WITHOUT_EXPORT.find((one) => one.path === path && one.kind === kind && one.words.test(words));
      if (known && !exported) met.add(known.why);
      return !exported && !known;
    });

    expect(missing).toEqual([]);
    expect(shown.filter(({ copied }) => !copied)).toEqual([]);
  });

  it("nothing is excused that need not be", () => {
    expect(WITHOUT_EXPORT.filter(({ why }) => !met.has(why))).toEqual([]);
  });

  it.each([
    ["a teacher", "pp", "À accompagner"],
    ["the academy", "academie", "Académie"],
  ])("the home of %s too", async (_who, account, words) => {
    const { page: theirs, context } = await demoPerson(stage, account);
    const shown = await shownAt(theirs, "/");

    expect(await theirs.locator("main").innerText()).toContain(words);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.filter(({ exported, copied }) => !exported || !copied)).toEqual([]);
    await context.close();
  });
});

async function shownAt(page: Page, address: string): Promise<Shown[]> {
  await openScreen(page, address);
  return page.evaluate(listsAndCharts);
}

/** In the page: a table inside a chart is the chart; what stands in a form or a dialog is being chosen, not told. */
function listsAndCharts(): Shown[] {
  const seen = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0;
  const buttonsOf = (scope: Element | null): string[] =>
    [...(scope?.querySelectorAll("button") ?? [])].filter(seen).map((button) => (button.textContent ?? "").trim());
  const head = buttonsOf(document.querySelector(".page-head"));
  return [...document.querySelectorAll("table, figure")]
    .filter((one) => seen(one) && !one.closest("form, dialog") && !one.parentElement!.closest("figure"))
    .map((one) => {
      const around = buttonsOf(one.closest(".card, main"));
      return {
        kind: one.tagName === "TABLE" ? ("table" as const) : ("figure" as const),
        words: (one.querySelector("caption, figcaption")?.textContent ?? "").trim(),
        exported: [...around, ...head].some((words) => words.startsWith("Exporter")),
        copied: around.some((words) => words.startsWith("Copier")),
      };
    });
}
