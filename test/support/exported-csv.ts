import type { Download, Page } from "playwright-core";

import { faultsOf } from "./journey-axe.ts";

/** What the screen shows as a CSV, by keyboard: asked for, waited for, fetched. */
export async function exportedCsv(page: Page): Promise<Download> {
  await page.getByRole("button", { name: "Exporter" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "CSV, pour d’autres logiciels" }).press("Space");
  expect(await faultsOf(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Préparer le fichier" }).press("Enter");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("link", { name: /^Télécharger/ }).press("Enter"),
  ]);
  await dialog.getByRole("button", { name: "Fermer" }).press("Enter");
  return file;
}
