import { screen } from "@testing-library/dom";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { IntlProvider } from "react-intl";
import { Day, Instant } from "../../web/app/Dates.tsx";
import { Words } from "../../web/app/Words.tsx";
import { tableOnPage } from "../../web/ui/copied-table.ts";
import { Gauge } from "../../web/ui/Gauge.tsx";
import { NoData } from "../../web/ui/NoData.tsx";
import { Stars } from "../../web/ui/Stars.tsx";
import { StatusMark } from "../../web/ui/StatusMark.tsx";

let root: Root | null = null;

async function show(piece: ReactNode): Promise<HTMLElement> {
  const page = document.body.appendChild(document.createElement("main"));
  root = createRoot(page);
  root.render(
    <Words>
      <div data-testid="piece">{piece}</div>
    </Words>,
  );
  return screen.findByTestId("piece");
}

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

/** What a screen reader says: the text without what is hidden from it. */
function heard(element: HTMLElement): string {
  const copy = element.cloneNode(true) as HTMLElement;
  copy.querySelectorAll("[aria-hidden=true]").forEach((hidden) => hidden.remove());
  return copy.textContent.replace(/\s+/g, " ").trim();
}

describe("what is drawn is also said", () => {
  test.each([
    ["stars", <Stars key="" acquired={2} total={3} />, "2 étoiles sur 3"],
    ["a single star", <Stars key="" acquired={1} total={3} />, "1 étoile sur 3"],
    ["no star", <Stars key="" acquired={0} total={3} />, "0 étoile sur 3"],
    ["a gauge", <Gauge key="" value={3} of={5} />, "3 sur 5"],
    ["a gauge with what is expected", <Gauge key="" value={1} of={5} expected={3} />, "1 sur 5, 3 attendues à ce jour"],
    ["a gauge that knows nothing", <Gauge key="" value={null} of={5} />, "pas encore de donnée"],
    ["a status", <StatusMark key="" status="TO_SHARE" />, "En attente d’envoi"],
  ])("%s", async (_what, piece, words) => {
    expect(heard(await show(piece))).toBe(words);
  });

  test("three stars won of four are three filled shapes of four", async () => {
    const stars = await show(<Stars acquired={3} total={4} />);
    expect(stars.querySelectorAll("path")).toHaveLength(4);
    expect(stars.querySelectorAll("path.star-won")).toHaveLength(3);
  });

  test("the notch of a gauge stands after the step expected by now, and goes once the objective is reached", async () => {
    const gauge = await show(<Gauge value={1} of={5} expected={3} />);
    expect([...gauge.querySelectorAll("i")].findIndex((step) => step.className === "gauge-due")).toBe(2);
  });

  test("a gauge that is passed shows a tick and the numbers", async () => {
    const gauge = await show(<Gauge value={6} of={5} expected={3} />);
    expect(gauge.querySelectorAll("i")).toHaveLength(0);
    expect(heard(gauge)).toBe("6 sur 5, 3 attendues à ce jour");
  });
});

describe("in Fort-de-France", () => {
  test.each([
    [
      "an instant is read on the school's clocks",
      <Instant key="" value="2025-10-12T02:05:00.000Z" />,
      "11 oct. 2025, 22:05",
    ],
    [
      "what an old file says by days only is that day",
      <Instant key="" value="2025-10-12T00:00:00.000Z" />,
      "12 oct. 2025",
    ],
    ["also where no hour is shown", <Day key="" value="2025-10-12T00:00:00.000Z" />, "12 oct. 2025"],
  ])("%s", async (_what, piece, words) => {
    const there = (
      <IntlProvider locale="fr" timeZone="America/Martinique">
        {piece}
      </IntlProvider>
    );
    expect(heard(await show(there))).toBe(words);
  });
});

test("whoever copies a table has each day with its year, and nothing where nothing is known, though it is heard", async () => {
  const piece = await show(
    <table>
      <tbody>
        <tr>
          <td>
            <IntlProvider locale="fr" timeZone="Europe/Paris">
              <Day value="2026-11-19T23:30:00Z" />
            </IntlProvider>
          </td>
          <td>
            depuis le <Day value="2026-11-02" />
          </td>
          <td>
            <NoData />
          </td>
        </tr>
      </tbody>
    </table>,
  );

  expect(tableOnPage(piece.querySelector("table")!).lines).toEqual([
    [{ day: "2026-11-20" }, expect.stringMatching(/^depuis le 2 nov\./), ""],
  ]);
});
