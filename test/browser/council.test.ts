import type { Page } from "playwright-core";
import { faultsOf } from "../support/journey-axe.ts";
import { startDemoServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { demoPerson, linesOf, tabTo, title } from "../support/journey.ts";
import { elements, readPdf, wordsOf } from "../support/read-pdf.ts";

/** From the class to the paper that lies before the council. */
describe("the class council", () => {
  const stage = stageOf(startDemoServer);

  async function inClass(): Promise<Page> {
    const { page, context } = await demoPerson(stage, "pp");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/classes");
    await page.getByRole("link", { name: "3B" }).click();
    await page.getByRole("link", { name: "Conseil de classe" }).waitFor();
    return page;
  }

  it("a homeroom teacher comes to the sheet by keyboard, copies a line, and prints it on one page", async () => {
    const page = await inClass();
    await tabTo(page, page.getByRole("link", { name: "Conseil de classe" }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Conseil de classe du/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const [first] = await page.getByRole("rowheader").getByRole("link").allInnerTexts();
    await tabTo(page, page.getByRole("button", { name: `Copier la ligne ${first}` }));
    await page.keyboard.press("Enter");
    await page.getByText(`La ligne de ${first} est copiée.`).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Compétences numériques \(Pix\)/);

    const students = (await linesOf(page)).length;
    expect(students).toBeGreaterThan(20);
    const { width, height, pages, tagged } = await printed(page);
    expect({ pages, tagged, upright: height > width }).toEqual({ pages: 1, tagged: true, upright: true });
    await page.context().close();
  });

  it("a class of 35 with long names stays on one page", async () => {
    const page = await inClass();
    await page.getByRole("link", { name: "Conseil de classe" }).click();
    await page.getByRole("heading", { name: /^Conseil de classe du/ }).waitFor();

    await page.evaluate(() => {
      const lines = [...document.querySelectorAll(".council tbody tr:not(.group)")];
      const body = lines[0]!.parentElement!;
      for (let number = lines.length; number < 35; number++) body.append(lines[number % lines.length]!.cloneNode(true));
      document.querySelector(".council .name")!.textContent = "Rakotomalala-Andrianarivelo Marie-Charlotte Élisabeth";
      document.querySelector(".council")!.classList.add("council-tight");
    });

    expect((await linesOf(page)).length).toBe(35);
    expect((await printed(page)).pages).toBe(1);
    await page.context().close();
  });

  it("the sheet comes as a PDF of the server, tagged, with the same students", async () => {
    const page = await inClass();
    await page.getByRole("link", { name: "Conseil de classe" }).click();
    await page.getByRole("heading", { name: /^Conseil de classe du/ }).waitFor();
    const names = (await linesOf(page)).map(([name]) => name);

    await tabTo(page, page.getByRole("button", { name: "PDF de la classe" }));
    await page.keyboard.press("Enter");
    const file = page.getByRole("link", { name: /conseil-de-classe-3B-.*\.pdf/ });
    await file.waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), file.click()]);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const read = readPdf(Buffer.concat(chunks));

    expect(read).toMatchObject({ pageCount: 1, isTagged: true, language: "fr-FR" });
    const heads = elements(read.document, "TH").filter(({ scope, span }) => scope === "Row" && span === 1);
    expect(heads.map(wordsOf)).toEqual(names);
    await page.context().close();
  });

  it("the launch sheet is projected and printed on one page", async () => {
    const page = await inClass();
    await page.getByRole("link", { name: "Conseil de classe" }).click();
    await page.getByRole("link", { name: "Fiche de lancement" }).click();
    await title(page, /^Pix, c’est parti pour la 3B/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect((await printed(page)).pages).toBe(1);
    await page.context().close();
  });
});

/** What the browser makes of the screen on paper. */
async function printed(page: Page): Promise<{ pages: number; width: number; height: number; tagged: boolean }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, tagged: true })).toString("latin1");
  const [, width = 0, height = 0] = (/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).map(Number);
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { pages, width, height, tagged: pdf.includes("/StructTreeRoot") };
}
