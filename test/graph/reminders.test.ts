import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";

const REMIND = /* GraphQL */ `
  mutation ($input: RemindStudentsInput!) {
    remindStudents(input: $input) {
      reminders {
        id
        student {
          lastName
        }
        channel
        status
        message
        createdBy {
          lastName
        }
        supportNeeds {
          reason
          campaign {
            name
          }
          since
          missing
        }
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
const LIST = /* GraphQL */ `
  query ($first: Int!, $after: String, $filter: ReminderFilter) {
    school {
      reminders(first: $first, after: $after, filter: $filter) {
        nodes {
          student {
            lastName
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`;
const OF_STUDENT = /* GraphQL */ `
  query ($id: ID!) {
    student(id: $id) {
      reminders {
        message
        createdAt
      }
    }
  }
`;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** Two classes: nobody of the first has begun « Rentrée », given on 1 October; the second was given nothing. */
async function schoolInNeed() {
  const school = await world.school();
  const [mine, other] = [await school.classOf("5A"), await school.classOf("5B")];
  const rentree = await school.campaign({ name: "Rentrée", classes: [mine] });
  const late = await school.student({ lastName: "Attente", firstName: "Zoé", in: mine });
  const stranger = await school.student({ lastName: "Ailleurs", in: other });
  const teacher = await school.a("TEACHER", { classes: [mine] });
  return { school, mine, other, rentree, late, stranger, teacher };
}

function input(students: { id: string }[], given: object = {}): { input: object } {
  const studentIds = students.map(({ id }) => id);
  return { input: { requestId: "one", studentIds, channel: "ENT", template: "Bonjour {prenom}", ...given } };
}

it("a teacher records one reminder to each student, in words that fit each", async () => {
  const { late, teacher } = await schoolInNeed();
  const template = "{prenom} {nom} ({classe}) : {motif}. Il reste à {manque}.";

  const { data, codes } = await world.ask(teacher, REMIND, input([late], { template }));

  expect(codes).toEqual([]);
  expect(data.remindStudents.skipped).toEqual([]);
  expect(data.remindStudents.reminders).toEqual([
    {
      id: expect.any(String),
      student: { lastName: "Attente" },
      channel: "ENT",
      status: "RECORDED",
      message:
        "Zoé Attente (5A) : «\u00a0Rentrée\u00a0» pas commencé, à faire depuis 53 jours. Il reste à commencer «\u00a0Rentrée\u00a0».",
      createdBy: { lastName: "Exemple" },
      supportNeeds: [{ reason: "NEVER_STARTED", campaign: { name: "Rentrée" }, since: "2026-10-01", missing: null }],
    },
  ]);
});

it("the same request again, or twice at once, reminds once and answers the same", async () => {
  const { school, late, teacher, mine } = await schoolInNeed();
  const fine = await school.student({ lastName: "Bien", in: mine });
  await school.reminder(fine);
  const asked = input([late, fine]);

  const [first, second] = await Promise.all([world.ask(teacher, REMIND, asked), world.ask(teacher, REMIND, asked)]);
  const third = await world.ask(teacher, REMIND, asked);

  expect(first.data.remindStudents.reminders).toHaveLength(1);
  expect(first.data.remindStudents.skipped).toEqual([{ student: { lastName: "Bien" }, reason: "REMINDED_RECENTLY" }]);
  expect(second.data).toEqual(first.data);
  expect(third.data).toEqual(first.data);
  expect(
    await school.sql("select from reminders where school_id = $1 and student_id = $2", [school.id, late.id]),
  ).toHaveLength(1);
});

it("a request that left everybody out reminds nobody when it comes again", async () => {
  const { school, mine, teacher, rentree } = await schoolInNeed();
  const done = await school.student({ lastName: "Fini", in: mine });
  await school.took(done, rentree);
  await school.profile(done, { knownAt: "2026-11-20T08:00:00Z", levels: [1, 1, 1, 1, 1, 1] });
  const asked = input([done]);
  const first = await world.ask(teacher, REMIND, asked);
  await school.campaign({ name: "Autre", classes: [mine] });

  expect(first.data.remindStudents).toEqual({
    reminders: [],
    skipped: [{ student: { lastName: "Fini" }, reason: "NOTHING_TO_REMIND" }],
  });
  expect((await world.ask(teacher, REMIND, asked)).data).toEqual(first.data);
});

it("another person cannot read an answer by its request", async () => {
  const { school, late, teacher } = await schoolInNeed();
  await world.ask(teacher, REMIND, input([late]));

  expect((await world.ask(school.a("HEAD"), REMIND, input([late]))).codes).toEqual(["CONFLICT"]);
});

it("two requests at once remind a student once, unless somebody insists", async () => {
  const { school, late, teacher } = await schoolInNeed();
  const referent = await school.a("REFERENT");

  const answers = await Promise.all([
    world.ask(teacher, REMIND, input([late], { requestId: "a" })),
    world.ask(referent, REMIND, input([late], { requestId: "b" })),
  ]);
  const insisting = await world.ask(teacher, REMIND, input([late], { requestId: "c", insist: true }));

  expect(answers.flatMap(({ data }) => data.remindStudents.reminders)).toHaveLength(1);
  expect(answers.flatMap(({ data }) => data.remindStudents.skipped)).toMatchObject([{ reason: "REMINDED_RECENTLY" }]);
  expect(insisting.data.remindStudents.reminders).toHaveLength(1);
});

it("a cancelled reminder does not count as one", async () => {
  const { school, late, teacher } = await schoolInNeed();
  await school.reminder(late, { createdAt: "2026-11-22T08:00:00Z", status: "CANCELLED" });

  expect((await world.ask(teacher, REMIND, input([late]))).data.remindStudents.reminders).toHaveLength(1);
});

it("whoever left is never reminded", async () => {
  const { school, late, teacher } = await schoolInNeed();
  await school.left(late);

  const { data } = await world.ask(teacher, REMIND, input([late], { insist: true }));

  expect(data.remindStudents).toMatchObject({ reminders: [], skipped: [{ reason: "NOTHING_TO_REMIND" }] });
});

it("one student whom the teacher does not follow, and nobody is reminded", async () => {
  const { school, late, stranger, teacher } = await schoolInNeed();
  const elsewhere = await schoolInNeed();

  for (const unknown of [stranger, elsewhere.late, { id: "not-an-id" }]) {
    expect((await world.ask(teacher, REMIND, input([late, unknown]))).codes).toEqual(["NOT_FOUND"]);
  }
  expect(await school.sql("select from reminders where school_id = $1", [school.id])).toEqual([]);
  expect(await school.sql("select from reminder_requests where school_id = $1", [school.id])).toEqual([]);
});

it.each([
  ["e-mail, which is not configured", { channel: "EMAIL" }, "EMAIL_NOT_CONFIGURED"],
  ["an unknown variable", { template: "{ine}" }, "UNKNOWN_VARIABLE"],
  [
    "an unknown variable in one tone",
    { templates: { nudge: "a", checkpoint: "{x}", firstStep: "b" } },
    "UNKNOWN_VARIABLE",
  ],
  ["a tone without words", { templates: { nudge: "a", checkpoint: "b", firstStep: " " } }, "BAD_USER_INPUT"],
  ["an empty template", { template: " " }, "BAD_USER_INPUT"],
  ["a template that is too long", { template: "x".repeat(2_001) }, "BAD_USER_INPUT"],
  ["nobody", { studentIds: [] }, "BAD_USER_INPUT"],
  ["more than 500 students", { studentIds: Array.from({ length: 501 }, (_, index) => `${index}`) }, "BAD_USER_INPUT"],
  ["a request without a name", { requestId: "" }, "BAD_USER_INPUT"],
])("a teacher cannot remind with %s", async (_what, given, code) => {
  const { late, teacher } = await schoolInNeed();

  expect((await world.ask(teacher, REMIND, input([late], given))).codes).toEqual([code]);
});

it("500 students are reminded with as many statements as one", async () => {
  const { school, mine, late, teacher } = await schoolInNeed();
  const one = await world.statements(() => world.ask(teacher, REMIND, input([late])));
  const many: { id: string; lastName: string; firstName: string }[] = [];
  for (let count = 0; count < 20; count++) many.push(await school.student({ in: mine }));

  const twenty = await world.statements(() => world.ask(teacher, REMIND, input(many, { requestId: "many" })));

  expect(twenty.length).toBe(one.length);
});

it("the newest reminders come first, page by page, of the students that the viewer follows", async () => {
  const { school, late, stranger, teacher } = await schoolInNeed();
  const head = await school.a("HEAD");
  await school.reminder(late, { createdAt: "2026-11-01T08:00:00Z" });
  await school.reminder(stranger, { createdAt: "2026-11-02T08:00:00Z" });
  await school.reminder(late, { createdAt: "2026-11-02T08:00:00Z", channel: "PRINT" });

  const names: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await world.ask(head, LIST, { first: 1, after });
    const { nodes, pageInfo, totalCount } = data.school.reminders;
    expect(totalCount).toBe(3);
    names.push(nodes[0].student.lastName);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  expect(names).toHaveLength(3);
  expect(names[2]).toBe("Attente");
  expect(names.filter((name) => name === "Ailleurs")).toHaveLength(1);

  const ofTeacher = await world.ask(teacher, LIST, { first: 10 });
  expect(ofTeacher.data.school.reminders).toMatchObject({ totalCount: 2 });
});

it("reminders are narrowed by class, student, channel and status", async () => {
  const { school, mine, late, stranger } = await schoolInNeed();
  const head = await school.a("HEAD");
  await school.reminder(late, { channel: "PRINT" });
  await school.reminder(stranger, { status: "CANCELLED" });

  const count = async (filter: object): Promise<number> =>
    (await world.ask(head, LIST, { first: 10, filter })).data.school.reminders.totalCount;

  expect(await count({})).toBe(2);
  expect(await count({ classIds: [mine.id] })).toBe(1);
  expect(await count({ studentIds: [stranger.id] })).toBe(1);
  expect(await count({ channels: ["PRINT", "ENT"] })).toBe(2);
  expect(await count({ channels: ["EMAIL"] })).toBe(0);
  expect(await count({ statuses: ["CANCELLED"] })).toBe(1);
});

it("a page that no cursor led to is refused", async () => {
  const { school } = await schoolInNeed();
  const after = Buffer.from(JSON.stringify(["yesterday", "one"])).toString("base64url");

  expect((await world.ask(school.a("HEAD"), LIST, { first: 10, after })).codes).toEqual(["BAD_USER_INPUT"]);
});

it("a student's page shows what was said to them, newest first", async () => {
  const { school, late, teacher } = await schoolInNeed();
  await school.reminder(late, { createdAt: "2026-10-20T08:00:00Z", message: "D'abord" });
  await school.reminder(late, { createdAt: "2026-11-20T08:00:00Z", message: "Ensuite" });

  const { data } = await world.ask(teacher, OF_STUDENT, { id: late.id });

  expect(data.student.reminders.map(({ message }: { message: string }) => message)).toEqual(["Ensuite", "D'abord"]);
});
