import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";

const EFFECT = /* GraphQL */ `
  query ($classIds: [ID!]) {
    school {
      reminderEffect(classIds: $classIds) {
        days
        remindedCount
        movedCount
        tooSoonCount
        still {
          lastName
        }
      }
    }
  }
`;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

async function remindedSchool() {
  const school = await world.school();
  const [mine, other] = [await school.classOf("5A"), await school.classOf("5B")];
  const rentree = await school.campaign({ name: "Rentrée", classes: [mine, other] });
  const reminded = async (lastName: string, { in: schoolClass = mine, createdAt = "2026-11-02T09:00:00Z" } = {}) => {
    const student = await school.student({ lastName, in: schoolClass });
    await school.reminder(student, { createdAt });
    return student;
  };
  const teacher = await school.a("TEACHER", { classes: [mine] });
  const effect = async (who: Parameters<World["ask"]>[0] = teacher, classIds: string[] | null = null) =>
    (await world.ask(who, EFFECT, { classIds })).data.school.reminderEffect;
  return { school, mine, other, rentree, reminded, teacher, effect };
}

it("of those reminded a fortnight ago, a teacher reads who began, sent or went on since", async () => {
  const { school, rentree, reminded, effect } = await remindedSchool();
  await school.took(await reminded("Début"), rentree, { status: "STARTED", startedAt: "2026-11-05T09:00:00Z" });
  await school.took(await reminded("Envoi"), rentree, {
    startedAt: "2026-10-08T08:00:00Z",
    sharedAt: "2026-11-10T09:00:00Z",
  });
  await school.profile(await reminded("Profil"), { knownAt: "2026-11-12T08:00:00Z", levels: [1] });
  await school.took(await reminded("Avant"), rentree, { sharedAt: "2026-10-20T08:00:00Z" });
  await school.took(await reminded("Tard"), rentree, { startedAt: "2026-11-18T08:00:00Z", status: "STARTED" });
  await reminded("Jamais");
  await reminded("Hier", { createdAt: "2026-11-22T09:00:00Z" });

  const { still, ...counts } = await effect();

  expect(counts).toEqual({ days: 14, remindedCount: 6, movedCount: 3, tooSoonCount: 1 });
  expect(still.map(({ lastName }: { lastName: string }) => lastName).sort()).toEqual(["Avant", "Jamais", "Tard"]);
});

it("who went on inside a campaign moved, from the first file that shows it", async () => {
  const { school, rentree, reminded, effect } = await remindedSchool();
  const seen = async (lastName: string, ...shares: [string, number][]) => {
    const student = await reminded(lastName);
    await school.took(student, rentree, { status: "STARTED", startedAt: "2026-10-08T08:00:00Z" });
    for (const [fileAsOf, progression] of shares) await school.seenInFile(student, rentree, { fileAsOf, progression });
  };
  await seen("Avance", ["2026-10-30T08:00:00.000Z", 0.3], ["2026-11-09T08:00:00.000Z", 0.8]);
  await seen("Stagne", ["2026-10-30T08:00:00.000Z", 0.3], ["2026-11-09T08:00:00.000Z", 0.3]);
  await seen("Nouveau", ["2026-11-09T08:00:00.000Z", 0.8]);

  const { still, movedCount } = await effect();

  expect(movedCount).toBe(1);
  expect(still.map(({ lastName }: { lastName: string }) => lastName).sort()).toEqual(["Nouveau", "Stagne"]);
});

it("counts neither what was cancelled or failed, nor last year's, nor who left", async () => {
  const { school, mine, reminded, effect } = await remindedSchool();
  for (const status of ["CANCELLED", "FAILED"]) {
    const student = await school.student({ in: mine });
    await school.reminder(student, { createdAt: "2026-11-02T09:00:00Z", status });
  }
  await reminded("Ancien", { createdAt: "2026-06-02T09:00:00Z" });
  await school.left(await reminded("Parti"));

  expect(await effect()).toMatchObject({ remindedCount: 0, tooSoonCount: 0 });
});

it("is of the classes that the viewer follows, and of those asked for", async () => {
  const { school, mine, other, reminded, teacher, effect } = await remindedSchool();
  await reminded("Ici");
  await reminded("Ailleurs", { in: other });

  expect((await effect()).remindedCount).toBe(1);
  expect((await effect(school.a("HEAD"))).remindedCount).toBe(2);
  expect((await effect(school.a("HEAD"), [mine.id])).still).toEqual([{ lastName: "Ici" }]);
  expect((await effect(teacher, [other.id])).remindedCount).toBe(0);
});

it("is one statement, whatever the number of reminders, and one for the names", async () => {
  const { reminded, teacher } = await remindedSchool();
  for (let count = 0; count < 5; count++) await reminded(`Nom${count}`);
  const statements = await world.statements(() => world.ask(teacher, EFFECT));

  expect(statements.filter((text) => /from reminders/.test(text))).toHaveLength(1);
  expect(statements.length).toBeLessThanOrEqual(3);
});
