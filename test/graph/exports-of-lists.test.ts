/* eslint-disable @typescript-eslint/no-explicit-any -- answers of GraphQL, each read in the shape that it was asked in */
import { exportedFiles } from "../support/exported-files.ts";
import type { Cells, ExportedFiles } from "../support/exported-files.ts";
import { assessmentCsv } from "../support/made-up-files.ts";
import { listCsv } from "../support/made-up-lists.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import { dropFile, workUntilIdle } from "../support/world-import.ts";
import type { Named, Person, WorldSchool } from "../support/world-school.ts";

/** Lists beside the boards, of names, imports and settings: their files have the lines of their screens, in the screens' order. */
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
  mine: Named;
  /** The file in which the linked name stands. */
  namesId: string;
  /** The list of students that came last. */
  changesId: string;
}

const PENDING = `{ school { pendingNames(first: 50) { nodes { id firstName } } } }`;
const LINK = `mutation ($m: ID!, $s: ID!) { linkName(matchId: $m, studentId: $s) { match { id } } }`;
const DISMISS = `mutation ($m: ID!) { dismissName(matchId: $m) { match { id } } }`;
const CONFIRM = `mutation ($id: ID!) { confirmImport(importId: $id) { import { status } } }`;
const SET = `mutation ($o: SetObjectiveInput!) { setObjective(input: $o) { school { id } } }`;
const DELETE = `mutation ($id: ID!) { deleteCampaign(campaignId: $id) { campaign { id } } }`;
const HEADER = ["Nom", "Prénom", "Classe", "Date de naissance"];

/** Names of all three kinds, two lists of students of which the second moves one, brings one and misses one. */
async function schoolWithLists(): Promise<Made> {
  const school = await world.school();
  const head = await school.a("HEAD");
  const first = await dropFile(
    world,
    head,
    listCsv([
      HEADER,
      ["Abricot", "Zoé", "3A", "01/02/2012"],
      ["Zèbre", "Yan", "3A", "02/02/2012"],
      ["Noyer", "Ida", "6B", "03/02/2012"],
    ]),
  );
  await confirmed(head, first);
  const changesId = await dropFile(
    world,
    head,
    listCsv([
      HEADER,
      ["Abricot", "Zoé", "3A", "01/02/2012"],
      ["Zèbre", "Yan", "6B", "02/02/2012"],
      ["Aune", "Luc", "3A", "04/02/2012"],
      ["", "Sans nom", "3A", "05/02/2012"],
    ]),
    "rentree.csv",
  );
  await confirmed(head, changesId);
  const namesId = await dropFile(
    world,
    head,
    assessmentCsv({
      ...{ generation: "new", campaign: { pixId: 4321, code: "RENTRE123", name: "Rentrée" }, starCount: 3 },
      lines: [
        sent("Abricau", "Zoe", "3A"),
        sent("Toto", "Le Grand", "6B"),
        sent("ABRICOT", "Zo", "3A"),
        sent("=1+1", "Personne", "6B"),
      ],
    }),
    "resultats.csv",
  );
  const { nodes } = (await world.ask(head, PENDING)).data.school.pendingNames;
  const matchOf = (firstName: string): string => nodes.find((name: Cells) => name["firstName"] === firstName).id;
  const zoe = await idOf(school, "students", "Abricot");
  expect((await world.ask(head, LINK, { m: matchOf("Zo"), s: zoe })).codes).toEqual([]);
  expect((await world.ask(head, DISMISS, { m: matchOf("Personne") })).codes).toEqual([]);
  const mine = await idOf(school, "school_classes", "3A");
  await objective(head, { competences: 6, dueOn: "2027-05-15" });
  await objective(head, { competences: 7, dueOn: "2027-05-20" });
  await objective(head, { gradeLevel: "SIXIEME", competences: 4, dueOn: "2027-06-01" });
  await objective(head, { classId: mine, competences: 8, dueOn: "2027-05-31" });
  await objective(head, { studentId: zoe, competences: 2, dueOn: "2027-06-15" });
  await school.holiday("2026-12-19", "2027-01-03");
  await school.holiday("2025-12-20", "2026-01-04");
  const gone = await school.campaign({ name: "Essai", code: "ESSAIESSA", classes: [{ id: mine, name: "3A" }] });
  expect((await world.ask(head, DELETE, { id: gone.id })).codes).toEqual([]);
  return { school, head, mine: { id: mine, name: "3A" }, namesId, changesId };
}

