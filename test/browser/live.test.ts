import type { Locator, Page } from "playwright-core";
import { startEmptyServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { chartsDrawn, dropFiles, newHead, title, UAI } from "../support/journey.ts";
import { assessmentCsv, profilesCsv, siecleXml } from "../support/made-up-files.ts";

const MANY = 60;
const name = (number: number): string => `Nom${String(number).padStart(3, "0")}`;
const NUMBERS = Array.from({ length: MANY }, (_, index) => index);
const STUDENTS = NUMBERS.map((number) => ({
  ...{ siecleId: String(number), ine: `INE${number}`, lastName: name(number), firstName: "Alba" },
  ...{ className: "3B", birthDate: "2012-05-03" },
}));
const RENTREE = { pixId: 1, code: "RENTRE234", name: "Rentrée 3e" };
const PROFILS = { pixId: 2, code: "PROFIL234", name: "Profils 3e" };
const typed = (number: number) => ({ lastName: name(number), firstName: "Alba", className: "3B" });

/** The place in the page, what holds the focus with what is typed and marked in it. */
interface Place {
  scrolled: number;
  focus: string;
  marked: string;
}

/** Somebody reads a screen while results are imported elsewhere: what is new appears, and they stay where they were. */
describe("results that arrive while a screen is open", () => {
  const stage = stageOf(startEmptyServer);
  let head: Page;
  beforeAll(async () => {
    head = await newHead(stage);
    await bring("siecle.xml", siecleXml({ uai: UAI, year: 2026, students: STUDENTS }));
    await bring("rentree.csv", rentree(NUMBERS.slice(0, 30)));
  });

  function rentree(begun: readonly number[]): Buffer {
    const lines = begun.map((number) => ({ ...typed(number), startedAt: "2026-11-10T08:00:00Z", progression: 0.5 }));
    return assessmentCsv({ generation: "new", campaign: RENTREE, starCount: 3, lines });
  }

  async function bring(file: string, content: Buffer): Promise<void> {
    await head.goto("/imports");
    await dropFiles(head, [{ name: file, content }]);
    await head.getByRole("row", { name: file }).getByText("Terminé").waitFor();
  }

  /** The same person, in another tab. */
  async function reading(address: string, titled: string): Promise<Page> {
    const page = await head.context().newPage();
    await page.goto(address);
    await title(page, titled).waitFor();
    return page;
  }

  function placeOf(page: Page): Promise<Place> {
    return page.evaluate(() => {
      const held = document.activeElement;
      const typed = held instanceof HTMLInputElement ? [held.value, held.selectionStart, held.selectionEnd] : [];
      const named = held === document.body ? "" : held?.textContent;
      return {
        scrolled: Math.round(scrollY),
        focus: [held?.tagName, named, ...typed].join(" ").trim(),
        marked: String(getSelection()),
      };
    });
  }

  /** The browser anchors what is read a moment after new lines came in above it. */
  async function scrolledTo(page: Page, top: number): Promise<void> {
    await page.waitForFunction((asked) => Math.round(scrollY) === asked, top);
  }

  function topOfFocus(page: Page): Promise<number> {
    return page.evaluate(() => document.activeElement!.getBoundingClientRect().top);
  }

  /** Marks the words of an element, as somebody does who is about to copy them. */
  async function mark(words: Locator): Promise<void> {
    await words.evaluate((element) => getSelection()?.selectAllChildren(element));
  }

  async function addressOf(link: string): Promise<string> {
    await head.goto("/classes");
    await head.getByRole("link", { name: "3B", exact: true }).click();
    await title(head, "3B").waitFor();
    await head.getByRole("link", { name: link }).first().click();
    await head.waitForURL(/eleves|campagnes/);
    return new URL(head.url()).pathname;
  }

  it("update the class, the campaign, the list of students and a student, without a reload and without moving anybody", async () => {
    await head.goto("/classes");
    await head.getByRole("link", { name: "3B", exact: true }).click();
    await title(head, "3B").waitFor();
    const classAddress = new URL(head.url()).pathname;
    const studentAddress = await addressOf(`${name(59)} Alba`);
    await head.goto("/campagnes/toutes");
    await head.getByRole("link", { name: RENTREE.name }).click();
    await title(head, RENTREE.name).waitFor();
    const campaignAddress = new URL(head.url()).pathname;

    const [ofClass, ofCampaign, ofStudents, ofStudent] = [
      await reading(classAddress, "3B"),
      await reading(`${campaignAddress}?status=en-cours`, RENTREE.name),
      await reading("/eleves", "Élèves"),
      await reading(studentAddress, `${name(59)} Alba`),
    ];
    const loaded = [ofClass, ofCampaign, ofStudents, ofStudent];
    for (const page of loaded) await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));

    // In the class: the focus on a student far down. In the campaign: words marked. Among students: a search half typed.
    await ofClass.getByRole("link", { name: `${name(50)} Alba` }).focus();
    await chartsDrawn(ofCampaign);
    await ofCampaign.getByRole("link", { name: `${name(20)} Alba` }).scrollIntoViewIfNeeded();
    await mark(ofCampaign.getByRole("link", { name: `${name(20)} Alba` }));
    await ofStudents.getByRole("searchbox").fill("nom05");
    await ofStudents.getByText("10 élèves").waitFor();
    await ofStudents.getByRole("searchbox").evaluate((box: HTMLInputElement) => box.setSelectionRange(1, 3));
    await ofStudent.getByRole("heading", { name: "Relances" }).scrollIntoViewIfNeeded();
    const before = await Promise.all(loaded.map(placeOf));
    const held = await topOfFocus(ofClass);
    expect(before[0]!.scrolled).toBeGreaterThan(0);
    expect(before[1]!.marked).toContain(name(20));
    expect(before[2]!.focus).toContain("nom05 1 3");

    const lines = NUMBERS.slice(55).map((number) => ({ ...typed(number), sharedAt: "2026-11-16T08:00:00Z" }));
    await bring("rentree-2.csv", rentree(NUMBERS.slice(0, 40)));
    await bring("profils.csv", profilesCsv({ generation: "new", campaign: PROFILS, lines }));

    await ofClass.getByRole("columnheader", { name: /Profils 3e/ }).waitFor();
    await ofCampaign.getByRole("link", { name: `${name(39)} Alba` }).waitFor();
    await ofStudents
      .getByRole("row", { name: name(55) })
      .getByText("16 nov.")
      .first()
      .waitFor();
    await ofStudent.getByRole("heading", { name: "Historique des profils" }).waitFor();
    // Lines came in above and changed their order: what holds the focus stands where it stood.
    await ofClass.waitForFunction(
      (top) => Math.abs(document.activeElement!.getBoundingClientRect().top - top) < 2,
      held,
    );
    await scrolledTo(ofCampaign, before[1]!.scrolled);
    await scrolledTo(ofStudents, before[2]!.scrolled);
    const after = await Promise.all(loaded.map(placeOf));
    expect(after.map(({ focus, marked }) => ({ focus, marked }))).toEqual(
      before.map(({ focus, marked }) => ({ focus, marked })),
    );
    for (const page of loaded) expect(await page.evaluate(() => "sameDocument" in globalThis)).toBe(true);
  });
});
