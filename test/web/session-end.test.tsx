import { screen, waitFor } from "@testing-library/dom";
import type { UserEvent } from "@testing-library/user-event";
import { GraphQLError } from "graphql";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { inSchool } from "../support/campaign-answers.ts";
import { person } from "../support/people.ts";
import { renderWithGraph, type OnScreen } from "../support/render-with-graph.tsx";

const AGAIN = { level: 1, name: "Reprendre où vous en étiez" } as const;

/** A school whose server ends the session of whoever creates a campaign, until somebody signs in. */
function ending(
  viewer: Answers = {},
  comesBack = "person",
): { answers: Answers; created: unknown[]; signedIn: Answers[] } {
  const created: unknown[] = [];
  const signedIn: Answers[] = [];
  const answers: Answers = inSchool(
    [],
    {},
    {
      createCampaign: ({ input }: { input: Answers }) => {
        if (signedIn.length === 0) throw new GraphQLError("", { extensions: { code: "UNAUTHENTICATED" } });
        created.push(input.name);
        return { campaign: { id: "new" } };
      },
      signIn: (given: Answers) => {
        signedIn.push({ ...given });
        answers.viewer = { ...(answers.viewer as Answers), id: comesBack };
        return { viewer: { id: comesBack } };
      },
    },
  );
  answers.viewer = { ...(answers.viewer as Answers), ...viewer };
  return { answers, created, signedIn };
}

async function createWhenOver(answers: Answers): Promise<OnScreen> {
  const shown = await renderWithGraph("/campagnes/nouvelle", answers);
  await shown.user.type(screen.getByLabelText("Nom de la campagne"), "Parcours de rentrée");
  await shown.user.click(screen.getByRole("button", { name: "Créer une campagne" }));
  return shown;
}

async function comeBack(user: UserEvent): Promise<void> {
  await user.type(screen.getByLabelText("Mot de passe"), "sesame{Enter}");
}

describe("a session that ends while something is typed", () => {
  test("asks its person to sign in again, and then does what was asked, once, with what was typed", async () => {
    const { answers, created, signedIn } = ending();
    const { user, address } = await createWhenOver(answers);

    await screen.findByRole("heading", AGAIN);
    expect(await axeViolations()).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Mot de passe")));
    expect(screen.getByDisplayValue("Parcours de rentrée")).toBeTruthy();
    await comeBack(user);

    await waitFor(() => expect(address()).toBe("/campagnes/new"));
    expect(screen.queryByRole("heading", AGAIN)).toBeNull();
    expect(created).toEqual(["Parcours de rentrée"]);
    expect(signedIn).toEqual([{ email: "nadia@college.example", password: "sesame", onSharedDevice: false }]);
  });

  test("leaves nothing to another person, who does not send what the first one typed", async () => {
    const { answers, created } = ending({}, "somebody else");
    const { user } = await createWhenOver(answers);
    await screen.findByRole("heading", AGAIN);
    await comeBack(user);

    await waitFor(() => expect(screen.queryByRole("heading", AGAIN)).toBeNull());
    await screen.findByRole("heading", { level: 1, name: "Créer une campagne" });
    expect(screen.queryByDisplayValue("Parcours de rentrée")).toBeNull();
    expect(created).toEqual([]);
  });

  test("leaves nothing to whoever says that they are another person", async () => {
    const { user } = await createWhenOver(ending().answers);
    await user.click(await screen.findByRole("button", { name: "Se connecter à un autre compte" }));

    await waitFor(() => expect(screen.queryByDisplayValue("Parcours de rentrée")).toBeNull());
  });

  test("leaves nothing on a device that others use", async () => {
    await createWhenOver(ending({ isOnSharedDevice: true }).answers);

    await waitFor(() => expect(screen.queryByDisplayValue("Parcours de rentrée")).toBeNull());
    expect(screen.queryByRole("heading", AGAIN)).toBeNull();
  });
});

describe("a session near its end", () => {
  test("says so, and stays once somebody does something", async () => {
    const { answers } = ending({ sessionSecondsLeft: 100 });
    const { user, asked } = await renderWithGraph("/campagnes", answers);
    expect((await screen.findByText(/Votre session se ferme dans 2 minutes/)).closest("[role=alert]")).toBeTruthy();
    expect(await axeViolations()).toEqual([]);

    answers.viewer = { ...(answers.viewer as Answers), sessionSecondsLeft: 1800 };
    await user.click(screen.getByRole("button", { name: "Garder ma session ouverte" }));

    await waitFor(() => expect(screen.queryByText(/Votre session se ferme/)).toBeNull());
    expect(asked).toContain("StillHere");
  });

  test("that was over already asks its person to sign in again, where they are", async () => {
    const { answers } = ending({ sessionSecondsLeft: 100 });
    const { user, address } = await renderWithGraph("/campagnes", answers);
    await screen.findByText(/Votre session se ferme/);

    answers.viewer = null;
    await user.keyboard("a");

    expect(await screen.findByRole("heading", AGAIN)).toBeTruthy();
    expect(address()).toBe("/campagnes");
  });
});

test("a person says at sign-in that others use the device", async () => {
  const given: Answers[] = [];
  const answers = inSchool(
    [],
    {},
    {
      signIn: (one: Answers) => {
        given.push({ ...one });
        answers.viewer = person("TEACHER");
        return { viewer: { id: "person" } };
      },
    },
  );
  answers.viewer = null;
  const { user } = await renderWithGraph("/", answers);
  await user.type(screen.getByLabelText("Adresse e-mail"), "nadia@college.example");
  await user.type(screen.getByLabelText("Mot de passe"), "sesame");
  await user.click(screen.getByLabelText(/Ordinateur partagé/));
  await user.keyboard("{Enter}");

  await screen.findByRole("heading", { level: 1, name: "Bonjour Nadia" });
  expect(given).toEqual([expect.objectContaining({ onSharedDevice: true })]);
});
