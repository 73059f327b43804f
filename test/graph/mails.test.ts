import { sendNextMail } from "../../server/mails/send-next-mail.ts";
import { findLetter, markLeaving, takeMail } from "../../server/mails/outbox.store.ts";
import { queueStaffMail } from "../../server/mails/queue-staff-mail.ts";
import { NO_MAIL } from "../../server/mails/mail-settings.ts";
import { unitsOf } from "../../server/shared/units.ts";
import { startMailServer } from "../support/mail-server.ts";
import type { MailServer } from "../support/mail-server.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import { postRoomOf, sendUntilIdle } from "../support/world-mails.ts";
import type { MadeStudent, Person, WorldSchool } from "../support/world-school.ts";

const REMIND = /* GraphQL */ `
  mutation ($input: RemindStudentsInput!) {
    remindStudents(input: $input) {
      reminders {
        id
        status
        nextTryAt
        failure
      }
      skipped {
        reason
      }
    }
  }
`;
const REMINDERS = /* GraphQL */ `
  {
    school {
      reminders(first: 50) {
        nodes {
          id
          status
          message
          sentAt
          failure
          nextTryAt
          maySettle
        }
      }
    }
  }
`;
const CAUGHT = /* GraphQL */ `
  {
    school {
      caughtMails(first: 10) {
        nodes {
          subject
          text
          student {
            lastName
          }
          staffMember {
            lastName
          }
        }
        totalCount
      }
    }
  }
`;
const OFFERED = /* GraphQL */ `
  {
    school {
      emailOffered
      emailCaught
    }
  }
`;
const CANCEL = /* GraphQL */ `
  mutation ($id: ID!) {
    cancelReminder(reminderId: $id) {
      reminder {
        status
      }
    }
  }
`;
const SETTLE = /* GraphQL */ `
  mutation ($id: ID!, $outcome: ReminderOutcome!) {
    settleReminder(reminderId: $id, outcome: $outcome) {
      reminder {
        status
        nextTryAt
      }
    }
  }
`;
const MORNING = new Date("2026-11-23T09:00:00Z");
const NIGHT = { from: "20:00", until: "07:00" };

let world: World;
let mailServer: MailServer;
beforeAll(async () => {
  world = await makeWorld();
  mailServer = await startMailServer();
});
beforeEach(() => {
  world.now = MORNING;
  world.mail = NO_MAIL;
  mailServer.manner = {};
  mailServer.received.length = 0;
});
afterAll(async () => {
  await mailServer.close();
  await world.close();
});

/** One class that has begun nothing; its teacher, and a student with an address. */
async function schoolInNeed({ isDemo = true } = {}) {
  const school = await world.school({ isDemo });
  const mine = await school.classOf("5A");
  await school.campaign({ name: "Rentrée", classes: [mine] });
  const zoe = await school.student({
    lastName: "Attente",
    firstName: "Zoé",
    in: mine,
    email: "zoe.attente@college.example",
  });
  const teacher = await school.a("TEACHER", { classes: [mine] });
  return { school, mine, zoe, teacher };
}

function remind(who: Person, students: { id: string }[], given: object = {}) {
  const studentIds = students.map(({ id }) => id);
  const template = "Bonjour {prenom}. {motif}.";
  return world.ask(who, REMIND, { input: { requestId: "one", studentIds, channel: "EMAIL", template, ...given } });
}

interface Shown {
  id: string;
  status: string;
  message: string;
  sentAt: string | null;
  failure: string | null;
  nextTryAt: string | null;
  maySettle: boolean;
}

async function remindersOf(who: Person): Promise<Shown[]> {
  return (await world.ask(who, REMINDERS)).data.school.reminders.nodes;
}

async function onlyReminderOf(who: Person): Promise<Shown> {
  const [only, ...others] = await remindersOf(who);
  expect(others).toEqual([]);
  return only!;
}

