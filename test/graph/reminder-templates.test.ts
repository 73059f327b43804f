import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";

const READ = /* GraphQL */ `
  {
    school {
      reminderTemplates {
        form
        nudge
        checkpoint
        firstStep
        version
        changedAt
        changedBy {
          lastName
        }
      }
    }
  }
`;
const SAVE = /* GraphQL */ `
  mutation ($input: SaveReminderTemplateInput!) {
    saveReminderTemplate(input: $input) {
      template {
        form
        firstStep
        version
        changedAt
      }
    }
  }
`;
const TEXTS = { nudge: "Presque !", checkpoint: "On continue, {prenom}", firstStep: "On commence par {campagne}" };

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

it("a school that has said nothing has Jalon's words, which can be sent as they are", async () => {
  const school = await world.school();
  const teacher = await school.a("TEACHER");

  const { data } = await world.ask(teacher, READ);

  const [letter, slip] = data.school.reminderTemplates;
  expect(letter).toMatchObject({ form: "LETTER", version: 0, changedAt: null, changedBy: null });
  expect(letter.checkpoint).toMatch(/^Bonjour,\n\n.*\{motif\}.*\{etape\}.*\{signature\}$/s);
  expect(slip.form).toBe("SLIP");
  expect(slip.nudge.length).toBeLessThan(letter.nudge.length);
  const referent = school.a("REFERENT");
  for (const { form, nudge, checkpoint, firstStep, version } of [letter, slip]) {
    const input = { form, version, texts: { nudge, checkpoint, firstStep } };
    expect((await world.ask(referent, SAVE, { input })).codes).toEqual([]);
  }
});

it.each(["REFERENT", "HEAD"] as const)("%s saves the school's words, for everybody", async (role) => {
  const school = await world.school();

  const { data } = await world.ask(school.a(role), SAVE, { input: { form: "SLIP", version: 0, texts: TEXTS } });

  expect(data.saveReminderTemplate.template).toEqual({
    ...{ form: "SLIP", firstStep: TEXTS.firstStep, version: 1, changedAt: "2026-11-23T09:00:00.000Z" },
  });
  const templates = (await world.ask(school.a("TEACHER"), READ)).data.school.reminderTemplates;
  expect(templates[0]).toMatchObject({ form: "LETTER", version: 0 });
  expect(templates[1]).toMatchObject({ form: "SLIP", ...TEXTS, version: 1, changedBy: { lastName: "Exemple" } });
});

it("a school that has its own words reads those that Jalon proposes beside them", async () => {
  const school = await world.school();
  const head = school.a("HEAD");
  const usual = (await world.ask(head, READ)).data.school.reminderTemplates[0];
  await world.ask(head, SAVE, { input: { form: "LETTER", version: 0, texts: TEXTS } });

  const { data } = await world.ask(head, "{ school { reminderTemplates { nudge usual { nudge checkpoint } } } }");

  expect(data.school.reminderTemplates[0]).toEqual({
    nudge: TEXTS.nudge,
    usual: { nudge: usual.nudge, checkpoint: usual.checkpoint },
  });
});

it("another school keeps its own", async () => {
  const [mine, other] = [await world.school(), await world.school()];
  await world.ask(mine.a("HEAD"), SAVE, { input: { form: "LETTER", version: 0, texts: TEXTS } });

  const { data } = await world.ask(other.a("HEAD"), READ);

  expect(data.school.reminderTemplates[0].nudge).not.toBe(TEXTS.nudge);
});

it("a teacher reads the words of the school and does not save them", async () => {
  const school = await world.school();
  const input = { form: "LETTER", version: 0, texts: TEXTS };

  expect((await world.ask(school.a("TEACHER"), SAVE, { input })).codes).toEqual(["FORBIDDEN"]);
});

it("of two who edit at once one is told so, and nothing of the other is lost", async () => {
  const school = await world.school();
  const save = async (version: number, nudge: string) =>
    (
      await world.ask(school.a("HEAD"), SAVE, { input: { form: "LETTER", version, texts: { ...TEXTS, nudge } } })
    ).codes.join();

  expect((await Promise.all([save(0, "un"), save(0, "deux")])).sort()).toEqual(["", "CONFLICT"]);
  expect(await save(0, "trois")).toBe("CONFLICT");
  expect(await save(1, "quatre")).toBe("");
  expect((await world.ask(school.a("HEAD"), READ)).data.school.reminderTemplates[0]).toMatchObject({
    ...{ nudge: "quatre", version: 2 },
  });
});

it.each([
  ["an unknown variable", { ...TEXTS, checkpoint: "{ine}" }, "UNKNOWN_VARIABLE"],
  ["no words", { ...TEXTS, nudge: " " }, "BAD_USER_INPUT"],
  ["too many words", { ...TEXTS, firstStep: "x".repeat(2_001) }, "BAD_USER_INPUT"],
])("a tone with %s is not saved", async (_what, texts, code) => {
  const school = await world.school();
  const { codes } = await world.ask(school.a("HEAD"), SAVE, { input: { form: "SLIP", version: 0, texts } });

  expect(codes).toEqual([code]);
});
