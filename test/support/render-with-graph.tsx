import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { configure, screen } from "@testing-library/dom";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { createRoot, type Root } from "react-dom/client";
import { Dashboard } from "../../web/app/Dashboard.tsx";
import { answeringLink, type Answers } from "./answering-link.ts";
import { itIsNovember2026 } from "./november.ts";

/** How long what is awaited may take on a machine that does much else; nothing waits longer than it needs. */
configure({ asyncUtilTimeout: 15_000 });

itIsNovember2026();

export interface OnScreen {
  user: UserEvent;
  /** The operations asked so far, by name. */
  asked: string[];
  /** The address now: path and search. */
  address: () => string;
  /** As the browser's own button does. */
  back: () => Promise<void>;
}

/** A refusal that a boundary catches is told on the screen, where a test sees it; anything else is a mistake to be printed. */
function toldOnScreen(error: unknown): void {
  if (!CombinedGraphQLErrors.is(error)) console.error(error); // eslint-disable-line no-console -- the reader of the test's output needs it
}

let mounted: Root | null = null;

afterEach(() => {
  mounted?.unmount();
  mounted = null;
  document.body.replaceChildren();
  localStorage.clear();
});

/**
 * The whole dashboard at an address, once its first title is there, over a graph in the shape of schema.graphql (answering-link.ts says
 * how it is filled in). Without React's `act`: it drops what a suspended screen schedules, and a browser has none. So find, don't get.
 */
export async function renderWithGraph(path: string, answers: Answers): Promise<OnScreen> {
  const asked: string[] = [];
  history.pushState(null, "", path);
  mounted = createRoot(document.body.appendChild(document.createElement("div")), { onCaughtError: toldOnScreen });
  mounted.render(<Dashboard link={() => answeringLink(answers, asked)} />);
  await screen.findByRole("heading", { level: 1, name: /^(?!Chargement|Loading)/ });
  return {
    user: userEvent.setup(),
    asked,
    address: () => location.pathname + location.search,
    back: () =>
      new Promise((resolve) => {
        addEventListener("popstate", () => resolve(), { once: true });
        history.back();
      }),
  };
}
