import type { Locator, Page } from "playwright-core";
import { faultsOf } from "../support/journey-axe.ts";
import { startDemoServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { demoPerson, focusOn, tabTo, title } from "../support/journey.ts";

/** The demo school on 20 November: what a school sets, and what is done for those to support, without a mouse. */
describe("a school that follows its students up", () => {
  const stage = stageOf(startDemoServer);

  const signedIn = async (who: string): Promise<Page> => (await demoPerson(stage, who)).page;

  async function press(page: Page, target: Locator): Promise<void> {
    await tabTo(page, target);
    await page.keyboard.press("Enter");
  }

  it("the referent sets a grade's objective, the terms, a holiday and a threshold by keyboard", async () => {
    const page = await signedIn("referent");
    await tabTo(page, page.getByRole("link", { name: "Réglages" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await title(page, "Réglages").waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const fifth = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "5e", exact: true }) });
    await press(page, fifth.getByRole("button"));
    await page.getByRole("dialog", { name: "Objectif du niveau 5e" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("6");
    await page.keyboard.press("Enter");
    await fifth.getByText("6 compétences").waitFor();
    await focusOn(page, /Modifier l’objectif.*5e/);

    await press(page, page.getByRole("link", { name: "Trimestres et calendrier" }));
    await page.getByRole("heading", { name: "Trimestres de 2026-2027" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(page, page.getByRole("button", { name: "Passer à deux semestres" }));
    await page.getByLabel("Fin du 1er semestre").waitFor();
    await press(page, page.getByRole("button", { name: "Passer à trois trimestres" }));
    await page.getByLabel("Fin du 2e trimestre").waitFor();

    await press(page, page.getByRole("button", { name: "Ajouter des vacances" }));
    const holiday = page.getByRole("dialog", { name: "Ajouter des vacances" });
    await holiday.getByLabel("Nom").fill("Pont de l’Ascension");
    await holiday.getByLabel("Premier jour").fill("2027-05-06");
    await holiday.getByLabel("Dernier jour").fill("2027-05-09");
    await page.keyboard.press("Enter");
    await page.getByRole("row", { name: /Pont de l’Ascension/ }).waitFor();
    await press(page, page.getByRole("button", { name: "Reprendre les dates de cette zone" }));
    await page.getByRole("row", { name: /Pont de l’Ascension/ }).waitFor({ state: "detached" });

    await press(page, page.getByRole("link", { name: "Seuils" }));
    await page.getByLabel("Jours entre deux relances").fill("10");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("Jours entre deux relances").press("Enter");
    await page.getByText("Réglages enregistrés.").waitFor();
    await page.reload();
    await title(page, "Réglages").waitFor();
    expect(await page.getByLabel("Jours entre deux relances").inputValue()).toBe("10");
    await page.context().close();
  });

  it("a homeroom teacher notes, puts off and takes back a student of the list by keyboard", async () => {
    const page = await signedIn("pp");
    const list = page.getByRole("table", { name: /Élèves à accompagner/ });
    await list.waitFor();
    const name = await list.getByRole("rowheader").first().getByRole("link").innerText();
    const line = list.getByRole("row").filter({ hasText: name });

    await press(page, line.getByRole("button", { name: /^Vu en classe/ }));
    await line.getByText(/Vu en classe, le/).waitFor();
    await press(page, line.getByRole("button", { name: /^Autre suivi/ }));
    await page.getByRole("dialog").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(page, page.getByRole("button", { name: "Reporter de deux semaines" }));
    await line.waitFor({ state: "detached" });
    await focusOn(page, "À accompagner");

    await press(page, page.getByRole("button", { name: /^Voir les \d+ élèves reportés$/ }));
    const later = page.getByRole("table", { name: /Élèves reportés/ });
    await later.getByRole("row").filter({ hasText: name }).getByText("Report jusqu’au 4 déc.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(
      page,
      later
        .getByRole("row")
        .filter({ hasText: name })
        .getByRole("button", { name: /^Reprendre/ }),
    );
    await line.waitFor();
    await page.context().close();
  });

  it("the same teacher sets the class's objective and its councils, and finds the mark on the student's page", async () => {
    const page = await signedIn("pp");
    await page.goto("/classes");
    await press(page, page.getByRole("link", { name: "3B" }));
    await press(page, page.getByRole("button", { name: "Modifier l’objectif" }));
    await page.getByRole("dialog", { name: "Objectif de la classe 3B" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("4");
    await page.keyboard.press("Enter");
    await page.getByText("Objectif : 4 compétences").waitFor();
    await page.getByRole("dialog").waitFor({ state: "detached" });

    await focusOn(page, /^Modifier l’objectif/);
    await page.keyboard.press("Shift+Tab");
    await focusOn(page, "Dates des conseils");
    await page.keyboard.press("Enter");
    const councils = page.getByRole("dialog", { name: /Conseils de classe/ });
    await councils.getByLabel("1er trimestre").fill("2026-12-03");
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByText("Conseil de classe le 3 décembre").waitFor();

    const marked = page.getByRole("row").filter({ hasText: "Compte à débloquer" }).first();
    await marked.getByRole("rowheader").getByRole("link").press("Enter");
    await page.getByRole("heading", { name: "Suivi", exact: true }).waitFor();
    await page.getByText(/^Compte à débloquer, 18 novembre, par Karim Ourdanel$/).waitFor();
    await press(page, page.getByRole("button", { name: "Adapter l’objectif" }));
    await page.getByRole("dialog", { name: "Objectif adapté à l’élève" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    await page.getByText("Historique (1 changement)").waitFor();
    await page.context().close();
  });
});
