import type { Page, Route } from "playwright-core";
import { startDemoServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { demoPerson, title } from "../support/journey.ts";

const VIEWS = /\/assets\/(Matrix|ClassProgression|ClassCouncil)-[^/]*\.js$/;

/** Somebody signed in opens a class at its address: nothing waits for what it does not need, or this would wait for ever. */
describe("a class opened at its address", () => {
  const stage = stageOf(startDemoServer);
  let page: Page;
  let address: string;
  beforeAll(async () => {
    const teacher = await demoPerson(stage, "pp");
    address = (await teacher.page.locator('a[href^="/classes/"]').first().getAttribute("href"))!;
    page = await teacher.context.newPage();
  });
  afterEach(() => page.unrouteAll());

  /** `answer` is called at each question with its name; what watches for imports every second is let through. */
  const onQuestion = (answer: (name: string, route: Route) => unknown): Promise<unknown> =>
    page.route("**/graphql", async (route) => {
      const { operationName: name } = route.request().postDataJSON() as { operationName: string };
      await (name === "LiveResults" ? route.continue() : answer(name, route));
    });

  const open = async (): Promise<void> => {
    await page.goto(address);
    await page.getByRole("table").first().waitFor();
  };

  it("has its code fetched while the server says who is there", async () => {
    const code = page.waitForRequest(/\/assets\/ClassScreen-[^/]*\.js$/);
    await onQuestion(async (name, route) => {
      if (name === "Session") await code;
      await route.continue();
    });

    await open();
  });

  it("asks all that it shows at once, when it is known who is there", async () => {
    const atOnce = ["ClassScreen", "NamesCount"];
    const asked: string[] = [];
    const held: Route[] = [];
    await onQuestion(async (name, route) => {
      if (name === "Session") return route.continue();
      asked.push(name);
      held.push(route);
      if (held.length === atOnce.length) await Promise.all(held.map((one) => one.continue()));
    });

    await open();

    expect(asked.sort()).toEqual(atOnce);
  });

  it("has the code of its other views fetched once it is read, and goes to them without any more", async () => {
    const views: string[] = [];
    const later: string[] = [];
    let beforeItIsRead: string[] | undefined;
    page.on("request", (request) => VIEWS.test(request.url()) && views.push(request.url()));
    await onQuestion(async (name, route) => {
      if (name === "ClassScreen") beforeItIsRead = [...views];
      await route.continue();
    });
    const all = page.waitForRequest(/\/assets\/ClassCouncil-[^/]*\.js$/);
    await open();
    await all;
    // Until each is there with what it needs.
    await page.evaluate(`Promise.all(${JSON.stringify(views)}.map((view) => import(view)))`);

    page.on("request", (request) => request.url().endsWith(".js") && later.push(request.url()));
    await page.getByRole("link", { name: "Matrice" }).click();
    await page.getByRole("columnheader", { name: /1\.1/ }).first().waitFor();

    expect(beforeItIsRead).toEqual([]);
    expect(views).toHaveLength(3);
    expect(later).toEqual([]);
  });

  it("says so when the code of a view cannot be had, and shows the view when the page is fetched again", async () => {
    await page.route(VIEWS, (route) => route.abort());
    await open();
    await page.getByRole("link", { name: "Matrice" }).click();
    await title(page, "Cette page n’a pas pu s’afficher").waitFor();

    await page.unrouteAll();
    await page.getByRole("button", { name: "Recharger la page" }).click();

    await page.getByRole("columnheader", { name: /1\.1/ }).first().waitFor();
  });
});
