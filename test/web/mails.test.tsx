import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { itIsNovember2026 } from "../support/class-boards.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

itIsNovember2026();

const MAIL: Answers = {
  id: "mail",
  subject: "Pix\u00a0: un message de l’établissement Collège des Quatre-Vents",
  text: "Bonjour Zoé.\nIl te reste une campagne.",
  createdAt: "2026-11-20T08:05:00.000Z",
  student: { id: "zoe", lastName: "Attente", firstName: "Zoé" },
};

function boxOf(nodes: Answers[], school: Answers = {}): Answers {
  return signedIn(person("TEACHER"), { emailCaught: true, caughtMails: { nodes }, ...school });
}

describe("the trial box", () => {
  test("says that nothing leaves, and shows each mail as its reader would have it", async () => {
    await renderWithGraph("/relances/boite", boxOf([MAIL]));

    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Boîte d’essai");
    expect(plain(screen.getByText(/^Rien ne part d’ici/).textContent)).toContain("la direction les lit tous");
    const mail = screen.getByRole("article", { name: /^Pix\s: un message/ });
    expect(plain(mail.textContent)).toContain("Pour Attente Zoé · arrêté ici le");
    expect(within(mail).getByText(/^Bonjour Zoé\./).textContent).toBe(MAIL.text);
    expect(await axeViolations()).toEqual([]);
  });

  test("empty, it says what to do", async () => {
    await renderWithGraph("/relances/boite", boxOf([]));

    expect(screen.getByRole("heading", { level: 2, name: "La boîte est vide" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Faire une relance" }).getAttribute("href")).toBe("/relances/nouvelle");
    expect(await axeViolations()).toEqual([]);
  });

  test("tells how many are on their way, and asks again until they have come", async () => {
    let asked = 0;
    const reminders = (): Answers => ({ totalCount: asked++ === 0 ? 2 : 0 });
    await renderWithGraph("/relances/boite", boxOf([MAIL], { reminders }));

    expect((await screen.findByText(/en route/)).textContent).toBe("2 messages sont en route.");
    await waitFor(() => expect(screen.queryByText(/en route/)).toBeNull());
  });

  test("where mail leaves, there is no box", async () => {
    await renderWithGraph("/relances/boite", boxOf([], { emailCaught: false }));

    expect(plain(screen.getByText(/^Il n’y a pas de boîte/).textContent)).toContain("établissement de démonstration");
    expect(screen.queryByRole("link", { name: "Faire une relance" })).toBeNull();
  });
});
