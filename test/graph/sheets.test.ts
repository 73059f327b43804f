import { exportedFiles } from "../support/exported-files.ts";
import type { ExportedFiles } from "../support/exported-files.ts";
import { elements, readPdf, tableLines, wordsOf } from "../support/read-pdf.ts";
import type { PdfRead } from "../support/read-pdf.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Person } from "../support/world-school.ts";

const EXPORT = /* GraphQL */ `
  query ($id: ID!) {
    export(id: $id) {
      status
      fileName
      progress {
        done
        total
      }
    }
  }
`;
const SHEET = /* GraphQL */ `
  query ($classId: ID!) {
    schoolClass(id: $classId) {
      councilSheet {
        term {
          number
        }
        heldOn
        since {
          kind
          day
        }
        before {
          certifiableCount
        }
        lines {
          group
          reminderCount
          change {
            competencesGained {
              code
            }
            becameCertifiable
          }
          row {
            student {
              lastName
            }
          }
        }
        points {
          kind
          students {
            lastName
          }
        }
      }
    }
  }
`;
const REMIND = /* GraphQL */ `
  mutation ($input: RemindStudentsInput!) {
    remindStudents(input: $input) {
      reminders {
        id
      }
    }
  }
`;
const COUNCIL = /* GraphQL */ `
  query ($classId: ID!) {
    schoolClass(id: $classId) {
      schoolYear {
        terms {
          id
        }
      }
    }
  }
`;

let world: World;
let files: ExportedFiles;
/** After the first council of 5A, before the end of the first term. */
const NOW = new Date("2026-11-23T09:00:00Z");
const COUNCIL_DAY = "2026-11-10";

beforeAll(async () => {
  world = await makeWorld();
  files = await exportedFiles(world);
});
beforeEach(() => {
  world.now = NOW;
});
afterAll(async () => {
  await world.close();
  await files.remove();
});

async function filed(person: Person, input: object): Promise<{ id: string; read: PdfRead }> {
  const { id, bytes } = await files.made(person, { format: "PDF", ...input });
  return { id, read: readPdf(bytes) };
}

/** Two classes; 5A had a council on 10 November, after which Abricot gained competences and was reminded. */
async function schoolOfTwoClasses() {
  const school = await world.school();
  const [mine, other] = [await school.classOf("5A"), await school.classOf("5B")];
  const rentree = await school.campaign({ name: "Rentrée", classes: [mine], starCount: 3, code: "ABCDEF123" });
  const abricot = await school.student({ lastName: "Abricot", firstName: "Zoé", in: mine });
  const zebre = await school.student({ lastName: "Zèbre", firstName: "Yan", in: mine });
  const ailleurs = await school.student({ lastName: "Ailleurs", firstName: "Ida", in: other });
  await school.took(abricot, rentree, { stars: [2, 3], mastery: 0.75, progression: 1, skills: [[1, 2]] });
  await school.profile(abricot, { knownAt: "2026-09-20T08:00:00Z", levels: [1, 1, 1] });
  await school.profile(abricot, { knownAt: "2026-11-12T08:00:00Z", levels: [1, 1, 1, 1, 2] });
  const teacher = await school.a("TEACHER", { classes: [mine] });
  const head = await school.a("HEAD");
  const { data } = await world.ask(head, COUNCIL, { classId: mine.id });
  await school.sql("insert into class_councils (school_id, class_id, term_id, held_on) values ($1, $2, $3, $4)", [
    school.id,
    mine.id,
    data.schoolClass.schoolYear.terms[0].id,
    COUNCIL_DAY,
  ]);
  return { school, mine, other, rentree, abricot, zebre, ailleurs, teacher, head };
}

function remind(person: Person, requestId: string, students: { id: string }[]): Promise<unknown> {
  const input = {
    requestId,
    studentIds: students.map(({ id }) => id),
    channel: "PRINT",
    template: "Bonjour {prenom}, {motif}.",
    insist: true,
  };
  return world.ask(person, REMIND, { input });
}