/** That it waits so long, within a second, from when it was tried: between `from` and now of the real clock, as PostgreSQL's is. */
function expectWait({ nextTryAt }: Shown, minutes: number, from: number): void {
  const tried = Date.parse(nextTryAt!) - minutes * 60_000;
  expect(tried).toBeGreaterThanOrEqual(from - 1000);
  expect(tried).toBeLessThanOrEqual(Date.now() + 1000);
}

/** As if that much time had passed since, for the outbox. */
function outboxWaits(school: WorldSchool, time: string): Promise<unknown> {
  return school.sql(
    `update mail_outbox set next_at = next_at - $2::interval, lease_until = lease_until - $2::interval,
       asked_at = asked_at - $2::interval, forget_at = forget_at - $2::interval where school_id = $1`,
    [school.id, time],
  );
}

describe("where nothing leaves this machine", () => {
  it("e-mail is offered in a demo, where it is caught, and nowhere else", async () => {
    const [demo, earnest] = [await world.school({ isDemo: true }), await world.school()];
    expect((await world.ask(demo.a("TEACHER"), OFFERED)).data.school).toEqual({
      emailOffered: true,
      emailCaught: true,
    });
    expect((await world.ask(earnest.a("TEACHER"), OFFERED)).data.school).toEqual({
      emailOffered: false,
      emailCaught: false,
    });
    world.mail = { smtp: mailServer.settings, quietHours: null };
    for (const school of [demo, earnest])
      expect((await world.ask(school.a("TEACHER"), OFFERED)).data.school).toEqual({
        emailOffered: true,
        emailCaught: false,
      });
  });

  it("a school without a mail server is told so, and nothing is recorded", async () => {
    const { zoe, teacher } = await schoolInNeed({ isDemo: false });
    expect((await remind(teacher, [zoe])).codes).toEqual(["EMAIL_NOT_CONFIGURED"]);
    expect(await remindersOf(teacher)).toEqual([]);
  });

  it("a reminder goes through every step to the box; its sender and the head read it there, nobody else", async () => {
    const { school, mine, zoe, teacher } = await schoolInNeed();
    const { data } = await remind(teacher, [zoe]);
    expect(data.remindStudents.reminders).toEqual([
      { id: expect.any(String), status: "QUEUED", nextTryAt: expect.any(String), failure: null },
    ]);

    await sendUntilIdle(world);

    expect(await onlyReminderOf(teacher)).toMatchObject({
      status: "SENT",
      sentAt: expect.any(String),
      nextTryAt: null,
    });
    const box = (await world.ask(teacher, CAUGHT)).data.school.caughtMails;
    expect(box).toEqual({
      nodes: [
        {
          subject: "Pix\u00a0: un message de ton établissement (Collège des Tilleuls)",
          text: expect.stringMatching(
            /^Bonjour Zoé\. «\u00a0Rentrée\u00a0» pas commencé[^]*-- \nCamille Exemple\nCollège/,
          ),
          student: { lastName: "Attente" },
          staffMember: null,
        },
      ],
      totalCount: 1,
    });
    expect(box.nodes[0].subject).not.toMatch(/Zo|Attente/);
    expect((await world.ask(school.a("HEAD"), CAUGHT)).data.school.caughtMails).toEqual(box);
    for (const other of [school.a("REFERENT"), school.a("TEACHER", { classes: [mine] })])
      expect((await world.ask(other, CAUGHT)).data.school.caughtMails.totalCount).toBe(0);
  });

  it("a student without an address is left out, and said so", async () => {
    const { school, mine, zoe, teacher } = await schoolInNeed();
    const none = await school.student({ lastName: "Muet", in: mine });
    const { data } = await remind(teacher, [zoe, none]);
    expect(data.remindStudents.reminders).toHaveLength(1);
    expect(data.remindStudents.skipped).toEqual([{ reason: "NO_ADDRESS" }]);
  });

  it("a double click sends once, and so do ten senders at once", async () => {
    const { school, mine, teacher } = await schoolInNeed();
    const students: MadeStudent[] = [];
    for (let number = 0; number < 5; number += 1)
      students.push(await school.student({ in: mine, email: `eleve${number}@college.example` }));

    const answers = await Promise.all([remind(teacher, students), remind(teacher, students)]);
    expect(answers[0]).toEqual(answers[1]);
    await Promise.all(Array.from({ length: 10 }, () => sendUntilIdle(world)));

    expect((await remindersOf(teacher)).map(({ status }) => status)).toEqual(Array(5).fill("SENT"));
    expect((await world.ask(teacher, CAUGHT)).data.school.caughtMails.totalCount).toBe(5);
  });
});

