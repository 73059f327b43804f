import { filesOf, lateParts, textOf, weightOf } from "../support/built-dashboard.ts";

const LARGEST_FIRST_LOAD = 200_000;
const LARGEST_FIRST_PAGE = 175_000;

it("the first page is small enough to leave every screen its room, and names all that it needs", () => {
  const page = textOf(["index.html"]);
  const files = filesOf();

  expect(weightOf(files)).toBeLessThanOrEqual(LARGEST_FIRST_PAGE);
  expect(files.length).toBeGreaterThan(2);
  expect(files.filter((file) => !page.includes(`="/${file}"`))).toEqual([]);
});

const screens = lateParts("index.html");
const views = screens.flatMap((screen) => lateParts(screen).map((view) => [screen, view]));
const addresses = [...screens.map((screen) => [screen]), ...views].map((parts) => ({
  parts,
  at: parts.join(" with "),
}));

it.each(addresses)("$at is first loaded with at most 200 kB of code and style, and without a chart", ({ parts }) => {
  const files = filesOf(...parts);

  expect(weightOf(files)).toBeLessThanOrEqual(LARGEST_FIRST_LOAD);
  expect(textOf(files)).not.toContain("recharts");
});

it("the words are parsed before they are sent, no parser comes with them, and those of a screen come with it", () => {
  const first = textOf(filesOf());
  const council = "Conseil de classe du";

  expect(first).toContain("Mot de passe oublié");
  expect(first).not.toContain("EXPECT_ARGUMENT_CLOSING_BRACE");
  expect(first).not.toContain(council);
  expect(textOf(filesOf("sheets/ClassCouncil.tsx"))).toContain(council);
});
