import { screen, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const lines = (table: HTMLElement): string[] =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map(({ textContent }) => plain(textContent));

describe("what the academy reads", () => {
  const GIVEN = {
    ...{ id: "g1", academy: "Versailles", yearName: "2026-2027", kind: "TRIMESTER", number: 1 },
    ...{ givenAt: "2026-12-01T05:00:00Z" },
    counts: { studentCount: 540, startedCount: 512, certifiableCount: 96, objectiveReachedCount: null },
  };
  const reading = (academyReading: Answers) => signedIn(person("REFERENT"), { academyReading }, { zoneCalendars: [] });
  const card = async (): Promise<HTMLElement> =>
    (await screen.findByRole("heading", { name: "Ce que l’académie lit de l’établissement" })).closest("section")!;

  test("each term that was given, with every number, and that nobody is named", async () => {
    const given = [GIVEN, { ...GIVEN, id: "g0", academy: "Créteil", yearName: "2025-2026", number: 3 }];
    const coming = [
      { yearName: "2026-2027", kind: "TRIMESTER", number: 2, endsOn: "2027-02-28", isOver: true },
      { yearName: "2026-2027", kind: "TRIMESTER", number: 3, endsOn: "2027-08-31", isOver: false },
    ];
    await renderWithGraph("/reglages/calendrier", reading({ academy: "Versailles", given, coming }));

    const said = await card();
    expect(plain(said.textContent)).toContain("Académie : Versailles. Elle lit les chiffres d’un trimestre");
    expect(plain(said.textContent)).toContain("Jamais une classe, ni le nom d’un élève.");
    expect(
      within(said)
        .getAllByRole("listitem")
        .map(({ textContent }) => plain(textContent)),
    ).toEqual([
      expect.stringMatching(/^2e trimestre 2026-2027 : terminé le 28 février.*, pas encore remis/),
      expect.stringMatching(/^Prochaine remise : 3e trimestre 2026-2027, qui finit le 31 août/),
    ]);
    expect(lines(within(said).getByRole("table"))).toEqual([
      expect.stringMatching(/^1er trimestre 2026-20271er déc\..*54051296masqué$/),
      expect.stringMatching(/^3e trimestre 2025-2026Académie : Créteil.*masqué$/),
    ]);
    expect(within(said).getByText(/pour qu’aucune soustraction ne le révèle/)).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  test("nothing was given yet: which term is first", async () => {
    const coming = [{ yearName: "2026-2027", kind: "SEMESTER", number: 1, endsOn: "2027-01-31", isOver: false }];
    await renderWithGraph("/reglages/calendrier", reading({ academy: "Versailles", given: [], coming }));

    const said = plain((await card()).textContent);
    expect(said).toContain("Rien n’a encore été remis.");
    expect(said).toContain("Prochaine remise : 1er semestre 2026-2027");
    expect(within(await card()).queryByRole("table")).toBeNull();
  });

  test("no academy reads the school", async () => {
    await renderWithGraph("/reglages/calendrier", reading({ academy: null, given: [], coming: [] }));

    const said = plain((await card()).textContent);
    expect(said).toContain("Aucune académie ne lit les chiffres de votre établissement.");
    expect(said).not.toContain("Prochaine remise");
    expect(await axeViolations()).toEqual([]);
  });
});
