import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";

const PREVIEW = /* GraphQL */ `
  query ($input: PreviewRemindersInput!) {
    previewReminders(input: $input) {
      lines {
        student {
          lastName
        }
        schoolClass {
          name
        }
        supportNeeds {
          reason
        }
        tone
        message {
          text
          isFilledIn
        }
        skipReason
        lastReminder {
          channel
          createdAt
        }
      }
      problems {
        tone
        name
        position
      }
      sources {
        schoolClass {
          name
        }
        asOf
        pendingNameCount
      }
    }
  }
`;
const REMIND = /* GraphQL */ `
  mutation ($input: RemindStudentsInput!) {
    remindStudents(input: $input) {
      reminders {
        student {
          lastName
        }
        message
      }
      skipped {
        student {
          lastName
        }
        reason
      }
    }
  }
`;
const TEXTS = { nudge: "presque {prenom}", checkpoint: "en route {prenom}", firstStep: "premier pas {prenom}" };

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** « Rentrée » was given to the 5A: one has not begun, one has not sent, one stopped, one was reminded lately, one needs nothing. */
async function classInNeed() {
  const school = await world.school();
  const [mine, other] = [await school.classOf("5A"), await school.classOf("5B")];
  const rentree = await school.campaign({ name: "Rentrée", code: "RENTREE23", classes: [mine] });
  const inClass = (lastName: string, firstName: string) => school.student({ lastName, firstName, in: mine });
  const never = await inClass("Aubry", "Zoé");
  const unsent = await inClass("Bah", "Élio");
  await school.took(unsent, rentree, { status: "TO_SHARE" });
  await school.profile(unsent, { knownAt: "2026-11-20T08:00:00Z", levels: [1] });
  const stopped = await inClass("Caron", "Jade");
  await school.took(stopped, rentree, { status: "STARTED" });
  const lately = await inClass("Diop", "Hana");
  await school.reminder(lately, { createdAt: "2026-11-18T09:00:00Z", channel: "IN_PERSON" });
  const fine = await inClass("Faure", "Basile");
  await school.took(fine, rentree, { sharedAt: "2026-11-20T08:00:00Z" });
  await school.profile(fine, { knownAt: "2026-11-20T08:00:00Z", levels: [1, 1, 1, 1, 1, 1] });
  const stranger = await school.student({ lastName: "Ailleurs", in: other });
  const teacher = await school.a("TEACHER", { classes: [mine] });
  return { school, mine, other, rentree, never, unsent, stopped, lately, fine, stranger, teacher };
}

interface Line {
  student: { lastName: string };
  tone: string;
  skipReason: string | null;
  message: { text: string; isFilledIn: boolean }[];
}
const textOf = ({ message }: Line): string => message.map(({ text }) => text).join("");
const short = (lines: Line[]): unknown[] =>
  lines.map((line) => [line.student.lastName, line.tone, line.skipReason, textOf(line)]);

it("a teacher reads what each student of a class in need would be told, and who would be left out", async () => {
  const { mine, teacher } = await classInNeed();

  const { data, codes } = await world.ask(teacher, PREVIEW, {
    input: { classIds: [mine.id], channel: "ENT", templates: TEXTS },
  });

  expect(codes).toEqual([]);
  expect(short(data.previewReminders.lines)).toEqual([
    ["Aubry", "FIRST_STEP", null, "premier pas Zoé"],
    ["Bah", "NUDGE", null, "presque Élio"],
    ["Caron", "CHECKPOINT", null, "en route Jade"],
    ["Diop", "FIRST_STEP", "REMINDED_RECENTLY", "premier pas Hana"],
  ]);
  expect(data.previewReminders.lines[0].message).toEqual([
    { text: "premier pas ", isFilledIn: false },
    { text: "Zoé", isFilledIn: true },
  ]);
  expect(data.previewReminders.lines[3]).toMatchObject({
    schoolClass: { name: "5A" },
    lastReminder: { channel: "IN_PERSON", createdAt: "2026-11-18T09:00:00.000Z" },
  });
});

it("who was put off is not proposed, and can be chosen", async () => {
  const { mine, never, teacher } = await classInNeed();
  await world.ask(teacher, `mutation ($id: ID!) { putOffStudent(studentId: $id) { student { id } } }`, never);
  const names = async (input: object): Promise<string[]> => {
    const { data } = await world.ask(teacher, PREVIEW, { input: { channel: "ENT", ...input } });
    return data.previewReminders.lines.map(({ student }: Line) => student.lastName);
  };

  expect(await names({ classIds: [mine.id] })).toEqual(["Bah", "Caron", "Diop"]);
  expect(await names({ studentIds: [never.id] })).toEqual(["Aubry"]);
});

