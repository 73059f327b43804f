import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { exportedCsv } from "../support/exported-csv.ts";
import { faultsOf } from "../support/journey-axe.ts";
import { startDemoServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { demoPerson, namesOn, newPerson, tabTo, title } from "../support/journey.ts";

/** Screens that are full, as after three years. */
describe("the demo school", () => {
  const stage = stageOf(startDemoServer);

  const signedIn = async (who: string): Promise<Page> => (await demoPerson(stage, who)).page;

  it("a stranger is asked to sign in, and told when the two do not go together", async () => {
    const { page, context } = await newPerson(stage);
    await page.goto("/imports");
    await title(page, "Connexion").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("Adresse e-mail").fill("pp@demo.example");
    await page.getByLabel("Mot de passe").fill("pas celui-là");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "ne vont pas ensemble" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await context.close();
  });

  it("a homeroom teacher can read every screen at any width, and is led to the names that wait", async () => {
    const page = await signedIn("pp");
    await page.getByRole("table").waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await tabTo(page, page.getByRole("link", { name: "Rapprocher ces noms" }));
    await page.keyboard.press("Enter");
    await title(page, "Noms à rapprocher").waitFor();
    await page.getByRole("heading", { name: /^Qui est « .+ ?$/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.goto("/classes");
    await page.getByRole("link", { name: "3B" }).click();
    await page.getByRole("link", { name: "Matrice" }).waitFor();
    await page.getByRole("table").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const address = page.url();

    await page.getByRole("rowheader").getByRole("link").first().click();
    await page.getByRole("heading", { name: "Les 16 compétences" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.goto(`${address}/matrice`);
    await page.getByRole("table").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("a homeroom teacher prints the class: landscape, tagged, heads on every sheet, nothing to press", async () => {
    const page = await signedIn("pp");
    await page.goto("/classes");
    await page.getByRole("link", { name: "3B" }).click();
    await page.getByRole("link", { name: "Matrice" }).waitFor();
    await page.getByRole("table").waitFor();

    await page.emulateMedia({ media: "print" });
    for (const gone of [page.getByRole("navigation"), page.getByRole("button", { name: "Se déconnecter" })])
      expect(await gone.filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole("search").isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Imprimer" }).isVisible()).toBe(false);
    expect(await page.getByText("Confidentiel, usage interne").isVisible()).toBe(true);
    expect(
      await page
        .locator("thead")
        .first()
        .evaluate((head) => getComputedStyle(head).display),
    ).toBe("table-header-group");

    const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString("latin1");
    const [, width = 0, height = 0] = (/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).map(Number);
    expect(width).toBeGreaterThan(height);
    expect(pdf).toContain("/StructTreeRoot");
    await page.context().close();
  });

  it("the reference teacher can read every class and every import at any width", async () => {
    const page = await signedIn("referent");
    await page.getByRole("table").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto("/classes");
    await page.getByRole("table").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto("/imports");
    await page.getByRole("heading", { name: /noms à rapprocher/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("row").filter({ hasText: "à rapprocher" }).getByRole("link").first().click();
    await page.getByRole("heading", { name: "Rapport" }).waitFor();
    await page
      .getByRole("group", { name: /^Élèves possibles pour/ })
      .first()
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("the reference teacher follows a campaign from who has not started to who is weak where, and takes its list away", async () => {
    const page = await signedIn("referent");
    await page.getByRole("link", { name: "Campagnes" }).click();
    await title(page, "Campagnes").waitFor();
    await page.getByRole("rowheader").getByRole("link").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("rowheader").getByRole("link").first().click();
    await page.getByRole("heading", { name: "Qui n’a pas commencé" }).waitFor();
    await page.getByRole("figure").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page
      .getByRole("link", { name: "Tableau" })
      .or(page.getByRole("button", { name: "Tableau" }))
      .first()
      .click();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole("link", { name: "Résultats", exact: true }).click();
    await page.getByRole("heading", { name: "Résultats, élève par élève" }).waitFor();
    await page.getByLabel("Classe", { exact: true }).selectOption({ index: 1 });
    await page.waitForURL(/class=/);
    expect(await faultsOf(page)).toEqual([]);
    await page
      .getByRole("link", { name: /le résultat, / })
      .first()
      .click();
    await page.getByRole("heading", { name: "Compétence par compétence" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goBack();
    await page.waitForURL(/class=/);
    await page.getByRole("heading", { name: "Résultats, élève par élève" }).waitFor();

    const file = await exportedCsv(page);
    const [head = "", ...lines] = readFileSync(await file.path(), "utf8")
      .trim()
      .split("\r\n");
    expect(head).toContain("Nom");
    expect(lines.map((line) => line.split(";").slice(0, 2).join(" "))).toEqual(
      (await namesOn(page)).map((name) => expect.stringContaining(name.split(" ")[0]!) as string),
    );

    await page.getByRole("link", { name: "Analyse", exact: true }).click();
    await page.getByRole("table").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Paramètres", exact: true }).click();
    await page.getByLabel("Nom de la campagne").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("the head goes by keyboard from a figure of the school to the students behind it, as many as it says", async () => {
    const page = await signedIn("direction");
    await page.getByRole("heading", { name: "Niveau par niveau, trimestre par trimestre" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    for (const figure of [
      /^\d+ élèves à accompagner \(établissement\)$/,
      /^\d+ élèves pas encore certifiables \(3e\)$/,
    ]) {
      const link = page.getByRole("link", { name: figure });
      const [count = ""] = /^\d+/.exec((await link.getAttribute("aria-label")) ?? "") ?? [];
      await tabTo(page, link);
      await page.keyboard.press("Enter");
      await title(page, "Élèves").waitFor();
      await page.getByText(new RegExp(`^${count}\\sélèves$`)).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.goBack();
      await title(page, /^Bonjour /).waitFor();
      await link.waitFor();
    }

    await page.getByRole("button", { name: "Indiquer les dates" }).press("Enter");
    await page.getByLabel("Premier jour").fill("2027-04-13");
    await page.getByLabel("Dernier jour").fill("2027-04-24");
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByText(/du 13 avril 2027 au 24 avril 2027/).waitFor();
    await page.context().close();
  });

  it("the reference teacher looks students up, beside the list and in the year before", async () => {
    const page = await signedIn("referent");
    await page.getByRole("link", { name: "Élèves", exact: true }).click();
    await title(page, "Élèves").waitFor();
    await page.getByRole("rowheader").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByLabel("Montrer").selectOption({ label: "à interroger (étoiles ou certification)" });
    await page.waitForURL(/show=/);
    const student = page.getByRole("rowheader").getByRole("link").first();
    await student.waitFor();
    await tabTo(page, student);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Ouvrir la page de l’élève" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Ouvrir la page de l’élève" }).waitFor({ state: "detached" });

    await page.getByLabel("Année scolaire").selectOption({ index: 1 });
    await page.getByText("L’accompagnement se décide sur l’année en cours").waitFor();
    await page.getByRole("rowheader").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await tabTo(page, page.getByRole("rowheader").getByRole("link").first());
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByText("Année terminée").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Ouvrir la page de l’élève" }).press("Enter");
    await page.getByRole("heading", { name: "Historique des profils" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.goto("/classes");
    await page.getByLabel("Année scolaire").selectOption({ index: 1 });
    await page.getByText(/Rien de cette année-là ne se mêle/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "3B" }).click();
    await title(page, "3B").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("a campaign of the year before says its year, also under an address that does not", async () => {
    const page = await signedIn("referent");
    await page.goto("/campagnes/toutes");
    await page.getByLabel("Année scolaire").selectOption({ index: 1 });
    await page.getByText(/Rien de cette année-là ne se mêle/).waitFor();
    const link = page.getByRole("rowheader").locator("a[href*='annee=']").first();
    const { pathname } = new URL((await link.getAttribute("href"))!, stage.server.url);

    await page.goto(pathname);
    await page.getByText(/Rien de cette année-là ne se mêle/).waitFor();
    await page.getByRole("figure").first().waitFor();
    expect(new URL(page.url()).search).toMatch(/^\?annee=/);
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("the reference teacher sees what changed in a class since a term that they choose, by keyboard", async () => {
    const page = await signedIn("referent");
    await page.goto("/classes?annee=2025-2026");
    await page.getByRole("link", { name: "4A" }).click();
    const tab = page.getByRole("link", { name: "Progression" });
    await tabTo(page, tab);
    await page.keyboard.press("Enter");
    await page.getByRole("table", { name: /^Progression des élèves de 4A/ }).waitFor();
    await page
      .getByRole("paragraph")
      .filter({ hasText: "Depuis le début de l’année" })
      .filter({ hasText: "au moins une compétence" })
      .waitFor();
    await page.locator(".chart-drawing svg").nth(3).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const compared = page.getByLabel("Comparer avec");
    await tabTo(page, compared);
    await page.keyboard.press("End");
    await page.waitForURL(/depuis=2026-02-28/);
    await page
      .getByRole("paragraph")
      .filter({ hasText: "Depuis la fin du 2e trimestre" })
      .filter({ hasText: "au moins une compétence" })
      .waitFor();
    await page
      .getByRole("group", { name: /Compétences au niveau 1/ })
      .getByRole("button", { name: "Tableau" })
      .press("Enter");
    await page.getByRole("columnheader", { name: "Médiane" }).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole("rowheader").getByRole("link").last().press("Enter");
    const progression = page.getByRole("region", { name: "Progression de l’année" });
    await progression.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await progression.getByRole("button", { name: "Tableau" }).press("Enter");
    await progression.getByRole("columnheader", { name: "Repère" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });

  it("the head sees the whole school, and a failure of the server in words, with a way on", async () => {
    const page = await signedIn("direction");
    await page.getByRole("table").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.route("**/graphql", (route) => route.abort());
    await page.getByRole("link", { name: "Classes", exact: true }).click();
    await title(page, "Cette page n’a pas pu s’afficher").waitFor();
    await page.getByText("Le serveur ne répond pas").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.unroute("**/graphql");
    await page.getByRole("button", { name: "Recharger la page" }).press("Enter");
    await title(page, "Classes").waitFor();
    await page.context().close();
  });

  it("the academy compares its schools, chooses an earlier term by keyboard, and is told that a school's screens are not for it", async () => {
    const page = await signedIn("academie");
    await page.getByRole("heading", { name: "5 établissements" }).waitFor();
    const period = page.getByLabel("Période", { exact: true });
    expect(await period.locator("option:checked").innerText()).toBe("3e trimestre 2025-2026");
    const schools = page.getByRole("table", { name: /^Établissements de l’académie/ });
    expect((await schools.getByRole("rowheader").allInnerTexts()).map((words) => words.split("\n")[0])).toEqual([
      ...["Tous les établissements", "Collège de la Grande-Ourse", "Collège des Quatre-Vents"],
      ...["Collège des Trois-Fontaines", "Collège du Vieux-Moulin", "Collège expérimental du Belvédère"],
    ]);
    const small = schools.getByRole("row", { name: /Belvédère/ });
    expect(await small.getByText("masqué").count()).toBe(3);
    expect(await faultsOf(page)).toEqual([]);

    await tabTo(page, period);
    await page.keyboard.press("ArrowDown");
    await page.waitForURL(/\?term=/);
    await period.locator("option:checked", { hasText: "2e trimestre 2025-2026" }).waitFor({ state: "attached" });
    await period.and(page.locator(":focus")).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.goto("/imports");
    await page.getByText("l’académie lit les chiffres d’établissements entiers").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.context().close();
  });
});
