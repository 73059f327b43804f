import { startEmptyServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { createSchool, HEAD, newPerson, signIn } from "../support/journey.ts";

describe("GraphiQL, on a server in development", () => {
  const stage = stageOf(startEmptyServer);
  beforeAll(async () => {
    createSchool(stage.server);
  });

  it("leads a stranger to sign in, and answers who did, as themselves, without asking anything of another host", async () => {
    const { page } = await newPerson(stage);
    const faults: string[] = [];
    page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
    page.on(
      "request",
      (request) =>
        void (
          request.url().startsWith(stage.server.url) ||
          request.url().startsWith("data:") ||
          faults.push(request.url())
        ),
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
