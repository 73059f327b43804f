import { screen, waitFor } from "@testing-library/dom";
import { GraphQLError } from "graphql";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const PLACES: Record<string, Answers> = {
  here: { browser: "Firefox", system: "Windows" },
  there: { browser: null, system: "Android" },
  elsewhere: { browser: null, system: null },
};
const SESSIONS = Object.entries(PLACES).map(([id, place]) => ({
  ...{ id, openedAt: "2026-11-20T08:00:00Z", seenAt: "2026-11-20T08:30:00Z", isCurrent: id === "here" },
  ...place,
}));

function account(more: Answers = {}, role: "TEACHER" | "ACADEMY" = "TEACHER"): Answers {
  return signedIn(person(role, { sessions: SESSIONS }), {}, more);
}

describe("one's own account", () => {
  test.each(["TEACHER", "ACADEMY"] as const)("is reached from one's name: %s", async (role) => {
    const { user, address } = await renderWithGraph("/compte", account({}, role));
    await user.click(screen.getAllByRole("link", { name: /Nadia Ferhaoui/ })[0]!);

    expect(address()).toBe("/compte");
    expect(await screen.findByRole("heading", { level: 1, name: "Mon compte" })).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  test.each([
    ["PASSWORD_WRONG", "Mot de passe actuel", /pas votre mot de passe actuel/],
    ["PASSWORD_TOO_SHORT", "Nouveau mot de passe", /de 12 à 200 caractères/],
  ])("%s is told at its field, which takes the focus", async (code, label, sentence) => {
    const changePassword = (): never => {
      throw new GraphQLError("", { extensions: { code } });
    };
    const { user } = await renderWithGraph("/compte", account({ changePassword }));
    await user.type(screen.getByLabelText("Mot de passe actuel"), "ancien");
    await user.type(screen.getByLabelText("Nouveau mot de passe"), "nouveau");
    await user.click(screen.getByRole("button", { name: "Changer le mot de passe" }));

    expect(await screen.findByText(sentence)).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(label)));
    expect(screen.getByDisplayValue("nouveau")).toBeTruthy();
  });

  test("a password that was changed stands in no field any more", async () => {
    const { user } = await renderWithGraph("/compte", account({ changePassword: { viewer: { id: "person" } } }));
    await user.type(screen.getByLabelText("Mot de passe actuel"), "un ancien assez long");
    await user.type(screen.getByLabelText("Nouveau mot de passe"), "un nouveau assez long");
    await user.keyboard("{Enter}");

    expect(await screen.findByText(/Mot de passe changé/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByDisplayValue("un nouveau assez long")).toBeNull());
  });

  test("each session says on what it was opened", async () => {
    await renderWithGraph("/compte", account());
    const places = screen.getAllByRole("rowheader").map(({ textContent }) => textContent);

    expect(places).toEqual(["Firefox sur Windows", "Android", "Appareil non reconnu"]);
  });

  test("a session is closed, not the one that asks", async () => {
    const closed: unknown[] = [];
    const closeSession = ({ sessionId }: Answers): unknown => {
      closed.push(sessionId);
      return { viewer: { id: "person", sessions: SESSIONS.filter(({ id }) => id !== sessionId) } };
    };
    const { user } = await renderWithGraph("/compte", account({ closeSession }));
    expect(screen.getAllByRole("button", { name: "Fermer" })).toHaveLength(2);

    await user.click(screen.getAllByRole("button", { name: "Fermer" })[0]!);

    await waitFor(() => expect(screen.getAllByRole("button", { name: "Fermer" })).toHaveLength(1));
    expect(closed).toEqual(["there"]);
  });
});

describe("a forgotten password", () => {
  test("a stranger asks for a link, and is told the same whoever has the address", async () => {
    const { user } = await renderWithGraph("/", {
      ...signedIn(person("TEACHER")),
      viewer: null,
      askForPassword: { asked: true },
    });
    await user.click(await screen.findByRole("link", { name: "Mot de passe oublié" }));
    await screen.findByRole("heading", { level: 1, name: "Mot de passe oublié" });
    await user.type(screen.getByLabelText("Adresse e-mail"), "nobody@college.example");
    await user.keyboard("{Enter}");

    expect(await screen.findByText(/Si quelqu’un se connecte avec cette adresse/)).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });
});
