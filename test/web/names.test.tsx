import { screen, waitFor, within } from "@testing-library/dom";
import type { UserEvent } from "@testing-library/user-event";
import { GraphQLError } from "graphql";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const candidate = (
  lastName: string,
  firstName: string,
  className: string,
  reason: string,
  more: Answers = {},
): Answers => ({
  ...{ reason, confidence: 0.8, classNames: [className] },
  agreement: { lastName: "CLOSE", firstName: "SAME", className: "DIFFERENT" },
  student: { id: `student-${lastName}`, lastName, firstName },
  participations: [],
  ...more,
});

const line = (day: string): Answers => ({
  ...{ campaignName: "Rentrée 3e", fileName: "rentree.csv", line: 12, status: "SHARED", mastery: 0.7, pixScore: null },
  ...{ stars: { acquired: 2, total: 3 }, startedAt: null, sharedAt: `${day}T08:00:00Z` },
});

const typedName = (lastName: string, firstName: string, candidates: Answers[], more: Answers = {}): Answers => ({
  ...{ id: lastName, lastName, firstName, className: "3B", lineCount: 1, decision: "PENDING", student: null },
  lines: [line("2026-09-18")],
  candidates,
  ...more,
});

const NAMES = (): Answers[] => [
  typedName("benali", "ines", [
    candidate("Ben Ali", "Inès", "4e A", "SWAPPED"),
    candidate("Belhadj", "Inès", "3e B", "CLOSE", {
      participations: [
        { id: "p", status: "SHARED", stars: { acquired: 3, total: 3 }, campaign: { id: "c", name: "Rentrée 3e" } },
      ],
    }),
  ]),
  typedName("toto", "toto", []),
  typedName("tessier", "apoline", [candidate("Tessier", "Apolline", "3e B", "ONE_LETTER")]),
];

/** A school whose names can be decided, as the server does it; what was asked of it is kept. */
function schoolWithNames(
  names: Answers[],
  {
    role = "REFERENT",
    more = {},
    onItsWay = () => null,
  }: { role?: "REFERENT" | "TEACHER"; more?: Answers; onItsWay?: () => Promise<Answers> | null } = {},
) {
  const named = (id: string): Answers => names.find((name) => name.id === id)!;
  const decided: string[] = [];
  const decide = (verb: string, matchId: string, answer: Answers): Answers => {
    decided.push(`${verb} ${matchId}`);
    return { match: Object.assign(named(matchId), answer) };
  };
  const answers = signedIn(
    person(role),
    {
      pendingNames: () => onItsWay() ?? { nodes: names.filter(({ decision }) => decision === "PENDING") },
      decidedNames: () => ({ nodes: names.filter(({ decision }) => decision !== "PENDING") }),
      studentsForName: ({ search }: { search: string }) => ({
        nodes:
          search === "okaf"
            ? [
                {
                  ...{ student: { id: "okafor", lastName: "Okafor", firstName: "Chidi" }, className: "4e A" },
                  ...{ schoolYear: { id: "before", name: "2025-2026" }, hasLeft: true },
                },
              ]
            : [],
      }),
      exactNames: [],
    },
    {
      linkName: ({ matchId, studentId }: { matchId: string; studentId: string }) =>
        decide("link", matchId, {
          decision: "LINKED",
          student: { id: studentId, lastName: studentId.replace("student-", ""), firstName: "Inès" },
          decidedBy: { id: "person", firstName: "Nadia", lastName: "Ferhaoui" },
          decidedAt: "2026-11-02T08:00:00.000Z",
        }),
      dismissName: ({ matchId }: { matchId: string }) => decide("dismiss", matchId, { decision: "DISMISSED" }),
      reopenName: ({ matchId }: { matchId: string }) =>
        decide("reopen", matchId, { decision: "PENDING", student: null, decidedBy: null, decidedAt: null }),
      ...more,
    },
  );
  return { answers, decided };
}

