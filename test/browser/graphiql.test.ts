import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { startEmptyServer, type JourneyServer } from "../support/journey-server.ts";
import { createSchool, HEAD, newPerson, signIn } from "../support/journey.ts";

describe("GraphiQL, on a server in development", () => {
  let browser: Browser;
  let server: JourneyServer;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await startEmptyServer();
    createSchool(server);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("leads a stranger to sign in, and answers who did, as themselves, without asking anything of another host", async () => {
    const { page } = await newPerson(browser, server.url);
    const faults: string[] = [];
    page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
    page.on(
      "request",
      (request) =>
        void (request.url().startsWith(server.url) || request.url().startsWith("data:") || faults.push(request.url())),
    );
    await page.goto("/graphiql");
    expect(new URL(page.url()).pathname).toBe("/");

    await signIn(page, HEAD.email, HEAD.password);
    await page.goto("/graphiql");
    await page.getByRole("button", { name: "Show Documentation Explorer" }).click();
    await page.getByText("query: Query").waitFor();
    await page.getByRole("button", { name: "Execute query" }).click();
    await page.getByRole("region", { name: "Result Window" }).getByText('"HEAD"').waitFor();
    expect(faults).toEqual([]);
  });
});
