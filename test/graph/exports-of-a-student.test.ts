/* eslint-disable @typescript-eslint/no-explicit-any -- answers of GraphQL, each read in the shape that it was asked in */
import { read, utils } from "@e965/xlsx";

import { exportedFiles } from "../support/exported-files.ts";
import type { Cells, ExportedFiles } from "../support/exported-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { MadeStudent, Named, Person, WorldSchool } from "../support/world-school.ts";

/** Every list and chart of one student: its file has the lines of the page, as of the school year that the page shows. */
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
  teacher: Person;
  zoe: MadeStudent;
  mine: Named;
  campaign: Named;
  /** The newest attempt at the campaign. */
  attemptId: string;
  lastYearId: string;
}

/** Zoé, in 6B last year and in 5A now: two attempts at a campaign, a profile in each year, what she was told and what was noted. */
async function schoolOfZoe(): Promise<Made> {
  const school = await world.school();
  const [before, mine] = [await school.classOf("6B", { year: 2025 }), await school.classOf("5A")];
  const campaign = await school.campaign({ name: "Rentrée", classes: [mine], starCount: 3 });
  await school.campaign({ name: "Pas commencée", classes: [mine] });
  await school.sql("update campaigns set multiple_attempts = true where school_id = $1 and id = $2", [
    school.id,
    campaign.id,
  ]);
  const zoe = await school.student({ lastName: "Abricot", firstName: "Zoé", in: mine });
  await school.enrol(zoe, before);
  const old = { sharedAt: "2026-03-02T08:00:00Z", startedAt: "2026-03-01T08:00:00Z", isShown: false };
  await school.took(zoe, campaign, { ...old, stars: [1, 3], mastery: 0.25, progression: 1 });
  const newest = { stars: [2, 3] as [number, number], mastery: 0.625, progression: 1 };
  const skills: [number, number][] = [
    [3, 4],
    [2, 4],
  ];
  const { id: attemptId } = await school.took(zoe, campaign, { ...newest, skills, sharedAt: "2026-11-21T08:00:00Z" });
  const undated = await school.took(zoe, campaign, { status: "TO_SHARE", startedAt: null, isShown: false });
  await school.sql("update participations set school_year_id = $3 where school_id = $1 and id = $2", [
    ...[school.id, undated.id],
    await school.yearId(2026),
  ]);
  await school.profile(zoe, { knownAt: "2026-05-12T08:05:00Z", levels: [0, 2] });
  await school.profile(zoe, { knownAt: "2026-11-12T08:05:00Z", levels: [1, 2, 1, 1, 1, 1] });
  await school.reminder(zoe, { createdAt: "2026-04-10T08:00:00Z", channel: "PRINT", message: "Bonjour Zoé" });
  const supportNeeds = [{ reason: "NEVER_STARTED", campaignId: campaign.id, since: "2026-10-01", missing: null }];
  await school.reminder(zoe, { createdAt: "2026-10-11T08:00:00Z", message: "Bonjour Zoé", supportNeeds });
  const teacher = await school.a("TEACHER", { classes: [mine] });
  for (const ask of [
    `{ markFollowUp(studentId: "${zoe.id}", kind: SEEN_IN_CLASS) { student { id } } }`,
    `{ setObjective(input: { studentId: "${zoe.id}", competences: 3, dueOn: "2027-04-30" }) { school { id } } }`,
    `{ setObjective(input: { studentId: "${zoe.id}", competences: null }) { school { id } } }`,
  ]) {
    expect((await world.ask(teacher, `mutation ${ask}`)).codes).toEqual([]);
  }
  return { school, teacher, zoe, mine, campaign, attemptId, lastYearId: await school.yearId(2025) };
}

