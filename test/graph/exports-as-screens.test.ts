/* eslint-disable @typescript-eslint/no-explicit-any -- answers of GraphQL, each read in the shape that it was asked in */
import { exportedFiles } from "../support/exported-files.ts";
import type { Cells, ExportedFiles } from "../support/exported-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Person, WorldSchool } from "../support/world-school.ts";

/** Every list, board and chart: its file has the lines of its screen, in the screen's order, with what the screen says of them. */
let world: World;
let files: ExportedFiles;

beforeAll(async () => {
  world = await makeWorld();
  files = await exportedFiles(world);
});
afterAll(async () => {
  await world.close();
  await files.remove();
});

interface Made {
  school: WorldSchool;
  head: Person;
  classId: string;
  campaignId: string;
  studentIds: string[];
}

/** Two classes, three campaigns of which one is archived, results, profiles, reminders, two files. */
async function schoolWithAll(): Promise<Made> {
  const school = await world.school();
  const [mine, other] = [await school.classOf("3A"), await school.classOf("6B")];
  const rentree = await school.campaign({ name: "Rentrée", classes: [mine, other], starCount: 3 });
  await school.campaign({ name: "Collecte", kind: "PROFILES_COLLECTION", classes: [mine], starCount: null });
  const zoe = await school.student({ lastName: "Abricot", firstName: "Zoé", in: mine });
  const yan = await school.student({ lastName: "Zèbre", firstName: "Yan", in: mine });
  const ida = await school.student({ lastName: "Étiage", firstName: "Ida", in: mine });
  await school.student({ lastName: "Ailleurs", firstName: "Noé", in: other });
  await school.took(zoe, rentree, { stars: [2, 3], mastery: 0.75, progression: 1, skills: [[1, 4]] });
  await school.took(ida, rentree, { stars: [3, 3], mastery: 1, progression: 1, sharedAt: "2026-10-17T08:00:00Z" });
  await school.profile(zoe, { knownAt: "2026-11-12T08:05:00Z", levels: [1, 2, 1, 1, 1, 1] });
  await school.profile(ida, { knownAt: "2026-10-02T08:05:00Z", levels: [3] });
  await school.reminder(yan, { createdAt: "2026-11-12T08:00:00Z", channel: "PRINT" });
  await school.reminder(zoe, { createdAt: "2026-11-10T08:00:00Z" });
  await school.waitingName({ lastName: "Inconnu", firstName: "Luc", className: "3A" }, rentree);
  const studentIds = [yan.id, zoe.id];
  return { school, head: await school.a("HEAD"), classId: mine.id, campaignId: rentree.id, studentIds };
}

const PEOPLE = "student { lastName firstName }";
const text = (value: unknown): string => (value === null || value === undefined ? "" : String(value).replace(".", ","));
const named = ({ lastName, firstName }: Cells): Cells => ({ Nom: lastName!, Prénom: firstName! });
/** Of a file that has landed: as the screen's badge says it. */
const stateOf = ({ created, updated, rejected, toMatch }: any): string => {
  if (rejected + toMatch > 0) return "Terminé, à revoir";
  return created + updated > 0 ? "Terminé" : "Rien à changer";
};
const yes = (status: string): string => ({ CERTIFIABLE: "Oui", NOT_CERTIFIABLE: "Non" })[status] ?? "";

const SUMS = `summary { studentCount certifiableCount certifiabilityUnknownCount needsSupportCount medianPixScore } coverage { studentCount }`;
/** A grade's sums, then its classes. */
const withSums = ({ gradeLevel, classes, ...sums }: any): any[] => {
  const grade = { TROISIEME: "3e", SIXIEME: "6e" }[gradeLevel as string];
  const lines = classes.map(({ schoolClass, ...figures }: any) => ({ grade, ...schoolClass, ...figures }));
  return [{ grade, name: "Tout le niveau", ...sums }, ...lines];
};

