import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";

const REMIND = /* GraphQL */ `
  mutation ($input: RemindStudentsInput!) {
    remindStudents(input: $input) {
      reminders {
        id
        status
        mayTakeBack
      }
      skipped {
        reason
      }
    }
  }
`;
const TAKE_BACK = /* GraphQL */ `
  mutation ($ids: [ID!]!) {
    takeBackReminders(reminderIds: $ids) {
      reminders {
        id
        status
        mayTakeBack
        takenBackAt
        takenBackBy {
          id
        }
      }
    }
  }
`;
const AFTER = /* GraphQL */ `
  query ($student: ID!) {
    student(id: $student) {
      reminders {
        status
      }
    }
    school {
      reminderEffect {
        remindedCount
        tooSoonCount
      }
    }
  }
`;
const MAY = /* GraphQL */ `
  query ($student: ID!) {
    student(id: $student) {
      reminders {
        mayTakeBack
      }
    }
  }
`;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

/** One student, in need, reminded by the teacher a moment ago. */
async function justReminded(given: object = {}) {
  const school = await world.school();
  const mine = await school.classOf("5A");
  await school.campaign({ name: "Rentrée", classes: [mine] });
  const late = await school.student({ lastName: "Attente", in: mine });
  const teacher = await school.a("TEACHER", { classes: [mine] });
  const colleague = await school.a("TEACHER", { classes: [mine] });
  const asked = (requestId: string) => ({
    input: { requestId, studentIds: [late.id], channel: "ENT", template: "Bonjour {prenom}", ...given },
  });
  const { data } = await world.ask(teacher, REMIND, asked("one"));
  const id: string = data.remindStudents.reminders[0].id;
  return { school, mine, late, teacher, colleague, asked, id };
}

it("whoever recorded a reminder by mistake takes it back: the history says so, and the student can be reminded again", async () => {
  const { late, teacher, asked, id } = await justReminded();

  const { data, codes } = await world.ask(teacher, TAKE_BACK, { ids: [id] });

  expect(codes).toEqual([]);
  expect(data.takeBackReminders.reminders).toEqual([
    {
      ...{ id, status: "CANCELLED", mayTakeBack: false },
      ...{ takenBackAt: expect.any(String), takenBackBy: { id: teacher.id } },
    },
  ]);
  expect((await world.ask(teacher, AFTER, { student: late.id })).data).toEqual({
    student: { reminders: [{ status: "CANCELLED" }] },
    school: { reminderEffect: { remindedCount: 0, tooSoonCount: 0 } },
  });
  const again = await world.ask(teacher, REMIND, asked("two"));
  expect(again.data.remindStudents).toMatchObject({ reminders: [{ status: "RECORDED" }], skipped: [] });
});

it("the request that recorded it answers the same when it comes again, and reminds nobody", async () => {
  const { school, late, teacher, asked, id } = await justReminded();
  await world.ask(teacher, TAKE_BACK, { ids: [id] });

  const { data } = await world.ask(teacher, REMIND, asked("one"));

  expect(data.remindStudents.reminders).toEqual([{ id, status: "CANCELLED", mayTakeBack: false }]);
  expect(
    await school.sql("select from reminders where school_id = $1 and student_id = $2", [school.id, late.id]),
  ).toHaveLength(1);
});

it("two people take back at once, and the history keeps one of them for good", async () => {
  const { school, teacher, id } = await justReminded();
  const head = school.a("HEAD");

  const both = await Promise.all([teacher, head].map((who) => world.ask(who, TAKE_BACK, { ids: [id] })));
  const later = await world.ask(await school.a("REFERENT"), TAKE_BACK, { ids: [id] });

  expect(both.map(({ codes }) => codes)).toEqual([[], []]);
  const said = [...both, later].map(({ data }) => data.takeBackReminders.reminders[0].takenBackBy.id);
  expect(new Set(said).size).toBe(1);
});

it("a colleague of the class cannot, and another school's does not exist", async () => {
  const { late, colleague, id } = await justReminded();
  const elsewhere = await justReminded();

  expect((await world.ask(colleague, TAKE_BACK, { ids: [id] })).codes).toEqual(["FORBIDDEN"]);
  expect((await world.ask(elsewhere.teacher, TAKE_BACK, { ids: [elsewhere.id, id] })).codes).toEqual(["NOT_FOUND"]);
  const { data } = await world.ask(colleague, MAY, { student: late.id });
  expect(data.student.reminders).toEqual([{ mayTakeBack: false }]);
});

it("yesterday's stays, and today's beside it too: all or none", async () => {
  const { school, late, teacher, id } = await justReminded();
  await school.reminder(late, { createdAt: "2026-11-01T08:00:00Z" });
  const { data } = await world.ask(school.a("HEAD"), "query ($id: ID!) { student(id: $id) { reminders { id } } }", {
    id: late.id,
  });
  const ids = data.student.reminders.map((one: { id: string }) => one.id);

  expect((await world.ask(school.a("HEAD"), TAKE_BACK, { ids })).codes).toEqual(["REMINDER_OF_ANOTHER_DAY"]);
  const after = await world.ask(teacher, MAY, { student: late.id });
  expect(after.data.student.reminders).toEqual([{ mayTakeBack: true }, { mayTakeBack: false }]);
  expect(ids).toContain(id);
});

it.each([
  ["nobody's", []],
  ["more than 500", Array.from({ length: 501 }, (_, index) => `${index}`)],
])("%s reminders are not taken back", async (_what, ids) => {
  const { teacher } = await justReminded();

  expect((await world.ask(teacher, TAKE_BACK, { ids })).codes).toEqual(["BAD_USER_INPUT"]);
});
