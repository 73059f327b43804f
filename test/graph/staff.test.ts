import { randomUUID } from "node:crypto";

import { findViewer, openSession } from "../../server/access/session.store.ts";
import { hashPassword } from "../../server/access/password.ts";
import { unitsOf } from "../../server/shared/units.ts";
import { makeWorld } from "../support/school-world.ts";
import type { Answer, World } from "../support/school-world.ts";
import type { Named, Person, WorldSchool } from "../support/world-school.ts";

const ACCOUNT = `id firstName lastName email role state linkExpiresAt version teachings { schoolClass { id name } homeroom }`;
const STAFF = `{ school { staff { ${ACCOUNT} } } }`;
const INVITE = `mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { account { ${ACCOUNT} } link { url hours } } }`;
const UPDATE = `mutation ($input: UpdateStaffInput!) { updateStaff(input: $input) { account { ${ACCOUNT} } } }`;
const REVOKE = `mutation ($id: ID!) { revokeStaff(staffId: $id) { account { state } } }`;
const RESTORE = `mutation ($id: ID!) { restoreStaff(staffId: $id) { account { state teachings { homeroom } } } }`;
const RENEW = `mutation ($input: RenewStaffLinkInput!) { renewStaffLink(input: $input) { account { state } link { url hours } } }`;
const PREVIEW = `query ($file: String!) { staffListPreview(file: $file) { people { line email role isNew } faults { line message } } }`;
const IMPORT = `mutation ($input: ImportStaffInput!) { importStaff(input: $input) { addedCount changedCount links { account { email } url hours } } }`;
const PROPOSALS = `{ school { teachingProposals { account { id } teachings { schoolClass { name } homeroom } } } }`;
const AGAIN = `mutation ($ids: [ID!]!) { followClassesAgain(staffIds: $ids) { peopleCount } }`;
const HOMEROOM = `{ school { classes { name homeroomTeachers { lastName } } } }`;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.close());

const someone = (given: object = {}): object => ({
  email: `${randomUUID()}@college.example`,
  firstName: "Ida",
  lastName: "Septvents",
  role: "TEACHER",
  classes: [],
  byEmail: false,
  ...given,
});
const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** A head who has a password, as heads who invite do. */
async function headOf(school: WorldSchool): Promise<Person> {
  const head = await school.a("HEAD");
  await school.sql("update staff set password_hash = 'x' where id = $1", [head.id]);
  return head;
}

