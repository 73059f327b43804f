import type { Page } from "playwright-core";
import { faultsOf } from "../support/journey-axe.ts";
import { startEmptyServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { dropFiles, newHead, tabTo, title, UAI } from "../support/journey.ts";
import { siecleXml, type MadeUpStudent } from "../support/made-up-files.ts";

const student = (number: number, lastName: string, className: string): MadeUpStudent => ({
  ...{ siecleId: String(number), ine: `INE${number}`, lastName, firstName: "Alba", className, birthDate: "2012-05-03" },
});
const LIST = [student(1, "Aubry", "3B"), student(2, "Bah", "3B"), student(3, "Cazenave", "4C")];

/** A school that has its students and nothing else yet: every screen is there, and says what to do. */
describe("a school before its first campaign", () => {
  const stage = stageOf(startEmptyServer);
  let head: Page;
  beforeAll(async () => {
    head = await newHead(stage);
  });

  async function bring(name: string, students: readonly MadeUpStudent[]): Promise<void> {
    await head.goto("/imports");
    await dropFiles(head, [{ name, content: siecleXml({ uai: UAI, year: 2026, students }) }]);
    await head.getByRole("row", { name }).waitFor();
  }

  async function openClass(name: string): Promise<void> {
    await head.goto("/classes");
    await head.getByRole("link", { name, exact: true }).click();
    await title(head, name).waitFor();
  }

  it("the head reads a class without campaign, in both views, and a student of whom nothing is known", async () => {
    await bring("siecle.xml", LIST);
    await head.getByRole("row", { name: "siecle.xml" }).getByText("Terminé").waitFor();
    await openClass("3B");
    await head.getByText("Aucune campagne pour cette classe.").waitFor();
    expect(await faultsOf(head)).toEqual([]);

    await head.getByRole("link", { name: "Matrice" }).click();
    await head.getByRole("heading", { name: "16 compétences, élève par élève" }).waitFor();
    expect(await faultsOf(head)).toEqual([]);

    await head.getByRole("rowheader").getByRole("link").first().click();
    await title(head, "Aubry Alba").waitFor();
    expect(await faultsOf(head)).toEqual([]);
  });

  it.each([
    ["/campagnes", "Vous n’avez pas encore de campagne cette année"],
    ["/campagnes/toutes", "Aucune campagne pour cette année"],
    ["/campagnes/archivees", "Aucune campagne archivée"],
  ])("the head is told on %s what to do first", async (address, told) => {
    await head.goto(address);
    await head.getByRole("heading", { name: told }).waitFor();
    expect(await faultsOf(head)).toEqual([]);
  });

  it("the head plans a campaign by keyboard, is told which field is wrong, and sees who has not started", async () => {
    await head.goto("/campagnes");
    await tabTo(head, head.getByRole("link", { name: "Créer une campagne" }).first());
    await head.keyboard.press("Enter");
    await title(head, "Créer une campagne").waitFor();
    expect(await faultsOf(head)).toEqual([]);

    await tabTo(head, head.getByLabel("Nom de la campagne"));
    await head.keyboard.type("Rentrée 3e");
    await tabTo(head, head.getByRole("checkbox", { name: "3B" }));
    await head.keyboard.press("Space");
    await tabTo(head, head.getByLabel("Code de la campagne (facultatif)"));
    await head.keyboard.type("trop long pour Pix");
    await head.keyboard.press("Enter");
    await head.getByText("Un code de Pix compte 9 lettres et chiffres, par exemple ABCDEF234.").waitFor();
    expect(await faultsOf(head)).toEqual([]);

    await head.getByLabel("Code de la campagne (facultatif)").fill("rentre234");
    await head.keyboard.press("Enter");
    await title(head, "Rentrée 3e").waitFor();
    await head.getByRole("link", { name: "Aubry Alba" }).waitFor();
    expect(await head.getByRole("link", { name: "Cazenave Alba" }).count()).toBe(0);
    expect(await faultsOf(head)).toEqual([]);
  });

  it.each(["Résultats", "Analyse", "Paramètres"])("the head opens %s of a campaign without result", async (tab) => {
    await head.goto("/campagnes");
    await head.getByRole("link", { name: "Rentrée 3e" }).click();
    await title(head, "Rentrée 3e").waitFor();
    await head.getByRole("link", { name: tab, exact: true }).click();
    await head.getByRole("link", { name: tab, exact: true }).and(head.locator("[aria-current]")).waitFor();
    await head.waitForLoadState("networkidle");
    expect(await faultsOf(head)).toEqual([]);
  });

  it("the head reads a class that everybody has left", async () => {
    const later = LIST.map((one) => (one.className === "4C" ? { ...one, leftOn: "2026-11-02" } : one));
    await bring("siecle-novembre.xml", later);
    await head.getByRole("link", { name: "siecle-novembre.xml" }).click();
    await head.getByText("1 départ, 2 élèves restent dans leur classe.").waitFor();
    expect(await faultsOf(head)).toEqual([]);
    await head.getByRole("button", { name: "Continuer l’import" }).click();
    await head.getByText("Terminé").first().waitFor();

    await openClass("4C");
    await head.getByRole("heading", { name: "Aucun élève dans cette classe" }).waitFor();
    expect(await faultsOf(head)).toEqual([]);
  });
});
