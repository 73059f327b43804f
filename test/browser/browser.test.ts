import type { Browser } from "playwright-core";
import { axe, launchBrowser } from "../support/browser.ts";

describe("the browser of these tests", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it("draws a page, runs its script and takes a picture of it", async () => {
    const page = await browser.newPage({ viewport: { width: 375, height: 600 } });
    await page.setContent(
      "<!doctype html><title>É</title><h1>Titre</h1><script>document.querySelector('h1').textContent = 'Élèves'</script>",
    );

    expect(await page.getByRole("heading").innerText()).toBe("Élèves");
    expect((await page.getByRole("heading").boundingBox())?.height).toBeGreaterThan(10);
    expect((await page.screenshot()).length).toBeGreaterThan(1_000);
  });

  it("sees an image without a name, and nothing wrong in a sound page", async () => {
    const page = await browser.newPage();
    const sound = (body: string): string =>
      `<!doctype html><html lang="fr"><title>Page</title><main><h1>Titre</h1>${body}</main></html>`;

    await page.setContent(sound("<p>Texte</p>"));
    expect(await axe(page)).toEqual([]);
    await page.setContent(sound("<img src='data:,'>"));
    expect(await axe(page)).toEqual([expect.stringMatching(/^image-alt: /)]);
  });
});
