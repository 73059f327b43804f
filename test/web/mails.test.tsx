import { screen, waitFor, within } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

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

const UNCERTAIN: Answers = {
  id: "unsure",
  status: "UNCERTAIN",
  failure: "Le serveur de courrier n’a pas répondu.",
  createdAt: "2026-11-19T08:00:00.000Z",
  maySettle: true,
  createdBy: { id: "person", firstName: "Nadia", lastName: "Ferhaoui" },
  student: { id: "zoe", lastName: "Attente", firstName: "Zoé", schoolClass: { id: "5a", name: "5A" } },
};
const FAILED: Answers = {
  ...UNCERTAIN,
  id: "failed",
  status: "FAILED",
  failure: "550 5.1.1 …: no such user",
  student: { id: "max", lastName: "Muet", firstName: "Max", schoolClass: { id: "5a", name: "5A" } },
};

/** A school that keeps what is decided. */
function deciding(nodes: Answers[]): { answers: Answers; decided: Answers[] } {
  const decided: Answers[] = [];
  const open = (): Answers[] => nodes.filter(({ id }) => !decided.some(({ reminderId }) => reminderId === id));
  const reminders = ({ filter }: { filter?: Answers }): Answers => ({
    nodes: (filter?.["statuses"] as string[] | undefined)?.includes("UNCERTAIN") ? open() : [],
  });
  const settleReminder = (given: Answers): Answers => {
    decided.push(given);
    const status = given["outcome"] === "RESEND" ? "QUEUED" : given["outcome"];
    return { reminder: { id: given["reminderId"], status, failure: null, nextTryAt: null, sentAt: null } };
  };
  return { answers: signedIn(person("TEACHER"), { reminders }, { settleReminder }), decided };
}

describe("mails that wait for a person", () => {
  test("each says what is known, in words, and what can be done", async () => {
    await renderWithGraph("/relances", deciding([UNCERTAIN, FAILED]).answers);

    const card = await screen.findByRole("region", { name: "2 e-mails à vérifier" });
    const [unsure, failed] = within(card).getAllByRole("listitem");
    expect(plain(unsure!.textContent)).toContain("On ne sait pas si le message est arrivé");
    expect(
      within(unsure!)
        .getAllByRole("button")
        .map(({ textContent }) => plain(textContent)),
    ).toEqual(["Le message est arrivé Zoé Attente", "Renvoyer Zoé Attente", "Ne pas renvoyer Zoé Attente"]);
    expect(plain(failed!.textContent)).toContain("Le message n’est pas arrivé. Motif : 550 5.1.1 …: no such user");
    expect(
      within(failed!)
        .getAllByRole("button")
        .map(({ textContent }) => plain(textContent)),
    ).toEqual(["Renvoyer Max Muet", "Ne pas renvoyer Max Muet"]);
    expect(await axeViolations()).toEqual([]);
  });

  test("by keyboard one is decided, said, and gone; the next is where the focus is", async () => {
    const { answers, decided } = deciding([UNCERTAIN, FAILED]);
    const { user } = await renderWithGraph("/relances", answers);

    (await screen.findByRole("button", { name: /^Le message est arrivé/ })).focus();
    await user.keyboard("{Enter}");

    expect((await screen.findByText(/^C’est noté/)).textContent).toContain("le message à Zoé Attente est arrivé");
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Le message est arrivé/ })).toBeNull());
    expect(decided).toEqual([{ reminderId: "unsure", outcome: "SENT" }]);
    expect(document.activeElement?.textContent).toMatch(/à vérifier$/);
  });

  test("a colleague's is shown, for the colleague to decide", async () => {
    await renderWithGraph("/relances", deciding([{ ...UNCERTAIN, maySettle: false }]).answers);

    const card = await screen.findByRole("region", { name: "1 e-mail à vérifier" });
    expect(within(card).queryByRole("button")).toBeNull();
    expect(plain(card.textContent)).toContain("À Nadia Ferhaoui, au référent ou à la direction d’en décider.");
  });

  test("a demo says that nothing leaves, and where mails are read", async () => {
    await renderWithGraph("/relances", signedIn(person("TEACHER"), { emailCaught: true }));

    expect((await screen.findByRole("link", { name: "Ouvrir la boîte d’essai" })).getAttribute("href")).toBe(
      "/relances/boite",
    );
    expect(screen.queryByRole("region", { name: /à vérifier/ })).toBeNull();
  });

  test("in the history a mail says what went wrong, and when it leaves", async () => {
    const waiting = { ...FAILED, id: "waiting", status: "QUEUED", nextTryAt: "2099-11-23T06:00:00.000Z" };
    const reminders = ({ filter }: { filter?: Answers }): Answers => ({ nodes: filter?.["statuses"] ? [] : [waiting] });
    await renderWithGraph("/relances", signedIn(person("TEACHER"), { reminders }));

    const line = await screen.findByRole("row", { name: /Muet/ });
    expect(plain(line.textContent)).toContain("550 5.1.1 …: no such user");
    expect(plain(line.textContent)).toContain("Part au plus tôt le 23 nov.");
  });
});
