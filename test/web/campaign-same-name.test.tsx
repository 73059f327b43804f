import { screen, waitFor } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const FILE: Answers = {
  id: "file",
  fileName: "resultats.csv",
  kind: "PIX_ASSESSMENT",
  status: "WAITING",
  messageCode: "SAME_NAME_CAMPAIGN",
  message: "Une campagne de ce nom est prévue dans Jalon.",
  sameNameCampaign: { id: "rentree", name: "Parcours de rentrée" },
};

test.each([
  ["Oui, c’est cette campagne", "rentree"],
  ["Non, c’en est une autre", null],
])("a teacher answers for their own file: « %s »", async (button, expected) => {
  const answered: unknown[] = [];
  let file = FILE;
  const answers = signedIn(
    person("TEACHER"),
    {},
    {
      import: () => file,
      answerCampaign: ({ campaignId = null }: { campaignId?: string | null }) => {
        answered.push(campaignId);
        file = { ...FILE, status: "DONE", messageCode: null, message: null, sameNameCampaign: null };
        return { import: file };
      },
    },
  );
  const { user } = await renderWithGraph("/imports/file", answers);

  expect(await screen.findByRole("heading", { name: /Est-ce la même campagne/ })).toBeTruthy();
  expect(screen.queryByText(/La réponse revient au référent/)).toBeNull();
  expect(await axeViolations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: button }));

  await waitFor(() => expect(screen.queryByRole("heading", { name: /Est-ce la même campagne/ })).toBeNull());
  expect(answered).toEqual([expected]);
});
