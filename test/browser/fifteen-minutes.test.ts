import type { Locator, Page } from "playwright-core";
import { faultsOf } from "../support/journey-axe.ts";
import { startDemoServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { demoPerson, tabTo, title } from "../support/journey.ts";

const BY_ENT = 8;
const BY_MAIL = 3;

/** What a term costs a homeroom teacher, every step by keyboard: who is behind and why, remind eight through the ENT and three by e-mail, print the council's sheet. */
describe("fifteen minutes a term", () => {
  const stage = stageOf(startDemoServer);
  let page: Page;
  let keys = 0;
  /** What a hand on a mouse would press: every link, button and box. */
  let clicks = 0;
  beforeAll(async () => {
    page = (await demoPerson(stage, "pp")).page;
    const press = page.keyboard.press.bind(page.keyboard);
    page.keyboard.press = (key, options) => {
      keys += 1;
      return press(key, options);
    };
  });

  async function press(target: Locator, key = "Enter"): Promise<void> {
    await tabTo(page, target);
    await page.keyboard.press(key);
    clicks += 1;
  }

  /** From the top of the class's list down: the next students after `first`, until the button says `count`. */
  async function choose(count: number, first: number): Promise<void> {
    const boxes = page.getByRole("checkbox", { name: /^Choisir (?!toute|le groupe)/ });
    const enough = page.getByRole("link", { name: `Relancer (${count})` });
    for (let next = first; (await enough.count()) === 0; next += 1) {
      await press(boxes.nth(next), "Space");
      await boxes
        .nth(next)
        .and(page.getByRole("checkbox", { checked: true }))
        .waitFor();
    }
    await press(enough);
    await title(page, `Relancer ${count} élèves de 3B`).waitFor();
  }

  it("the homeroom teacher reads who is behind and why, and chooses eight", async () => {
    await press(page.getByRole("link", { name: /3B/ }).first());
    await title(page, "3B").waitFor();
    await page.getByRole("heading", { level: 3, name: /À accompagner/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await choose(BY_ENT, 0);
  });

  it("a message is read before it goes, and eight reminders through the ENT are noted", async () => {
    await page.getByRole("heading", { name: /messages? à coller/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await press(page.getByRole("button", { name: "Élève suivant" }));
    await page.getByText(`2 sur ${BY_ENT}`).waitFor();
    await press(page.getByRole("button", { name: /noter 8 relances/ }));
    await title(page, "8 relances notées").waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it("three more of the class are written to by e-mail; a fourth without an address is left aside, with the reason", async () => {
    await press(page.getByRole("link", { name: "Revenir à la 3B" }));
    await title(page, "3B").waitFor();
    await choose(BY_MAIL + 1, BY_ENT);

    await tabTo(page, page.getByRole("radio", { name: /Copier pour l’ENT/ }));
    for (const next of [/^Billets à découper/, /^E-mail/]) {
      await page.keyboard.press("ArrowDown");
      await page.getByRole("radio", { name: next, checked: true }).waitFor();
    }
    clicks += 1;
    await title(page, `Relancer ${BY_MAIL} élèves de 3B`).waitFor();
    await page.getByText("aucune adresse e-mail connue").waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await press(page.getByRole("button", { name: `Envoyer ${BY_MAIL} e-mails` }));
    await title(page, `${BY_MAIL} e-mails en route`).waitFor();
  });

  it("the mails are read where the demo keeps them: no subject names anybody", async () => {
    await press(page.getByRole("link", { name: "Ouvrir la boîte d’essai" }));
    const mails = page.getByRole("article");
    await mails.nth(BY_MAIL - 1).waitFor();
    expect(await mails.count()).toBe(BY_MAIL);
    for (const mail of await mails.all()) {
      const name = await mail.getByRole("link").innerText();
      const subject = await mail.getByRole("heading").innerText();
      expect(name.split(" ").filter((part) => subject.includes(part))).toEqual([]);
      expect(await mail.innerText()).toContain(name.split(" ").at(-1));
    }
    expect(await faultsOf(page)).toEqual([]);
  });

  it("what was said is in the history, and those eleven are not proposed again", async () => {
    await press(page.getByRole("link", { name: "Relances" }).last());
    await title(page, "Relances").waitFor();
    const today = page.getByRole("row").filter({ hasText: "20 nov." });
    await today.first().waitFor();
    expect(await today.filter({ hasText: "Notée" }).count()).toBe(BY_ENT);
    expect(await today.filter({ hasText: "Envoyée" }).count()).toBe(BY_MAIL);
    expect(await faultsOf(page)).toEqual([]);

    await press(page.getByRole("link", { name: "Nouvelle relance" }));
    await title(page, /^Qui relancer/).waitFor();
    await press(page.getByRole("link", { name: "3B" }));
    await page.getByRole("heading", { name: "Laissés de côté" }).waitFor();
    expect(await page.getByText("ENT le 20 nov., par vous").count()).toBe(BY_ENT);
    expect(await page.getByText("E-mail le 20 nov., par vous").count()).toBe(BY_MAIL);
  });

  it("the sheet of the class council is printed, after a few hundred keys in all", async () => {
    await press(page.getByRole("link", { name: "Classes", exact: true }));
    await press(page.getByRole("link", { name: "3B", exact: true }));
    await title(page, "3B").waitFor();
    await press(page.getByRole("link", { name: "Conseil de classe" }));
    await page.getByRole("button", { name: "Imprimer" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.evaluate(() => {
      window.print = () => document.body.setAttribute("data-printed", "");
    });
    await press(page.getByRole("button", { name: "Imprimer" }));
    await page.locator("body[data-printed]").waitFor();
    // eslint-disable-next-line no-console -- the figure to publish
    console.log(`fifteen minutes a term: ${keys} keys without a mouse, or ${clicks} clicks`);
    expect(keys).toBeLessThan(600);
  });
});
