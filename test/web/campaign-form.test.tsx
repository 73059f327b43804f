import { screen, waitFor, within } from "@testing-library/dom";
import { GraphQLError } from "graphql";
import type { Answers } from "../support/answering-link.ts";
import { axeViolations } from "../support/axe-violations.ts";
import { CLASSES, inSchool, OWNERS, RENTREE, YEARS } from "../support/campaign-answers.ts";
import { renderWithGraph } from "../support/render-with-graph.tsx";

const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
const field = (name: RegExp | string): HTMLInputElement => screen.getByRole("textbox", { name });
const refuse = (code: string, params: Answers = {}): never => {
  throw new GraphQLError("", { extensions: { code, params } });
};

/** A school where what is sent is kept and answered by `answer`. */
function sending(name: string, answer: (input: Answers) => unknown, more: Answers = {}): [Answers, Answers[]] {
  const inputs: Answers[] = [];
  const change = ({ input }: { input: Answers }): unknown => {
    inputs.push({ ...input });
    return answer(input);
  };
  return [inSchool([{ ...RENTREE, ...more }], {}, { [name]: change }), inputs];
}

describe("a new campaign", () => {
  test("a teacher plans one for whole grades, and is led to it", async () => {
    const [answers, inputs] = sending("createCampaign", () => ({ campaign: { id: "rentree" } }));
    const { user, address } = await renderWithGraph("/campagnes/nouvelle", answers);
    expect(await axeViolations()).toEqual([]);

    await user.type(field("Nom de la campagne"), "  Parcours de rentrée ");
    await user.click(within(screen.getByRole("group", { name: "3e" })).getByRole("button", { name: "Toutes 3e" }));
    await user.click(screen.getByRole("checkbox", { name: "3e B" }));
    await user.type(field(/^Code de la campagne/), "abc def 234");
    await user.click(screen.getByRole("radio", { name: "En étoiles, avec le seuil de chacune" }));
    await user.type(field("Seuils, en pourcentage"), "20, 50, 80");
    await user.selectOptions(screen.getByRole("combobox", { name: "Plusieurs essais" }), "oui");
    await user.click(screen.getByRole("button", { name: "Créer une campagne" }));

    await waitFor(() => expect(address()).toBe("/campagnes/rentree"));
    expect(inputs).toEqual([
      {
        name: "Parcours de rentrée",
        kind: "ASSESSMENT",
        classIds: ["3a"],
        code: "ABCDEF234",
        starCount: 3,
        stageThresholds: [20, 50, 80],
        ownerId: "person",
        multipleAttempts: true,
        finishBy: null,
        requestId: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
      },
    ]);
  });

  test("whose answer was cut is asked again under the same name, so that there is one; another plan is another", async () => {
    const [answers, inputs] = sending("createCampaign", () => refuse("OUTCOME_UNKNOWN"));
    const { user } = await renderWithGraph("/campagnes/nouvelle", answers);
    const create = async (times: number): Promise<void> => {
      await user.click(screen.getByRole("button", { name: "Créer une campagne" }));
      await waitFor(() => expect(inputs).toHaveLength(times));
      expect(plain((await screen.findByText(/^La liaison a été coupée/)).textContent)).toContain("deux fois");
    };

    await user.type(field("Nom de la campagne"), "Parcours");
    await create(1);
    expect(field("Nom de la campagne").value).toBe("Parcours");
    await create(2);
    await user.type(field("Nom de la campagne"), " de rentrée");
    await create(3);

    const [first, second, third] = inputs.map(({ requestId }) => requestId);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  test("what is wrong is said at its field, and the first one takes the focus", async () => {
    const [answers, inputs] = sending("createCampaign", () => null);
    const { user } = await renderWithGraph("/campagnes/nouvelle", answers);

    await user.type(field(/^Code de la campagne/), "ABC");
    await user.click(screen.getByRole("radio", { name: "En étoiles, dont on sait le nombre" }));
    await user.type(field("Nombre d’étoiles"), "12");
    await user.click(screen.getByRole("button", { name: "Créer une campagne" }));

    await waitFor(() => expect(document.activeElement).toBe(field("Nom de la campagne")));
    expect(field("Nom de la campagne").getAttribute("aria-invalid")).toBe("true");
    expect([...document.querySelectorAll(".field-error")].map(({ textContent }) => plain(textContent))).toEqual([
      "Donnez un nom à la campagne, de 200 caractères au plus.",
      "Un code de Pix compte 9 lettres et chiffres, par exemple ABCDEF234.",
      "Donnez un nombre d’étoiles, de 1 à 10.",
    ]);
    expect(inputs).toEqual([]);
    expect(await axeViolations()).toEqual([]);
  });

  test.each([
    ["CAMPAIGN_CODE_TAKEN", {}, "Une autre campagne a déjà ce code."],
    ["BAD_USER_INPUT", { field: "code" }, "Un code de Pix compte 9 lettres et chiffres, par exemple ABCDEF234."],
  ])("the refusal %s stands at the code", async (code, params, words) => {
    const [answers] = sending("createCampaign", () => refuse(code, params));
    const { user } = await renderWithGraph("/campagnes/nouvelle", answers);

    await user.type(field("Nom de la campagne"), "Parcours");
    await user.type(field(/^Code de la campagne/), "ABCDEF234");
    await user.click(screen.getByRole("button", { name: "Créer une campagne" }));

    expect(plain((await screen.findByText(words)).textContent)).toBe(words);
    await waitFor(() => expect(document.activeElement).toBe(field(/^Code de la campagne/)));
    expect(field("Nom de la campagne").value).toBe("Parcours");
  });

  test("a collection of profiles has no stars", async () => {
    const [answers, inputs] = sending("createCampaign", () => ({ campaign: { id: "rentree" } }));
    const { user } = await renderWithGraph("/campagnes/nouvelle", answers);

    await user.click(screen.getByRole("radio", { name: /^En étoiles, dont/ }));
    await user.click(screen.getByRole("radio", { name: /^Collecte de profils/ }));
    expect(screen.queryByText("Comment les résultats se lisent")).toBeNull();
    await user.type(field("Nom de la campagne"), "Profils");
    await user.click(screen.getByRole("button", { name: "Créer une campagne" }));

    await waitFor(() => expect(inputs).toHaveLength(1));
    expect(inputs[0]).toMatchObject({ kind: "PROFILES_COLLECTION", starCount: null, stageThresholds: null });
  });
});

describe("the settings of a campaign", () => {
  test("its owner changes them; the version that was read goes with them", async () => {
    const [answers, inputs] = sending("updateCampaign", (input) => ({
      campaign: { ...RENTREE, name: input.name, version: 5 },
    }));
    const { user } = await renderWithGraph("/campagnes/rentree/parametres", answers);
    const name = await screen.findByRole<HTMLInputElement>("textbox", { name: "Nom de la campagne" });
    expect(await axeViolations()).toEqual([]);

    await user.clear(name);
    await user.type(name, "Rentrée");
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByText("Les paramètres sont enregistrés.")).toBeTruthy();
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Rentrée"));

    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(inputs).toHaveLength(2));
    expect(inputs[0]).toMatchObject({ campaignId: "rentree", version: 4, name: "Rentrée", classIds: ["3a", "3b"] });
    expect(inputs[1]).toMatchObject({ version: 5 });
  });

  test("what a file says goes before what was typed: the form shows what was kept", async () => {
    const [answers] = sending("updateCampaign", () => ({ campaign: { ...RENTREE, version: 5, starCount: 3 } }));
    const { user } = await renderWithGraph("/campagnes/rentree/parametres", answers);

    await user.click(await screen.findByRole("radio", { name: "En pourcentage de réussite" }));
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    await screen.findByText("Les paramètres sont enregistrés.");
    await waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>("radio", { name: /dont on sait/ }).checked).toBe(true),
    );
  });

  test("where somebody was faster, it says what changed and keeps what was typed", async () => {
    let now: Answers = RENTREE;
    const updateCampaign = ({ input }: { input: Answers }): unknown => {
      if (input.version !== now.version) return refuse("CONFLICT");
      now = { ...now, name: input.name, version: Number(now.version) + 1 };
      return { campaign: now };
    };
    const answers = inSchool([], {}, { campaign: () => now, updateCampaign });
    const { user } = await renderWithGraph("/campagnes/rentree/parametres", answers);
    const name = await screen.findByRole<HTMLInputElement>("textbox", { name: "Nom de la campagne" });
    await user.clear(name);
    await user.type(name, "Mon nom");

    now = { ...RENTREE, version: 7, name: "Leur nom", owner: OWNERS[1], classes: [CLASSES[2]] };
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));

    const note = await screen.findByRole("alert");
    expect(
      within(note)
        .getAllByRole("listitem")
        .map(({ textContent }) => plain(textContent)),
    ).toEqual(["Nom : Leur nom", "Classes : 4e A", "Propriétaire : Marc Ollivier"]);
    expect(field("Nom de la campagne").value).toBe("Mon nom");
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "4e A" }).checked).toBe(true);
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "3e A" }).checked).toBe(false);
    expect(await axeViolations()).toEqual([]);

    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    expect(await screen.findByText("Les paramètres sont enregistrés.")).toBeTruthy();
    expect(now).toMatchObject({ name: "Mon nom", version: 8 });
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  });

  test("classes bear the same names every year: those of the year are chosen, the others told and kept", async () => {
    const asked: unknown[] = [];
    const schoolClasses = ({ schoolYearId }: { schoolYearId: string }): unknown => {
      asked.push(schoolYearId);
      return CLASSES;
    };
    const old = { id: "old-3a", name: "3e A", schoolYear: YEARS[1] };
    const campaign = { ...RENTREE, classes: [CLASSES[0], old] };
    const inputs: Answers[] = [];
    const updateCampaign = ({ input }: { input: Answers }): unknown => {
      inputs.push(input);
      return { campaign };
    };
    const answers = inSchool([campaign], { classes: schoolClasses }, { updateCampaign });
    const { user } = await renderWithGraph("/campagnes/rentree/parametres", answers);

    await user.click(await screen.findByRole("checkbox", { name: "3e B" }));
    expect(screen.getAllByRole("checkbox", { name: "3e A" })).toHaveLength(1);
    expect(plain(screen.getByText(/En 2025-2026/).textContent)).toBe("En 2025-2026, donnée à : 3e A.");
    expect(asked).toEqual(["y26"]);
    await user.click(screen.getByRole("button", { name: "Enregistrer" }));
    await waitFor(() => expect(inputs).toHaveLength(1));
    expect(inputs[0]!.classIds).toEqual(["3a", "old-3a", "3b"]);
  });

  test("somebody who may not change them reads them", async () => {
    await renderWithGraph("/campagnes/rentree/parametres", inSchool([{ ...RENTREE, viewerMayEdit: false }]));

    expect(await screen.findByText(/peuvent changer ces paramètres/)).toBeTruthy();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).not.toContain("Supprimer");
    expect(screen.getByRole("button", { name: "Dupliquer" })).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
  });

  test.each([
    ["Archiver", "archiveCampaign", null, "2026-11-22T10:00:00Z", "« Parcours de rentrée » est archivée."],
    ["Désarchiver", "restoreCampaign", "2026-11-01T10:00:00Z", null, "« Parcours de rentrée » n’est plus archivée."],
  ])("%s is one press", async (button, verb, before, after, said) => {
    const answers = inSchool(
      [{ ...RENTREE, archivedAt: before }],
      {},
      {
        [verb]: () => ({ campaign: { ...RENTREE, archivedAt: after } }),
      },
    );
    const { user } = await renderWithGraph("/campagnes/rentree/parametres", answers);

    await user.click(await screen.findByRole("button", { name: button }));
    expect(await screen.findByText(said)).toBeTruthy();
  });

  test("a copy opens at its own settings", async () => {
    const copy = { ...RENTREE, id: "copy", name: "Copie de Parcours de rentrée", code: null };
    const answers = inSchool([RENTREE, copy], {}, { duplicateCampaign: () => ({ campaign: { id: "copy" } }) });
    const { user, address } = await renderWithGraph("/campagnes/rentree/parametres", answers);

    await user.click(await screen.findByRole("button", { name: "Dupliquer" }));
    await waitFor(() => expect(address()).toBe("/campagnes/copy/parametres"));
    expect(await screen.findByRole("heading", { level: 1, name: "Copie de Parcours de rentrée" })).toBeTruthy();
    await waitFor(() => expect(field("Nom de la campagne").value).toBe("Copie de Parcours de rentrée"));
  });

  test("deleting asks first, then can be undone where it leads", async () => {
    const done: string[] = [];
    const act =
      (verb: string) =>
      ({ campaignId }: { campaignId: string }): Answers => {
        done.push(`${verb} ${campaignId}`);
        return { campaign: { ...RENTREE, id: campaignId } };
      };
    const answers = inSchool([RENTREE], {}, { deleteCampaign: act("delete"), undeleteCampaign: act("undelete") });
    const { user, address } = await renderWithGraph("/campagnes/rentree/parametres", answers);

    await user.click(await screen.findByRole("button", { name: "Supprimer" }));
    const dialog = screen.getByRole("dialog");
    expect(plain(within(dialog).getByRole("heading").textContent)).toBe("Supprimer « Parcours de rentrée » ?");
    expect(done).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Supprimer" }));

    await waitFor(() => expect(address()).toBe("/campagnes"));
    expect(await screen.findByText("« Parcours de rentrée » est supprimée.")).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Annuler la suppression" }));
    await waitFor(() => expect(address()).toBe("/campagnes/rentree"));
    expect(done).toEqual(["delete rentree", "undelete rentree"]);
  });
});
