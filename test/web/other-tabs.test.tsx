import { screen, waitFor } from "@testing-library/dom";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { inSchool } from "../support/campaign-answers.ts";
import { renderWithGraph, type OnScreen } from "../support/render-with-graph.tsx";

/** What jsdom has not: tabs of one browser, and no channel that hears itself. */
class Channel extends EventTarget {
  static readonly open = new Set<Channel>();
  readonly said: unknown[] = [];
  constructor(readonly name: string) {
    super();
    Channel.open.add(this);
  }
  postMessage(data: unknown): void {
    this.said.push(data);
    for (const other of Channel.open) {
      if (other !== this && other.name === this.name) other.dispatchEvent(new MessageEvent("message", { data }));
    }
  }
}
Object.assign(globalThis, { BroadcastChannel: Channel });

/** Another tab: what it says, the dashboard's own channel hears. */
const otherTab = new Channel("jalon-session");
const heard = (): unknown[] => [...Channel.open].filter((one) => one !== otherTab).flatMap(({ said }) => said);

const TYPED = "Parcours de rentrée";
const typed = (): HTMLElement | null => screen.queryByDisplayValue(TYPED);
const hidden = (): Element | null => document.querySelector(".out-of-sight");

async function typing(viewer: Answers = {}): Promise<OnScreen & { answers: Answers }> {
  const answers = inSchool([]);
  answers.viewer = { ...(answers.viewer as Answers), ...viewer };
  const shown = await renderWithGraph("/campagnes/nouvelle", answers);
  await shown.user.type(screen.getByLabelText("Nom de la campagne"), TYPED);
  return { ...shown, answers };
}

const turns = (kind: "pagehide" | "pageshow"): boolean =>
  dispatchEvent(Object.assign(new Event(kind), { persisted: true }));

describe("when another tab of the browser tells that somebody signed in or out", () => {
  test("nobody is there any more: the screen goes at once, and what was typed in it", async () => {
    const { answers } = await typing();
    answers.viewer = null;
    otherTab.postMessage(null);

    await waitFor(() => expect(hidden()).toBeTruthy());
    expect(await screen.findByRole("heading", { level: 1, name: "Connexion" })).toBeTruthy();
    expect(typed()).toBeNull();
  });

  test("somebody else is there: the screen is theirs, with nothing of the first one's", async () => {
    const { answers } = await typing();
    answers.viewer = { ...(answers.viewer as Answers), id: "somebody else", firstName: "Ousmane" };
    otherTab.postMessage(null);

    expect((await screen.findAllByText(/Ousmane/)).length).toBeGreaterThan(0);
    await screen.findByRole("heading", { level: 1, name: "Créer une campagne" });
    expect(typed()).toBeNull();
  });

  test("the same person is there: the screen is out of sight until that is known, then as it was", async () => {
    const { asked } = await typing();
    otherTab.postMessage(null);
    await waitFor(() => expect(hidden()).toBeTruthy());
    expect(document.title).not.toContain("campagne");

    await waitFor(() => expect(hidden()).toBeNull());
    expect(typed()).toBeTruthy();
    expect(document.title).toContain("Créer une campagne");
    await waitFor(() => expect(document.activeElement).toBe(typed()));
    expect(asked.filter((name) => name === "Session")).toHaveLength(1);
  });

  test("the server cannot be asked: nothing is shown", async () => {
    const { answers } = await typing();
    Object.defineProperty(answers, "viewer", {
      get: () => {
        throw new Error("The network is away.");
      },
    });
    otherTab.postMessage(null);

    await waitFor(() => expect(typed()).toBeNull());
  });

  test("a device that others use keeps nothing, even for the same person", async () => {
    await typing({ isOnSharedDevice: true });
    otherTab.postMessage(null);

    await waitFor(() => expect(hidden()).toBeTruthy());
    await waitFor(() => expect(typed()).toBeNull());
  });

  test("a tab whose session had ended opens when its person is back in another", async () => {
    const answers = inSchool([]);
    const viewer = { ...(answers.viewer as Answers), sessionSecondsLeft: 100 };
    answers.viewer = viewer;
    const { user, asked } = await renderWithGraph("/campagnes", answers);
    await screen.findByText(/Votre session se ferme/);
    answers.viewer = null;
    await user.keyboard("a");
    await screen.findByRole("heading", { level: 1, name: "Reprendre où vous en étiez" });

    answers.viewer = viewer;
    otherTab.postMessage(null);

    await waitFor(() => expect(hidden()).toBeNull());
    expect(asked.filter((name) => name === "Session")).toHaveLength(1);
  });
});

describe("a page that Back brings from the browser's own memory", () => {
  test("was put out of sight before it was remembered, and goes where nobody is there any more", async () => {
    const { answers } = await typing();
    turns("pagehide");
    await waitFor(() => expect(hidden()).toBeTruthy());
    expect(await axeViolations()).toEqual([]);
    answers.viewer = null;
    turns("pageshow");

    expect(await screen.findByRole("heading", { level: 1, name: "Connexion" })).toBeTruthy();
    expect(typed()).toBeNull();
  });

  test("is as it was where its person is still there", async () => {
    await typing();
    turns("pagehide");
    await waitFor(() => expect(hidden()).toBeTruthy());
    turns("pageshow");

    await waitFor(() => expect(hidden()).toBeNull());
    expect(typed()).toBeTruthy();
  });
});

test("signing out and in is told to the other tabs, and never who", async () => {
  const answers = inSchool([], {}, { signIn: () => ({ viewer: { id: "person" } }), signOut: { signedOut: true } });
  const { viewer } = answers;
  const before = heard().length;
  const { user } = await renderWithGraph("/campagnes/nouvelle", answers);
  answers.viewer = null;
  await user.click(screen.getAllByRole("button", { name: "Se déconnecter" })[0]!);
  await screen.findByRole("heading", { level: 1, name: "Connexion" });
  expect(heard().slice(before)).toEqual([null]);

  answers.viewer = viewer;
  await user.type(screen.getByLabelText("Adresse e-mail"), "nadia@college.example");
  await user.type(screen.getByLabelText("Mot de passe"), "sesame{Enter}");
  await screen.findByRole("heading", { level: 1, name: /^Bonjour/ });
  expect(heard().slice(before)).toEqual([null, null]);
});
