import { screen, waitFor, within } from "@testing-library/dom";
import { createRoot, type Root } from "react-dom/client";
import { MemoryRouter } from "react-router";
import type { ReactNode } from "react";
import { Words } from "../../web/app/Words.tsx";
import { BarChartFigure } from "../../web/charts/BarChartFigure.tsx";
import { DayChartFigure } from "../../web/charts/DayChartFigure.tsx";
import { axeViolations } from "../support/axe-violations.ts";
import { itIsNovember2026 } from "../support/november.ts";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

let mounted: Root | null = null;
afterEach(() => {
  mounted?.unmount();
  document.body.replaceChildren();
});

function show(chart: ReactNode): void {
  mounted = createRoot(document.body.appendChild(document.createElement("main")));
  mounted.render(
    <Words>
      <MemoryRouter>
        <title>Graphiques</title>
        <h1>Graphiques</h1>
        {chart}
      </MemoryRouter>
    </Words>,
  );
}

const BARS = (
  <BarChartFigure
    name="Statuts"
    finding="18 élèves sur 27 ont terminé."
    kinds="Statut"
    counted="Élèves"
    bars={[
      { label: "À faire", value: 9 },
      { label: "3.1", words: "3.1 Documents textuels", value: 1800 },
    ]}
  />
);

const DAYS = (
  <DayChartFigure
    name="Activité"
    finding="18 élèves ont commencé."
    days={["2026-11-02", "2026-11-12"]}
    lines={[
      { name: "Commencé", values: [4, 18] },
      { name: "Terminé", values: [0, 12] },
    ]}
  />
);

itIsNovember2026();

describe("a chart", () => {
  test.each([
    ["of kinds", BARS, "Statuts", ["À faire9", "3.1 Documents textuels1 800"]],
    ["of days", DAYS, "Activité", ["2 nov.40", "12 nov.1812"]],
  ])(
    "%s is a figure that says its finding, drawn for eyes only, with its table for the others",
    async (_what, chart, name, lines) => {
      show(chart);

      const figure = await screen.findByRole("figure");
      expect(plain(figure.querySelector("figcaption")?.textContent)).toMatch(/^18 élèves/);
      expect(figure.querySelector(".chart-drawing")?.getAttribute("aria-hidden")).toBe("true");
      await waitFor(() => expect(figure.querySelector(".recharts-wrapper")).toBeTruthy(), { timeout: 5000 });
      expect(figure.querySelectorAll(".chart-drawing [tabindex='0']")).toHaveLength(0);
      expect(figure.querySelectorAll("style")).toHaveLength(0);
      expect(
        within(screen.getByRole("table", { name }))
          .getAllByRole("row")
          .slice(1)
          .map(({ textContent }) => plain(textContent)),
      ).toEqual(lines);
      expect(await axeViolations()).toEqual([]);
    },
  );

  test("is shown as a table at the press of a button, and drawn again at another", async () => {
    show(BARS);
    (await screen.findByRole("button", { name: "Tableau" })).click();
    await waitFor(() => expect(document.querySelector(".chart-drawing")).toBeNull());
    expect(screen.getByRole("button", { name: "Tableau" }).getAttribute("aria-pressed")).toBe("true");
    expect(document.querySelector(".chart-table-heard")).toBeNull();

    screen.getByRole("button", { name: "Graphique" }).click();
    await waitFor(() => expect(document.querySelector(".chart-drawing")).toBeTruthy());
    expect(document.querySelector(".chart-table-heard")).toBeTruthy();
  });
});
