import type { Page } from "playwright-core";
import { addressOf, ROUTES, thingsToShow } from "../support/addresses.ts";
import { startDemoServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { demoPerson, openScreen } from "../support/journey.ts";
import { readPdf, type PdfRead } from "../support/read-pdf.ts";

/** Sheets for students, which say what a student must know; who is not signed in is of no school yet. */
const NO_HEAD: Record<string, string[]> = {
  "/bienvenue": [],
  "/mot-de-passe": [],
  "/classes/:classId/lancement": ["Collège des Quatre-Vents", "20 novembre 2026"],
  "/classes/:classId/conseil": ["Collège des Quatre-Vents", "2026-2027", "Confidentiel, usage interne"],
  "/relances/billets/:requestId": ["20 novembre"],
};
const HEAD = ["Collège des Quatre-Vents", "20 novembre 2026", "Confidentiel, usage interne"];
const PIXELS_A_POINT = 96 / 72;
const MARGINS = 2 * (12 / 25.4) * 96;

/** Without blanks: where lines were broken is the paper's business. */
const packed = (words: string): string => words.replace(/\s+/g, "");

describe("what the browser prints", () => {
  const stage = stageOf(startDemoServer);
  let page: Page;
  let ids: Record<string, string>;
  beforeAll(async () => {
    ({ page } = await demoPerson(stage, "direction"));
    ids = await thingsToShow(page);
  });

  it("the router's addresses are all there", () => {
    expect(ROUTES.length).toBeGreaterThan(30);
    expect(ROUTES).toEqual(expect.arrayContaining(["/", "/classes/:classId/matrice", "/relances/billets/:requestId"]));
  });

  it.each(ROUTES)("%s says whose it is and of which day, without a button, no wider than the sheet", async (path) => {
    const { read, text, seen } = await printed(page, addressOf(path, ids));

    expect(seen.pressed).toEqual([]);
    expect(seen.wrongHeads).toEqual([]);
    for (const words of NO_HEAD[path] ?? HEAD) expect(text).toContain(packed(words));
    if (path !== "/relances/billets/:requestId") expect(text).toContain(packed(seen.title));
    for (const words of [
      "Se déconnecter",
      "Aller au contenu",
      "Copier le tableau",
      "Copier l’image",
      "Un titre de colonne",
    ])
      expect(text).not.toContain(packed(words));
    expect(read.isTagged).toBe(true);
    const margins = path === "/relances/billets/:requestId" ? 0 : MARGINS;
    expect(await widthOn(page, read, margins)).toBeLessThanOrEqual(Math.ceil(sheetWidth(read) - margins));
  });

  it.each([
    "/eleves",
    "/classes/:classId",
    "/classes/:classId/matrice",
    "/campagnes/:campaignId/resultats",
    "/relances",
  ])("%s repeats its heads on every sheet that goes on with its lines", async (path) => {
    const { read, seen } = await printed(page, addressOf(path, ids));
    const goingOn = read.pages
      .slice(1)
      .map(packed)
      .filter((sheet) => seen.lines.some((name) => sheet.includes(name)));

    expect(goingOn.length).toBeGreaterThan(0);
    for (const sheet of goingOn) for (const head of seen.heads) expect(sheet).toContain(head);
  });

  it.each([
    ["/eleves", ["Lignes 1 à 50 sur 540. La liste entière sur papier : « Exporter », puis PDF."]],
    ["/eleves?certifiable=yes", ["Certifiable : oui"]],
    ["/relances?channel=classe", ["Dit en classe"]],
    ["/campagnes/toutes?kind=collecte", ["Toutes les campagnes", "Collecte de profils"]],
    ["/classes/:pastClassId/progression?annee=2025-2026", ["Année 2025-2026"]],
  ])("%s says what it holds, and what narrows it", async (path, words) => {
    const { text } = await printed(page, addressOf(path, ids));

    for (const one of words) expect(text.toLowerCase()).toContain(packed(one).toLowerCase());
  });

  it("tells the steps that are held from those that are not by what fills them", async () => {
    await printed(page, addressOf("/classes/:classId", ids));
    const filled = await page
      .locator(".gauge-on")
      .first()
      .evaluate((step) => getComputedStyle(step).printColorAdjust);

    expect(filled).toBe("exact");
  });

  it("wide tables lie, narrow ones stand", async () => {
    const sizes: Record<string, boolean> = {};
    for (const path of ["/classes", "/campagnes/toutes", `/classes/${ids["classId"]}/matrice`]) {
      const [[width = 0, height = 0] = []] = (await printed(page, path)).read.sizes;
      sizes[path] = width > height;
    }

    expect(Object.values(sizes)).toEqual([false, true, true]);
  });

  it("a teacher's home prints whom to support, without what is pressed", async () => {
    const { page: theirs, context } = await demoPerson(stage, "pp");
    const { text, seen } = await printed(theirs, "/");

    expect(seen.pressed).toEqual([]);
    expect(text).toContain(packed("À accompagner"));
    for (const words of HEAD) expect(text).toContain(packed(words));
    await context.close();
  });
});

interface Seen {
  title: string;
  /** What a hand would press or choose, and still stands on the paper. */
  pressed: string[];
  /** Tables whose head would not be repeated. */
  wrongHeads: string[];
  /** Of the longest table: the heads of its columns and of its lines, without blanks. */
  heads: string[];
  lines: string[];
}

async function printed(page: Page, address: string): Promise<{ read: PdfRead; text: string; seen: Seen }> {
  await page.emulateMedia({ media: "screen" });
  await openScreen(page, address);
  await page.emulateMedia({ media: "print" });
  const seen = await page.evaluate(onPaper);
  const read = readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  return { read, text: packed(read.pages.join(" ")), seen };
}

/** In the page, as the paper has it. */
function onPaper(): Seen {
  const shown = (element: Element): boolean => element.checkVisibility() && element.getClientRects().length > 0;
  const words = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, "");
  const PRESSED = "nav a, button, a.button, .select, .tabs, .search-field, summary, [role=switch], .pressed";
  // The words of a column's head, and the names that wait, are buttons on the screen.
  const WORDS = ".sort-button, .name-queue button, .field *";
  const tables = [...document.querySelectorAll("table")].filter(shown);
  const longest = tables.toSorted((one, other) => other.rows.length - one.rows.length)[0];
  const sheetHeight = document.querySelector(".matrix, .board") ? 700 : 1000;
  return {
    title: document.querySelector("h1")?.textContent ?? "",
    pressed: [...document.querySelectorAll(PRESSED)]
      .filter((element) => shown(element) && !element.matches(WORDS))
      .map((element) => `${element.tagName} ${element.textContent}`),
    wrongHeads: tables
      .flatMap((table) => table.tHead ?? [])
      .filter((head) => {
        const { display, position } = getComputedStyle(head);
        return display !== "table-header-group" || position !== "static" || head.offsetHeight > sheetHeight / 4;
      })
      .map(words),
    heads: [...(longest?.tHead?.querySelectorAll("th") ?? [])].filter(shown).map(words),
    lines: [...(longest?.querySelectorAll("tbody th[scope=row] .name") ?? [])].map(words),
  };
}

function sheetWidth({ sizes }: PdfRead): number {
  return sizes[0]![0] * PIXELS_A_POINT;
}

/** How wide the screen is drawn between the margins of its sheet. */
async function widthOn(page: Page, read: PdfRead, margins: number): Promise<number> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: Math.floor(sheetWidth(read) - margins), height: 800 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize(before);
  return width;
}