async function objective(head: Person, o: object): Promise<void> {
  expect((await world.ask(head, SET, { o })).codes).toEqual([]);
}

const sent = (lastName: string, firstName: string, className: string) => ({
  ...{ lastName, firstName, className, stars: 2, mastery: 0.67 },
  ...{ startedAt: "2026-10-05T08:10:00Z", sharedAt: "2026-10-05T08:50:00Z" },
});

async function confirmed(head: Person, id: string): Promise<void> {
  for (let status = "WAITING"; status === "WAITING";) {
    status = (await world.ask(head, `query ($id: ID!) { import(id: $id) { status } }`, { id })).data.import.status;
    if (status === "WAITING") await world.ask(head, CONFIRM, { id });
    await workUntilIdle(world);
  }
}

async function idOf(school: WorldSchool, table: "students" | "school_classes", name: string): Promise<string> {
  const column = table === "students" ? "last_name" : "name";
  const found = await school.sql(`select id from ${table} where school_id = $1 and ${column} = $2`, [school.id, name]);
  return (found as { id: string }[])[0]!.id;
}

const text = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
const named = ({ lastName, firstName }: Cells): Cells => ({ Nom: lastName!, Prénom: firstName! });
/** A CSV has no types: what looks like a formula stands behind an apostrophe. */
const typed = ({ lastName, firstName, className }: Cells): Cells => ({
  "Nom tapé": lastName!.replace(/^'?=/, "'$&"),
  "Prénom tapé": firstName!,
  "Classe tapée": text(className),
});
const ANSWERED =
  "lastName firstName className decision decidedAt decidedBy { lastName firstName } student { lastName firstName }";
const ANSWERS: Cells = { LINKED: "Rapproché", DISMISSED: "Personne de l’établissement" };
const answered = (name: any): Cells => ({
  ...typed(name),
  Réponse: ANSWERS[name.decision]!,
  "Nom de l’élève": text(name.student?.lastName),
  "Prénom de l’élève": text(name.student?.firstName),
  Par: `${name.decidedBy.firstName} ${name.decidedBy.lastName}`,
  "Répondu le": name.decidedAt === "2026-11-23T09:00:00.000Z" ? "2026-11-23 10:00" : name.decidedAt,
});
const CHANGES: Cells = {
  ARRIVAL: "Arrivée",
  CLASS_CHANGE: "Changement de classe",
  DEPARTURE_PROPOSED: "Départ proposé",
};

const wide = (target: string, grade: string, competences: string, dueOn: string): Cells => ({
  ...{ Pour: target, Niveau: grade, Classe: "", Nom: "", Prénom: "" },
  ...{ "Compétences à gagner": competences, "À atteindre d’ici le": dueOn, Par: "Camille Exemple" },
});

interface Screen {
  input?: object;
  /** What the screen asks, and what its lines say, by the heads of the file. */
  asks: string;
  shows: (data: any) => Cells[];
}

const SCREENS: [title: string, subject: string, lines: number, (made: Made) => Screen][] = [
  [
    "of the typed names that wait",
    "NAMES_WAITING",
    2,
    () => ({
      asks: `{ school { pendingNames(first: 50) { nodes { lastName firstName className lineCount schoolYear { name }
        lines { campaignName fileName } candidates { classNames student { lastName firstName } } } } } }`,
      shows: ({ school }) =>
        school.pendingNames.nodes.map((name: any) => ({
          ...typed(name),
          "Année scolaire": name.schoolYear.name,
          Campagnes: name.lines[0].campaignName,
          Fichiers: name.lines[0].fileName,
          Lignes: text(name.lineCount),
          "Élèves possibles": text(name.candidates.length),
          "Qui ce peut être": name.candidates
            .map(
              ({ student, classNames }: any) => `${student.lastName} ${student.firstName} (${classNames.join(", ")})`,
            )
            .join(" · "),
        })),
    }),
  ],
  [
    "of the answers given on typed names",
    "NAMES_DECIDED",
    2,
    () => ({
      asks: `{ school { decidedNames(first: 50) { nodes { ${ANSWERED} } } } }`,
      shows: ({ school }) => school.decidedNames.nodes.map(answered),
    }),
  ],
  [
    "of the names of one file that found their student",
    "IMPORT_NAMES",
    1,
    ({ namesId }) => ({
      input: { importId: namesId, decision: "LINKED" },
      asks: `{ import(id: "${namesId}") { matches(first: 50, decision: LINKED) { nodes { ${ANSWERED} } } } }`,
      shows: (data) => data.import.matches.nodes.map(answered),
    }),
  ],
  [
    "of the lines of a file that were not taken",
    "IMPORT_PROBLEMS",
    1,
    ({ changesId }) => ({
      input: { importId: changesId },
      asks: `{ import(id: "${changesId}") { problems(first: 50) { nodes { line message } } } }`,
      shows: (data) =>
        data.import.problems.nodes.map(({ line, message }: any) => ({ Ligne: text(line), Pourquoi: message })),
    }),
  ],
  [
    "of what a file changed, one kind of change after the other",
    "IMPORT_CHANGES",
    3,
    ({ changesId }) => ({
      input: { importId: changesId },
      asks: `{ import(id: "${changesId}") { changeCounts { kind } changes(first: 50) { nodes {
        kind fromClass toClass student { lastName firstName schoolClass { name } } } } } }`,
      shows: (data) =>
        data.import.changeCounts.flatMap(({ kind }: any) =>
          data.import.changes.nodes
            .filter((one: any) => one.kind === kind)
            .map(({ student, fromClass, toClass }: any) => ({
              Classe: text(student.schoolClass?.name),
              ...named(student),
              Changement: CHANGES[kind]!,
              "Ancienne classe": text(fromClass),
              "Nouvelle classe": text(toClass),
            })),
        ),
    }),
  ],
  [
    "of whom the newest list no longer names",
    "DEPARTURES",
    1,
    () => ({
      asks: `{ school { proposedDepartures { lastName firstName schoolClass { name } } } }`,
      shows: ({ school }) =>
        school.proposedDepartures.map((student: any) => ({ Classe: student.schoolClass.name, ...named(student) })),
    }),
  ],
  [
    "of the objectives of classes and students, behind those of the school and its grades",
    "OBJECTIVES",
    5,
    () => ({
      asks: `{ school { objectives { schoolClass { name } student { lastName firstName schoolClass { name } } competences dueOn
        setBy { firstName lastName } } } }`,
      shows: ({ school }) => [
        { ...wide("Établissement", "", "7", "2027-05-20"), "D’où il vient": "Objectif de l’établissement" },
        { ...wide("Niveau", "6e", "4", "2027-06-01"), "D’où il vient": "Objectif du niveau" },
        { ...wide("Niveau", "3e", "7", "2027-05-20"), "D’où il vient": "Objectif de l’établissement", Par: "" },
        ...school.objectives
          .filter(({ schoolClass, student }: any) => schoolClass ?? student)
          .map(({ schoolClass, student, ...one }: any) => ({
            ...wide(student ? "Élève" : "Classe", "", text(one.competences), one.dueOn),
            Classe: (schoolClass ?? student.schoolClass).name,
            ...(student && named(student)),
            "D’où il vient": student ? "Objectif adapté" : "Objectif de la classe",
            Par: `${one.setBy.firstName} ${one.setBy.lastName}`,
          })),
      ],
    }),
  ],
  [
    "of who changed the objectives of the school and its grades",
    "OBJECTIVE_CHANGES",
    3,
    () => ({
      asks: `{ school { objectiveChanges { gradeLevel from { competences dueOn } to { competences dueOn } changedBy { firstName lastName } } } }`,
      shows: ({ school }) =>
        school.objectiveChanges.map(({ gradeLevel, from, to, changedBy }: any) => ({
          Quand: "2026-11-23 10:00",
          Pour: gradeLevel ? "Niveau" : "Établissement",
          Niveau: gradeLevel ? "6e" : "",
          "Avant : compétences à gagner": text(from?.competences),
          "Avant : à atteindre avant le": text(from?.dueOn),
          "Après : compétences à gagner": text(to?.competences),
          "Après : à atteindre avant le": text(to?.dueOn),
          Par: `${changedBy.firstName} ${changedBy.lastName}`,
        })),
    }),
  ],
  [
    "of the year's holidays",
    "HOLIDAYS",
    1,
    () => ({
      asks: `{ school { holidays { name startsOn endsOn } } }`,
      shows: ({ school }) =>
        school.holidays
          .filter(({ startsOn }: Cells) => startsOn! > "2026-09-01")
          .map(({ name, startsOn, endsOn }: Cells) => ({
            Vacances: name ?? "Vacances",
            "Premier jour": startsOn!,
            "Dernier jour": endsOn!,
          })),
    }),
  ],
  [
    "of the campaigns deleted lately",
    "CAMPAIGNS_DELETED",
    1,
    () => ({
      asks: `{ school { deletedCampaigns { name code undeletableUntil } } }`,
      shows: ({ school }) =>
        school.deletedCampaigns.map(({ name, code, undeletableUntil }: Cells) => ({
          Campagne: name!,
          Code: code!,
          "Supprimée le": "2026-11-23 10:00",
          "Rétablissable jusqu’au": undeletableUntil!.slice(0, 10),
        })),
    }),
  ],
];

describe("the file has the lines of the screen", () => {
  let made: Made;
  beforeAll(async () => {
    made = await schoolWithLists();
  });

  it.each(SCREENS)("%s", async (_title, subject, count, screenOf) => {
    const { input, asks, shows } = screenOf(made);
    const { data, codes } = await world.ask(made.head, asks);
    expect(codes).toEqual([]);
    const shown = shows(data);

    const lines = await files.linesOf(made.head, { subject, ...input });

    expect(shown).toHaveLength(count);
    const heads = Object.keys(shown[0]!);
    expect(lines.map((line) => Object.fromEntries(heads.map((head) => [head, line[head]])))).toEqual(shown);
  });
});

describe("who may", () => {
  it("a teacher takes the names of their classes away, and nothing of others' files", async () => {
    const { school, mine, namesId, changesId } = await schoolWithLists();
    const teacher = await school.a("TEACHER", { classes: [mine] });
    const codesOf = async (subject: string, importId?: string): Promise<string[]> =>
      (await files.ask(teacher, { subject, importId })).codes;

    const waiting = await files.linesOf(teacher, { subject: "NAMES_WAITING" });
    const decided = await files.linesOf(teacher, { subject: "NAMES_DECIDED" });

    expect(waiting.map((line) => line["Nom tapé"])).toEqual(["Abricau"]);
    expect(decided.map((line) => line["Nom tapé"])).toEqual(["ABRICOT"]);
    expect(
      (await files.linesOf(teacher, { subject: "OBJECTIVES" })).map((line) => line["Nom"] || line["Pour"]),
    ).toEqual(["Établissement", "Niveau", "Classe", "Abricot"]);
    expect(await files.linesOf(teacher, { subject: "CAMPAIGNS_DELETED" })).toEqual([]);
    expect(await codesOf("IMPORT_NAMES", namesId)).toEqual(["NOT_FOUND"]);
    expect(await codesOf("IMPORT_CHANGES", changesId)).toEqual(["NOT_FOUND"]);
    expect(await codesOf("DEPARTURES")).toEqual(["FORBIDDEN"]);
  });

  it("a list of one file is not made without the file", async () => {
    const head = (await world.school()).a("HEAD");
    for (const subject of ["IMPORT_NAMES", "IMPORT_CHANGES", "IMPORT_PROBLEMS"]) {
      const { codes } = await files.ask(head, { subject });
      expect(codes).toEqual(["BAD_USER_INPUT"]);
    }
  });

  it("whoever hides names finds none in the file", async () => {
    const { head } = await schoolWithLists();
    for (const subject of ["NAMES_WAITING", "NAMES_DECIDED"]) {
      const lines = await files.linesOf(head, { subject, namesHidden: true });
      expect(lines).toHaveLength(2);
      expect(JSON.stringify(lines)).not.toMatch(/abric|toto/i);
    }
  });
});

describe("a list that is longer than what is read at once", () => {
  it("leaves whole, each name once, in the order of the screen", async () => {
    const school = await world.school();
    const head = await school.a("HEAD");
    await school.sql(
      `insert into name_matches (school_id, last_name, first_name, last_key, first_key, likelihood, decision, decided_at)
       select $1, 'Nom' || n, 'Ana', 'nom' || n || d, 'ana', (n % 7) / 7.0, d,
         case d when 'DISMISSED' then timestamptz '2026-11-01' + (n % 5) * interval '1 day' end
       from generate_series(1, 1050) n, unnest(array['PENDING', 'DISMISSED']) d`,
      [school.id],
    );

    for (const [subject, list] of [
      ["NAMES_WAITING", "pendingNames"],
      ["NAMES_DECIDED", "decidedNames"],
    ] as const) {
      const lines = await files.linesOf(head, { subject });
      const { data } = await world.ask(head, `{ school { ${list}(first: 100) { nodes { lastName } } } }`);

      const names = lines.map((line) => line["Nom tapé"]);
      expect(names).toHaveLength(1050);
      expect(new Set(names).size).toBe(1050);
      expect(names.slice(0, 100)).toEqual(data.school[list].nodes.map((name: Cells) => name["lastName"]));
    }
  });
});