describe("before it has left", () => {
  it("its author cancels it, once, and it goes nowhere", async () => {
    const { zoe, teacher } = await schoolInNeed();
    await remind(teacher, [zoe]);
    const { id } = await onlyReminderOf(teacher);

    expect((await world.ask(teacher, CANCEL, { id })).data.cancelReminder.reminder.status).toBe("CANCELLED");
    expect((await world.ask(teacher, CANCEL, { id })).codes).toEqual(["REMINDER_ALREADY_LEFT"]);
    await sendUntilIdle(world);

    expect((await world.ask(teacher, CAUGHT)).data.school.caughtMails.totalCount).toBe(0);
    expect((await onlyReminderOf(teacher)).status).toBe("CANCELLED");
  });

  it("the referent cancels anybody's, another teacher does not", async () => {
    const { school, mine, zoe, teacher } = await schoolInNeed();
    await remind(teacher, [zoe]);
    const { id } = await onlyReminderOf(teacher);

    const colleague = await school.a("TEACHER", { classes: [mine] });
    expect((await onlyReminderOf(colleague)).maySettle).toBe(false);
    expect((await world.ask(colleague, CANCEL, { id })).codes).toEqual(["FORBIDDEN"]);
    expect((await world.ask(school.a("TEACHER"), CANCEL, { id })).codes).toEqual(["NOT_FOUND"]);
    expect((await world.ask(school.a("REFERENT"), CANCEL, { id })).codes).toEqual([]);
  });

  it("what was recorded as given cannot be cancelled, nor decided on", async () => {
    const { school, zoe } = await schoolInNeed();
    const { id } = await school.reminder(zoe);

    expect((await world.ask(school.a("HEAD"), CANCEL, { id })).codes).toEqual(["REMINDER_ALREADY_LEFT"]);
    for (const outcome of ["SENT", "RESEND", "CANCELLED"])
      expect((await world.ask(school.a("HEAD"), SETTLE, { id, outcome })).codes).toEqual(["REMINDER_ALREADY_SETTLED"]);
  });

  it("whoever is just sending it finds the gate shut", async () => {
    const { school, zoe, teacher } = await schoolInNeed();
    await remind(teacher, [zoe]);
    const taken = await unitsOf(world.source, null).write((db) => takeMail(db, { leaves: false, leaseMs: 60_000 }));
    const { id, status } = await onlyReminderOf(teacher);
    expect(status).toBe("SENDING");

    expect((await world.ask(teacher, CANCEL, { id })).codes).toEqual([]);

    const isOpen = await unitsOf(world.source, school.id).write((db) => markLeaving(db, taken!, 60_000));
    expect(isOpen).toBe(false);
    expect((await onlyReminderOf(teacher)).status).toBe("CANCELLED");
  });

  it("in quiet hours it waits for the morning of the school", async () => {
    const { zoe, teacher } = await schoolInNeed();
    world.mail = { smtp: null, quietHours: NIGHT };
    world.now = new Date("2026-11-23T20:00:00Z");
    await remind(teacher, [zoe]);
    const from = Date.now();
    await sendUntilIdle(world);
    const waiting = await onlyReminderOf(teacher);
    expect(waiting).toMatchObject({ status: "QUEUED", failure: null });
    expectWait(waiting, 10 * 60, from);
  });

  it("queued by day and come to by night, it waits too, and its waiting is no try", async () => {
    const { school, zoe, teacher } = await schoolInNeed();
    await remind(teacher, [zoe]);
    world.mail = { smtp: null, quietHours: NIGHT };
    world.now = new Date("2026-11-23T20:00:00Z");
    await sendUntilIdle(world);
    expect((await onlyReminderOf(teacher)).status).toBe("QUEUED");

    world.now = new Date("2026-11-24T06:30:00Z");
    await outboxWaits(school, "10 hours");
    await sendUntilIdle(world);
    expect((await onlyReminderOf(teacher)).status).toBe("SENT");
    expect(await school.sql("select attempts from mail_outbox where school_id = $1", [school.id])).toEqual([
      { attempts: 1 },
    ]);
  });
});

