import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download, Locator, Page } from "playwright-core";
import { exportedCsv } from "../support/exported-csv.ts";
import { faultsOf } from "../support/journey-axe.ts";
import { startEmptyServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import {
  createSchool,
  dropFiles,
  fixture,
  focusOn,
  HEAD,
  linesOf,
  namesOn,
  newPerson,
  signIn,
  tabTo,
  title,
} from "../support/journey.ts";

const FILES = [
  "siecle-iso-8859-15.xml",
  "siecle.zip",
  "assessment-new.csv",
  "assessment-old.csv",
  "profiles-new.csv",
  "profiles-old.csv",
];

/** One school from its creation on: each journey goes on where the one before ended. */
describe("a new school", () => {
  const stage = stageOf(startEmptyServer);
  let referent: Page;
  let homeroom: Page;
  let nobody: Page;
  beforeAll(async () => {
    createSchool(stage.server);
  });

  /** The single-use links, in the order of the lines. */
  function invite(...lines: string[]): string[] {
    const folder = mkdtempSync(join(tmpdir(), "jalon-staff-"));
    const file = join(folder, "staff.csv");
    writeFileSync(file, ["Nom;Prénom;E-mail;Rôle;Classes;Professeur principal", ...lines].join("\n"));
    const said = stage.server.jalon(["add-staff", "--file", file]);
    rmSync(folder, { recursive: true });
    return said.match(/http\S+#\S+/g) ?? [];
  }

  async function welcome(link: string, firstName: string): Promise<Page> {
    const { page } = await newPerson(stage);
    await page.goto(link);
    await page.getByLabel("Mot de passe", { exact: true }).fill(HEAD.password);
    await page.getByRole("button", { name: "Entrer" }).click();
    await title(page, `Bonjour ${firstName}`).waitFor();
    return page;
  }

  const row = (page: Page, file: string): Locator => page.getByRole("row", { name: file });

  it("the reference teacher chooses a password by their link, which then leads nowhere", async () => {
    const [link = ""] = invite("Septvents;Ida;referente@example.test;Référent numérique;;");
    const { page } = await newPerson(stage);
    await page.goto(link);
    await title(page, "Bienvenue sur Jalon").waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.keyboard.press("Tab");
    await page.keyboard.type("trop court");
    await page.keyboard.press("Enter");
    await page.getByText("Un mot de passe compte de 12 à 200 caractères.").waitFor();
    expect(await page.getByLabel("Mot de passe", { exact: true }).getAttribute("aria-invalid")).toBe("true");

    await page.getByLabel("Mot de passe", { exact: true }).fill(HEAD.password);
    await page.keyboard.press("Enter");
    await title(page, "Bonjour Ida").waitFor();
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe("/");

    const again = await newPerson(stage);
    await again.page.goto(link);
    await again.page.getByLabel("Mot de passe", { exact: true }).fill(HEAD.password);
    await again.page.keyboard.press("Enter");
    await again.page.getByRole("alert").filter({ hasText: "Ce lien a déjà servi" }).waitFor();
    expect(await faultsOf(again.page)).toEqual([]);
    await again.page.getByRole("link", { name: "Aller à la connexion" }).click();
    await title(again.page, "Connexion").waitFor();
    await again.context.close();
    referent = page;
  });

  it("the reference teacher of an empty school is told what to do first, on every screen", async () => {
    await referent.getByRole("heading", { name: "Commencez par la liste des élèves" }).waitFor();
    expect(await faultsOf(referent)).toEqual([]);
    await referent.getByRole("link", { name: "Classes", exact: true }).click();
    await title(referent, "Classes").waitFor();
    await referent.getByRole("heading", { name: "Commencez par la liste des élèves" }).waitFor();
    expect(await faultsOf(referent)).toEqual([]);
    await referent.getByRole("link", { name: "Importer des fichiers" }).click();
    await referent.getByRole("heading", { name: "Aucun fichier pour l’instant" }).waitFor();
    expect(await faultsOf(referent)).toEqual([]);
  });

  it("the reference teacher drops SIECLE and the exports of Pix together, and sees each become done", async () => {
    await dropFiles(referent, FILES.map(fixture));
    for (const file of FILES) await row(referent, file).getByText("Terminé").waitFor();

    const happened = Object.fromEntries(
      (await linesOf(referent)).map(([file = "", ...rest]) => [file.split(" ")[0], rest]),
    );
    expect(happened).toEqual({
      "siecle-iso-8859-15.xml": [
        "Élèves (SIECLE)",
        expect.stringMatching(/^14 lignes : 12 créées, 1 inchangée et 1 non prise/),
        "Terminé, à revoir",
      ],
      "siecle.zip": [
        "Élèves (SIECLE)",
        expect.stringMatching(/^14 lignes : 13 inchangées et 1 non prise/),
        "Terminé, à revoir",
      ],
      "assessment-new.csv": ["Évaluation Pix", "7 lignes : 6 créées et 1 inchangée", "Terminé"],
      "assessment-old.csv": ["Évaluation Pix", "7 lignes : 1 inchangée et 6 à rapprocher", "Terminé, à revoir"],
      "profiles-new.csv": ["Collecte de profils Pix", "6 lignes : 6 créées", "Terminé"],
      "profiles-old.csv": ["Collecte de profils Pix", "6 lignes : 6 à rapprocher", "Terminé, à revoir"],
    });
    await referent.getByRole("heading", { name: "12 noms à rapprocher" }).waitFor();
    expect(await faultsOf(referent)).toEqual([]);
  });

  it("the reference teacher reads which line of SIECLE was not taken, and why", async () => {
    await referent.getByRole("link", { name: "siecle-iso-8859-15.xml" }).click();
    await referent.getByRole("cell", { name: "Cet élève n’a pas de classe dans SIECLE." }).waitFor();
    expect(await faultsOf(referent)).toEqual([]);
    await referent.goBack();
  });

  it("the reference teacher is led to the names that wait, and matches the exact ones of a past year with one press", async () => {
    await tabTo(referent, referent.getByRole("link", { name: "Rapprocher ces noms" }));
    await referent.keyboard.press("Enter");
    await title(referent, "Noms à rapprocher").waitFor();
    await referent.getByRole("heading", { name: "12 noms à rapprocher" }).waitFor();
    expect(await faultsOf(referent)).toEqual([]);

    await referent.getByRole("button", { name: "Rapprocher les 10 noms exacts de 2023-2024" }).press("Enter");
    await referent.getByText("10 noms exacts rapprochés.").first().waitFor();
    await referent.getByRole("heading", { name: "2 noms à rapprocher" }).waitFor();
  });

  it("the reference teacher is asked about each of two students of one name, answers with a key, and takes an answer back", async () => {
    const question = (className: string): Locator =>
      referent.getByRole("heading", { name: `Qui est « BRINDACIER Léonie », ${className}, 2023-2024 ?` });
    await question("3A").waitFor();
    await tabTo(referent, referent.getByRole("button", { name: "Choisir BRINDACIER Léonie, 3A" }));
    await referent.keyboard.press("1");
    await question("3B").and(referent.locator(":focus")).waitFor();

    await referent.keyboard.press("u");
    await question("3A").and(referent.locator(":focus")).waitFor();
    await referent.keyboard.press("1");
    await question("3B").and(referent.locator(":focus")).waitFor();
    await referent.keyboard.press("1");
    await referent.getByRole("heading", { name: "Aucun nom à rapprocher" }).waitFor();
    expect(await faultsOf(referent)).toEqual([]);

    await referent.getByRole("link", { name: "Réponses données" }).press("Enter");
    await referent.getByRole("table").waitFor();
    expect(await linesOf(referent)).toHaveLength(12);
    expect(await faultsOf(referent)).toEqual([]);
    await referent.getByRole("link", { name: "Imports" }).first().press("Enter");
    await title(referent, "Imports").waitFor();
  });

  it("the reference teacher goes on with a corrected list, is told which import to undo first, and undoes that one", async () => {
    const renamed = fixture("siecle-iso-8859-15.xml").content.toString("latin1").replace(">Sacha<", ">Sasha<");
    await dropFiles(referent, [{ name: "siecle-corrige.xml", content: Buffer.from(renamed, "latin1") }]);
    await row(referent, "siecle-corrige.xml").getByText("Réponse attendue").waitFor();
    await referent.getByRole("link", { name: "siecle-corrige.xml" }).click();
    const goOn = referent.getByRole("button", { name: "Continuer l’import" });
    await goOn.waitFor();
    expect(await faultsOf(referent)).toEqual([]);
    await goOn.press("Enter");
    await referent.getByRole("button", { name: "Annuler cet import" }).waitFor();
    await referent.getByRole("link", { name: "Imports" }).first().click();
    await row(referent, "siecle-corrige.xml")
      .getByText(/1 mise à jour/)
      .waitFor();

    await referent.getByRole("link", { name: "siecle-iso-8859-15.xml" }).click();
    const undo = referent.getByRole("button", { name: "Annuler cet import" });
    const question = referent.getByRole("dialog");
    await undo.click();
    expect(await faultsOf(referent)).toEqual([]);
    await question.getByRole("button", { name: "Annuler cet import" }).click();
    await question.getByText("« siecle-corrige.xml », importé plus tard, a modifié les mêmes lignes").waitFor();
    await referent.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    await focusOn(referent, "Annuler cet import");

    await referent.goBack();
    await referent.getByRole("link", { name: "siecle-corrige.xml" }).click();
    await undo.click();
    await question.getByRole("button", { name: "Annuler cet import" }).click();
    await referent.getByText("L’import a été annulé.").first().waitFor();
    await focusOn(referent, "siecle-corrige.xml");
    await referent.getByRole("link", { name: "Imports" }).first().click();
    await row(referent, "siecle-corrige.xml").getByText("Annulé", { exact: true }).waitFor();
  });

  it("the homeroom teacher finds their class on the home screen, and reads its board with the keyboard alone", async () => {
    const [ofClass = "", ofNone = ""] = invite(
      "Ormeau;Basile;pp@example.test;Enseignant;3B;oui",
      "Lavande;Noa;sans-classe@example.test;Enseignant;;",
    );
    homeroom = await welcome(ofClass, "Basile");
    expect(await faultsOf(homeroom)).toEqual([]);
    nobody = await welcome(ofNone, "Noa");

    await tabTo(homeroom, homeroom.getByRole("link", { name: "Ouvrir la classe 3B" }));
    await homeroom.keyboard.press("Enter");
    await title(homeroom, "3B").waitFor();
    await homeroom.getByRole("table").waitFor();
    await focusOn(homeroom, "3B");
    expect(await faultsOf(homeroom)).toEqual([]);

    await tabTo(homeroom, homeroom.getByRole("button", { name: "Pix", exact: true }));
    const head = homeroom.getByRole("columnheader", { name: "Pix" });
    for (const order of ["ascending", "descending"]) {
      await homeroom.keyboard.press("Enter");
      await head.and(homeroom.locator(`[aria-sort=${order}]`)).waitFor();
    }
    expect((await namesOn(homeroom)).slice(0, 2)).toEqual(["TOURNESOL Ewan", "NUÑEZ-COTEAU Inès"]);
  });

  it("the homeroom teacher asks who has not sent, opens a student, and comes back to the same view", async () => {
    await homeroom.getByLabel("Qui n’a pas…").selectOption({ label: "envoyé « Collecte 3e »" });
    await homeroom.getByText("1 élève affiché sur 6").first().waitFor();
    expect(await namesOn(homeroom)).toEqual(["HAUTERIVE Sacha"]);
    const view = homeroom.url();

    await tabTo(homeroom, homeroom.getByRole("link", { name: "HAUTERIVE Sacha" }));
    await homeroom.keyboard.press("Enter");
    await title(homeroom, "HAUTERIVE Sacha").waitFor();
    expect(await faultsOf(homeroom)).toEqual([]);
    await homeroom.goBack();
    await homeroom.getByText("1 élève affiché sur 6").first().waitFor();
    expect(homeroom.url()).toBe(view);
    expect(await namesOn(homeroom)).toEqual(["HAUTERIVE Sacha"]);
  });

  it("the homeroom teacher searches a name and hides all of them; neither the search nor a name is in the address", async () => {
    await homeroom.getByLabel("Qui n’a pas…").selectOption({ label: "peu importe" });
    await homeroom.getByRole("searchbox").fill("nunez");
    await homeroom.getByText("1 élève affiché sur 6").first().waitFor();
    expect(await namesOn(homeroom)).toEqual(["NUÑEZ-COTEAU Inès"]);
    expect(decodeURIComponent(homeroom.url())).not.toMatch(/nunez|NUÑEZ/i);

    await homeroom.getByRole("switch", { name: "Cacher les noms" }).press("Space");
    await homeroom.getByText("6 élèves affichés sur 6").first().waitFor();
    expect(await namesOn(homeroom)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Élève ${number}`));
    expect(await homeroom.content()).not.toMatch(/HAUTERIVE|TOURNESOL|Ewan|Sacha/);
    expect(await faultsOf(homeroom)).toEqual([]);
    await homeroom.getByRole("switch", { name: "Cacher les noms" }).press("Space");
    await homeroom.getByRole("link", { name: "NUÑEZ-COTEAU Inès" }).waitFor();
  });

  it("the homeroom teacher takes the matrix away as a file that says what the screen says", async () => {
    await homeroom.getByRole("link", { name: "Matrice" }).press("Enter");
    await homeroom.getByRole("heading", { name: "16 compétences, élève par élève" }).waitFor();
    expect(await faultsOf(homeroom)).toEqual([]);

    const shown = (await linesOf(homeroom)).filter(([name = ""]) => /[A-Z]{4}/.test(name));
    const file = await exportedCsv(homeroom);
    expect(file.suggestedFilename()).toBe("matrice-3B-2026-11-20.csv");
    const [head, ...lines] = await cellsOf(file);
    expect(head?.slice(1, 4)).toEqual(["Nom", "Prénom", "1.1 Mener une recherche et une veille d’information"]);
    expect(lines.map(([, lastName, firstName, ...levels]) => [`${lastName} ${firstName}`, ...levels])).toEqual(
      shown.map(([name, ...cells]) => [name, ...cells.map((cell) => (cell === "—" ? "" : digits(cell)))]),
    );
    expect(lines).toHaveLength(6);
  });

  it("a teacher who follows no class is told whom to ask, and another class does not exist for anybody who does not follow it", async () => {
    await nobody.getByRole("heading", { name: "Aucune classe ne vous est encore confiée" }).waitFor();
    expect(await faultsOf(nobody)).toEqual([]);

    const address = new URL(homeroom.url()).pathname.replace("/matrice", "");
    await nobody.goto(address);
    await title(nobody, "Page introuvable").waitFor();
    expect(await nobody.content()).not.toContain("TOURNESOL");
    expect(await faultsOf(nobody)).toEqual([]);
    await nobody.getByRole("link", { name: "Revenir à l’accueil" }).press("Enter");
    await title(nobody, "Bonjour Noa").waitFor();
  });

  it("the head sees the whole school; an address that nothing answers says so", async () => {
    const { page, context } = await newPerson(stage);
    await page.goto("/classes");
    await signIn(page, HEAD.email, HEAD.password, "Classes");
    expect(await linesOf(page)).toHaveLength(2);
    expect(await faultsOf(page)).toEqual([]);
    await page.goto("/nulle-part");
    await title(page, "Page introuvable").waitFor();
    await context.close();
  });

  it("a homeroom teacher who signs out leaves nothing behind: Back shows no student", async () => {
    await homeroom.getByRole("button", { name: "Se déconnecter" }).click();
    await title(homeroom, "Connexion").waitFor();
    await homeroom.goBack();
    await title(homeroom, "Connexion").waitFor();
    expect(await homeroom.content()).not.toMatch(/TOURNESOL|HAUTERIVE/);
    expect(await homeroom.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toMatch(
      /TOURNESOL/,
    );
  });
});

async function cellsOf(file: Download): Promise<string[][]> {
  const text = readFileSync(await file.path(), "utf8").replace(/^\ufeff/, "");
  const lines = text.split("\r\n").filter((line) => line !== "");
  return lines.map((line) => line.split(";").map((cell) => cell.replace(/^"|"$/g, "")));
}

const digits = (cell: string): string => cell.replace(/\D/g, "");