const text = (value: unknown): string => (value === null || value === undefined ? "" : String(value).replace(".", ","));
/** Paris, in winter time unless said otherwise. */
const minute = (at: string | null, hours = 1): string =>
  at === null ? "" : new Date(Date.parse(at) + hours * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
const yes = (known: boolean | null): string => (known === null ? "" : known ? "Oui" : "Non");

/** As the page has them, newest year first. */
const yearByYear = (participations: any[]): any[] =>
  [...Map.groupBy(participations, ({ schoolYear }) => schoolYear.name).values()].flat();

/** What the page asks of the student, and what its lines say, by the heads of the file. */
type Page = [title: string, subject: string, asks: string, shows: (student: any) => Cells[]];

const competenceLines = ({ profile }: any): Cells[] =>
  profile.competences.map(({ competence, level, pix }: any) => ({
    Domaine: competence.area.name,
    Code: competence.code,
    Compétence: competence.name,
    Niveau: text(level),
    Pix: text(pix),
  }));

const PAGES: Page[] = [
  [
    "the reasons to support",
    "STUDENT_SUPPORT_NEEDS",
    "supportNeeds YEAR { campaign { name } since missing }",
    ({ supportNeeds }) =>
      supportNeeds.map(({ campaign, since, missing }: any) => ({
        Campagne: campaign?.name ?? "",
        "Depuis le": text(since),
        "Compétences qui manquent": text(missing),
      })),
  ],
  [
    "what was noted",
    "STUDENT_FOLLOW_UP",
    "followUpMarks { kind markedAt markedBy { firstName lastName } }",
    ({ followUpMarks }) =>
      followUpMarks.map(({ markedAt, markedBy }: any) => ({
        "Noté le": minute(markedAt),
        "Suivi noté": "Vu en classe",
        Par: `${markedBy.firstName} ${markedBy.lastName}`,
      })),
  ],
  [
    "the chart of the year",
    "STUDENT_PROGRESSION",
    "progression YEAR { points { milestone { day } competencesHeld competencesGained certifiability pixScore stars { acquired total } profileOn } }",
    ({ progression }) =>
      progression.points.map(({ milestone, stars, ...point }: any) => ({
        Jour: milestone.day,
        "Compétences au niveau 1 ou plus": text(point.competencesHeld),
        "Compétences gagnées cette année": text(point.competencesGained),
        Certifiable: yes(point.certifiability === "UNKNOWN" ? null : point.certifiability === "CERTIFIABLE"),
        Pix: text(point.pixScore),
        Étoiles: text(stars?.acquired),
        "Étoiles possibles": text(stars?.total),
        "Profil envoyé le": text(point.profileOn),
      })),
  ],
  [
    "the 16 competences",
    "STUDENT_COMPETENCES",
    "profile YEAR { competences { competence { code name area { name } } level pix } }",
    competenceLines,
  ],
  [
    "the profiles and their chart",
    "STUDENT_PROFILE_HISTORY",
    "profiles YEAR { pixScore certifiableCompetenceCount knownAt change { pixGained levels { competence { code } from to } } }",
    ({ profiles }) =>
      profiles.map(({ pixScore, certifiableCompetenceCount: held, knownAt, change }: any) => ({
        "Profil envoyé le": minute(knownAt, knownAt < "2026-10" ? 2 : 1),
        Pix: text(pixScore),
        "Compétences au niveau 1 ou plus": text(held),
        Certifiable: yes(held >= 5),
        "Pix gagnés depuis le précédent": text(change?.pixGained),
        "Niveaux changés depuis le précédent":
          change?.levels.map((one: any) => `${one.competence.code} : ${one.from} → ${one.to}`).join(" · ") ?? "",
      })),
  ],
  [
    "the attempts",
    "STUDENT_PARTICIPATIONS",
    "participations YEAR { schoolYear { name } campaign { name } status startedAt sharedAt progression mastery stars { acquired total } pixScore retry { allowed from } }",
    ({ participations }) =>
      yearByYear(participations).map(({ campaign, sharedAt, stars, retry, ...one }: any) => ({
        "Année scolaire": one.schoolYear.name,
        Campagne: campaign.name,
        Statut: one.status === "SHARED" ? "Terminé" : "En attente d’envoi",
        "Envoyé le": minute(sharedAt, sharedAt?.startsWith("2026-05") ? 2 : 1),
        "Avancement (de 0 à 1)": text(one.progression),
        "Réussite (de 0 à 1)": text(one.mastery),
        Étoiles: text(stars?.acquired),
        "Étoiles possibles": text(stars?.total),
        Pix: text(one.pixScore),
        "Nouvel essai possible": yes(retry?.allowed ?? null),
        "Nouvel essai à partir du": minute(retry?.from ?? null),
      })),
  ],
  [
    "the reminders",
    "STUDENT_REMINDERS",
    "reminders YEAR { createdAt message }",
    ({ reminders }) =>
      reminders.map(({ createdAt, message }: any) => ({ Date: minute(createdAt, 2), État: "Notée", Message: message })),
  ],
  [
    "the history of the objective",
    "OBJECTIVE_CHANGES",
    "objectiveChanges { from { competences dueOn } to { competences dueOn } changedAt }",
    ({ objectiveChanges }) =>
      objectiveChanges.map(({ from, to, changedAt }: any) => ({
        Quand: minute(changedAt),
        "Avant : compétences à gagner": text(from?.competences),
        "Avant : à atteindre avant le": text(from?.dueOn),
        "Après : compétences à gagner": text(to?.competences),
        "Après : à atteindre avant le": text(to?.dueOn),
        Par: "Camille Exemple",
      })),
  ],
];
const OF_A_YEAR = PAGES.filter(([, subject, asks]) => asks.includes("YEAR") && subject !== "STUDENT_SUPPORT_NEEDS");

/** What a student may do now, a page of a past year does not say. */
const OF_TODAY = ["Nouvel essai possible", "Nouvel essai à partir du"];

const plain = (words: string): string => words.replace(/\s/g, " ");

/** What a teacher of the school asks for of Zoé, with what her page says in the same year. */
async function compared(
  person: Person,
  { zoe }: Pick<Made, "zoe">,
  [, subject, asks, shows]: Page,
  schoolYearId: string | null,
): Promise<{ shown: Cells[]; lines: Cells[] }> {
  const inYear = schoolYearId === null ? "" : `(schoolYearId: "${schoolYearId}")`;
  const { data, codes } = await world.ask(person, `{ student(id: "${zoe.id}") { ${asks.replace("YEAR", inYear)} } }`);
  expect(codes).toEqual([]);
  const shown: Cells[] = shows(data.student).map((line) => ({ Nom: "Abricot", Prénom: "Zoé", ...line }));
  const file = await files.linesOf(person, { subject, studentIds: [zoe.id], schoolYearId });
  const heads = Object.keys(shown[0] ?? {}).filter((head) => schoolYearId === null || !OF_TODAY.includes(head));
  const lines = file
    .map((line) => Object.fromEntries(Object.entries(line).map(([head, cell]) => [plain(head), plain(cell)])))
    .map((line) => Object.fromEntries(heads.map((head) => [head, line[head]!])));
  const ofThese = shown.map((line) => Object.fromEntries(heads.map((head) => [head, line[head]!])));
  return { shown: ofThese, lines };
}

describe("the file has the lines of the student's page", () => {
  it.each(PAGES)("%s", async (...page) => {
    const made = await schoolOfZoe();

    const { shown, lines } = await compared(made.teacher, made, page, null);

    expect(shown.length).toBeGreaterThan(0);
    expect(lines).toEqual(shown);
  });

  it.each(OF_A_YEAR)("as of the end of last year: %s", async (...page) => {
    const made = await schoolOfZoe();
    const head = await made.school.a("HEAD");

    const now = await compared(head, made, page, null);
    const { shown, lines } = await compared(head, made, page, made.lastYearId);

    expect(shown.length).toBeGreaterThan(0);
    expect(shown).not.toEqual(now.shown);
    expect(lines).toEqual(shown);
  });

  it("of a past year, nothing says what may be taken again today", async () => {
    const { school, zoe, lastYearId } = await schoolOfZoe();
    const wanted = { subject: "STUDENT_PARTICIPATIONS", studentIds: [zoe.id], schoolYearId: lastYearId };

    const [line] = await files.linesOf(await school.a("HEAD"), wanted);

    expect(Object.keys(line!)).not.toEqual(expect.arrayContaining(OF_TODAY));
  });

  it("nobody is to be supported in a year that is over", async () => {
    const { school, zoe, lastYearId } = await schoolOfZoe();
    const wanted = { subject: "STUDENT_SUPPORT_NEEDS", studentIds: [zoe.id], schoolYearId: lastYearId };

    expect(await files.linesOf(await school.a("HEAD"), wanted)).toEqual([]);
  });
});

it("an attempt's file has each area of its page, then the competences in it", async () => {
  const { teacher, attemptId } = await schoolOfZoe();
  const { data } = await world.ask(
    teacher,
    `{ participation(id: "${attemptId}") { areas { area { name } mastered total } competences { competence { code name } mastered total } } }`,
  );
  const { areas, competences } = data.participation;

  const lines = await files.linesOf(teacher, {
    subject: "PARTICIPATION_RESULTS",
    participationId: attemptId,
  });

  expect(areas).toHaveLength(1);
  expect(lines.map((line) => Object.fromEntries(Object.entries(line).slice(2)))).toEqual([
    {
      Domaine: areas[0].area.name,
      Code: "",
      Compétence: "Tout le domaine",
      "Acquis maîtrisés": "5",
      "Acquis demandés": "8",
      "Réussite (de 0 à 1)": "0,625",
    },
    ...competences.map(({ competence, mastered, total }: any) => ({
      Domaine: areas[0].area.name,
      Code: competence.code,
      Compétence: competence.name,
      "Acquis maîtrisés": text(mastered),
      "Acquis demandés": text(total),
      "Réussite (de 0 à 1)": text(mastered / total),
    })),
  ]);
});

it("the attempts at one campaign leave without the others", async () => {
  const { teacher, zoe, campaign } = await schoolOfZoe();
  const wanted = { subject: "STUDENT_PARTICIPATIONS", studentIds: [zoe.id] };

  const all = await files.linesOf(teacher, wanted);
  const lines = await files.linesOf(teacher, { ...wanted, campaignId: campaign.id });

  expect(all.map((line) => line["Campagne"])).toHaveLength(5);
  expect(lines.map((line) => line["Campagne"])).toEqual(["Rentrée", "Rentrée", "Rentrée"]);
});

it("a reminder's reason counts the days until the reminder, not until the file", async () => {
  const { teacher, zoe } = await schoolOfZoe();

  for (const wanted of [{ subject: "STUDENT_REMINDERS", studentIds: [zoe.id] }, { subject: "REMINDERS" }]) {
    const [newest] = await files.linesOf(teacher, wanted);

    expect(newest!["Pourquoi"]).toMatch(/10 jours/);
  }
});

it("the history of the class's objective and of the school's leaves too", async () => {
  const { school, teacher, mine } = await schoolOfZoe();
  const head = await school.a("HEAD");
  for (const input of [`{ competences: 6 }`, `{ gradeLevel: CINQUIEME, competences: 4 }`]) {
    await world.ask(head, `mutation { setObjective(input: ${input}) { school { id } } }`);
  }
  await world.ask(
    head,
    `mutation { setObjective(input: { classId: "${mine.id}", competences: 2 }) { school { id } } }`,
  );

  const wide = await files.linesOf(head, { subject: "OBJECTIVE_CHANGES" });
  const ofClass = await files.linesOf(teacher, { subject: "OBJECTIVE_CHANGES", classIds: [mine.id] });

  expect(
    new Set(wide.map((line) => `${line["Niveau"] || line["Pour"]} ${line["Après : compétences à gagner"]}`)),
  ).toEqual(new Set(["5e 4", "Établissement 6"]));
  expect(ofClass.map((line) => [line["Classe"], line["Après : compétences à gagner"]])).toEqual([["5A", "2"]]);
});

const EVERY_SUBJECT = [...PAGES.map(([, subject]) => subject), "PARTICIPATION_RESULTS"];
const wantedOf = ({ zoe, attemptId }: Made, subject: string): object =>
  subject === "PARTICIPATION_RESULTS" ? { subject, participationId: attemptId } : { subject, studentIds: [zoe.id] };

it.each(EVERY_SUBJECT)("where names are hidden, %s has none, in whatever the file says of itself", async (subject) => {
  const made = await schoolOfZoe();

  const wanted = { ...wantedOf(made, subject), format: "XLSX", namesHidden: true };
  const book = read(await files.fileOf(made.teacher, wanted));

  const words = Object.values(book.Sheets).map((sheet) => utils.sheet_to_csv(sheet));
  expect(words.join()).toContain("5A");
  expect(words.join()).not.toMatch(/Abricot|Zoé/);
});

it.each(EVERY_SUBJECT)(
  "the file of %s says whose it is; its name and the record of exports do not",
  async (subject) => {
    const made = await schoolOfZoe();
    const wanted = { ...wantedOf(made, subject), format: "XLSX" };

    const book = read(await files.fileOf(made.teacher, wanted));
    const { data } = await world.ask(
      made.school.a("HEAD"),
      "{ school { exports(first: 5, everyone: true) { nodes { fileName about lineCount } } } }",
    );

    expect(utils.sheet_to_csv(Object.values(book.Sheets)[1]!)).toMatch(/Abricot Zoé/);
    const [{ fileName, about, lineCount }] = data.school.exports.nodes;
    expect(about).toEqual(["5A"]);
    expect(lineCount).toBeGreaterThan(0);
    expect(fileName).toMatch(/-5A-2026-11-23\.xlsx$/);
    expect(fileName).not.toMatch(/abricot|zoe/i);
    expect(await made.school.sql("select request from exports where school_id = $1", [made.school.id])).toEqual([
      { request: { language: "fr" } },
    ]);
  },
);

const ASK = "mutation ($input: RequestExportInput!) { requestExport(input: $input) { export { id } } }";

it.each(EVERY_SUBJECT)(
  "a teacher who does not follow the student is refused %s, and nothing is queued",
  async (subject) => {
    const made = await schoolOfZoe();
    const other = await made.school.a("TEACHER", { classes: [await made.school.classOf("5B")] });

    const { codes } = await world.ask(other, ASK, { input: { format: "CSV", ...wantedOf(made, subject) } });

    expect(codes).toEqual(["NOT_FOUND"]);
    expect(await made.school.sql("select from jobs where school_id = $1", [made.school.id])).toEqual([]);
  },
);

it.each([
  ["a student's list of nobody", { subject: "STUDENT_COMPETENCES" }],
  ["an attempt's competences without an attempt", { subject: "PARTICIPATION_RESULTS" }],
])("a teacher is refused %s", async (_what, input) => {
  const { teacher } = await schoolOfZoe();

  expect((await world.ask(teacher, ASK, { input: { format: "CSV", ...input } })).codes).toEqual(["BAD_USER_INPUT"]);
});

it("a student's list of two students is refused", async () => {
  const { school, mine, zoe, teacher } = await schoolOfZoe();
  const ida = await school.student({ firstName: "Ida", in: mine });
  const input = { subject: "STUDENT_REMINDERS", format: "CSV", studentIds: [zoe.id, ida.id] };

  expect((await world.ask(teacher, ASK, { input })).codes).toEqual(["BAD_USER_INPUT"]);
});