it("what the preview says is what the reminder says, with the school's own words for the channel", async () => {
  const { never, unsent, stopped, lately, fine, teacher } = await classInNeed();
  const everybody = [never, unsent, stopped, lately, fine].map(({ id }) => id);
  for (const channel of ["ENT", "PRINT"]) {
    const preview = await world.ask(teacher, PREVIEW, { input: { studentIds: everybody, channel } });
    const lines: Line[] = preview.data.previewReminders.lines;
    expect(lines.find(({ student }) => student.lastName === "Aubry")).toBeDefined();
    expect(textOf(lines[0]!)).toContain("«\u00a0Rentrée\u00a0» (code RENTREE23)");
  }
  const input = { requestId: "same", studentIds: everybody, channel: "ENT", template: "-", templates: TEXTS };

  const preview = await world.ask(teacher, PREVIEW, {
    input: { studentIds: everybody, channel: "ENT", templates: TEXTS },
  });
  const { data } = await world.ask(teacher, REMIND, { input });

  const lines: Line[] = preview.data.previewReminders.lines;
  expect(data.remindStudents.reminders).toEqual(
    lines.filter(({ skipReason }) => !skipReason).map((line) => ({ student: line.student, message: textOf(line) })),
  );
  expect(data.remindStudents.skipped).toEqual(
    lines.flatMap(({ student, skipReason }) => (skipReason ? [{ student, reason: skipReason }] : [])),
  );
  expect(data.remindStudents.skipped).toHaveLength(2);
});

it("the teacher insists on one who was reminded lately, and on nobody else", async () => {
  const { lately, fine, teacher } = await classInNeed();
  const studentIds = [lately.id, fine.id];
  const insistOn = [lately.id];

  const preview = await world.ask(teacher, PREVIEW, {
    input: { studentIds, channel: "IN_PERSON", templates: TEXTS, insistOn },
  });
  const { data } = await world.ask(teacher, REMIND, {
    input: { requestId: "insisting", studentIds, channel: "IN_PERSON", template: "dit", insistOn },
  });

  expect(preview.data.previewReminders.lines.map(({ skipReason }: Line) => skipReason)).toEqual([
    null,
    "NOTHING_TO_REMIND",
  ]);
  expect(data.remindStudents).toMatchObject({
    reminders: [{ student: { lastName: "Diop" } }],
    skipped: [{ student: { lastName: "Faure" }, reason: "NOTHING_TO_REMIND" }],
  });
});

it("one tone for all is the teacher's to choose", async () => {
  const { mine, teacher } = await classInNeed();

  const { data } = await world.ask(teacher, PREVIEW, {
    input: { classIds: [mine.id], channel: "ENT", templates: TEXTS, tone: "CHECKPOINT" },
  });

  expect(new Set(data.previewReminders.lines.map(({ tone }: Line) => tone))).toEqual(new Set(["CHECKPOINT"]));
});

it("names that stand for nothing are shown with their place, and nothing is sent with them", async () => {
  const { never, teacher } = await classInNeed();
  const templates = { ...TEXTS, firstStep: "Bonjour {prénom}, ton {ine}" };

  const { data } = await world.ask(teacher, PREVIEW, { input: { studentIds: [never.id], channel: "ENT", templates } });

  expect(data.previewReminders.problems).toEqual([{ tone: "FIRST_STEP", name: "ine", position: 23 }]);
  expect(textOf(data.previewReminders.lines[0])).toBe("Bonjour Zoé, ton {ine}");
  const input = { requestId: "wrong", studentIds: [never.id], channel: "ENT", template: "-", templates };
  expect((await world.ask(teacher, REMIND, { input })).codes).toEqual(["UNKNOWN_VARIABLE"]);
});

it("the preview says what the class's results rest on", async () => {
  const { school, mine, rentree, teacher } = await classInNeed();
  await school.waitingName({ lastName: "Obry", firstName: "Zoe", className: "5A" }, rentree);

  const { data } = await world.ask(teacher, PREVIEW, { input: { classIds: [mine.id], channel: "ENT" } });

  expect(data.previewReminders.sources).toEqual([
    { schoolClass: { name: "5A" }, asOf: "2026-11-20T08:00:00.000Z", pendingNameCount: 1 },
  ]);
});

it("a preview writes nothing", async () => {
  const { school, mine, teacher } = await classInNeed();
  await world.ask(teacher, PREVIEW, { input: { classIds: [mine.id], channel: "ENT" } });

  expect(await school.sql("select from reminders where school_id = $1", [school.id])).toHaveLength(1);
  expect(await school.sql("select from reminder_requests where school_id = $1", [school.id])).toEqual([]);
});

it("what the teacher does not follow cannot be previewed", async () => {
  const { other, never, stranger, teacher } = await classInNeed();
  const elsewhere = await classInNeed();
  const codes = async (input: object): Promise<string[]> =>
    (await world.ask(teacher, PREVIEW, { input: { channel: "ENT", ...input } })).codes;

  expect(await codes({ studentIds: [never.id, stranger.id] })).toEqual(["NOT_FOUND"]);
  expect(await codes({ studentIds: [elsewhere.never.id] })).toEqual(["NOT_FOUND"]);
  expect(await codes({ classIds: [other.id] })).toEqual(["NOT_FOUND"]);
  expect(await codes({ classIds: [elsewhere.mine.id] })).toEqual(["NOT_FOUND"]);
  expect(await codes({ studentIds: [never.id], classIds: [other.id] })).toEqual(["BAD_USER_INPUT"]);
  expect(await codes({})).toEqual(["BAD_USER_INPUT"]);
});

it("a whole class is previewed with as many statements as one student", async () => {
  const { mine, never, teacher } = await classInNeed();
  const count = async (input: object): Promise<number> =>
    (await world.statements(() => world.ask(teacher, PREVIEW, { input: { channel: "ENT", ...input } }))).length;

  const one = await count({ studentIds: [never.id] });
  expect(await count({ classIds: [mine.id] })).toBeLessThanOrEqual(one);
});