const refuses = (code: string) => (): never => {
  throw new GraphQLError("", { extensions: { code } });
};
/** Toto is dismissed while the list, asked for again, is on its way from `late` on. */
async function answerWhile(answers: Answers, late: () => void): Promise<UserEvent> {
  const { user } = await renderWithGraph("/imports/noms", answers);
  await who(/toto/);
  await user.click(screen.getByRole("link", { name: "Réponses données" }));
  await screen.findByText("Aucune réponse pour l’instant");
  late();
  await user.click(screen.getByRole("link", { name: "À rapprocher" }));
  await user.click(await screen.findByRole("button", { name: /Personne de l’établissement/ }));
  return user;
}
const who = (name: RegExp): Promise<HTMLElement> => screen.findByRole("heading", { level: 3, name });

describe("the names to match", () => {
  test("a reference teacher compares the typed name and the students in the same columns", async () => {
    const { answers } = schoolWithNames(NAMES());
    await renderWithGraph("/imports/noms", answers);

    await who(/Qui est «.benali ines.», 3B/);
    const lines = within(screen.getByRole("table", { name: /comparés colonne par colonne/ }))
      .getAllByRole("row")
      .slice(1)
      .map((row) => row.textContent.replace(/\s/g, " "));
    expect(lines[0]).toMatch(/^Tapébenaliines3B2 étoiles sur 318 sept\.Rentrée 3e$/);
    expect(lines[1]).toMatch(
      /^1 nom et prénom inversésBen AliprocheInèsidentique4e AdifférentPas de résultatChoisir Ben Ali Inès, 4e A$/,
    );
    expect(lines[2]).toMatch(/^2 ressemblanceBelhadjproche.*3 étoiles sur 3/);
    expect(screen.getByRole("heading", { level: 2, name: "3 noms à rapprocher" })).toBeTruthy();
    expect(within(screen.getByRole("list", { name: "Noms qui attendent" })).getAllByRole("listitem")).toHaveLength(3);
    expect(await axeViolations()).toEqual([]);
  });

  test("a reference teacher decides by one key; the next name has the focus, and the count follows in the menu", async () => {
    const { answers, decided } = schoolWithNames(NAMES());
    const { user } = await renderWithGraph("/imports/noms", answers);
    (await who(/benali/)).focus();

    await user.keyboard("1");
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/toto toto/));
    expect(screen.getByRole("status").textContent).toMatch(/c’est Ben Ali Inès.*Encore 2 noms\./);
    await user.keyboard("0");
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/tessier/));

    await waitFor(() => expect(decided).toEqual(["link benali", "dismiss toto"]));
    expect(await screen.findByRole("heading", { level: 2, name: "1 nom à rapprocher" })).toBeTruthy();
    expect((await screen.findAllByText("1 nom à rapprocher", { selector: ".visually-hidden" })).length).toBeGreaterThan(
      0,
    );
  });

  test("Enter and the space bar choose nobody, nor does a key outside the panel or in a field", async () => {
    const { answers, decided } = schoolWithNames(NAMES());
    const { user } = await renderWithGraph("/imports/noms", answers);
    const name = await who(/benali/);

    screen.getByRole("heading", { level: 1 }).focus();
    await user.keyboard("1");
    name.focus();
    await user.keyboard("{Enter} ");
    await user.keyboard("/");
    await user.type(await screen.findByRole("searchbox"), "1u0{Enter}");

    expect(await who(/benali/)).toBeTruthy();
    expect(decided).toEqual([]);
  });

  test("keys that are switched off do nothing; the buttons do the same", async () => {
    const { answers, decided } = schoolWithNames(NAMES());
    const { user } = await renderWithGraph("/imports/noms", answers);
    await who(/benali/);

    await user.click(screen.getByRole("checkbox", { name: "Raccourcis clavier" }));
    (await who(/benali/)).focus();
    await user.keyboard("1");
    expect(decided).toEqual([]);
    await user.click(screen.getByRole("button", { name: /Choisir Belhadj/ }));

    await waitFor(() => expect(decided).toEqual(["link benali"]));
  });

  test("a name is put off, one goes back and forth, and the last answer is taken back", async () => {
    const { answers, decided } = schoolWithNames(NAMES());
    const { user } = await renderWithGraph("/imports/noms", answers);
    (await who(/benali/)).focus();

    await user.keyboard("p");
    await who(/toto/);
    await user.keyboard("k");
    await who(/benali/);
    await user.keyboard("j");
    await who(/toto/);
    await user.keyboard("0");
    await who(/tessier/);
    await user.keyboard("u");

    await who(/toto/);
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/toto toto/));
    expect(decided).toEqual(["dismiss toto", "reopen toto"]);
    expect(screen.getByRole("heading", { level: 2, name: "3 noms à rapprocher" })).toBeTruthy();
  });

  test("anybody of the school can be looked for and chosen", async () => {
    const { answers, decided } = schoolWithNames(NAMES());
    const { user } = await renderWithGraph("/imports/noms", answers);
    await who(/benali/);

    await user.click(screen.getByRole("button", { name: "Chercher un autre élève" }));
    const field = await screen.findByRole("searchbox");
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.type(field, "okaf");
    expect(await axeViolations()).toEqual([]);
    await user.click(
      await screen.findByRole("button", { name: "Okafor Chidi, 4e A (2025-2026), a quitté l’établissement" }),
    );

    await who(/toto/);
    await waitFor(() => expect(decided).toEqual(["link benali"]));
  });

  test("an answer that is refused puts the name back, with the reason", async () => {
    const { answers } = schoolWithNames(NAMES(), { more: { linkName: refuses("NAME_ALREADY_DECIDED") } });
    const { user } = await renderWithGraph("/imports/noms", answers);
    (await who(/benali/)).focus();

    await user.keyboard("1");

    expect((await screen.findByRole("alert")).textContent).toMatch(/benali ines.*Quelqu’un a déjà répondu/);
    const waiting = screen.getByRole("list", { name: "Noms qui attendent" });
    expect(within(waiting).getByRole("button", { name: /benali ines/ })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 2, name: "3 noms à rapprocher" })).toBeTruthy();
  });

  test("namesakes are called so, and their lines tell them apart", async () => {
    const twin = (id: string): Answers =>
      candidate("Martin", "Léa", "3e B", "SAME_NAME", { student: { id, lastName: "Martin", firstName: "Léa" } });
    const lines = [line("2026-09-18"), line("2026-09-25"), line("2026-10-02"), line("2026-10-09")].map(
      (one, index) => ({
        ...one,
        ...{ line: index + 2, campaignName: `Parcours ${index}` },
      }),
    );
    const { answers } = schoolWithNames([typedName("Martin", "Lea", [twin("a"), twin("b")], { lines })]);
    await renderWithGraph("/imports/noms", answers);

    await who(/Martin/);
    expect(screen.getAllByText("homonyme")).toHaveLength(2);
    expect(screen.getByText("et 1 autre ligne")).toBeTruthy();
    expect(screen.getByRole("columnheader", { name: "Ces parcours" })).toBeTruthy();
  });

  test("all the exact names of a year without lists are matched in one press", async () => {
    let count = 12;
    const { answers } = schoolWithNames(NAMES(), {
      more: { linkExactNames: () => ({ linkedCount: ((was) => ((count = 0), was))(count) }) },
    });
    (answers.school as Answers).exactNames = () =>
      count === 0 ? [] : [{ count, schoolYear: { id: "2024", name: "2024-2025" } }];
    const { user } = await renderWithGraph("/imports/noms", answers);

    await user.click(await screen.findByRole("button", { name: "Rapprocher les 12 noms exacts de 2024-2025" }));

    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("12 noms exacts rapprochés."));
    expect(screen.queryByRole("button", { name: /noms exacts/ })).toBeNull();
  });

  test("a teacher, who has no import of their own, decides the names of their classes", async () => {
    const { answers, decided } = schoolWithNames(NAMES(), { role: "TEACHER" });
    (answers.school as Answers).exactNames = refuses("FORBIDDEN");
    const { user } = await renderWithGraph("/", answers);

    await user.click(await screen.findByRole("link", { name: /Noms à rapprocher/ }));
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "Noms à rapprocher" })),
    );
    (await who(/benali/)).focus();
    await user.keyboard("1");

    await waitFor(() => expect(decided).toEqual(["link benali"]));
  });

  test("once every name is decided the screen says so, and the last answer can still be taken back", async () => {
    const { answers, decided } = schoolWithNames(NAMES().slice(1, 2));
    const { user } = await renderWithGraph("/imports/noms", answers);
    (await who(/toto/)).focus();

    await user.keyboard("0");
    expect(await screen.findByRole("heading", { level: 2, name: "Aucun nom à rapprocher" })).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Annuler la dernière réponse" }));

    await who(/toto/);
    expect(decided).toEqual(["dismiss toto", "reopen toto"]);
  });

  test("a name that was taken back stays, also where a list that was on its way knows nothing of it", async () => {
    const { promise: late, resolve: arrive } = Promise.withResolvers<Answers>();
    let isLate = false;
    const names = NAMES().slice(1, 2);
    const { answers } = schoolWithNames(names, {
      onItsWay: () => (isLate ? late : null),
      more: {
        reopenName: async () => {
          arrive({ nodes: [], totalCount: 0 });
          await new Promise((turn) => setTimeout(turn));
          return { match: Object.assign(names[0]!, { decision: "PENDING" }) };
        },
      },
    });
    const user = await answerWhile(answers, () => (isLate = true));
    await user.click(await screen.findByRole("button", { name: "Annuler la dernière réponse" }));

    await who(/toto/);
  });
});

