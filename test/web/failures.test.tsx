import { screen } from "@testing-library/dom";
import { axeViolations } from "../support/axe-violations.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const YEARS = [
  { id: "next", name: "2027-2028", startsOn: "2027-09-01", endsOn: "2028-08-31", isCurrent: false },
  { id: "year", name: "2026-2027", startsOn: "2026-09-01", endsOn: "2027-08-31", isCurrent: true },
];

afterEach(() => jest.restoreAllMocks());

test("a fault in a screen is said to be ours: a browser calls it as it calls a network that is away, and nobody has to look at their cables", async () => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  jest.spyOn(String.prototype, "localeCompare").mockImplementation(() => {
    throw new TypeError("a fault of the screen's own");
  });

  await renderWithGraph("/reglages/calendrier", signedIn(person("HEAD"), { years: YEARS }, { zoneCalendars: [] }));

  expect(await screen.findByText(/Quelque chose n’a pas fonctionné de notre côté/)).toBeTruthy();
  expect(screen.queryByText(/Le serveur ne répond pas/)).toBeNull();
  jest.restoreAllMocks();
  expect(await axeViolations()).toEqual([]);
});
