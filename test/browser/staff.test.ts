import type { Page } from "playwright-core";
import { faultsOf } from "../support/journey-axe.ts";
import { startDemoServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { demoPerson, namesOn, newPerson, signIn, tabTo, title } from "../support/journey.ts";

const PASSWORD = "trois mots et un quatrième";
const ADDRESS = "ana.roc@demo.example";

/** Somebody comes, is given classes, forgets their password, and leaves: each journey goes on where the one before ended. */
describe("the staff of a school", () => {
  const stage = stageOf(startDemoServer);
  let head: Page;
  let ana: Page;

  const choosePassword = async (page: Page, link: string, password: string): Promise<void> => {
    await page.goto(link);
    await page.getByLabel("Mot de passe", { exact: true }).fill(password);
    await page.keyboard.press("Enter");
    await title(page, "Bonjour Ana").waitFor();
  };

  it("the head invites a colleague by keyboard, with one class, and is shown a link", async () => {
    head = (await demoPerson(stage, "direction")).page;
    await tabTo(head, head.getByRole("link", { name: "Équipe" }), "Shift+Tab");
    await head.keyboard.press("Enter");
    await title(head, "Équipe").waitFor();
    await head.getByRole("row").nth(5).waitFor();
    expect(await faultsOf(head)).toEqual([]);

    await tabTo(head, head.getByRole("button", { name: "Inviter quelqu’un" }));
    await head.keyboard.press("Enter");
    const dialog = head.getByRole("dialog", { name: "Inviter quelqu’un" });
    await dialog.waitFor();
    expect(await faultsOf(head)).toEqual([]);
    for (const words of ["Roc", "Ana", ADDRESS]) {
      await head.keyboard.type(words);
      await head.keyboard.press("Tab");
    }
    await tabTo(head, dialog.getByRole("checkbox", { name: "6B", exact: true }));
    await head.keyboard.press("Space");
    await tabTo(head, dialog.getByRole("radio", { checked: true }));
    await head.keyboard.press("ArrowDown");
    await tabTo(head, dialog.getByRole("button", { name: "Enregistrer" }));
    await head.keyboard.press("Enter");

    const link = head.getByLabel("Lien", { exact: true });
    await link.waitFor();
    expect(await faultsOf(head)).toEqual([]);
    const url = await link.inputValue();
    await head.keyboard.press("Escape");
    await head
      .getByRole("row", { name: new RegExp(ADDRESS) })
      .getByText("Invitation en attente")
      .waitFor();

    ana = (await newPerson(stage)).page;
    await choosePassword(ana, url, PASSWORD);
    await ana.goto("/classes");
    await title(ana, "Classes").waitFor();
    expect(await namesOn(ana)).toEqual(["6B"]);
  });

  it("another class is there on the colleague's next page", async () => {
    await head.reload();
    await head.getByRole("button", { name: /Modifier.*Ana Roc/ }).click();
    const dialog = head.getByRole("dialog", { name: "Modifier un compte" });
    await dialog.getByRole("checkbox", { name: "3C", exact: true }).check();
    await dialog.getByRole("button", { name: "Enregistrer" }).click();
    await dialog.waitFor({ state: "detached" });

    await ana.reload();
    await title(ana, "Classes").waitFor();
    expect((await namesOn(ana)).sort()).toEqual(["3C", "6B"]);
  });

  it("a forgotten password is chosen again by the link that a mail brings, which closes what was open", async () => {
    const other = (await newPerson(stage)).page;
    await other.goto("/");
    await other.getByRole("link", { name: "Mot de passe oublié" }).click();
    await title(other, "Mot de passe oublié").waitFor();
    expect(await faultsOf(other)).toEqual([]);
    await other.getByLabel("Adresse e-mail").fill(ADDRESS);
    await other.keyboard.press("Enter");
    await other.getByText(/Si quelqu’un se connecte avec cette adresse/).waitFor();

    let url: string | undefined;
    while (!url) {
      await head.goto("/relances/boite");
      await title(head, /./).waitFor();
      await head.waitForLoadState("networkidle");
      url = /http\S+bienvenue#[\w-]{43}/.exec(await head.getByRole("main").innerText())?.[0];
    }
    await choosePassword(other, url, `${PASSWORD} et demi`);
    await ana.reload();
    await title(ana, "Connexion").waitFor();
  });

  it("whoever is signed in changes their password and closes another session", async () => {
    await signIn(ana, ADDRESS, `${PASSWORD} et demi`, "Classes");
    await ana.getByRole("link", { name: "Ana Roc" }).click();
    await title(ana, "Mon compte").waitFor();
    await ana.getByRole("button", { name: "Fermer", exact: true }).waitFor();
    expect(await faultsOf(ana)).toEqual([]);
    await ana.getByRole("button", { name: "Fermer", exact: true }).click();
    await ana.getByText("Session fermée.").waitFor();

    await ana.getByLabel("Mot de passe actuel").fill(`${PASSWORD} et demi`);
    await ana.getByLabel("Nouveau mot de passe").fill(`${PASSWORD} encore`);
    await ana.keyboard.press("Enter");
    await ana.getByText(/Mot de passe changé/).waitFor();
    await ana.reload();
    await title(ana, "Mon compte").waitFor();
  });

  it("whose access is taken away stands before the door at once", async () => {
    await head.goto("/equipe");
    await head.getByRole("button", { name: /Modifier.*Ana Roc/ }).click();
    await head.getByRole("button", { name: "Retirer l’accès" }).click();
    await head.getByRole("button", { name: "Retirer l’accès maintenant" }).click();
    await head
      .getByRole("row", { name: new RegExp(ADDRESS) })
      .getByText("Accès retiré")
      .waitFor();

    await ana.goto("/classes");
    await title(ana, "Connexion").waitFor();
    await ana.getByLabel("Adresse e-mail").fill(ADDRESS);
    await ana.getByLabel("Mot de passe").fill(`${PASSWORD} encore`);
    await ana.keyboard.press("Enter");
    await ana.getByText(/ne vont pas ensemble/).waitFor();
  });

  it("a list of staff is read, shown and taken", async () => {
    await head.goto("/equipe/liste");
    await title(head, "Importer une liste").waitFor();
    const text =
      "Nom;Prénom;E-mail;Rôle;Classes;Professeur principal\nDuval;Zoé;zoe.duval@demo.example;Enseignante;6A;\n";
    const file = { name: "equipe.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
    await head.locator("input[type=file]").setInputFiles(file);
    const take = head.getByRole("button", { name: "Inviter 1 personne" });
    await take.waitFor();
    expect(await faultsOf(head)).toEqual([]);
    await head.getByRole("radio", { name: /Me l’afficher/ }).check();
    await take.click();

    await head.getByText(/bienvenue#[\w-]{43}/).waitFor();
    expect(await faultsOf(head)).toEqual([]);
  });
});