describe("a list that was asked for before an answer, and comes after it", () => {
  async function answerBeforeTheList(): Promise<UserEvent> {
    const { promise: late, resolve: arrive } = Promise.withResolvers<Answers>();
    let isLate = false;
    const names = NAMES().slice(1, 2);
    const asItWas = { ...names[0]! };
    const { answers } = schoolWithNames(names, { onItsWay: () => (isLate ? late : null) });
    const user = await answerWhile(answers, () => (isLate = true));
    await screen.findByRole("heading", { level: 2, name: "Aucun nom à rapprocher" });
    await waitFor(() => expect(names[0]!.decision).toBe("DISMISSED"));
    isLate = false;
    arrive({ nodes: [asItWas], totalCount: 1 });
    for (let turn = 0; turn < 20; turn += 1) await new Promise((next) => setTimeout(next));
    return user;
  }

  test("does not bring the name back", async () => {
    await answerBeforeTheList();

    expect(screen.getByRole("heading", { level: 2, name: "Aucun nom à rapprocher" })).toBeTruthy();
  });

  test("counts it once when the answer is taken back", async () => {
    const user = await answerBeforeTheList();

    await user.click(await screen.findByRole("button", { name: "Annuler la dernière réponse" }));

    await who(/toto/);
    expect(await screen.findByRole("heading", { level: 2, name: "1 nom à rapprocher" })).toBeTruthy();
    await waitFor(() =>
      expect(screen.getByRole("link", { name: /Noms à rapprocher/ }).textContent).toMatch(/1 nom à rapprocher/),
    );
  });
});