describe("to a mail server", () => {
  beforeEach(() => {
    world.mail = { smtp: mailServer.settings, quietHours: null };
  });

  async function sentWith(manner: MailServer["manner"]) {
    const made = await schoolInNeed({ isDemo: false });
    mailServer.manner = manner;
    await remind(made.teacher, [made.zoe]);
    await sendUntilIdle(world);
    return { ...made, reminder: await onlyReminderOf(made.teacher) };
  }

  it("one message arrives, with a name of its own, for one student alone", async () => {
    const { school, reminder } = await sentWith({});
    expect(reminder).toMatchObject({ status: "SENT", failure: null });
    expect(mailServer.received).toHaveLength(1);
    const [{ recipients, source }] = mailServer.received as [MailServer["received"][number]];
    expect(recipients).toEqual(["zoe.attente@college.example"]);
    expect(source).toContain(`Message-ID: <reminder-${reminder.id}@college.example>`);
    expect(source).toMatch(/^From: =\?UTF-8\?.*<jalon@college\.example>\r$/m);
    expect(source).toContain("Auto-Submitted: auto-generated");
    expect(source).toContain("Content-Type: text/plain; charset=utf-8");
    expect(await school.sql("select from mail_letters where school_id = $1", [school.id])).toEqual([]);
  });

  it("4xx after the last dot: it is tried again after a minute, and arrives once", async () => {
    const from = Date.now();
    const { school, teacher, reminder } = await sentWith({ afterDot: "451 4.3.0 Try again later" });
    expect(reminder).toMatchObject({ status: "QUEUED", failure: "451 4.3.0 Try again later" });
    expectWait(reminder, 1, from);
    expect(mailServer.received).toEqual([]);

    mailServer.manner = {};
    await outboxWaits(school, "2 minutes");
    await sendUntilIdle(world);
    expect(await onlyReminderOf(teacher)).toMatchObject({ status: "SENT", failure: null });
    expect(mailServer.received).toHaveLength(1);
  });

  it.each([
    [
      "at the recipient",
      { toRecipient: "550 5.1.1 <zoe.attente@college.example>: no such user" },
      "550 5.1.1 …: no such user",
    ],
    ["after the last dot", { afterDot: "554 5.7.1 Refused as spam" }, "554 5.7.1 Refused as spam"],
  ])(
    "5xx %s: it failed, in the server's words without the address, and does not count as a reminder",
    async (_step, manner, words) => {
      const { zoe, teacher, reminder } = await sentWith(manner);
      expect(reminder).toMatchObject({ status: "FAILED", failure: words, nextTryAt: null });
      const again = await remind(teacher, [zoe], { requestId: "two", channel: "ENT" });
      expect(again.data.remindStudents.skipped).toEqual([]);
    },
  );

  it("a server that nobody reaches, or that refuses us, is tried again", async () => {
    const { zoe, teacher } = await schoolInNeed({ isDemo: false });
    await remind(teacher, [zoe]);
    const refused = { ...mailServer.settings, password: "wrong" };
    await sendUntilIdle(world, { settings: { smtp: refused, quietHours: null } });
    expect(await onlyReminderOf(teacher)).toMatchObject({ status: "QUEUED", failure: expect.stringMatching(/^535 /) });

    const { school, zoe: ana, teacher: other } = await schoolInNeed({ isDemo: false });
    await remind(other, [ana]);
    await sendUntilIdle(world, { settings: { smtp: { ...mailServer.settings, port: 1 }, quietHours: null } });
    expect(await onlyReminderOf(other)).toMatchObject({
      status: "QUEUED",
      failure: "Le serveur de courrier n’a pas répondu.",
    });
    await outboxWaits(school, "4 days");
    await sendUntilIdle(world, { settings: NO_MAIL });
    expect((await onlyReminderOf(other)).status).toBe("FAILED");
  });

  it("a mail that no server could be given for three days failed", async () => {
    const { school, zoe, teacher } = await schoolInNeed({ isDemo: false });
    await remind(teacher, [zoe]);
    await outboxWaits(school, "4 days");
    await sendUntilIdle(world, { settings: NO_MAIL });
    expect(await onlyReminderOf(teacher)).toMatchObject({
      status: "FAILED",
      failure: "Le message n’a pas pu partir à temps.",
    });
  });

  it.each([
    "zoe@college.example\r\nRCPT TO:<evil@evil.example>",
    "zoe@college.example, evil@evil.example",
    "zoe",
    "<zoe@college.example>",
  ])("an address that is not one (%j) is never used", async (address) => {
    const { school, zoe, teacher } = await schoolInNeed({ isDemo: false });
    await school.sql("update students set email = $3 where school_id = $1 and id = $2", [school.id, zoe.id, address]);
    await remind(teacher, [zoe]);
    await sendUntilIdle(world);
    expect(await onlyReminderOf(teacher)).toMatchObject({
      status: "FAILED",
      failure: "L’adresse de l’élève n’a pas la forme d’une adresse e-mail.",
    });
    expect(mailServer.received).toEqual([]);
  });

  it("words and names never become headers, and no line of theirs ends the message", async () => {
    const { school, zoe, teacher } = await schoolInNeed({ isDemo: false });
    await school.sql("update schools set name = $2 where id = $1", [
      school.id,
      'Collège "X" <a@b>\r\nBcc: evil@evil.example',
    ]);
    await remind(teacher, [zoe], { template: "Bonjour\r\n.\r\nRCPT TO:<evil@evil.example>\r\n.\nFin {prenom}" });
    await sendUntilIdle(world);
    expect(mailServer.received).toHaveLength(1);
    const [{ recipients, source }] = mailServer.received as [MailServer["received"][number]];
    expect(recipients).toEqual(["zoe.attente@college.example"]);
    const [head = ""] = source.split("\r\n\r\n");
    expect(head).not.toMatch(/^Bcc:/im);
    expect(head.match(/^(From|To|Subject):/gim)).toHaveLength(3);
  });

  it("told to stop before the last dot, the mail waits for the next start and was not sent", async () => {
    const { zoe, teacher } = await schoolInNeed({ isDemo: false });
    await remind(teacher, [zoe]);
    await sendNextMail(postRoomOf(world, { signal: AbortSignal.abort() }));
    expect(mailServer.received).toEqual([]);
    expect((await onlyReminderOf(teacher)).status).toBe("QUEUED");
    await sendUntilIdle(world);
    expect(mailServer.received).toHaveLength(1);
  });
});

