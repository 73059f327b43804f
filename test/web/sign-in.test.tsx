import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";
import { axeViolations } from "../support/axe-violations.ts";
import { screen, waitFor } from "@testing-library/dom";
import type { UserEvent } from "@testing-library/user-event";
import { GraphQLError } from "graphql";

const refuse = (code: string): (() => never) => {
  return () => {
    throw new GraphQLError("", { extensions: { code } });
  };
};

/** A server with one account, whose session opens with the right password. */
function server({ opensWith = "sesame", code = "UNAUTHENTICATED" } = {}): Record<string, unknown> {
  const world: Record<string, unknown> = {
    ...signedIn(person("TEACHER")),
    viewer: null,
    signIn: ({ password }: { password: string }) => {
      if (password !== opensWith) refuse(code)();
      world.viewer = person("TEACHER");
      return { viewer: world.viewer };
    },
    signOut: () => {
      world.viewer = null;
      return { signedOut: true };
    },
  };
  return world;
}

async function signIn(user: UserEvent, password: string): Promise<void> {
  await user.type(screen.getByLabelText("Adresse e-mail"), "nadia@college.example");
  await user.type(screen.getByLabelText("Mot de passe"), password);
  await user.keyboard("{Enter}");
}

describe("signing in", () => {
  test("a stranger is asked to sign in, whatever the address", async () => {
    await renderWithGraph("/classes", server());

    expect(await screen.findByRole("heading", { level: 1, name: "Connexion" })).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  test("a teacher who signs in goes on where they were, with the focus on the screen's title", async () => {
    const { user, address } = await renderWithGraph("/classes", server());

    await signIn(user, "sesame");

    const title = await screen.findByRole("heading", { level: 1, name: "Classes" });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(address()).toBe("/classes");
  });

  test.each([
    ["a wrong password", "UNAUTHENTICATED", /ne vont pas ensemble/],
    ["too many attempts", "TOO_MANY_REQUESTS", /Trop d’essais/],
    ["a failure of the server", "INTERNAL_SERVER_ERROR", /pas fonctionné de notre côté/],
  ])("a teacher is told of %s", async (_what, code, sentence) => {
    const { user } = await renderWithGraph("/", server({ code }));

    await signIn(user, "wrong");

    expect((await screen.findByRole("alert")).textContent).toMatch(sentence);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Mot de passe")));
  });

  test("a session that ends while a screen is open leads to signing in, at the same address", async () => {
    const world = server();
    const { user, address } = await renderWithGraph("/", world);
    await signIn(user, "sesame");
    await screen.findByRole("heading", { level: 1, name: "Bonjour Nadia" });

    world.school = refuse("UNAUTHENTICATED");
    world.viewer = null;
    await user.click(screen.getAllByRole("link", { name: "Imports" })[0]!);

    expect(await screen.findByRole("heading", { level: 1, name: "Reprendre où vous en étiez" })).toBeTruthy();
    expect(address()).toBe("/imports");
  });

  test("a teacher who signs out leaves nothing of the school on the screen", async () => {
    const { user, address } = await renderWithGraph("/classes", server());
    await signIn(user, "sesame");
    await user.click(await screen.findByRole("button", { name: "Se déconnecter" }));

    expect(await screen.findByRole("heading", { level: 1, name: "Connexion" })).toBeTruthy();
    expect(document.body.textContent).not.toContain("Quatre-Vents");
    expect(address()).toBe("/");
  });

  test("a person reads the dashboard in English once they chose it, next time too", async () => {
    const { user } = await renderWithGraph("/", server());
    await user.selectOptions(screen.getByLabelText("Langue"), "English");

    expect(await screen.findByRole("heading", { level: 1, name: "Sign in" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("en");
    expect(localStorage.getItem("jalon.language")).toBe("en");
  });
});
