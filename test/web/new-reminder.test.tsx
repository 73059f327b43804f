import { screen, waitFor, within } from "@testing-library/dom";
import { GraphQLError } from "graphql";
import { axeViolations } from "../support/axe-violations.ts";
import { person } from "../support/people.ts";
import { remindingIn3B, TEMPLATES, type Told } from "../support/reminder-answers.ts";
import { renderWithGraph, type OnScreen } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const said = (element: Element | null): string => plain(element?.textContent);
const letter = (): string => said(document.querySelector(".remind-letter"));
const editor = (): HTMLTextAreaElement => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Texte du modèle" });
const DONE_4 = /^C’est fait\s: noter 4 relances$/;
const title = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole("heading", { level: 1, name });

/** Once what is shown is what was chosen: until then it does nothing. */
async function ready(name: string | RegExp): Promise<HTMLElement> {
  const button = await screen.findByRole("button", { name });
  await waitFor(() => expect(button.getAttribute("aria-disabled")).toBeNull());
  return button;
}

async function press({ user }: Pick<OnScreen, "user">, name: string | RegExp): Promise<void> {
  await user.click(await ready(name));
}

async function prepare(given: Parameters<typeof remindingIn3B>[1] = {}): Promise<OnScreen & { told: Told }> {
  const told: Told = { previews: [], reminded: [] };
  const onScreen = await renderWithGraph("/relances/nouvelle?class=3b", remindingIn3B(told, given));
  await title("Relancer 4 élèves de 3e B");
  return { ...onScreen, told };
}