interface Screen {
  input: object;
  /** What the screen asks, and what its lines say, by the heads of the file. */
  asks: string;
  shows: (data: any) => Cells[];
}

const moment = (at: string | null): string =>
  at ? new Date(at).toLocaleString("sv-SE", { timeZone: "Europe/Paris" }).slice(0, 16) : "";

const THE_STAFF: Pick<Screen, "asks" | "shows"> = {
  asks: `{ school { staff { id lastName firstName email role state teachings { homeroom schoolClass { name } } } } }`,
  shows: ({ school }) =>
    school.staff.map((one: any) => ({
      ...named(one),
      "Adresse e-mail": one.email,
      Rôle: { TEACHER: "Équipe enseignante", HEAD: "Direction" }[one.role as string],
      Classes:
        one.role === "HEAD" ? "Toutes" : one.teachings.map(({ schoolClass }: any) => schoolClass.name).join(", "),
      "Professeur principal de": one.teachings
        .filter(({ homeroom }: any) => homeroom)
        .map(({ schoolClass }: any) => schoolClass.name)
        .join(", "),
      Accès: { INVITED: "Invitation en attente", ACTIVE: "Ouvert", REVOKED: "Retiré" }[one.state as string],
    })),
};

const THE_EXPORTS = (everyone: boolean): Pick<Screen, "asks" | "shows"> => ({
  asks: `{ school { exports(first: 50, everyone: ${everyone}) { nodes { subject about fileName format lineCount createdAt expiresAt status createdBy { firstName lastName } } } } }`,
  shows: ({ school }) =>
    school.exports.nodes.map((one: any) => ({
      "Demandé le": moment(one.createdAt),
      Par: `${one.createdBy.firstName} ${one.createdBy.lastName}`,
      Contenu: { CLASS_BOARD: "Suivi de la classe", CAMPAIGNS: "Campagnes" }[one.subject as string],
      "À propos de": one.about.join(", "),
      Fichier: one.fileName,
      Format: one.format,
      Lignes: text(one.lineCount),
      État: { DONE: "Prêt" }[one.status as string],
      "Disponible jusqu’au": moment(one.expiresAt),
    })),
});

