import type { Page } from "playwright-core";

import { openDatabaseDoor, throughDoor } from "../support/database-door.ts";
import type { DatabaseDoor } from "../support/database-door.ts";
import { faultsOf } from "../support/journey-axe.ts";
import { startEmptyServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { newHead, title } from "../support/journey.ts";

const NOWHERE = 1;
/** What the connections of the server that answers begin with, and the worker's do not. */
const ANSWERS = "force_generic_plan";

describe("while the database is away", () => {
  let door: DatabaseDoor;
  let head: Page;
  let port = 0;
  let isAway = false;
  const stage = stageOf(async () => {
    door = await openDatabaseDoor(() => (isAway ? NOWHERE : port));
    return startEmptyServer((ownerUrl) => {
      port = Number(new URL(ownerUrl).port);
      return throughDoor(ownerUrl, door);
    });
  });
  beforeAll(async () => {
    head = await newHead(stage);
  });
  afterAll(() => door?.close());

  function takeAway(): void {
    isAway = true;
    door.cut();
  }

  const create = (): Promise<void> => head.getByRole("button", { name: "Créer une campagne" }).click();

  it("a screen says so, and is there again when the database is", async () => {
    takeAway();
    await head.goto("/campagnes/nouvelle");
    await head.getByText("Jalon n’est pas disponible pour le moment").first().waitFor();
    expect(await faultsOf(head)).toEqual([]);

    isAway = false;
    await head.reload();
    await title(head, "Créer une campagne").waitFor();
  });

  it("what was typed stays in its form, whose second try is the first that is done", async () => {
    await head.getByLabel("Nom de la campagne").fill("Parcours de rentrée");
    takeAway();
    await create();
    await head.getByText("Jalon n’est pas disponible pour le moment").waitFor();
    expect(await head.getByLabel("Nom de la campagne").inputValue()).toBe("Parcours de rentrée");
    expect(await faultsOf(head)).toEqual([]);

    isAway = false;
    await create();
    await title(head, "Parcours de rentrée").waitFor();
  });

  it("a campaign whose COMMIT was done but never answered is there once, however often its form is sent", async () => {
    await head.goto("/campagnes/nouvelle");
    await head.getByLabel("Nom de la campagne").fill("Parcours de printemps");
    door.onCommit = (startup) => (startup.includes(ANSWERS) ? "after" : null);
    await create();
    await head.getByText("La liaison a été coupée au moment d’enregistrer").waitFor();
    door.onCommit = () => null;
    await create();
    await title(head, "Parcours de printemps").waitFor();

    await head.goto("/campagnes");
    await head.getByRole("link", { name: "Parcours de printemps" }).first().waitFor();
    expect(await head.getByRole("link", { name: "Parcours de printemps", exact: true }).count()).toBe(1);
  });
});
