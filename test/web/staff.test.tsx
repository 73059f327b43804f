import { screen, waitFor, within } from "@testing-library/dom";
import { GraphQLError } from "graphql";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { takingExports } from "../support/export-answers.ts";
import { person, signedIn } from "../support/people.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const refuse = (code: string): never => {
  throw new GraphQLError("", { extensions: { code } });
};
const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();

const [SIXTH, THIRD] = [
  { id: "6a", name: "6A", gradeLevel: "SIXIEME", homeroomTeachers: [{ id: "ida" }] },
  { id: "3b", name: "3B", gradeLevel: "TROISIEME", homeroomTeachers: [] },
];
const IDA = {
  ...{ id: "ida", firstName: "Ida", lastName: "Septvents", email: "ida@college.example", role: "TEACHER" },
  ...{ state: "ACTIVE", linkExpiresAt: null, version: "v1" },
  teachings: [{ homeroom: true, startsOn: null, endsOn: null, schoolClass: SIXTH }],
};
const LEO = {
  ...{ id: "leo", firstName: "Léo", lastName: "Roc", email: "leo@college.example", role: "REFERENT" },
  ...{ state: "INVITED", linkExpiresAt: "2026-11-25T09:00:00Z", version: "v1", teachings: [] },
};
const ME = {
  ...{ id: "person", firstName: "Nadia", lastName: "Ferhaoui", email: "nadia@college.example", role: "HEAD" },
  ...{ state: "ACTIVE", linkExpiresAt: null, version: "v1", teachings: [] },
};

/** The staff of a school, where what is sent is kept. */
function staff(more: Answers = {}, school: Answers = {}) {
  const known = {
    ...{ staff: [ME, LEO, IDA], classes: [SIXTH, THIRD], teachingProposals: [], emailOffered: false, ...school },
  };
  return { known, answers: signedIn(person("HEAD"), known, more) };
}

const rows = (): string[] =>
  screen
    .getAllByRole("row")
    .slice(1)
    .map(({ textContent }) => plain(textContent));
const dialog = (): ReturnType<typeof within> => within(screen.getByRole("dialog"));

describe("the staff", () => {
  test.each(["TEACHER", "REFERENT"] as const)("is no screen of a %s", async (role) => {
    await renderWithGraph("/equipe", signedIn(person(role)));

    expect(screen.getByText(/Votre rôle ne permet pas cela/)).toBeTruthy();
    expect(screen.queryByRole("link", { name: "Équipe" })).toBeNull();
  });

  test("the head sees who comes in, with which classes, and which class has no homeroom teacher", async () => {
    await renderWithGraph("/equipe", staff().answers);

    expect(rows()).toEqual([
      "Ferhaoui Nadia vousnadia@college.exampleDirectionToutesOuvertModifier",
      expect.stringMatching(
        /^Roc Léoleo@college.exampleRéférent numériqueToutesInvitation en attentelien valable jusqu’au 25 nov\.,? 10:00Modifier$/,
      ),
      "Septvents Idaida@college.exampleÉquipe enseignante6A (PP)OuvertModifier",
    ]);
    expect(plain(screen.getByText(/professeur principal/).textContent)).toBe(
      "Cette classe n’a pas de professeur principal : 3B.",
    );
    expect(await axeViolations()).toEqual([]);
  });

  test("a search finds a class too, and never stands in the address", async () => {
    const { user, address } = await renderWithGraph("/equipe", staff().answers);

    await user.type(screen.getByRole("searchbox"), "6a");
    await waitFor(() => expect(rows()).toHaveLength(1));
    await user.type(screen.getByRole("searchbox"), "zzz");

    expect(await screen.findByText(/Personne ne correspond/)).toBeTruthy();
    expect(address()).toBe("/equipe");
  });
});