describe("when nobody knows whether it left", () => {
  beforeEach(() => {
    world.mail = { smtp: mailServer.settings, quietHours: null };
  });

  async function uncertain() {
    const made = await schoolInNeed({ isDemo: false });
    mailServer.manner = { afterDot: "nothing" };
    await remind(made.teacher, [made.zoe]);
    await sendUntilIdle(world);
    mailServer.manner = {};
    const { id, ...shown } = await onlyReminderOf(made.teacher);
    expect(shown).toMatchObject({
      status: "UNCERTAIN",
      failure: "Le serveur de courrier n’a pas répondu.",
      maySettle: true,
    });
    return { ...made, id };
  }

  it("it is never sent again by itself", async () => {
    const { school } = await uncertain();
    await outboxWaits(school, "2 days");
    await sendUntilIdle(world);
    expect(mailServer.received).toHaveLength(1);
  });

  it.each(["SENT", "CANCELLED"])("a person settles it as %s, once", async (outcome) => {
    const { teacher, id } = await uncertain();
    expect((await world.ask(teacher, SETTLE, { id, outcome })).data.settleReminder.reminder.status).toBe(outcome);
    expect((await world.ask(teacher, SETTLE, { id, outcome })).codes).toEqual(["REMINDER_ALREADY_SETTLED"]);
    await sendUntilIdle(world);
    expect(mailServer.received).toHaveLength(1);
  });

  it("a person has it sent once more: the same name of the message, the address known now", async () => {
    const { school, zoe, teacher, id } = await uncertain();
    await school.sql("update students set email = 'autre@college.example' where school_id = $1 and id = $2", [
      school.id,
      zoe.id,
    ]);
    expect((await world.ask(teacher, SETTLE, { id, outcome: "RESEND" })).data.settleReminder.reminder).toEqual({
      status: "QUEUED",
      nextTryAt: expect.any(String),
    });
    await sendUntilIdle(world);

    expect((await onlyReminderOf(teacher)).status).toBe("SENT");
    const [first, second, ...more] = mailServer.received;
    expect(more).toEqual([]);
    expect(second!.recipients).toEqual(["autre@college.example"]);
    const nameOf = (source: string) => /^Message-ID: (.*)\r$/m.exec(source)?.[1];
    expect(nameOf(second!.source)).toBe(nameOf(first!.source));
  });

  it("it is not sent to somebody whose address is gone, and stays to be settled", async () => {
    const { school, zoe, teacher, id } = await uncertain();
    await school.sql("update students set email = null where school_id = $1 and id = $2", [school.id, zoe.id]);
    expect((await world.ask(teacher, SETTLE, { id, outcome: "RESEND" })).codes).toEqual(["NO_ADDRESS"]);
    expect((await onlyReminderOf(teacher)).status).toBe("UNCERTAIN");
  });

  it("a colleague does not decide on it, the referent does", async () => {
    const { school, mine, id } = await uncertain();
    const settle = { id, outcome: "SENT" };
    expect((await world.ask(school.a("TEACHER", { classes: [mine] }), SETTLE, settle)).codes).toEqual(["FORBIDDEN"]);
    expect((await world.ask(school.a("TEACHER"), SETTLE, settle)).codes).toEqual(["NOT_FOUND"]);
    expect((await world.ask(school.a("REFERENT"), SETTLE, settle)).codes).toEqual([]);
  });

  it("a failed one is sent again, or given up, and was never sent", async () => {
    const { zoe, teacher } = await schoolInNeed({ isDemo: false });
    mailServer.manner = { toRecipient: "550 No such user" };
    await remind(teacher, [zoe]);
    await sendUntilIdle(world);
    const { id } = await onlyReminderOf(teacher);
    expect((await world.ask(teacher, SETTLE, { id, outcome: "SENT" })).codes).toEqual(["REMINDER_ALREADY_SETTLED"]);

    mailServer.manner = {};
    expect((await world.ask(teacher, SETTLE, { id, outcome: "RESEND" })).codes).toEqual([]);
    await sendUntilIdle(world);
    expect((await onlyReminderOf(teacher)).status).toBe("SENT");
  });

  it("silence after the gate is told as soon as the answer is overdue", async () => {
    const { school, zoe, teacher } = await schoolInNeed({ isDemo: false });
    await remind(teacher, [zoe]);
    const taken = await unitsOf(world.source, null).write((db) => takeMail(db, { leaves: true, leaseMs: 60_000 }));
    await unitsOf(world.source, school.id).write((db) => markLeaving(db, taken!, 60_000));
    await sendUntilIdle(world);
    expect((await onlyReminderOf(teacher)).status).toBe("SENDING");
    await outboxWaits(school, "2 minutes");
    await sendUntilIdle(world);
    expect((await onlyReminderOf(teacher)).status).toBe("UNCERTAIN");
    expect(mailServer.received).toEqual([]);
  });

  it("a sender that slept through its lease finds the gate shut: the next one sends, once", async () => {
    const { school, zoe, teacher } = await schoolInNeed({ isDemo: false });
    await remind(teacher, [zoe]);
    const asleep = await unitsOf(world.source, null).write((db) => takeMail(db, { leaves: true, leaseMs: 60_000 }));
    await outboxWaits(school, "2 minutes");
    await sendUntilIdle(world);
    expect((await onlyReminderOf(teacher)).status).toBe("SENT");
    expect(await unitsOf(world.source, school.id).write((db) => markLeaving(db, asleep!, 60_000))).toBe(false);
    expect(mailServer.received).toHaveLength(1);
  });
});

