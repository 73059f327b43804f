import { screen, waitFor } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { CAMPAIGNS, inClass, troisiemeB } from "../support/class-boards.ts";
import { takingExports } from "../support/export-answers.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const codes = (): string[] =>
  [...document.querySelectorAll(".launch-code")].map(({ textContent }) => plain(textContent));
const CODED = CAMPAIGNS.map((campaign, index) => ({ ...campaign, code: index < 2 ? `ABCDEF${index}23` : null }));

describe("the launch sheet of a class", () => {
  test("a teacher projects the codes, the way there and the year's objective", async () => {
    await renderWithGraph("/classes/3b/lancement", inClass(troisiemeB({ board: { campaigns: CODED } })));

    expect(plain(screen.getByRole("heading", { level: 1 }).textContent)).toBe("Pix, c’est parti pour la 3e B !");
    expect(codes()).toEqual(["ABCDEF123", "ABCDEF023"]);
    expect(plain(document.querySelector(".launch-objective")!.textContent)).toBe(
      "Cette année, l’objectif est de gagner 5 compétences d’ici le 31 mai 2027 : environ 2 heures sur Pix.",
    );
    expect(document.querySelectorAll(".launch-steps li")).toHaveLength(5);
    expect(document.querySelector("main")!.textContent).not.toContain("Aubry");
    expect(await axeViolations()).toEqual([]);
  });

  test("one campaign is chosen, the address says which, and the PDF has the same", async () => {
    const wanted: Answers[] = [];
    const answers = takingExports(inClass(troisiemeB({ board: { campaigns: CODED } })), wanted);
    const { user, address } = await renderWithGraph("/classes/3b/lancement", answers);

    await user.selectOptions(screen.getByRole("combobox", { name: "Parcours" }), "Parcours de rentrée");

    await waitFor(() => expect(codes()).toEqual(["ABCDEF023"]));
    expect(address()).toBe("/classes/3b/lancement?campagne=rentree");
    await user.click(screen.getByRole("button", { name: "PDF de la fiche" }));
    await waitFor(() =>
      expect(wanted).toEqual([
        {
          subject: "LAUNCH_SHEET",
          format: "PDF",
          classIds: ["3b"],
          campaignId: "rentree",
          requestId: expect.any(String) as string,
        },
      ]),
    );
  });

  test("without a code the screen says where it is noted, and leaves room for it", async () => {
    await renderWithGraph("/classes/3b/lancement", inClass());

    expect(screen.getByRole("link", { name: "Voir les campagnes" }).getAttribute("href")).toBe("/campagnes");
    expect(plain(document.querySelector(".launch-codes")!.textContent)).toMatch(/^Code : _+$/);
  });
});
