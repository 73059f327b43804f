import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import type { JourneyServer } from "./journey-server.ts";
import type { Stage } from "./journey-stage.ts";

/** The day of standing-day.ts. */
const TODAY = new Date("2026-11-20T10:00:00+01:00");
const LONGEST_WAIT_MS = 60_000;

export const WIDE = { width: 1280, height: 800 };

/** A browser of one's own, in French, on the day of the server. */
export async function newPerson(
  { browser, server }: { browser: Browser; server: { url: string } },
  more: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: server.url,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport: WIDE,
    reducedMotion: "reduce",
    ...more,
  });
  context.setDefaultTimeout(LONGEST_WAIT_MS);
  await context.clock.setFixedTime(TODAY);
  return { context, page: await context.newPage() };
}

/** On the sign-in screen; then the title of the screen asked for is there. */
export async function signIn(
  page: Page,
  email: string,
  password: string,
  then: string | RegExp = /^Bonjour /,
): Promise<void> {
  await page.getByLabel("Adresse e-mail").fill(email);
  await page.getByLabel("Mot de passe").fill(password);
  await page.getByLabel("Mot de passe").press("Enter");
  await title(page, then).waitFor();
}

/** Somebody of the demo school, by the first part of their address, at their home. */
export async function demoPerson(stage: Stage, who: string): Promise<{ context: BrowserContext; page: Page }> {
  const person = await newPerson(stage);
  await person.page.goto("/");
  await signIn(person.page, `${who}@demo.example`, "jalon-demo");
  return person;
}

/** The school of the journeys that begin with none, made by the command line, and its head's account. */
export const UAI = "0781234T";
export const HEAD = { email: "direction@example.test", password: "trois mots et un quatrième" };

export function createSchool(server: JourneyServer): void {
  const school = ["--uai", UAI, "--name", "Collège des Essais", "--kind", "COLLEGE"];
  const head = ["--head", HEAD.email, "--first-name", "Alma", "--last-name", "Brisefer"];
  server.jalon(["create-school", ...school, ...head], { JALON_PASSWORD: HEAD.password });
}

/** The head of that school, where the title is `then`. */
export async function newHead(stage: Stage, { at = "/", then }: { at?: string; then?: string } = {}): Promise<Page> {
  createSchool(stage.server);
  const { page } = await newPerson(stage);
  await page.goto(at);
  await signIn(page, HEAD.email, HEAD.password, then);
  return page;
}

export function title(page: Page, name: string | RegExp): Locator {
  return page.getByRole("heading", { level: 1, name });
}

/** At an address, until all of the screen is there; it did not fall. */
export async function openScreen(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await title(page, /^(?!Chargement)./).waitFor();
  await page.locator(".skeleton").first().waitFor({ state: "detached" });
  expect(await title(page, "Cette page n’a pas pu s’afficher").count()).toBe(0);
}

/** Until every chart of the screen has its drawing, which comes after its sentence. */
export async function chartsDrawn(page: Page): Promise<void> {
  await page.locator(".chart-drawing svg").first().waitFor();
  await page.locator(".chart-drawing:not(:has(svg))").first().waitFor({ state: "detached" });
}

/** Until what is called so holds the focus, by its accessible name or its text: a dialog gives it back a moment after its answer. */
export async function focusOn(page: Page, name: string | RegExp): Promise<void> {
  const words = typeof name === "string" ? { text: name } : { pattern: name.source };
  await page.waitForFunction(({ text, pattern }: { text?: string; pattern?: string }) => {
    const held = document.activeElement;
    const called = (held?.getAttribute("aria-label") ?? held?.textContent ?? "").trim();
    return text === undefined ? new RegExp(pattern ?? "").test(called) : called === text;
  }, words);
}

export interface DroppedFile {
  name: string;
  content: Buffer;
}

/** One of test/fixtures. */
export function fixture(name: string): DroppedFile {
  return { name, content: readFileSync(join(process.cwd(), "test", "fixtures", name)) };
}

/** Drops files on the page as a person does from their desktop. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const sent = files.map(({ name, content }) => ({ name, bytes: content.toString("base64") }));
  const dataTransfer = await page.evaluateHandle((contents) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of contents)
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))], name));
    return transfer;
  }, sent);
  const place = page.getByRole("group", { name: "Glissez vos fichiers ici" });
  for (const type of ["dragenter", "dragover", "drop"]) await place.dispatchEvent(type, { dataTransfer });
}

/** The words of the table that the screen shows now, line by line; a line begins with its name. */
export async function linesOf(page: Page): Promise<string[][]> {
  const lines = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
  const cells = await lines.evaluateAll((rows) =>
    rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, " ").trim())),
  );
  return cells.filter(({ length }) => length > 1);
}

/** Only the names, as they stand on the screen. */
export async function namesOn(page: Page): Promise<string[]> {
  return page.getByRole("rowheader").getByRole("link").allInnerTexts();
}

/** Presses Tab until what is asked for holds the focus, as somebody without a mouse does; Shift+Tab goes back to the menu. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const presses = 120;
  for (let press = 0; press < presses; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not reach ${String(target)}`);
}
