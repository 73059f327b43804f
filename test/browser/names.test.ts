import type { Page } from "playwright-core";
import { faultsOf } from "../support/journey-axe.ts";
import { startEmptyServer } from "../support/journey-server.ts";
import { stageOf } from "../support/journey-stage.ts";
import { dropFiles, newHead, UAI } from "../support/journey.ts";
import { typedNames, schoolOfNames } from "../support/made-up-names.ts";

/** Without guillemets, and with one kind of space. */
const plain = (text = ""): string => text.replace(/[«»\s]+/g, " ").trim();

describe("forty names", () => {
  const stage = stageOf(startEmptyServer);
  let page: Page;
  let keys = 0;
  beforeAll(async () => {
    page = await newHead(stage, { at: "/imports", then: "Imports" });
    const { siecle, results } = schoolOfNames(UAI);
    await dropFiles(page, [siecle]);
    await page.getByRole("row", { name: siecle.name }).getByText("Terminé").waitFor();
    await dropFiles(page, [results]);
    await page.getByRole("row", { name: results.name }).getByText("Terminé, à revoir").waitFor();
  });

  const titleOf = (count: number): string =>
    count === 0 ? "Aucun nom à rapprocher" : `${count} ${count === 1 ? "nom" : "noms"} à rapprocher`;

  async function press(key: string): Promise<void> {
    keys += 1;
    await page.keyboard.press(key);
  }

  /** As a person reads them: « Nom Prénom », the first is chosen by 1. */
  function candidates(): Promise<string[]> {
    return page
      .getByRole("table", { name: /comparés colonne par colonne/ })
      .getByRole("row")
      .evaluateAll((rows) =>
        rows.slice(2).map((row) =>
          [...row.querySelectorAll("td strong")]
            .slice(0, 2)
            .map((name) => name.textContent)
            .join(" "),
        ),
      );
  }

  it("the head decides them by keyboard alone, in three keys a name at most", async () => {
    await page.goto("/imports/noms");
    await page.getByRole("heading", { level: 2, name: "40 noms à rapprocher" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const panel = page.getByRole("region", { name: "40 noms à rapprocher" }).getByRole("button", { name: /Choisir/ });
    await page.getByRole("heading", { level: 1 }).focus();
    while (!(await panel.first().evaluate((button) => button === document.activeElement))) await press("Tab");

    const left = new Map(typedNames().map((one) => [one.typed, one.student]));
    while (left.size > 0) {
      const typed = plain((await page.getByRole("heading", { level: 3 }).innerText()).split("»")[0]?.split("«")[1]);
      expect(left.has(typed)).toBe(true);
      const student = left.get(typed) ?? null;
      left.delete(typed);
      const rank = student === null ? 0 : (await candidates()).indexOf(student) + 1;
      if (student === null || rank > 0) await press(String(rank));
      else await lookFor(student);
      await page.getByRole("heading", { level: 2, name: titleOf(left.size) }).waitFor();
    }

    expect(await faultsOf(page)).toEqual([]);
    console.log(`40 names: ${keys} keys, ${(keys / 40).toFixed(2)} a name`); // eslint-disable-line no-console -- the figure to publish
    expect(keys).toBeLessThanOrEqual(3 * 40);
  });

  async function lookFor(student: string): Promise<void> {
    await press("/");
    for (const letter of student.slice(0, 4).toLowerCase()) await press(letter);
    const found = page.getByRole("button", { name: student });
    await found.waitFor();
    while (!(await found.evaluate((button) => button === document.activeElement))) await press("Tab");
    await press("Enter");
  }

  it("the head reads each answer again, as it was given", async () => {
    await page.getByRole("link", { name: "Réponses données" }).click();
    const table = page.getByRole("table", { name: /^Réponses données/ });
    await table.waitFor();
    const answers = await table
      .getByRole("row")
      .evaluateAll((rows) =>
        rows.slice(1).map((row) => [...row.children].slice(0, 2).map((cell) => (cell as HTMLElement).innerText)),
      );

    expect(answers).toHaveLength(40);
    for (const { typed, className, student } of typedNames()) {
      const answer = answers.find(([name]) => plain(name) === `${typed} ${className}`)?.[1];
      expect([typed, plain(answer)]).toEqual([
        typed,
        student === null ? "Personne de l’établissement." : `C’est ${student}.`,
      ]);
    }
    expect(await faultsOf(page)).toEqual([]);
  });

  it("the last answers can be taken back, one after the other, from the keyboard", async () => {
    await page
      .getByRole("button", { name: /Revenir sur cette réponse/ })
      .first()
      .press("Enter");
    await page.getByRole("cell", { name: "Attend de nouveau une réponse." }).waitFor();
    await page.getByRole("link", { name: "À rapprocher", exact: true }).click();
    await page.getByRole("heading", { level: 2, name: "1 nom à rapprocher" }).waitFor();

    await page.getByRole("button", { name: /Personne/ }).press("Enter");
    await page.getByRole("heading", { level: 2, name: "Aucun nom à rapprocher" }).waitFor();
    await page.getByRole("button", { name: "Annuler la dernière réponse" }).press("Enter");

    await page.getByRole("heading", { level: 2, name: "1 nom à rapprocher" }).waitFor();
  });
});