describe("the sheet of a class council", () => {
  it("tells a teacher what changed since the last council, who was reminded and for which council it is", async () => {
    const { mine, abricot, teacher } = await schoolOfTwoClasses();
    await remind(teacher, "since-council", [abricot]);

    const { data, codes } = await world.ask(teacher, SHEET, { classId: mine.id });

    expect(codes).toEqual([]);
    const { lines, points, ...sheet } = data.schoolClass.councilSheet;
    expect(sheet).toEqual({
      term: { number: 2 },
      heldOn: null,
      since: { kind: "COUNCIL", day: COUNCIL_DAY },
      before: { certifiableCount: 0 },
    });
    const ofAbricot = lines.find(
      ({ row }: { row: { student: { lastName: string } } }) => row.student.lastName === "Abricot",
    );
    expect(ofAbricot).toMatchObject({
      reminderCount: 1,
      change: { competencesGained: [{ code: "2.1" }, { code: "2.2" }], becameCertifiable: true },
    });
    expect(points).toContainEqual({ kind: "BECAME_CERTIFIABLE", students: [{ lastName: "Abricot" }] });
    expect(points).toContainEqual({ kind: "REMINDED", students: [{ lastName: "Abricot" }] });
    expect(points).toContainEqual({ kind: "NOT_STARTED", students: [{ lastName: "Zèbre" }] });
  });

  it("counts no reminder given before the council", async () => {
    const { mine, abricot, teacher } = await schoolOfTwoClasses();
    world.now = new Date("2026-11-09T09:00:00Z");
    await remind(teacher, "before-council", [abricot]);
    world.now = NOW;

    const { data } = await world.ask(teacher, SHEET, { classId: mine.id });

    expect(
      data.schoolClass.councilSheet.lines.map(({ reminderCount }: { reminderCount: number }) => reminderCount),
    ).toEqual([0, 0]);
  });

  it("does not exist for a teacher who does not follow the class, nor for the academy", async () => {
    const { school, other, teacher } = await schoolOfTwoClasses();

    expect((await world.ask(teacher, SHEET, { classId: other.id })).codes).toEqual(["NOT_FOUND"]);
    expect((await world.ask(school.a("ACADEMY"), SHEET, { classId: other.id })).codes).toEqual(["FORBIDDEN"]);
  });

  it("costs as many statements for a class of one as for a class of many", async () => {
    const { school, mine, other, head } = await schoolOfTwoClasses();
    for (let student = 0; student < 20; student++) await school.student({ in: mine });
    const asked = (classId: string): Promise<string[]> => world.statements(() => world.ask(head, SHEET, { classId }));

    expect((await asked(mine.id)).length).toBe((await asked(other.id)).length);
  });

  it("is a page of a PDF, the same for the teacher as on the screen", async () => {
    const { mine, teacher } = await schoolOfTwoClasses();

    const { id, read } = await filed(teacher, { subject: "CLASS_COUNCIL_SHEET", classIds: [mine.id] });

    expect(read).toMatchObject({
      pageCount: 1,
      isTagged: true,
      title: "Fiche du conseil de classe, 5A",
      language: "fr-FR",
    });
    const lines = tableLines(elements(read.document, "Table")[0]!);
    expect(lines.map(([first]) => first)).toEqual([
      "Élève",
      "À accompagner (1)",
      "Zèbre Yan",
      "En bonne voie (1)",
      "Abricot Zoé",
    ]);
    expect(lines[4]!.slice(1, 6)).toEqual(["oui", "2/5", "+\u202f2", "48", "2/3\u00a0★"]);
    expect(wordsOf(read.document)).not.toContain("Ailleurs");
    expect((await world.ask(teacher, EXPORT, { id })).data.export).toEqual({
      status: "DONE",
      fileName: "conseil-de-classe-5A-2026-11-23.pdf",
      progress: { done: 1, total: 1 },
    });
  });

  it("of every class is one file for the head, and for a teacher a file of their classes", async () => {
    const { head, teacher } = await schoolOfTwoClasses();

    const whole = (await filed(head, { subject: "CLASS_COUNCIL_SHEET" })).read;
    const own = (await filed(teacher, { subject: "CLASS_COUNCIL_SHEET" })).read;

    expect(elements(whole.document, "H1").map(wordsOf)).toEqual(["5A · 23 novembre 2026", "5B · 23 novembre 2026"]);
    expect(whole.pageCount).toBe(2);
    expect(whole.artifacts[1]).toContain("Page 2/ 2");
    expect(own.pageCount).toBe(1);
    expect(own.pages[0]).not.toContain("Ailleurs");
  });

  it("of a class that the teacher does not follow is refused", async () => {
    const { mine, other, teacher } = await schoolOfTwoClasses();
    const input = { subject: "CLASS_COUNCIL_SHEET", format: "PDF", classIds: [mine.id, other.id] };

    expect((await files.ask(teacher, input)).codes).toEqual(["NOT_FOUND"]);
  });
});

