import { screen, waitFor } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { inSchool, PROFILS } from "../support/campaign-answers.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

test("the home screen looks too, but not that of the academy, which has no imports", async () => {
  const school = await renderWithGraph("/", inSchool([]));
  await waitFor(() => expect(school.asked).toContain("LiveResults"), { timeout: 5000 });

  const academy = await renderWithGraph("/", signedIn(person("ACADEMY")));
  await waitFor(() => expect(academy.asked).toContain("Session"));
  expect(academy.asked).not.toContain("LiveResults");
});

test("an open screen asks again by itself once an import has ended", async () => {
  let file: Answers = { id: "file", status: "RUNNING" };
  let names = ["Profils d’automne"];
  const campaigns = (): Answers => {
    const nodes = names.map((name, index) => ({ ...PROFILS, id: `c${index}`, name }));
    return { nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false } };
  };
  const imports = (): Answers => ({ nodes: [file], totalCount: 1 });
  const { asked } = await renderWithGraph("/campagnes/toutes", inSchool([], { campaigns, imports }));
  await waitFor(() => expect(asked).toContain("LiveResults"), { timeout: 5000 });
  expect(screen.queryByText("Parcours de rentrée")).toBeNull();

  file = { id: "file", status: "DONE" };
  names = ["Profils d’automne", "Parcours de rentrée"];

  expect(await screen.findByText("Parcours de rentrée", {}, { timeout: 5000 })).toBeTruthy();
});