describe("the list of the staff leaves as it is shown", () => {
  test.each([
    ["whole", "", { subject: "STAFF" }],
    ["as searched", "6a", { staffIds: ["ida"], filterWords: ["les personnes trouvées par une recherche"] }],
  ])("%s", async (_how, typed, expected) => {
    const inputs: Answers[] = [];
    const { user } = await renderWithGraph("/equipe", takingExports(staff().answers, inputs));

    if (typed) await user.type(screen.getByRole("searchbox"), typed);
    await waitFor(() => expect(rows()).toHaveLength(typed ? 1 : 3));
    await user.click(screen.getByRole("button", { name: "Exporter" }));
    await user.click(await screen.findByRole("button", { name: "Préparer le fichier" }));

    await waitFor(() => expect(inputs).toMatchObject([expected]));
  });
});

describe("inviting", () => {
  test("says what is missing, then shows the link this once", async () => {
    const sent: Answers[] = [];
    const inviteStaff = ({ input }: Answers): unknown => {
      sent.push(input as Answers);
      return { account: { id: "new" }, link: { url: "https://jalon.example/bienvenue#abc", hours: 72 } };
    };
    const { user } = await renderWithGraph("/equipe", staff({ inviteStaff }).answers);

    await user.click(screen.getByRole("button", { name: "Inviter quelqu’un" }));
    await user.click(dialog().getByRole("button", { name: "Enregistrer" }));
    expect(dialog().getAllByText("Écrivez ce nom.")).toHaveLength(2);
    await waitFor(() => expect(document.activeElement).toBe(dialog().getByLabelText("Nom")));
    expect(await axeViolations()).toEqual([]);

    await user.type(dialog().getByLabelText("Nom"), "Roc");
    await user.type(dialog().getByLabelText("Prénom"), "Ana");
    await user.type(dialog().getByLabelText("Adresse e-mail"), "ana@college.example");
    await user.click(dialog().getByRole("checkbox", { name: "3B" }));
    await user.click(dialog().getByRole("checkbox", { name: "Professeur principal de 3B" }));
    await user.click(dialog().getByRole("button", { name: "Enregistrer" }));

    const link = await screen.findByDisplayValue("https://jalon.example/bienvenue#abc");
    expect(screen.getByRole("heading", { name: "Lien pour Ana Roc" })).toBeTruthy();
    expect(sent).toEqual([
      expect.objectContaining({
        ...{ firstName: "Ana", lastName: "Roc", email: "ana@college.example", role: "TEACHER", byEmail: false },
        classes: [expect.objectContaining({ classId: "3b", homeroom: true })],
      }),
    ]);
    await user.click(screen.getByRole("button", { name: "Fermer" }));
    await waitFor(() => expect(link.isConnected).toBe(false));
  });

  test("keeps what was typed when it is refused", async () => {
    const inviteStaff = (): never => refuse("STAFF_EXISTS");
    const { user } = await renderWithGraph("/equipe", staff({ inviteStaff }, { emailOffered: true }).answers);
    await user.click(screen.getByRole("button", { name: "Inviter quelqu’un" }));
    await user.type(dialog().getByLabelText("Nom"), "Roc");
    await user.type(dialog().getByLabelText("Prénom"), "Ana");
    await user.type(dialog().getByLabelText("Adresse e-mail"), "ida@college.example");
    expect(dialog().getByRole("radio", { name: /L’envoyer par e-mail/, checked: true })).toBeTruthy();

    await user.click(dialog().getByRole("button", { name: "Enregistrer" }));

    expect((await screen.findByRole("alert")).textContent).toMatch(/se connecte déjà avec cette adresse/);
    expect(dialog().getByDisplayValue("ida@college.example")).toBeTruthy();
  });
});

