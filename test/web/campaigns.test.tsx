import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { inSchool, PROFILS, RENTREE } from "../support/campaign-answers.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const rows = (): string[] =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map(({ textContent }) => plain(textContent));

/** A school that keeps what it was asked for. */
function listening(nodes: Answers[] = [RENTREE, PROFILS]): { answers: Answers; filters: Answers[] } {
  const filters: Answers[] = [];
  const campaigns = ({ filter }: { filter: Answers }): Answers => {
    filters.push({ ...filter });
    return { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false } };
  };
  return { answers: inSchool(nodes, { campaigns }), filters };
}

describe("the campaigns", () => {
  test("each says who owns it, for whom it is, and first how many have not started", async () => {
    await renderWithGraph("/campagnes/toutes", inSchool([RENTREE, PROFILS]));

    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Campagnes");
    expect(screen.getByRole("link", { name: "Toutes les campagnes" }).getAttribute("aria-current")).toBe("page");
    expect(rows()).toEqual([
      "Parcours de rentréeABCDEF234ÉvaluationNadia Ferhaoui14 sept.3e A et 3e B34 / 9",
      "Profils d’automne—code pas encore connuCollecte de profils—aucun5 oct.3e A04 / 4",
    ]);
    expect(await axeViolations()).toEqual([]);
  });

  test.each([
    ["/campagnes", { ownedByViewer: true, archived: false }],
    ["/campagnes/toutes", { ownedByViewer: false, archived: false }],
    ["/campagnes/archivees", { ownedByViewer: false, archived: true }],
  ])("%s asks for its own list, of the running year", async (path, expected) => {
    const { answers, filters } = listening();
    await renderWithGraph(path, answers);

    expect(filters[0]).toMatchObject({ ...expected, schoolYearId: "y26" });
  });

  test("the kind narrows the list and stands in the address; what is searched for does not", async () => {
    const { answers, filters } = listening();
    const { user, address } = await renderWithGraph("/campagnes/toutes", answers);

    await user.selectOptions(screen.getByRole("combobox", { name: "Type" }), "Collecte de profils");
    await waitFor(() => expect(filters.at(-1)).toMatchObject({ kind: "PROFILES_COLLECTION" }));
    await user.type(screen.getByRole("searchbox", { name: "Rechercher une campagne" }), "automne");
    await waitFor(() => expect(filters.at(-1)).toMatchObject({ kind: "PROFILES_COLLECTION", search: "automne" }));

    expect(address()).toBe("/campagnes/toutes?kind=collecte");
  });

  test("another school year is chosen in the top bar and said plainly; its links keep it", async () => {
    const { answers, filters } = listening();
    const { user, address } = await renderWithGraph("/campagnes/toutes", answers);

    await user.selectOptions(screen.getByRole("combobox", { name: "Année scolaire" }), "2025-2026");
    expect(await screen.findByText(/Année affichée/)).toBeTruthy();
    await waitFor(() => expect(filters.at(-1)).toMatchObject({ schoolYearId: "y25" }));

    expect(address()).toBe("/campagnes/toutes?annee=2025-2026");
    expect(screen.getByRole("link", { name: "Parcours de rentrée" }).getAttribute("href")).toBe(
      "/campagnes/rentree?annee=2025-2026",
    );
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole("link", { name: "Revenir à l’année en cours" }));
    await waitFor(() => expect(address()).toBe("/campagnes/toutes"));
    await waitFor(() => expect(screen.queryByText(/Année affichée/)).toBeNull());
  });

  test.each([
    ["/campagnes", "Vous n’avez pas encore de campagne cette année", "Voir toutes les campagnes"],
    ["/campagnes/toutes", "Aucune campagne pour cette année", "Importer des résultats"],
    ["/campagnes/archivees", "Aucune campagne archivée", null],
  ])("an empty list at %s says what to do next", async (path, title, action) => {
    await renderWithGraph(path, inSchool([]));

    expect(await screen.findByRole("heading", { name: title })).toBeTruthy();
    if (action) expect(screen.getByRole("link", { name: action })).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  test("a page at a time, forth and back", async () => {
    const nodes = Array.from({ length: 51 }, (_, index) => ({
      ...PROFILS,
      id: `c${index}`,
      name: `Campagne ${index}`,
    }));
    const campaigns = ({ first, after }: { first: number; after?: string }): Answers => {
      const from = Number(after ?? 0);
      const page = nodes.slice(from, from + first);
      return {
        nodes: page,
        totalCount: nodes.length,
        pageInfo: { hasNextPage: from + page.length < nodes.length, endCursor: String(from + page.length) },
      };
    };
    const { user, address } = await renderWithGraph("/campagnes/toutes", inSchool([], { campaigns }));

    const pages = screen.getByRole("navigation", { name: "Pages de la liste" });
    expect(plain(pages.textContent)).toBe("1 à 50 sur 51Page suivante");
    await user.click(within(pages).getByRole("button", { name: "Page suivante" }));
    await waitFor(() => expect(rows()).toHaveLength(1));
    expect(plain(screen.getByRole("navigation", { name: "Pages de la liste" }).textContent)).toBe(
      "51 à 51 sur 51Page précédente",
    );
    await user.click(screen.getByRole("button", { name: "Page précédente" }));
    await waitFor(() => expect(rows()).toHaveLength(50));
    expect(address()).toBe("/campagnes/toutes");
  });

  test("what was deleted can be brought back from the archived ones", async () => {
    let deleted = [{ id: "gone", name: "Ancien parcours", undeletableUntil: "2026-12-20T08:00:00Z" }];
    const undeleted: string[] = [];
    const { user } = await renderWithGraph(
      "/campagnes/archivees",
      inSchool(
        [],
        { deletedCampaigns: () => deleted },
        {
          undeleteCampaign: ({ campaignId }: { campaignId: string }) => {
            undeleted.push(campaignId);
            deleted = [];
            return { campaign: { id: campaignId } };
          },
        },
      ),
    );

    await user.click(await screen.findByRole("button", { name: "Rétablir Ancien parcours" }));
    await waitFor(() => expect(screen.queryByText("Ancien parcours")).toBeNull());
    expect(undeleted).toEqual(["gone"]);
    expect(await screen.findByText("« Ancien parcours » est rétablie, avec ses résultats.")).toBeTruthy();
  });
});
