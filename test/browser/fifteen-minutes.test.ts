import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { faultsOf } from "../support/journey-axe.ts";
import { startDemoServer, type JourneyServer } from "../support/journey-server.ts";
import { demoPerson, tabTo, title } from "../support/journey.ts";

const HOW_MANY = 8;

/** What a term costs a homeroom teacher, every step by keyboard: who is behind and why, remind eight, read the council's sheet. */
describe("fifteen minutes a term", () => {
  let browser: Browser;
  let server: JourneyServer;
  let page: Page;
  let keys = 0;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startDemoServer();
    page = (await demoPerson(browser, server, "pp")).page;
    const press = page.keyboard.press.bind(page.keyboard);
    page.keyboard.press = (key, options) => {
      keys += 1;
      return press(key, options);
    };
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function press(target: Locator, key = "Enter"): Promise<void> {
    await tabTo(page, target);
    await page.keyboard.press(key);
  }

  it("the homeroom teacher reads who is behind and why, and chooses eight", async () => {
    await press(page.getByRole("link", { name: /3B/ }).first());
    await title(page, "3B").waitFor();
    await page.getByRole("heading", { level: 3, name: /À accompagner/ }).waitFor();

    const boxes = page.getByRole("checkbox", { name: /^Choisir (?!toute|le groupe)/ });
    const enough = page.getByRole("link", { name: `Relancer (${HOW_MANY})` });
    for (let next = 0; (await enough.count()) === 0; next += 1) {
      await press(boxes.nth(next), "Space");
      await page
        .getByRole("link", { name: /^Relancer/ })
        .first()
        .waitFor();
    }
    expect(await faultsOf(page)).toEqual([]);
    await press(enough);
    await title(page, `Relancer ${HOW_MANY} élèves de 3B`).waitFor();
  });

  it("a message is read before it goes, and eight reminders through the ENT are noted", async () => {
    await page.getByRole("heading", { name: /messages? à coller/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await press(page.getByRole("button", { name: "Élève suivant" }));
    await page.getByText(`2 sur ${HOW_MANY}`).waitFor();
    await press(page.getByRole("button", { name: /noter 8 relances/ }));
    await title(page, "8 relances notées").waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it("what was given is in the history, and those eight are not proposed again", async () => {
    await press(page.getByRole("link", { name: "Voir les relances" }));
    await title(page, "Relances").waitFor();
    await page.getByRole("table").waitFor();
    expect(await page.getByRole("row").filter({ hasText: "20 nov." }).count()).toBe(HOW_MANY);
    expect(await faultsOf(page)).toEqual([]);

    await press(page.getByRole("link", { name: "Nouvelle relance" }));
    await title(page, /^Qui relancer/).waitFor();
    await press(page.getByRole("link", { name: "3B" }));
    await page.getByRole("heading", { name: "Laissés de côté" }).waitFor();
    expect(await page.getByText("ENT le 20 nov., par vous").count()).toBe(HOW_MANY);
  });

  it("the sheet of the class council is there to be printed, after a few hundred keys in all", async () => {
    await press(page.getByRole("link", { name: "Classes", exact: true }));
    await press(page.getByRole("link", { name: "3B", exact: true }));
    await title(page, "3B").waitFor();
    await press(page.getByRole("link", { name: "Conseil de classe" }));
    await page.getByRole("button", { name: "Imprimer" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    // Tabbing all the way each time, 250 were counted.
    expect(keys).toBeLessThan(400);
  });
});
