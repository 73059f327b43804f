import { buffer } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { faultsOf } from "../support/journey-axe.ts";
import { startDemoServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { chartsDrawn, demoPerson, tabTo, title } from "../support/journey.ts";

/** From a chart on the screen to a picture in a letter. */
describe("a chart as a picture", () => {
  const stage = stageOf(startDemoServer);

  /** A teacher on the progression of their class, which has charts of all kinds; what is written on a canvas is noted. */
  async function onCharts(before: (page: Page) => Promise<unknown> = async () => {}): Promise<Page> {
    const { page, context } = await demoPerson(stage, "pp");
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript(noteWriting);
    await before(page);
    await page.goto("/classes");
    await page.getByRole("link", { name: "3B" }).click();
    await title(page, "3B").waitFor();
    await page.getByRole("link", { name: "Progression", exact: true }).click();
    await chartsDrawn(page);
    return page;
  }

  it("is copied by keyboard with its title, its sentence, the school, the class and the day, in ink that is there", async () => {
    const page = await onCharts();
    expect(await faultsOf(page)).toEqual([]);
    const figures = await page
      .getByRole("figure")
      .filter({ has: page.locator(".chart-drawing svg") })
      .all();
    expect(figures.length).toBeGreaterThan(1);

    for (const figure of figures) {
      const button = figure.getByRole("button", { name: /^Copier l’image/ });
      const name = (await button.innerText()).replace(/^Copier l’image\s+/, "");
      const sentence = (await figure.locator("figcaption").innerText()).trim();
      const drawn = await figure.locator(".chart-drawing svg text").allTextContents();
      await button.focus();
      await page.keyboard.press("Enter");
      await page.getByText(/^L’image est copiée/).waitFor();

      const { size, written } = await page.evaluate(copiedPicture);
      expect(size.width).toBeGreaterThan(900);
      const words = written.map(({ text }) => text).join(" ");
      expect(words.startsWith(`${name} ${sentence}`)).toBe(true);
      for (const text of drawn.filter(Boolean)) expect(words).toContain(text);
      expect(words).toMatch(/3B.* · Collège .* · le 20 novembre 2026$/);
      expect(written.filter(({ ink }) => ink === 0)).toEqual([]);
      await page.getByText(/^L’image est copiée/).waitFor({ state: "hidden" });
    }
    await page.context().close();
  });

  it("has the colours of the drawing", async () => {
    const page = await onCharts();
    await tabTo(page, page.getByRole("button", { name: /^Copier l’image/ }).first());
    await page.keyboard.press("Enter");
    await page.getByText(/^L’image est copiée/).waitFor();

    const { violet } = await page.evaluate(copiedPicture);
    expect(violet).toBeGreaterThan(500);
    await page.context().close();
  });

  it("is a file where the browser gives no clipboard for pictures", async () => {
    const page = await onCharts((page) =>
      page.addInitScript(() => Reflect.deleteProperty(globalThis, "ClipboardItem")),
    );

    const button = page.getByRole("button", { name: /^Enregistrer l’image/ }).first();
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);

    expect(download.suggestedFilename()).toMatch(/^[A-Za-z0-9-]+\.png$/);
    const bytes = await buffer(await download.createReadStream());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    await page.getByText("L’image est enregistrée avec vos téléchargements.").waitFor();
    await page.context().close();
  });
});

interface Written {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** In the page: where each text lands on the newest canvas, in its pixels. */
function noteWriting(): void {
  const notes: Written[] = [];
  let canvas: HTMLCanvasElement | null = null;
  const write = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y): void {
    if (canvas !== this.canvas) notes.length = 0;
    canvas = this.canvas;
    const { actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent } =
      this.measureText(text);
    const at = this.getTransform();
    const [from, to] = [
      at.transformPoint({ x: x - actualBoundingBoxLeft, y: y - actualBoundingBoxAscent }),
      at.transformPoint({ x: x + actualBoundingBoxRight, y: y + actualBoundingBoxDescent }),
    ];
    notes.push({ text, left: from.x, top: from.y, right: to.x, bottom: to.y });
    write.call(this, text, x, y);
  };
  Object.assign(globalThis, { notes });
}

/** In the page: the picture on the clipboard, decoded; how many dark pixels stand where each text was written. */
async function copiedPicture(): Promise<{
  size: { width: number; height: number };
  written: { text: string; ink: number }[];
  violet: number;
}> {
  const [item] = await navigator.clipboard.read();
  const picture = await createImageBitmap(await item!.getType("image/png"));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  const is = (x: number, y: number, test: (red: number, green: number, blue: number) => boolean): boolean => {
    const at = 4 * (Math.round(y) * picture.width + Math.round(x));
    return data[at + 3] === 255 && test(data[at]!, data[at + 1]!, data[at + 2]!);
  };
  const { notes } = globalThis as unknown as { notes: Written[] };
  const written = notes.map(({ text, left, top, right, bottom }) => {
    let ink = 0;
    for (let y = top; y < bottom; y += 1)
      for (let x = left; x < right; x += 1) if (is(x, y, (...parts) => Math.max(...parts) < 140)) ink += 1;
    return { text, ink };
  });
  let violet = 0;
  for (let y = 0; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1)
      if (is(x, y, (r, g, b) => r === 97 && g === 63 && b === 221)) violet += 1;
  return { size: { width: picture.width, height: picture.height }, written, violet };
}
