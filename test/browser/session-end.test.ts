import type { Page } from "playwright-core";

import { faultsOf } from "../support/journey-axe.ts";
import { startEmptyServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { HEAD, newHead, newPerson, signIn, title } from "../support/journey.ts";

const NAME = "Parcours de rentrée";

describe("a session that ends while somebody types", () => {
  const stage = stageOf(startEmptyServer);
  let head: Page;
  beforeAll(async () => {
    head = await newHead(stage);
  });

  it("hides the screen, and gives it back as it was to its person, by keyboard", async () => {
    await head.goto("/campagnes/nouvelle");
    await head.getByLabel("Nom de la campagne").fill(NAME);
    const { context, page } = await newPerson(stage);
    await page.goto("/compte");
    await signIn(page, HEAD.email, HEAD.password, "Mon compte");
    await page.getByRole("button", { name: "Fermer toutes les autres" }).click();
    await page.getByText("Vos autres sessions sont fermées.").waitFor();
    await context.close();

    await head.getByLabel("Nom de la campagne").press("Enter");
    await title(head, "Reprendre où vous en étiez").waitFor();
    expect(await head.getByLabel("Nom de la campagne").isVisible()).toBe(false);
    expect(await faultsOf(head)).toEqual([]);
    await head.keyboard.press("Escape");
    await head.keyboard.press("Escape");
    expect(await head.getByLabel("Nom de la campagne").isVisible()).toBe(false);

    await head.getByLabel("Mot de passe").fill(HEAD.password);
    await head.keyboard.press("Enter");
    await title(head, NAME).waitFor();
  });

  it("sign-out in one tab empties the others at once, and sign-in fills them again", async () => {
    await head.goto("/");
    const other = await head.context().newPage();
    await other.goto("/campagnes/nouvelle");
    await other.getByLabel("Nom de la campagne").fill(NAME);

    await head.getByRole("button", { name: "Se déconnecter" }).first().click();
    await title(head, "Connexion").waitFor();
    await title(other, "Connexion").waitFor();
    expect(await other.getByLabel("Nom de la campagne").count()).toBe(0);
    expect(await other.title()).toBe("Connexion – Jalon");
    expect(await faultsOf(other)).toEqual([]);

    await signIn(head, HEAD.email, HEAD.password);
    await title(other, "Créer une campagne").waitFor();
    expect(await other.getByLabel("Nom de la campagne").inputValue()).toBe("");
  });
});