const SCREENS: [title: string, subject: string, (made: Made) => Screen | Promise<Screen>][] = [
  [
    "of the class board",
    "CLASS_BOARD",
    ({ classId }) => ({
      input: { classIds: [classId] },
      asks: `{ schoolClass(id: "${classId}") { board { rows { ${PEOPLE} pixScore yearProgress { competencesGained objective } certifiability { status } } } } }`,
      shows: ({ schoolClass }) =>
        schoolClass.board.rows.map((row: any) => ({
          ...named(row.student),
          Pix: text(row.pixScore),
          Objectif: text(row.yearProgress.objective),
          "Compétences gagnées cette année": text(row.yearProgress.competencesGained),
          Certifiable: yes(row.certifiability.status),
        })),
    }),
  ],
  [
    "of the matrix",
    "COMPETENCE_MATRIX",
    ({ classId }) => ({
      input: { classIds: [classId] },
      asks: `{ schoolClass(id: "${classId}") { board { rows { ${PEOPLE} levels } } } }`,
      shows: ({ schoolClass }) =>
        schoolClass.board.rows.map(({ student, levels }: { student: Cells; levels: number[] | null }) => ({
          ...named(student),
          "1.1 Mener une recherche et une veille d’information": text(levels?.[0]),
          "1.2 Gérer des données": text(levels?.[1]),
        })),
    }),
  ],
  [
    "of a class's progression",
    "CLASS_PROGRESSION",
    ({ classId }) => ({
      input: { classIds: [classId] },
      asks: `{ schoolClass(id: "${classId}") { progression { students { ${PEOPLE} points { competencesHeld } } } } }`,
      shows: ({ schoolClass }) =>
        schoolClass.progression.students.map(
          ({ student, points }: { student: Cells; points: { competencesHeld: number | null }[] }) => ({
            ...named(student),
            "Compétences au niveau 1 ou plus, au 23/11/2026": text(points.at(-1)!.competencesHeld),
          }),
        ),
    }),
  ],
  [
    "of the charts of a class's progression",
    "PROGRESSION",
    ({ classId }) => ({
      input: { classIds: [classId] },
      asks: `{ schoolClass(id: "${classId}") { progression { points { milestone { day } figures { studentCount certifiableCount competencesHeld { median unknownCount } } } } } }`,
      shows: ({ schoolClass }) =>
        schoolClass.progression.points.map(({ milestone, figures }: { milestone: Cells; figures: any }) => ({
          Repère: milestone["day"]!,
          Groupe: "3A",
          Élèves: text(figures.studentCount),
          "Certifiables (élèves)": text(figures.certifiableCount),
          "Compétences au niveau 1 ou plus : médiane": text(figures.competencesHeld.median),
          "Compétences au niveau 1 ou plus : inconnus (élèves)": text(figures.competencesHeld.unknownCount),
        })),
    }),
  ],
  [
    "of the charts of the school's progression",
    "PROGRESSION",
    () => ({
      input: {},
      asks: `{ school { overview { trend { milestone { day } figures { studentCount certifiableCount } grades { gradeLevel figures { studentCount certifiableCount } } } } } }`,
      shows: ({ school }) =>
        school.overview.trend.flatMap(
          ({ milestone, figures, grades }: { milestone: Cells; figures: any; grades: any[] }) =>
            [
              { of: "Établissement", figures },
              ...grades.map((one) => ({ of: one.gradeLevel === "SIXIEME" ? "6e" : "3e", figures: one.figures })),
            ].map(({ of, figures: some }) => ({
              Repère: milestone["day"]!,
              Groupe: of,
              Élèves: text(some.studentCount),
              "Certifiables (élèves)": text(some.certifiableCount),
            })),
        ),
    }),
  ],
  [
    "of the students to support, as they were chosen",
    "SUPPORT",
    ({ classId, studentIds }) => ({
      input: { classIds: [classId], studentIds },
      asks: `{ schoolClass(id: "${classId}") { board { rows { student { id lastName firstName } supportNeeds { reason } lastReminder { createdAt } yearProgress { expectedByNow } } } } }`,
      shows: ({ schoolClass }) =>
        studentIds.flatMap((id) =>
          schoolClass.board.rows
            .filter((row: any) => row.student.id === id && row.supportNeeds.length > 0)
            .map((row: any) => ({
              ...named(row.student),
              "Dernière relance": row.lastReminder ? `${row.lastReminder.createdAt.slice(0, 10)} 09:00` : "",
              "Compétences attendues à ce jour": text(row.yearProgress.expectedByNow),
            })),
        ),
    }),
  ],
  [
    "of a campaign's results, filtered",
    "CAMPAIGN_RESULTS",
    ({ campaignId }) => ({
      input: { campaignId, participantFilter: { statuses: ["SHARED"] } },
      asks: `{ campaign(id: "${campaignId}") { participants(first: 50, filter: { statuses: [SHARED] }) { nodes { ${PEOPLE} result { mastery } } } } }`,
      shows: ({ campaign }) =>
        campaign.participants.nodes.map(({ student, result }: { student: Cells; result: any }) => ({
          ...named(student),
          "Réussite (de 0 à 1)": text(result.mastery),
        })),
    }),
  ],
  [
    "of a campaign's analysis",
    "CAMPAIGN_ANALYSIS",
    ({ campaignId }) => ({
      input: { campaignId },
      asks: `{ campaign(id: "${campaignId}") { analysis { areas { area { code name } mastery skillCount } competences { competence { code name area { code } } mastery skillCount weakCount } } } }`,
      shows: ({ campaign: { analysis } }) =>
        analysis.areas
          .flatMap((whole: any) => [
            { ...whole, code: "", name: "Tout le domaine" },
            ...analysis.competences
              .filter(({ competence }: any) => competence.area.code === whole.area.code)
              .map((one: any) => ({ ...one, ...one.competence, area: whole.area })),
          ])
          .map(({ area, code, name, mastery, skillCount, weakCount }: any) => ({
            Domaine: area.name,
            Code: code,
            Compétence: name,
            "Réussite (de 0 à 1)": text(mastery),
            "Acquis demandés": text(skillCount),
            "Élèves sous la moitié des acquis": text(weakCount),
          })),
    }),
  ],
  [
    "of the chart of a campaign's activity",
    "CAMPAIGN_ACTIVITY",
    ({ campaignId }) => ({
      input: { campaignId },
      asks: `{ campaign(id: "${campaignId}") { activity { day startedCount sharedCount } } }`,
      shows: ({ campaign }) =>
        campaign.activity.map(({ day, startedCount, sharedCount }: any) => ({
          Jour: day,
          "Ont commencé (élèves, cumulés)": text(startedCount),
          "Ont terminé (élèves, cumulés)": text(sharedCount),
        })),
    }),
  ],
  [
    "of the campaigns in use",
    "CAMPAIGNS",
    () => ({
      input: { campaignFilter: { archived: false } },
      asks: `{ school { campaigns(first: 50, filter: { archived: false }) { nodes { name code statistics { toStartCount sharedCount expectedCount } classes { name } } } } }`,
      shows: ({ school }) =>
        school.campaigns.nodes.map(({ name, code, statistics, classes }: any) => ({
          Campagne: name,
          Code: code ?? "",
          Classes: classes.map((one: Cells) => one["name"]).join(", "),
          "N’ont pas commencé (élèves)": text(statistics.toStartCount),
          "Ont terminé (élèves)": text(statistics.sharedCount),
          "Attendus (élèves)": text(statistics.expectedCount),
        })),
    }),
  ],
  [
    "of the collections among the campaigns",
    "CAMPAIGNS",
    () => ({
      input: { campaignFilter: { kind: "PROFILES_COLLECTION" } },
      asks: `{ school { campaigns(first: 50, filter: { kind: PROFILES_COLLECTION }) { nodes { name } } } }`,
      shows: ({ school }) => school.campaigns.nodes.map(({ name }: Cells) => ({ Campagne: name })),
    }),
  ],
  [
    "of the students, filtered",
    "STUDENTS",
    ({ classId }) => ({
      input: { studentFilter: { classIds: [classId], certifiability: ["NOT_CERTIFIABLE", "UNKNOWN"] } },
      asks: `{ school { students(first: 50, filter: { classIds: ["${classId}"], certifiability: [NOT_CERTIFIABLE, UNKNOWN] }) { nodes { lastName firstName } } } }`,
      shows: ({ school }) => school.students.nodes.map(named),
    }),
  ],
  [
    "of the students, in another order",
    "STUDENTS",
    () => ({
      input: { studentSort: { by: "CERTIFIABILITY", descending: true } },
      asks: `{ school { students(first: 50, sort: { by: CERTIFIABILITY, descending: true }) { nodes { lastName firstName } } } }`,
      shows: ({ school }) => school.students.nodes.map(named),
    }),
  ],
  [
    "of the profiles of the students found",
    "STUDENT_PROFILES",
    () => ({
      input: { studentFilter: { search: "e" } },
      asks: `{ school { students(first: 50, filter: { search: "e" }) { nodes { lastName firstName } } } }`,
      shows: ({ school }) => school.students.nodes.map(named),
    }),
  ],
  [
    "of the reminders",
    "REMINDERS",
    () => ({
      input: { reminderFilter: {} },
      asks: `{ school { reminders(first: 50, filter: {}) { nodes { ${PEOPLE} message } } } }`,
      shows: ({ school }) =>
        school.reminders.nodes.map(({ student, message }: { student: Cells; message: string }) => ({
          ...named(student),
          Message: message,
        })),
    }),
  ],
  [
    "of the history of imports",
    "IMPORTS",
    () => ({
      input: {},
      asks: `{ school { imports(first: 50) { nodes { fileName report { read created updated rejected toMatch } } } } }`,
      shows: ({ school }) =>
        school.imports.nodes.map(({ fileName, report }: any) => ({
          Fichier: fileName,
          État: stateOf(report),
          "Lignes lues": text(report.read),
          "Lignes créées": text(report.created),
          "Lignes non prises": text(report.rejected),
          "Noms à rapprocher": text(report.toMatch),
        })),
    }),
  ],
  [
    "of the school at a glance",
    "SCHOOL_OVERVIEW",
    () => ({
      input: { gradeSums: true },
      asks: `{ school { overview { grades { gradeLevel ${SUMS} classes { schoolClass { name } ${SUMS} } } } } }`,
      shows: ({ school }) =>
        school.overview.grades
          .flatMap((grade: any) => withSums(grade))
          .map(({ grade, name, summary, coverage }: any) => ({
            Niveau: grade,
            Classe: name,
            Élèves: text(summary.studentCount),
            "Certifiables (élèves)": text(summary.certifiableCount),
            "À accompagner (élèves)": text(summary.needsSupportCount),
            "Pix (médiane)": text(summary.medianPixScore),
            "1.2 Gérer des données : élèves au niveau 1 ou plus": text(coverage[1].studentCount),
          })),
    }),
  ],
  [
    "of the list of classes, which has them grade by grade, with their homeroom teachers and without sums",
    "SCHOOL_OVERVIEW",
    async ({ school, classId }) => {
      await school.a("TEACHER", { homeroom: [{ id: classId, name: "3A" }] });
      return {
        input: {},
        asks: `{ school { overview { grades { classes { schoolClass { name homeroomTeachers { firstName lastName } } } } } } }`,
        shows: ({ school }) =>
          school.overview.grades.flatMap(({ classes }: any) =>
            classes.map(({ schoolClass: { name, homeroomTeachers } }: any) => ({
              Classe: name,
              "Professeur principal": homeroomTeachers.map((one: any) => `${one.firstName} ${one.lastName}`).join(", "),
            })),
          ),
      };
    },
  ],
  [
    "of some classes of the school, with their last activity",
    "SCHOOL_OVERVIEW",
    ({ classId }) => ({
      input: { classIds: [classId] },
      asks: `{ school { overview { grades { classes { schoolClass { id name } lastActivityAt isInactive } } } } }`,
      shows: ({ school }) =>
        school.overview.grades
          .flatMap(({ classes }: any) => classes)
          .filter(({ schoolClass }: any) => schoolClass.id === classId)
          .map(({ schoolClass, lastActivityAt, isInactive }: any) => ({
            Classe: schoolClass.name,
            "Dernière activité": moment(lastActivityAt),
            "Classe sans activité": isInactive ? "Oui" : "Non",
          })),
    }),
  ],
  [
    "of the 16 competences by grade",
    "COMPETENCES_BY_GRADE",
    () => ({
      input: {},
      asks: `{ school { overview { coverage { competence { code name } isTouched } grades { gradeLevel summary { studentCount } coverage { studentCount } } } } }`,
      shows: ({ school: { overview } }) => {
        const grade = overview.grades.find(({ gradeLevel }: any) => gradeLevel === "TROISIEME");
        return overview.coverage.map(({ competence, isTouched }: any, place: number) => ({
          Code: competence.code,
          Compétence: competence.name,
          "Touchée cette année": isTouched ? "Oui" : "Non",
          "3e : élèves au niveau 1 ou plus": text(grade.coverage[place].studentCount),
          "3e : part (de 0 à 1)": text(
            Number((grade.coverage[place].studentCount / grade.summary.studentCount).toFixed(4)),
          ),
        }));
      },
    }),
  ],
  [
    "of who is ready for the certification",
    "READINESS",
    () => ({
      input: {},
      asks: `{ school { overview { grades { gradeLevel certificationLevel ${SUMS} classes { schoolClass { name } ${SUMS} } } } } }`,
      shows: ({ school }) =>
        school.overview.grades
          .filter(({ certificationLevel }: any) => certificationLevel !== null)
          .flatMap((grade: any) => withSums(grade))
          .map(({ grade, name, summary: { studentCount, certifiableCount, certifiabilityUnknownCount } }: any) => ({
            Niveau: grade,
            Classe: name,
            "Certifiables (élèves)": text(certifiableCount),
            "Pas encore certifiables (élèves)": text(studentCount - certifiableCount - certifiabilityUnknownCount),
            "Certifiabilité inconnue (élèves)": text(certifiabilityUnknownCount),
            "Certifiables : part (de 0 à 1)": text(Number((certifiableCount / studentCount).toFixed(4))),
          })),
    }),
  ],
  ["of the staff", "STAFF", () => ({ input: {}, ...THE_STAFF })],
  [
    "of the staff whom a search found",
    "STAFF",
    async ({ school, classId }) => {
      const found = await school.a("TEACHER", { homeroom: [{ id: classId, name: "3A" }] });
      return {
        input: { staffIds: [found.id] },
        asks: THE_STAFF.asks,
        shows: (data) => {
          const [only] = data.school.staff.filter(({ id }: any) => id === found.id);
          return THE_STAFF.shows({ school: { staff: [only] } });
        },
      };
    },
  ],
  [
    "of one's own exports, this one aside",
    "EXPORTS",
    async ({ head, classId }) => {
      await files.linesOf(head, { subject: "CLASS_BOARD", classIds: [classId] });
      world.now = new Date(world.now.getTime() + 60_000);
      await files.linesOf(head, { subject: "CAMPAIGNS" });
      world.now = new Date(world.now.getTime() + 60_000);
      return { input: {}, ...THE_EXPORTS(false) };
    },
  ],
  [
    "of everybody's exports",
    "EXPORTS",
    async ({ school, head, classId }) => {
      await files.linesOf(head, { subject: "CAMPAIGNS" });
      world.now = new Date(world.now.getTime() + 60_000);
      const teacher = await school.a("TEACHER", { classes: [{ id: classId, name: "3A" }] });
      await files.linesOf(teacher, { subject: "CLASS_BOARD", classIds: [classId] });
      world.now = new Date(world.now.getTime() + 60_000);
      return { input: { everyone: true }, ...THE_EXPORTS(true) };
    },
  ],
];