async function aSchool(): Promise<{ school: WorldSchool; head: Person; sixth: Named; third: Named }> {
  const school = await world.school();
  const [sixth, third] = [await school.classOf("6A"), await school.classOf("3B")];
  return { school, head: await headOf(school), sixth, third };
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
async function accountOf(head: Person, id: string): Promise<any> {
  const { data } = await world.ask(head, STAFF);
  return (data.school.staff as { id: string }[]).find((one) => one.id === id);
}

/** As that account is now, with what the head changes. */
async function update(head: Person, id: string, changes: object = {}): Promise<Answer> {
  const { version, email, firstName, lastName, role, teachings } = await accountOf(head, id);
  const classes = (teachings as { schoolClass: Named; homeroom: boolean }[]).map(({ schoolClass, homeroom }) => ({
    classId: schoolClass.id,
    homeroom,
  }));
  const input = { staffId: id, version, email, firstName, lastName, role, classes, ...changes };
  return world.ask(head, UPDATE, { input });
}

/** The same over HTTP is test/http.test.ts; here the session is looked up as each request does. */
async function sessionOf(person: Person): Promise<() => Promise<boolean>> {
  const doors = unitsOf(world.source, null);
  const token = await doors.write((db) => openSession(db, person, world.now));
  return async () => (await doors.write((db) => findViewer(db, token, world.now))) !== null;
}

describe("inviting", () => {
  it("gives the head a link that is shown once, and an account with its role and classes", async () => {
    const { head, sixth, third } = await aSchool();
    const classes = [
      { classId: sixth.id, homeroom: true },
      { classId: third.id, homeroom: false },
    ];
    const { data, codes } = await world.ask(head, INVITE, {
      input: someone({ email: "  Ida@College.Example ", lastName: " Sept  vents ", classes }),
    });

    expect(codes).toEqual([]);
    expect(data.inviteStaff).toEqual({
      link: { url: expect.stringMatching(/\/bienvenue#[\w-]{43}$/), hours: 72 },
      account: expect.objectContaining({
        email: "ida@college.example",
        lastName: "Sept vents",
        state: "INVITED",
        linkExpiresAt: "2026-11-26T09:00:00.000Z",
        teachings: [
          { schoolClass: third, homeroom: false },
          { schoolClass: sixth, homeroom: true },
        ],
      }),
    });
  });

  it("sends the link to the person alone, where e-mail is offered", async () => {
    const school = await world.school({ isDemo: true });
    const { data, codes } = await world.ask(await headOf(school), INVITE, { input: someone({ byEmail: true }) });

    expect(codes).toEqual([]);
    expect(data.inviteStaff.link).toBeNull();
    const mails = await school.sql(
      `select o.kind, l.recipient, l.body from mail_outbox o join mail_letters l on l.mail_id = o.id`,
    );
    expect(mails).toEqual([
      {
        kind: "INVITATION",
        recipient: data.inviteStaff.account.email,
        body: expect.stringContaining("/bienvenue#"),
      },
    ]);
  });

  it("adds nobody where e-mail was asked for and is not offered", async () => {
    const { head } = await aSchool();
    expect((await world.ask(head, INVITE, { input: someone({ byEmail: true }) })).codes).toEqual([
      "EMAIL_NOT_CONFIGURED",
    ]);
    expect((await world.ask(head, STAFF)).data.school.staff).toHaveLength(1);
  });

  it("refuses an address that the school has, and one that another school has", async () => {
    const [mine, other] = [await aSchool(), await aSchool()];
    const input = someone();
    expect((await world.ask(mine.head, INVITE, { input })).codes).toEqual([]);

    expect((await world.ask(mine.head, INVITE, { input })).codes).toEqual(["STAFF_EXISTS"]);
    expect((await world.ask(other.head, INVITE, { input })).codes).toEqual(["ADDRESS_TAKEN"]);
    expect((await world.ask(other.head, STAFF)).data.school.staff).toHaveLength(1);
  });

  it("takes no class of another school or of a year that is over, no academy, no half name, no two recipients", async () => {
    const { head, school } = await aSchool();
    const elsewhere = (await aSchool()).sixth;
    const before = await school.classOf("6A", { year: 2025 });
    const taught = ({ id }: Named): object => ({ classes: [{ classId: id, homeroom: false }] });
    const codes = await Promise.all(
      [
        taught(elsewhere),
        taught(before),
        { role: "ACADEMY" },
        { lastName: " " },
        { email: "a@college.example, b@college.example" },
        { firstName: "Ida\u0000" },
      ].map(async (given) => (await world.ask(head, INVITE, { input: someone(given) })).codes),
    );

    expect(codes.flat()).toEqual(["NOT_FOUND", "NOT_FOUND", ...Array<string>(4).fill("BAD_USER_INPUT")]);
    expect((await world.ask(head, STAFF)).data.school.staff).toHaveLength(1);
  });

  it.each(["TEACHER", "REFERENT", "ACADEMY"] as const)("is not for %s, nor is the list of the staff", async (role) => {
    const { school } = await aSchool();
    const who = await school.a(role);

    expect((await world.ask(who, INVITE, { input: someone() })).codes).toEqual(["FORBIDDEN"]);
    const { codes } = await world.ask(who, STAFF);
    if (role !== "ACADEMY") expect(codes).toEqual(["FORBIDDEN"]);
  });

  it("shows a head the staff of their own school only, without the academy", async () => {
    const [mine, other] = [await aSchool(), await aSchool()];
    await mine.school.a("ACADEMY");
    const teacher = await other.school.a("TEACHER");

    expect((await world.ask(mine.head, STAFF)).data.school.staff).toEqual([
      expect.objectContaining({ id: mine.head.id }),
    ]);
    for (const document of [REVOKE, RESTORE])
      expect((await world.ask(mine.head, document, { id: teacher.id })).codes).toEqual(["NOT_FOUND"]);
    expect((await world.ask(mine.head, RENEW, { input: { staffId: teacher.id, byEmail: false } })).codes).toEqual([
      "NOT_FOUND",
    ]);
  });
});

describe("changing", () => {
  it("gives a class and takes one for the very next request", async () => {
    const { school, head, sixth, third } = await aSchool();
    const teacher = await school.a("TEACHER", { classes: [sixth] });
    const classesOf = async (): Promise<string[]> =>
      ((await world.ask(teacher, `{ school { classes { name } } }`)).data.school.classes as Named[]).map(
        ({ name }) => name,
      );
    expect(await classesOf()).toEqual(["6A"]);

    const { codes } = await update(head, teacher.id, { classes: [{ classId: third.id, homeroom: true }] });

    expect(codes).toEqual([]);
    expect(await classesOf()).toEqual(["3B"]);
    expect((await world.ask(head, HOMEROOM)).data.school.classes).toEqual([
      { name: "3B", homeroomTeachers: [{ lastName: "Exemple" }] },
      { name: "6A", homeroomTeachers: [] },
    ]);
  });

  it("loses nobody's edit: of two heads who read the same, the second is told", async () => {
    const { school, head, sixth, third } = await aSchool();
    const other = await headOf(school);
    const teacher = await school.a("TEACHER", { classes: [sixth] });
    const { version } = await accountOf(head, teacher.id);
    expect((await update(other, teacher.id, { classes: [{ classId: third.id, homeroom: false }] })).codes).toEqual([]);

    expect((await update(head, teacher.id, { version, lastName: "Autre" })).codes).toEqual(["CONFLICT"]);
    expect(await accountOf(head, teacher.id)).toMatchObject({
      lastName: "Exemple",
      teachings: [{ schoolClass: { name: "3B" } }],
    });
  });

  it("of twenty changes at once of what was read, keeps one", async () => {
    const { school, head } = await aSchool();
    const teacher = await school.a("TEACHER");
    const { version, email } = await accountOf(head, teacher.id);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        world.ask(head, UPDATE, {
          input: {
            ...{ staffId: teacher.id, version, email, firstName: `Essai ${index}`, lastName: "Exemple" },
            ...{ role: "TEACHER", classes: [] },
          },
        }),
      ),
    );

    const codes = answers.map((answer) => answer.codes[0] ?? "DONE");
    expect(codes.filter((code) => code === "DONE")).toHaveLength(1);
    expect(codes.filter((code) => code === "CONFLICT")).toHaveLength(19);
  });

  it("leaves a head: two who take each other's role away at once do not both succeed", async () => {
    const { school, head } = await aSchool();
    const other = await headOf(school);
    const codes = (
      await Promise.all([update(head, other.id, { role: "TEACHER" }), update(other, head.id, { role: "TEACHER" })])
    ).flatMap((answer) => answer.codes);

    // FORBIDDEN: the second was read when the first had taken its asker's role away already.
    expect(codes).toEqual([expect.stringMatching(/^(NO_HEAD_LEFT|CONFLICT|FORBIDDEN)$/)]);
    const [{ count }] = (await school.sql(
      "select count(*)::int as count from staff where school_id = $1 and role = 'HEAD'",
      [school.id],
    )) as [{ count: number }];
    expect(count).toBe(1);
  });

  it("does not count a head who has not chosen a password", async () => {
    const { school, head } = await aSchool();
    await school.a("HEAD");

    expect((await update(head, head.id, { role: "REFERENT" })).codes).toEqual(["NO_HEAD_LEFT"]);
  });

  it("moves the address with which somebody signs in, ends their sessions and voids their links", async () => {
    const { school, head } = await aSchool();
    const { data } = await world.ask(head, INVITE, { input: someone() });
    const { id } = data.inviteStaff.account as { id: string };
    const isOpen = await sessionOf({ id, schoolId: school.id });
    const email = `${randomUUID()}@college.example`;

    expect((await update(head, id, { email })).codes).toEqual([]);

    expect(await isOpen()).toBe(false);
    expect(await accountOf(head, id)).toMatchObject({ email, linkExpiresAt: null });
    expect(await school.sql("select email from sign_in_addresses where staff_id = $1", [id])).toEqual([{ email }]);
  });
});

describe("revoking", () => {
  it("ends every session and link at once, and keeps what the person did under their name", async () => {
    const { school, head, sixth } = await aSchool();
    const teacher = await school.a("TEACHER", { homeroom: [sixth] });
    const campaign = await school.campaign({ owner: teacher });
    await world.ask(head, RENEW, { input: { staffId: teacher.id, byEmail: false } });
    const isOpen = await sessionOf(teacher);

    expect((await world.ask(head, REVOKE, { id: teacher.id })).data.revokeStaff.account.state).toBe("REVOKED");

    expect(await isOpen()).toBe(false);
    expect((await world.ask(teacher, `{ school { name } }`)).codes).toEqual(["UNAUTHENTICATED"]);
    expect(await school.sql("select 1 from staff_links where staff_id = $1", [teacher.id])).toEqual([]);
    expect((await world.ask(head, RENEW, { input: { staffId: teacher.id, byEmail: false } })).codes).toEqual([
      "STAFF_REVOKED",
    ]);
    expect((await world.ask(head, HOMEROOM)).data.school.classes[1].homeroomTeachers).toEqual([]);
    expect(
      (await world.ask(head, `query ($id: ID!) { campaign(id: $id) { owner { lastName } } }`, { id: campaign.id })).data
        .campaign.owner.lastName,
    ).toBe("Exemple");
  });

  it("is taken back with the classes that were, and no session comes back", async () => {
    const { school, head, sixth } = await aSchool();
    const teacher = await school.a("TEACHER", { homeroom: [sixth] });
    const isOpen = await sessionOf(teacher);
    await world.ask(head, REVOKE, { id: teacher.id });

    expect((await world.ask(head, RESTORE, { id: teacher.id })).data.restoreStaff.account).toEqual({
      state: "INVITED",
      teachings: [{ homeroom: true }],
    });
    expect(await isOpen()).toBe(false);
  });

  it("is not for oneself", async () => {
    const { head } = await aSchool();
    expect((await world.ask(head, REVOKE, { id: head.id })).codes).toEqual(["STAFF_IS_SELF"]);
  });
});

describe("a link again", () => {
  it("is for one hour where there is a password, and voids the one before", async () => {
    const { school, head } = await aSchool();
    const teacher = await school.a("TEACHER");
    await school.sql("update staff set password_hash = $2 where id = $1", [teacher.id, await hashPassword("x")]);
    const input = { staffId: teacher.id, byEmail: false };
    await world.ask(head, RENEW, { input });
    const { data } = await world.ask(head, RENEW, { input });

    expect(data.renewStaffLink).toEqual({
      account: { state: "ACTIVE" },
      link: { url: expect.any(String), hours: 1 },
    });
    expect(await school.sql("select 1 as one from staff_links where staff_id = $1", [teacher.id])).toHaveLength(1);
  });
});

describe("a list of staff", () => {
  const HEADER = "Nom;Prénom;E-mail;Rôle;Classes;Professeur principal";

  it("is shown before it is taken, then adds and changes people, with a link for each who has no password", async () => {
    const { school, head, sixth, third } = await aSchool();
    const known = await school.a("TEACHER", { classes: [third] });
    const [email, fresh] = [`${known.id}@college.example`, `${randomUUID()}@college.example`];
    await school.sql("update staff set email = $2, password_hash = 'x' where id = $1", [known.id, email]);
    await school.sql("insert into sign_in_addresses values ($1, $2, $3)", [email, school.id, known.id]);
    const file = base64(`${HEADER}\nRoc;Ana;${fresh};Enseignante;6A;oui\nRoc;Léo;${email};Référent numérique;;\n`);

    expect((await world.ask(head, PREVIEW, { file })).data.staffListPreview).toEqual({
      people: [
        { line: 2, email: fresh, role: "TEACHER", isNew: true },
        { line: 3, email, role: "REFERENT", isNew: false },
      ],
      faults: [],
    });
    expect((await world.ask(head, STAFF)).data.school.staff).toHaveLength(2);

    const { data } = await world.ask(head, IMPORT, { input: { file, byEmail: false } });
    expect(data.importStaff).toEqual({
      addedCount: 1,
      changedCount: 1,
      links: [{ account: { email: fresh }, url: expect.stringContaining("#"), hours: 72 }],
    });
    expect(await accountOf(head, known.id)).toMatchObject({ firstName: "Léo", role: "REFERENT", teachings: [] });
    const { staff } = (await world.ask(head, STAFF)).data.school as { staff: { email: string; teachings: unknown }[] };
    expect(staff.find((one) => one.email === fresh)!.teachings).toEqual([{ schoolClass: sixth, homeroom: true }]);
  });

  it("leaves the classes alone where it says nothing of them", async () => {
    const { school, head, third } = await aSchool();
    const known = await school.a("TEACHER", { classes: [third] });
    const email = `${known.id}@college.example`;
    await school.sql("update staff set email = $2 where id = $1", [known.id, email]);
    await school.sql("insert into sign_in_addresses values ($1, $2, $3)", [email, school.id, known.id]);

    const file = base64(`Nom;Prénom;E-mail;Rôle\nRoc;Léo;${email};Enseignant\n`);
    expect((await world.ask(head, IMPORT, { input: { file, byEmail: false } })).codes).toEqual([]);
    expect(await accountOf(head, known.id)).toMatchObject({
      lastName: "Roc",
      teachings: [{ schoolClass: { name: "3B" } }],
    });
  });

  it("changes nothing where one line has a fault, and says which and why", async () => {
    const [{ head, school }, other] = [await aSchool(), await aSchool()];
    const taken = someone() as { email: string };
    await world.ask(other.head, INVITE, { input: taken });
    const gone = someone() as { email: string };
    const { data } = await world.ask(head, INVITE, { input: gone });
    await world.ask(head, REVOKE, { id: data.inviteStaff.account.id });
    const file = base64(
      [
        HEADER,
        `Roc;Ana;ana-${randomUUID()}@college.example;Enseignante;6A;`,
        `Roc;Léo;${taken.email};Enseignant;;`,
        `Roc;Noé;${gone.email};Enseignant;;`,
        `Roc;Mia;mia-${randomUUID()}@college.example;DRANE;;`,
        `Roc;Zoé;zoe-${randomUUID()}@college.example;Jardinier;6Z;`,
      ].join("\n"),
    );

    const { faults } = (await world.ask(head, PREVIEW, { file })).data.staffListPreview as {
      faults: { line: number; message: string }[];
    };
    expect(faults.map(({ line }) => line)).toEqual([3, 4, 5, 6, 6]);
    expect(faults[1]!.message).toBe("Ligne 4\u00a0: l’accès de cette personne a été retiré\u00a0: rendez-le d’abord.");
    expect((await world.ask(head, IMPORT, { input: { file, byEmail: false } })).codes).toEqual(["STAFF_LIST_FAULTY"]);
    const [{ count }] = (await school.sql("select count(*)::int as count from staff where school_id = $1", [
      school.id,
    ])) as [{ count: number }];
    expect(count).toBe(2);
  });

  it.each([
    ["no address column", "Nom;Prénom;Rôle\na;b;c", "STAFF_FILE_COLUMN_MISSING"],
    ["nobody", "Nom;Prénom;E-mail;Rôle\n", "STAFF_FILE_EMPTY"],
    ["an open quote", 'Nom;Prénom;E-mail;Rôle\n"a;b', "STAFF_FILE_UNREADABLE"],
    ["too much", `Nom;Prénom;E-mail;Rôle\n${"a".repeat(60_000)}`, "STAFF_FILE_TOO_LARGE"],
  ])("is refused whole with %s", async (_what, text, code) => {
    const { head } = await aSchool();
    expect((await world.ask(head, PREVIEW, { file: base64(text) })).codes).toEqual([code]);
  });
});

describe("a new school year", () => {
  it("proposes last year's classes of the same names to who has none yet, and leaves a class its homeroom teacher", async () => {
    const { school, head, sixth } = await aSchool();
    const [lastSixth, lastThird, closed] = [
      await school.classOf("6A", { year: 2025 }),
      await school.classOf("3B", { year: 2025 }),
      await school.classOf("4C", { year: 2025 }),
    ];
    const back = await school.a("TEACHER", { classes: [closed], homeroom: [lastSixth, lastThird] });
    await school.a("TEACHER", { homeroom: [lastThird, sixth] });
    const { data: gone } = await world.ask(head, REVOKE, {
      id: (await school.a("TEACHER", { classes: [lastSixth] })).id,
    });
    expect(gone.revokeStaff.account.state).toBe("REVOKED");

    expect((await world.ask(head, PROPOSALS)).data.school.teachingProposals).toEqual([
      {
        account: { id: back.id },
        teachings: [
          { schoolClass: { name: "3B" }, homeroom: true },
          { schoolClass: { name: "6A" }, homeroom: false },
        ],
      },
    ]);
    expect((await world.ask(head, AGAIN, { ids: [back.id] })).data.followClassesAgain.peopleCount).toBe(1);
    expect((await world.ask(head, AGAIN, { ids: [back.id] })).data.followClassesAgain.peopleCount).toBe(0);
    expect((await accountOf(head, back.id)).teachings).toHaveLength(2);
    expect((await world.ask(head, PROPOSALS)).data.school.teachingProposals).toEqual([]);
  });
});