describe("what is kept", () => {
  it("at the year's end the words and the address go; that somebody was reminded, and why, stays", async () => {
    const { school, zoe, teacher } = await schoolInNeed();
    await remind(teacher, [zoe]);
    await sendUntilIdle(world);
    const [{ forgets }] = (await school.sql(
      "select (forget_at at time zone 'Europe/Paris')::text as forgets from mail_outbox where school_id = $1",
      [school.id],
    )) as [{ forgets: string }];
    expect(forgets).toBe("2027-09-01 00:00:00");

    await outboxWaits(school, "400 days");
    await sendUntilIdle(world);

    expect(await onlyReminderOf(teacher)).toMatchObject({ status: "SENT", message: "" });
    expect((await world.ask(teacher, CAUGHT)).data.school.caughtMails.totalCount).toBe(0);
  });

  it("a mail whose words were erased is not sent again", async () => {
    world.mail = { smtp: mailServer.settings, quietHours: null };
    const { school, zoe, teacher } = await schoolInNeed({ isDemo: false });
    mailServer.manner = { toRecipient: "550 No such user" };
    await remind(teacher, [zoe]);
    await sendUntilIdle(world);
    const { id } = await onlyReminderOf(teacher);
    await outboxWaits(school, "400 days");
    await sendUntilIdle(world);
    expect((await world.ask(teacher, SETTLE, { id, outcome: "RESEND" })).codes).toEqual(["MAIL_TEXT_ERASED"]);
  });

  it("a secret link goes to somebody of the staff, at any hour, and is gone once it was sent", async () => {
    world.mail = { smtp: mailServer.settings, quietHours: NIGHT };
    world.now = new Date("2026-11-23T22:00:00Z");
    const { school, teacher } = await schoolInNeed({ isDemo: false });
    const head = await school.a("HEAD");
    await unitsOf(world.source, school.id).write((db) =>
      queueStaffMail(db, {
        schoolId: school.id,
        staffId: teacher.id,
        kind: "INVITATION",
        link: "https://jalon.example/bienvenue#secret",
        hours: 72,
        askedBy: head.id,
        language: "fr",
        settings: world.mail,
      }),
    );
    const taken = await unitsOf(world.source, null).write(async (db) => {
      const mail = await takeMail(db, { leaves: true, leaseMs: 0 });
      return findLetter(db, mail!);
    });
    expect(taken!.body).toContain("\nhttps://jalon.example/bienvenue#secret\n");
    expect(taken!.body).toContain("pendant 72 heures");

    await sendUntilIdle(world);

    expect(mailServer.received).toHaveLength(1);
    expect(mailServer.received[0]!.source).toMatch(/^Message-ID:\s+<invitation-[0-9a-f-]{36}@college\.example>\r$/m);
    expect(await school.sql("select from mail_letters where school_id = $1", [school.id])).toEqual([]);
  });
});