describe("the file has the lines of the screen", () => {
  it.each(SCREENS)("%s", async (_title, subject, screenOf) => {
    const made = await schoolWithAll();
    const { input, asks, shows } = await screenOf(made);
    const { data, codes } = await world.ask(made.head, asks);
    expect(codes).toEqual([]);
    const shown = shows(data);

    const lines = await files.linesOf(made.head, { subject, ...input });

    expect(shown.length).toBeGreaterThan(0);
    const heads = Object.keys(shown[0]!);
    expect(lines.map((line) => Object.fromEntries(heads.map((head) => [head, line[head]])))).toEqual(shown);
  });
});

it("a teacher's file of campaigns, imports and progression holds what they see, and no more", async () => {
  const { school, classId } = await schoolWithAll();
  const teacher = await school.a("TEACHER", { classes: [{ id: classId, name: "3A" }] });
  const other = await school.classOf("5C");
  await school.campaign({ name: "Des autres", classes: [other] });

  const campaigns = await files.linesOf(teacher, { subject: "CAMPAIGNS" });
  const progression = await files.linesOf(teacher, { subject: "PROGRESSION" });

  const names = campaigns.map((line) => line["Campagne"]);
  expect(names).toEqual(expect.arrayContaining(["Collecte", "Rentrée"]));
  expect(names).not.toContain("Des autres");
  expect(await files.linesOf(teacher, { subject: "IMPORTS" })).toEqual([]);
  expect(new Set(progression.map((line) => line["Groupe"]))).toEqual(new Set(["Établissement", "3e"]));
});