describe("changing an account", () => {
  test("gives a class for a replacement: from one day to another, not the other way round", async () => {
    const sent: Answers[] = [];
    const updateStaff = ({ input }: Answers): unknown => {
      sent.push(input as Answers);
      return { account: { id: "ida", version: "v2" } };
    };
    const { user } = await renderWithGraph("/equipe", staff({ updateStaff }).answers);
    await user.click(screen.getByRole("button", { name: /Modifier.*Ida Septvents/ }));
    await user.click(dialog().getByRole("checkbox", { name: "3B" }));
    await user.click(dialog().getByRole("checkbox", { name: /Remplacement en 3B/ }));
    const [from, until] = [dialog().getByLabelText("Du"), dialog().getByLabelText("Au (inclus)")];
    await user.type(from, "2026-12-18");
    await user.type(until, "2026-11-24");
    await user.click(dialog().getByRole("button", { name: "Enregistrer" }));

    expect(dialog().getByText(/finit avant d’avoir commencé/)).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
    expect(sent).toEqual([]);

    await user.clear(from);
    await user.type(from, "2026-11-24");
    await user.clear(until);
    await user.type(until, "2026-12-18");
    await user.click(dialog().getByRole("button", { name: "Enregistrer" }));

    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]!.classes).toEqual([
      { classId: "6a", homeroom: true, startsOn: null, endsOn: null },
      { classId: "3b", homeroom: false, startsOn: "2026-11-24", endsOn: "2026-12-18" },
    ]);
  });

  test.each([
    [{ startsOn: "2026-11-24", endsOn: "2026-12-18" }, "6A (PP), du 24 nov. au 18 déc."],
    [{ startsOn: "2026-11-24", endsOn: null }, "6A (PP), à partir du 24 nov."],
    [{ startsOn: null, endsOn: "2026-12-18" }, "6A (PP), jusqu’au 18 déc."],
  ])("a replacement of %j is listed as « %s »", async (days, words) => {
    const replacing = { ...IDA, teachings: [{ homeroom: true, schoolClass: SIXTH, ...days }] };
    await renderWithGraph("/equipe", staff({}, { staff: [ME, replacing] }).answers);

    expect(rows()[1]).toContain(words);
  });

  test("loses nothing where a colleague was faster: it says what they changed, keeps what was typed, and saves over it knowingly", async () => {
    const sent: Answers[] = [];
    const { known, answers } = staff({
      updateStaff: ({ input }: Answers): unknown => {
        sent.push(input as Answers);
        if ((input as Answers).version === "v2") return { account: { id: "ida", version: "v3" } };
        known.staff = [ME, { ...IDA, version: "v2", role: "REFERENT", lastName: "Sept-Vents" }];
        (answers.school as Answers).staff = known.staff;
        return refuse("CONFLICT");
      },
    });
    const { user } = await renderWithGraph("/equipe", answers);
    await user.click(screen.getByRole("button", { name: /Modifier.*Ida Septvents/ }));
    await user.clear(dialog().getByLabelText("Nom"));
    await user.type(dialog().getByLabelText("Nom"), "Septvents-Roc");

    await user.click(dialog().getByRole("button", { name: "Enregistrer" }));

    const note = await dialog().findByRole("alert");
    expect(
      within(note)
        .getAllByRole("listitem")
        .map((one) => plain(one.textContent)),
    ).toEqual([expect.stringContaining("Sept-Vents"), expect.stringContaining("Référent numérique")]);
    expect(dialog().getByDisplayValue("Septvents-Roc")).toBeTruthy();
    await waitFor(() => expect((dialog().getByLabelText("Rôle") as HTMLSelectElement).value).toBe("REFERENT"));

    await user.click(dialog().getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent.map(({ version, lastName, role }) => [version, lastName, role])).toEqual([
      ["v1", "Septvents-Roc", "TEACHER"],
      ["v2", "Septvents-Roc", "REFERENT"],
    ]);
  });

  test("takes the access away after asking once more, and never one's own", async () => {
    const revoked: unknown[] = [];
    const revokeStaff = ({ staffId }: Answers): unknown => {
      revoked.push(staffId);
      return { account: { id: staffId } };
    };
    const { user } = await renderWithGraph("/equipe", staff({ revokeStaff }).answers);
    await user.click(screen.getByRole("button", { name: /Modifier.*Nadia Ferhaoui/ }));
    expect(dialog().queryByRole("button", { name: "Retirer l’accès" })).toBeNull();
    await user.click(dialog().getByRole("button", { name: "Annuler" }));

    await user.click(screen.getByRole("button", { name: /Modifier.*Ida Septvents/ }));
    await user.click(dialog().getByRole("button", { name: "Retirer l’accès" }));
    expect(revoked).toEqual([]);
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Ida Septvents ne pourra plus entrer/));
    await user.click(dialog().getByRole("button", { name: "Retirer l’accès maintenant" }));

    expect(await screen.findByText("Ida Septvents n’a plus accès à Jalon.")).toBeTruthy();
    expect(revoked).toEqual(["ida"]);
  });
});