describe("the answers given", () => {
  test("show who answered and when, and can be taken back", async () => {
    const names = NAMES();
    const { answers, decided } = schoolWithNames(names);
    Object.assign(names[0]!, {
      ...{ decision: "LINKED", student: { id: "s", lastName: "Ben Ali", firstName: "Inès" } },
      ...{ decidedBy: { id: "x", firstName: "Nadia", lastName: "Ferhaoui" }, decidedAt: "2026-11-02T08:00:00.000Z" },
    });
    const { user } = await renderWithGraph("/imports/noms/reponses", answers);

    const row = await screen.findByRole("row", { name: /benali ines/ });
    expect(row.textContent.replace(/\s/g, " ")).toMatch(/C’est Ben Ali Inès\.Nadia Ferhaoui2 nov\./);
    expect(await axeViolations()).toEqual([]);
    await user.click(within(row).getByRole("button", { name: /Revenir sur cette réponse/ }));

    expect(await screen.findByText("Attend de nouveau une réponse.")).toBeTruthy();
    expect(decided).toEqual(["reopen benali"]);
  });

  test("say so when there is none", async () => {
    await renderWithGraph("/imports/noms/reponses", schoolWithNames(NAMES()).answers);

    expect(await screen.findByRole("heading", { name: "Aucune réponse pour l’instant" })).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });
});