describe("a new reminder", () => {
  test("says who is reminded and why, who is not and why, and what it rests on", async () => {
    await prepare();

    const [going, left] = screen.getAllByRole("list").filter((list) => list.classList.contains("remind-people"));
    expect(within(going!).getAllByRole("listitem").map(said)).toEqual([
      "Aubry ZoéPremier pas« Rentrée » pas commencé, à faire depuis 20 jours",
      "Caron JadePoint d’étape« Rentrée » commencé, puis plus rien depuis 52 jours",
      "Bah ÉlioCoup de pouce« Rentrée » terminé mais pas envoyé, depuis 12 jours",
      "Estève NoéCoup de pouce« Rentrée » terminé mais pas envoyé, depuis 12 jours",
    ]);
    expect(within(left!).getAllByRole("listitem").map(said)).toEqual([
      "Diop HanaRelancer quand même Diop HanaDit en classe le 18 nov., par Paul Coste",
      "Faure BasileRelancer quand même Faure Basilerien à relancer en ce moment",
    ]);
    const note = said(document.querySelector(".note"));
    expect(note).toBe(
      "3e B : résultats importés le 12 novembre. 2 noms à rapprocher : leur travail est peut-être déjà fait.",
    );
    expect(screen.getByRole("link", { name: "2 noms à rapprocher" }).getAttribute("href")).toBe("/imports/noms");
    expect(await axeViolations()).toEqual([]);
  });

  test("each message is read before it goes, student by student or tone by tone", async () => {
    const { user } = await prepare();

    expect(said(screen.getByRole("heading", { level: 3, name: /^Pour/ }))).toBe("Pour Aubry Zoé");
    expect(letter()).toBe("Bonjour Zoé");
    expect([...document.querySelectorAll(".remind-letter strong")].map(said)).toEqual(["Zoé"]);
    expect(editor().value).toBe("On commence : {campagne}");

    await user.click(screen.getByRole("button", { name: "Élève suivant" }));
    await screen.findByRole("heading", { level: 3, name: "Pour Caron Jade" });
    expect(editor().value).toBe("En route : {motif}");

    await user.click(screen.getByRole("radio", { name: /Coup de pouce/ }));
    await screen.findByRole("heading", { level: 3, name: "Pour Bah Élio" });
    expect(editor().value).toBe("Presque, {prenom}");
    expect(said(screen.getByRole("radio", { name: /Coup de pouce/ }).parentElement)).toMatch(/22 élèves/);
  });

  test("the count on the button follows who is ticked and whom one insists on", async () => {
    const { user, told } = await prepare();
    await user.click(screen.getByRole("checkbox", { name: "Caron Jade" }));
    await title("Relancer 3 élèves de 3e B");
    await user.click(screen.getByRole("button", { name: "Relancer quand même Diop Hana" }));
    await title("Relancer 4 élèves de 3e B");
    expect(told.previews.at(-1)!.insistOn).toEqual(["student-Diop"]);

    await press({ user }, DONE_4);
    await title("3 relances notées");

    expect(told.reminded).toHaveLength(1);
    expect(told.reminded[0]).toMatchObject({
      ...{ channel: "ENT", insistOn: ["student-Diop"], tone: null },
      studentIds: ["student-Aubry", "student-Diop", "student-Bah", "student-Estève"],
      templates: {
        nudge: "Presque, {prenom}",
        checkpoint: "En route : {motif}",
        firstStep: "On commence : {campagne}",
      },
    });
  });

  test("students of a class who read the same are together for the ENT, names and message copied with one press each", async () => {
    const { user } = await prepare();

    expect(said(screen.getByRole("heading", { level: 3, name: /messages? à coller/ }))).toBe("3 messages à coller");
    const group = screen.getByRole("heading", { level: 4, name: "3e B, 2 élèves" }).closest("li")!;
    expect(said(group)).toContain("Bah Élio, Estève Noé");

    await user.click(within(group).getByRole("button", { name: "Copier les noms" }));
    await within(group).findByRole("button", { name: "Noms copiés" });
    expect(await navigator.clipboard.readText()).toBe("Bah Élio\nEstève Noé");
    await user.click(within(group).getByRole("button", { name: "Copier le message" }));
    await within(group).findByRole("button", { name: "Message copié" });
    expect(await navigator.clipboard.readText()).toBe("Envoie tes résultats");
  });

  test("afterwards one reads who was reminded, who was not and why, and where to go on", async () => {
    const { user } = await prepare();
    await user.click(screen.getByRole("radio", { name: /Dit en classe/ }));
    await press({ user }, "Noter 4 relances");
    await title("3 relances notées");

    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 })));
    const lists = [...document.querySelectorAll(".remind-done")];
    expect(lists.map((list) => [...list.children].map(said))).toEqual([
      ["Aubry Zoé", "Bah Élio", "Caron Jade"],
      ["Estève Noé déjà une relance récemment"],
    ]);
    expect(screen.getByRole("link", { name: "Revenir à la 3e B" }).getAttribute("href")).toBe("/classes/3b");
    expect(screen.getByRole("link", { name: "Voir les relances" }).getAttribute("href")).toBe("/relances");
    expect(await axeViolations()).toEqual([]);
  });

  test("a whole recording that was a mistake is taken back at once", async () => {
    const back: string[][] = [];
    const takeBackReminders = ({ reminderIds }: { reminderIds: string[] }): object => {
      back.push(reminderIds);
      return { reminders: reminderIds.map((id) => ({ id, status: "CANCELLED", mayTakeBack: false })) };
    };
    const { user } = await prepare({ more: { takeBackReminders } });
    await press({ user }, DONE_4);
    await title("3 relances notées");

    await press({ user }, /retirer ces 3 relances$/);
    await title("3 relances retirées");
    expect(back).toEqual([["reminder-student-Aubry", "reminder-student-Bah", "reminder-student-Caron"]]);
    expect(screen.queryByRole("button", { name: /retirer/ })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 })));
  });

  test("what is said in class needs no text, and what was missing is noted", async () => {
    const { user, told } = await prepare();
    await user.click(screen.getByRole("radio", { name: /Dit en classe/ }));

    await waitFor(() => expect(screen.queryByRole("heading", { level: 2, name: "Message" })).toBeNull());
    await press({ user }, "Noter 4 relances");
    await title("3 relances notées");
    expect(told.reminded[0]).toMatchObject({ channel: "IN_PERSON", templates: { nudge: "{motif}" } });
  });

  test("slips have words of their own, and are printed once they are noted", async () => {
    const { user, told } = await prepare();
    await user.click(screen.getByRole("radio", { name: /Billets à découper/ }));
    await waitFor(() => expect(editor().value).toBe("Billet premier pas"));

    await press({ user }, "Noter et imprimer 4 billets");
    const slips = await screen.findByRole("link", { name: "Imprimer les 3 billets" });
    expect(slips.getAttribute("href")).toBe(`/relances/billets/${String(told.reminded[0]!["requestId"])}`);
  });

  test("e-mail is there only where the school has it, for those who have an address; the others are reminded another way", async () => {
    const without = await prepare();
    expect(screen.queryByRole("radio", { name: /E-mail/ })).toBeNull();
    expect(without.told.previews).not.toHaveLength(0);
    document.body.replaceChildren();

    const { user } = await prepare({ school: { emailOffered: true } });
    await user.click(screen.getByRole("radio", { name: /E-mail 1 élève a une adresse/ }));
    await title("Relancer 1 élève de 3e B");
    await press({ user }, "Envoyer 1 e-mail");
    await title("Aucun e-mail en route");
    expect(screen.getByRole("link", { name: "Relancer autrement les 5 élèves sans adresse" })).toBeTruthy();
  });

  test("one tone for all is chosen in one place", async () => {
    const { user, told } = await prepare();
    await user.selectOptions(screen.getByLabelText("Ton"), "Point d’étape pour tous");

    await waitFor(() => expect(told.previews.at(-1)).toMatchObject({ tone: "CHECKPOINT" }));
    expect(editor().value).toBe("En route : {motif}");
  });

  test("a name that is no variable is told with its line, and nothing goes until it is corrected", async () => {
    const { user, told } = await prepare();
    await user.click(screen.getByRole("radio", { name: /Point d’étape/ }));
    await waitFor(() => expect(editor().value).toBe("En route : {motif}"));
    await user.clear(editor());
    await user.type(editor(), "Bonjour,\nton {{ine}");

    await screen.findByText(/^Ligne 2 : « \{ine\} » n’est pas une variable/);
    expect(editor().getAttribute("aria-invalid")).toBe("true");
    const button = screen.getByRole("button", { name: DONE_4 });
    expect(button.getAttribute("aria-disabled")).toBe("true");
    await user.click(button);
    expect(told.reminded).toEqual([]);
    expect(await axeViolations()).toEqual([]);

    await user.click(screen.getByRole("button", { name: "Revenir au modèle" }));
    await waitFor(() => expect(button.getAttribute("aria-disabled")).toBeNull());
  });

  test("an empty text does not go either", async () => {
    const { user } = await prepare();
    await user.clear(editor());

    await screen.findByText(/^Ce texte est vide/);
    expect(screen.getByText("Corrigez d’abord le texte.")).toBeTruthy();
  });

  test("a variable is put in where one is in the text", async () => {
    const { user } = await prepare();
    editor().setSelectionRange(0, 11);
    await user.click(screen.getByRole("button", { name: "prénom" }));

    await waitFor(() => expect(editor().value).toBe("{prenom} : {campagne}"));
    expect(document.activeElement).toBe(editor());
  });

  test("a teacher's change is of this sending; the referent keeps it for the school", async () => {
    const teacher = await prepare();
    await teacher.user.type(editor(), " !");
    await screen.findByText("Ce changement vaut pour cet envoi seulement.");
    expect(screen.queryByRole("button", { name: /Garder comme modèle/ })).toBeNull();
    document.body.replaceChildren();

    const saved: unknown[] = [];
    const save = ({ input }: { input: { version: number } }) => {
      saved.push(input);
      return { template: { form: "LETTER", version: input.version + 1 } };
    };
    const { user } = await prepare({ viewer: person("REFERENT"), more: { saveReminderTemplate: save } });
    await user.type(editor(), " !");
    await user.click(await screen.findByRole("button", { name: /^Garder comme modèle/ }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]).toEqual({
      ...{ form: "LETTER", version: 3 },
      texts: { nudge: "Presque, {prenom}", checkpoint: "En route : {motif}", firstStep: "On commence : {campagne} !" },
    });
  });

  test("the head goes back to the proposed text for the whole school, a teacher for one sending, each asked first", async () => {
    const saved: { texts: unknown }[] = [];
    const save = ({ input }: { input: { version: number; texts: unknown } }) => {
      saved.push(input);
      return { template: { form: "LETTER", version: input.version + 1 } };
    };
    for (const [role, told, kept] of [
      ["TEACHER", /Le modèle de l’établissement ne change pas/, 0],
      ["HEAD", /Ils remplacent le modèle de l’établissement, pour tout le monde\./, 1],
    ] as const) {
      const { user } = await prepare({ viewer: person(role), more: { saveReminderTemplate: save } });
      await user.click(screen.getByRole("button", { name: "Reprendre le texte proposé" }));
      const dialog = await screen.findByRole("dialog");
      within(dialog).getByText(told);
      expect(await axeViolations()).toEqual([]);
      await user.click(within(dialog).getByRole("button", { name: "Reprendre le texte proposé" }));

      await waitFor(() => expect(editor().value).toBe("Proposé, premier pas"));
      expect(screen.queryByRole("dialog")).toBeNull();
      expect(saved).toHaveLength(kept);
      document.body.replaceChildren();
    }
    expect(saved[0]).toMatchObject({ texts: TEMPLATES[0]!.usual });
  });

  test("who keeps a template that somebody has just changed reads what it has become, and loses nothing", async () => {
    let version = 3;
    const templates = (): object[] => [
      { ...TEMPLATES[0], version, nudge: version === 3 ? TEMPLATES[0]!.nudge : "Le texte de l’autre" },
      TEMPLATES[1]!,
    ];
    const conflict = (): never => {
      version = 4;
      throw new GraphQLError("CONFLICT", { extensions: { code: "CONFLICT" } });
    };
    const { user } = await prepare({
      ...{ viewer: person("HEAD"), school: { reminderTemplates: templates } },
      more: { saveReminderTemplate: conflict },
    });
    await user.type(editor(), " !");
    await user.click(await screen.findByRole("button", { name: /^Garder comme modèle/ }));

    await screen.findByText(/vient de changer ce modèle/);
    expect(screen.getByText("Le texte de l’autre")).toBeTruthy();
    expect(editor().value).toBe("On commence : {campagne} !");
  });

  test("a reminder that is refused is told, and can be tried again without reminding twice", async () => {
    const asked: string[] = [];
    const refuse = ({ input }: { input: { requestId: string } }): never => {
      asked.push(input.requestId);
      throw new GraphQLError("NOT_FOUND", { extensions: { code: "NOT_FOUND" } });
    };
    const { user } = await prepare({ more: { remindStudents: refuse } });

    await press({ user }, DONE_4);
    await screen.findByText(/n’existe pas, ou n’est pas dans vos classes/);
    await press({ user }, DONE_4);
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(new Set(asked).size).toBe(1);
  });

  test("two quick presses remind once", async () => {
    const { user, told } = await prepare();

    await user.dblClick(await ready(DONE_4));
    await title("3 relances notées");
    expect(told.reminded).toHaveLength(1);
  });

  test("without anybody chosen a class is asked for", async () => {
    const classes = [{ id: "3b", name: "3e B", board: { summary: { needsSupportCount: 4 } } }];
    const told: Told = { previews: [], reminded: [] };
    const answers = remindingIn3B(told, { viewer: person("TEACHER", { classes }) });
    const { user, address } = await renderWithGraph("/relances/nouvelle", answers);

    await title(/^Qui relancer/);
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole("link", { name: "3e B" }));
    await title("Relancer 4 élèves de 3e B");
    expect(address()).toBe("/relances/nouvelle?class=3b");
  });

  test("a class where nobody needs anything says so, and leads on", async () => {
    const more = { previewReminders: { lines: [], problems: [], sources: [] } };
    await renderWithGraph("/relances/nouvelle?class=3b", remindingIn3B({ previews: [], reminded: [] }, { more }));

    await screen.findByRole("heading", { level: 2, name: "Personne à relancer" });
    expect(screen.getByRole("link", { name: "Voir la classe" }).getAttribute("href")).toBe("/classes/3b");
    expect(await axeViolations()).toEqual([]);
  });
});
