import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { browserProgram } from "./browser-program.ts";

/** It must draw, and speak to nobody but the page's own server. */
const FLAGS = [
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** A real Chromium without a window. Close it when the test file ends. */
export async function launchBrowser(): Promise<Browser> {
  const { path, environment } = await browserProgram();
  return chromium.launch({
    executablePath: path,
    args: FLAGS,
    env: { ...process.env, ...environment },
    chromiumSandbox: false,
  });
}

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const AXE = readFileSync(join(process.cwd(), "node_modules", "axe-core", "axe.min.js"), "utf8");

/** The accessibility rules that the page breaks, one line each; empty when none is. */
export async function axe(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(AXE);
  return page.evaluate(async (standards) => {
    const { violations } = await (globalThis as unknown as { axe: AxeInPage }).axe.run({
      runOnly: { type: "tag", values: standards },
      // The same rules on the same nodes; what passes is not described.
      resultTypes: ["violations"],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, STANDARDS);
}

interface AxeInPage {
  run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