describe("a new school year", () => {
  test("the head takes over last year's classes, but for whom they untick", async () => {
    const asked: unknown[] = [];
    const proposal = (account: typeof IDA | typeof LEO): Answers => ({
      account,
      teachings: [{ homeroom: false, startsOn: null, endsOn: null, schoolClass: THIRD }],
    });
    const { answers } = staff(
      {
        followClassesAgain: ({ staffIds }: Answers): unknown => {
          asked.push(staffIds);
          (answers.school as Answers).teachingProposals = [];
          return { peopleCount: 1 };
        },
      },
      { teachingProposals: [proposal(IDA), proposal(LEO)] },
    );
    const { user } = await renderWithGraph("/equipe", answers);

    await user.click(screen.getByRole("checkbox", { name: /Léo Roc/ }));
    await user.click(screen.getByRole("button", { name: "Reprendre les classes de 1 personne" }));

    await waitFor(() => expect(screen.queryByText("Nouvelle année")).toBeNull());
    expect(asked).toEqual([["ida"]]);
  });
});

describe("a list of staff", () => {
  const drop = async (user: Awaited<ReturnType<typeof renderWithGraph>>["user"]): Promise<void> =>
    user.upload(document.querySelector<HTMLInputElement>("input[type=file]")!, new File(["Nom;é"], "staff.csv"));

  test("is shown with its faults, and then cannot be taken", async () => {
    const files: string[] = [];
    const staffListPreview = ({ file }: { file: string }): unknown => {
      files.push(Buffer.from(file, "base64").toString());
      return { people: [], faults: [{ line: 4, message: "Ligne 4 : « Jardinier » n’est pas un rôle." }] };
    };
    const { user } = await renderWithGraph("/equipe/liste", staff({ staffListPreview }).answers);
    await drop(user);

    expect((await screen.findByRole("alert")).textContent).toMatch(/Ligne 4/);
    expect(screen.queryByRole("button", { name: /Inviter|Mettre à jour/ })).toBeNull();
    expect(files).toEqual(["Nom;é"]);
  });

  test("invites and updates, then shows the links this once", async () => {
    const line = { firstName: "Ana", lastName: "Roc", email: "ana@college.example", role: "TEACHER" };
    const staffListPreview = {
      people: [
        { ...line, line: 2, isNew: true },
        { ...line, line: 3, email: "ida@college.example", isNew: false },
      ],
      faults: [],
    };
    const importStaff = {
      ...{ addedCount: 1, changedCount: 1 },
      links: [{ url: "https://jalon.example/bienvenue#abc", hours: 72, account: { ...LEO, ...line } }],
    };
    const { user } = await renderWithGraph("/equipe/liste", staff({ staffListPreview, importStaff }).answers);
    await drop(user);

    await user.click(await screen.findByRole("button", { name: "Inviter 1 personne et mettre à jour 1 compte" }));

    expect(await screen.findByText("https://jalon.example/bienvenue#abc")).toBeTruthy();
    expect(screen.getByRole("heading", { level: 2, name: "1 nouvelle personne, 1 compte mis à jour" })).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });
});
