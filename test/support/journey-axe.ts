import type { Page } from "playwright-core";
import { axe } from "./browser.ts";
import { WIDE } from "./journey.ts";

/** A desk, and a telephone. */
const LOOKED_AT = [WIDE, { width: 375, height: 700 }];
/** The narrowest that RGAA asks for, and 1280 at 200 %. */
const FIT = [...LOOKED_AT, { width: 320, height: 600 }, { width: 640, height: 400 }];

/** What is wrong with the screen shown: accessibility rules broken, text that makes the whole page scroll sideways. Empty when nothing is. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const size of FIT) {
    await page.setViewportSize(size);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > size.width) faults.push(`at ${size.width}: the page is ${width} wide`);
    if (LOOKED_AT.includes(size)) faults.push(...(await axe(page)).map((rule) => `at ${size.width}: ${rule}`));
  }
  await page.setViewportSize(WIDE);
  return faults;
}