describe("slips to hand out", () => {
  it("hold what was just recorded as printed, class by class", async () => {
    const { abricot, zebre, ailleurs, head } = await schoolOfTwoClasses();
    await remind(head, "slips", [ailleurs, zebre, abricot]);

    const { id, read } = await filed(head, { subject: "REMINDER_SLIPS", reminderRequestId: "slips", slipsPerPage: 8 });

    expect(elements(read.document, "H1").map(wordsOf)).toEqual(["Zoé Abricot 5A", "Yan Zèbre 5A", "Ida Ailleurs 5B"]);
    expect(wordsOf(read.document)).toContain("Bonjour Yan, «\u00a0Rentrée\u00a0» pas commencé");
    expect(read.pageCount).toBe(1);
    expect((await world.ask(head, EXPORT, { id })).data.export.fileName).toBe("billets-de-relance-2026-11-23.pdf");
  });

  it("can be had for some of the students only", async () => {
    const { abricot, zebre, teacher } = await schoolOfTwoClasses();
    await remind(teacher, "some", [abricot, zebre]);

    const { read } = await filed(teacher, {
      subject: "REMINDER_SLIPS",
      reminderRequestId: "some",
      studentIds: [zebre.id],
      slipsPerPage: 4,
    });

    expect(elements(read.document, "H1").map(wordsOf)).toEqual(["Yan Zèbre 5A"]);
  });

  it("of students whom a teacher does not follow do not exist", async () => {
    const { ailleurs, head, teacher } = await schoolOfTwoClasses();
    await remind(head, "elsewhere", [ailleurs]);
    const input = { subject: "REMINDER_SLIPS", format: "PDF", reminderRequestId: "elsewhere" };

    expect((await files.ask(teacher, input)).codes).toEqual(["NOT_FOUND"]);
  });
});

describe("the launch sheet of a class", () => {
  it("has the code and the year's objective, and names nobody", async () => {
    const { mine, teacher } = await schoolOfTwoClasses();

    const { read } = await filed(teacher, { subject: "LAUNCH_SHEET", classIds: [mine.id] });

    const words = wordsOf(read.document);
    expect(words).toContain("Parcours «\u00a0Rentrée\u00a0» ABCDEF123");
    expect(words).toContain("gagner 5 compétences d’ici le 31 mai");
    expect(words).not.toContain("Abricot");
    expect(read).toMatchObject({ pageCount: 1, title: "Fiche de lancement, 5A" });
  });

  it("shows the campaign that was chosen", async () => {
    const { school, mine, teacher } = await schoolOfTwoClasses();
    const second = await school.campaign({ name: "Bilan", classes: [mine], code: "GHIJKL456" });

    const { read } = await filed(teacher, { subject: "LAUNCH_SHEET", classIds: [mine.id], campaignId: second.id });

    expect(wordsOf(read.document)).toContain("GHIJKL456");
    expect(wordsOf(read.document)).not.toContain("ABCDEF123");
  });
});

describe("a table as a PDF", () => {
  it("has the lines of the screen, what they are and which filter narrowed them", async () => {
    const { mine, teacher } = await schoolOfTwoClasses();

    const { read } = await filed(teacher, {
      subject: "CLASS_BOARD",
      classIds: [mine.id],
      filterWords: ["certifiables ou non"],
    });

    const tables = elements(read.document, "Table").map(tableLines);
    expect(tables[0]![0]!.slice(0, 3)).toEqual(["Classe", "Nom", "Prénom"]);
    expect(tables[0]!.slice(1).map((line) => line.slice(0, 3))).toEqual([
      ["5A", "Abricot", "Zoé"],
      ["5A", "Zèbre", "Yan"],
    ]);
    expect(elements(read.document, "H1").map(wordsOf)).toEqual(["Suivi de la classe\u00a0: 5A"]);
    expect(wordsOf(read.document)).toContain("Filtre et ordre\u00a0: certifiables ou non");
  });

  it("that is wider than a page goes on over others, each beginning with whose line it is", async () => {
    const { head } = await schoolOfTwoClasses();

    const { read } = await filed(head, { subject: "STUDENT_PROFILES" });

    const tables = elements(read.document, "Table");
    expect(tables.length).toBeGreaterThan(1);
    expect(read.pageCount).toBe(tables.length);
    for (const table of tables) {
      expect(tableLines(table).map((line) => line.slice(0, 3))).toEqual([
        ["Classe", "Nom", "Prénom"],
        ["5A", "Abricot", "Zoé"],
        ["5B", "Ailleurs", "Ida"],
        ["5A", "Zèbre", "Yan"],
      ]);
    }
    const heads = tables.flatMap((table) => tableLines(table)[0]!.slice(3));
    expect(new Set(heads).size).toBe(heads.length);
    expect(heads.length).toBe(37);
    expect(read.sizes[0]![0]).toBeGreaterThan(read.sizes[0]![1]);
  });

  it.each(["COMPETENCE_MATRIX", "STUDENTS", "REMINDERS", "CAMPAIGN_RESULTS", "CAMPAIGN_ANALYSIS", "SCHOOL_OVERVIEW"])(
    "can be had of %s",
    async (subject) => {
      const { mine, rentree, abricot, head } = await schoolOfTwoClasses();
      await remind(head, `table-${subject}`, [abricot]);
      const more = { COMPETENCE_MATRIX: { classIds: [mine.id] } }[subject] ?? {};
      const campaign = subject.startsWith("CAMPAIGN") ? { campaignId: rentree.id } : {};

      const { read } = await filed(head, { subject, ...more, ...campaign });

      expect(read.isTagged).toBe(true);
      expect(tableLines(elements(read.document, "Table")[0]!).length).toBeGreaterThan(1);
    },
  );
});
