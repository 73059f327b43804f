import fc from "fast-check";

import { COMPETENCE_CODES } from "../../server/competences/crcn.ts";
import { exportedFiles } from "../support/exported-files.ts";
import type { ExportedFiles } from "../support/exported-files.ts";
import { assessmentCsv, profilesCsv } from "../support/made-up-files.ts";
import type { MadeUpAssessmentLine, MadeUpProfileLine } from "../support/made-up-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import { dropFile } from "../support/world-import.ts";
import type { Named, Person, WorldSchool } from "../support/world-school.ts";

const PENDING = /* GraphQL */ `
  {
    school {
      pendingNames(first: 50) {
        nodes {
          id
          candidates {
            student {
              id
            }
          }
        }
      }
    }
  }
`;
const LINK = /* GraphQL */ `
  mutation ($id: ID!, $studentId: ID!) {
    linkName(matchId: $id, studentId: $studentId) {
      match {
        id
      }
    }
  }
`;
const EXPORT = /* GraphQL */ `
  query ($id: ID!) {
    export(id: $id) {
      status
      fileName
      lineCount
    }
  }
`;

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

const CAMPAIGN = { pixId: 123, code: "AZERTY123", name: "@Campagne de Test N°1", organisation: "Collège des Tilleuls" };

async function pixFile(person: Person, input: object = {}): Promise<{ text: string; fileName: string }> {
  const [campaign] = (await world.ask(person, "{ school { campaigns(first: 5) { nodes { id } } } }")).data.school
    .campaigns.nodes;
  const asked = { subject: "PIX_RESULTS", campaignId: campaign.id, ...input };
  const { id, bytes } = await files.made(person, asked);
  const one = (await world.ask(person, EXPORT, { id })).data.export;
  expect(one.status).toBe("DONE");
  return { text: bytes.toString("utf8"), fileName: one.fileName };
}

interface Place {
  school: WorldSchool;
  head: Person;
  mine: Named;
}

async function schoolOf(...names: [lastName: string, firstName: string][]): Promise<Place> {
  const school = await world.school();
  const mine = await school.classOf("3A");
  const before = await school.classOf("3A", { year: 2025 });
  for (const [lastName, firstName] of names) {
    const student = await school.student({ lastName, firstName, in: mine });
    await school.enrol(student, before);
  }
  return { school, mine, head: await school.a("HEAD") };
}

/** A person says whose the names are that a machine cannot tell: of each the first who is proposed. */
async function decideNames({ head }: Place): Promise<void> {
  const { data } = await world.ask(head, PENDING);
  for (const { id, candidates } of data.school.pendingNames.nodes) {
    const [first] = candidates;
    if (first) await world.ask(head, LINK, { id, studentId: first.student.id });
  }
}

/** Everything that the school knows, but when and by which file it learnt it. */
async function knownIn({ school }: Place): Promise<unknown> {
  const tables = {
    campaigns: "kind, name, code, pix_id, star_count, target_profile, data_as_of, created_at",
    campaign_classes: "class_id, given_on, campaign_id, school_id",
    participations: `student_id, class_id, school_year_id, attempt_key, status, started_at, shared_at, progression, mastery,
      stars_acquired, stars_total, pix_score, certifiable_count, levels, pix, mastered, skills, is_shown, retrying, attempt_count,
      evolution, worked_mask`,
    profiles: "student_id, known_at, pix_score, certifiable_count, levels, pix",
    students: "id, levels, pix, pix_score, certifiable_count, profile_known_at",
    name_matches: "last_name, first_name, class_name, decision, student_id",
    import_problems: "code",
  };
  const known = [];
  for (const [table, columns] of Object.entries(tables)) {
    const order = table === "import_problems" ? "1" : "1, 2, 3, 4";
    const found = await school.sql(`select ${columns} from ${table} where school_id = $1 order by ${order}`, [
      school.id,
    ]);
    known.push([table, found]);
  }
  return known;
}

it("an assessment is written byte for byte as Pix Orga writes it", async () => {
  const place = await schoolOf(["=Bono", "@Jean"], ["Abricot", "Zoé"]);
  const theirs = assessmentCsv({
    generation: "new",
    campaign: { ...CAMPAIGN, targetProfile: "=Parcours; de « rentrée »" },
    starCount: 3,
    skills: { "1.1": 6, "1.2": 3, "4.2": 5 },
    lines: [
      {
        lastName: "=Bono",
        firstName: "@Jean",
        className: "3A",
        startedAt: "2026-10-05T08:10:00Z",
        sharedAt: "2026-10-05T09:02:00Z",
        stars: 2,
        mastered: { "1.1": 5, "1.2": 1, "4.2": 5 },
      },
      { lastName: "Abricot", firstName: "Zoé", className: "3A", startedAt: "2026-10-06T08:10:00Z", progression: 0.333 },
    ],
  });
  await dropFile(world, place.head, theirs);

  const { text, fileName } = await pixFile(place.head);

  expect(text).toBe(theirs.toString("utf8"));
  expect(fileName).toBe("Resultats-Campagne-de-Test-N-1-123-2026-11-23-10-00.csv");
});

it("a collection of profiles too, with what its students were asked for", async () => {
  const place = await schoolOf(["Abricot", "Zoé"], ["Zèbre", "Yan"]);
  const theirs = profilesCsv({
    generation: "new",
    campaign: CAMPAIGN,
    externalIdLabel: "Identifiant externe",
    lines: [
      {
        lastName: "Abricot",
        firstName: "Zoé",
        className: "3A",
        externalId: "12-34",
        sharedAt: "2026-10-01T22:04:00Z",
        levels: COMPETENCE_CODES.map((_code, place) => place % 4),
      },
      { lastName: "Zèbre", firstName: "Yan", className: "3A", externalId: 'x;"y"' },
    ],
  });
  await dropFile(world, place.head, theirs);

  expect((await pixFile(place.head)).text).toBe(theirs.toString("utf8"));
});

it("a student's attempts follow each other, the newest first; the filter of the screen holds", async () => {
  const place = await schoolOf(["Abricot", "Zoé"], ["Zèbre", "Yan"]);
  const line = (lastName: string, firstName: string, day: string): MadeUpAssessmentLine => ({
    ...{ lastName, firstName, className: "3A" },
    ...{ startedAt: `2026-10-${day}T08:10:00Z`, sharedAt: `2026-10-${day}T09:00:00Z`, mastery: 0.5 },
  });
  const lines = [line("Abricot", "Zoé", "05"), line("Abricot", "Zoé", "12"), line("Zèbre", "Yan", "06")];
  await dropFile(world, place.head, assessmentCsv({ generation: "new", campaign: CAMPAIGN, lines }));

  const started = (text: string): string[] => text.match(/"\d\d\/10\/2026 10:10"/g) ?? [];
  expect(started((await pixFile(place.head)).text)).toEqual([
    '"12/10/2026 10:10"',
    '"05/10/2026 10:10"',
    '"06/10/2026 10:10"',
  ]);
  expect(started((await pixFile(place.head, { participantFilter: { search: "yan" } })).text)).toEqual([
    '"06/10/2026 10:10"',
  ]);
});

const NAMES: [string, string][] = [
  ["Abricot", "Zoé"],
  ["Abricot", "Yan"],
  ["O’Cèdre", "Noé"],
  ["N'Diaye-Lœuf", "Fatou"],
  ["Homonyme", "Ana"],
  ["Homonyme", "Ana"],
];
const who = fc
  .constantFrom(...NAMES, ["Inconnu", "Léo"] as [string, string])
  .map(([lastName, firstName]) => ({ lastName, firstName, className: "3A" }));
const instant = fc
  .integer({ min: 0, max: 500 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2025, 8, 2) + minutes * 60_000).toISOString());
const generation = fc.constantFrom("old" as const, "new" as const);

const assessments = fc.array(
  fc.record({
    generation,
    lines: fc.array(
      fc
        .tuple(
          who,
          instant,
          fc.option(fc.integer({ min: 1, max: 40_000 })),
          fc.integer({ min: 0, max: 3 }),
          fc.integer({ min: 0, max: 3 }),
          fc.integer({ min: 0, max: 1000 }),
        )
        .map(([person, startedAt, later, stars, mastered, progression]): MadeUpAssessmentLine => ({
          ...person,
          startedAt,
          ...(later === null
            ? { progression: progression / 1000 }
            : {
                sharedAt: new Date(Date.parse(startedAt) + later * 60_000).toISOString(),
                stars,
                mastered: { "1.1": mastered },
              }),
        })),
      { minLength: 1, maxLength: 8 },
    ),
  }),
  { minLength: 1, maxLength: 3 },
);
const collections = fc.array(
  fc.record({
    generation,
    lines: fc.array(
      fc
        .tuple(who, fc.option(instant), fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 16, maxLength: 16 }))
        .map(([person, sharedAt, levels]): MadeUpProfileLine => ({
          ...person,
          ...(sharedAt === null ? {} : { sharedAt, levels }),
        })),
      { minLength: 1, maxLength: 8 },
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

describe("a file exported as Pix writes it and imported again changes nothing", () => {
  const RUNS = 15;

  async function unchanged(files: readonly Buffer[]): Promise<void> {
    const place = await schoolOf(...NAMES);
    for (const file of files) await dropFile(world, place.head, file);
    await decideNames(place);
    const before = await knownIn(place);

    const { text } = await pixFile(place.head);
    if (text.split("\n").length > 2) await dropFile(world, place.head, Buffer.from(text));

    expect(await knownIn(place)).toEqual(before);
  }

  it("assessments of both generations, in any mixture", () =>
    fc.assert(
      fc.asyncProperty(assessments, (files) =>
        unchanged(files.map((file) => assessmentCsv({ ...file, campaign: CAMPAIGN, starCount: 3 }))),
      ),
      { numRuns: RUNS, endOnFailure: true },
    ));

  it("collections of profiles of both generations, in any mixture", () =>
    fc.assert(
      fc.asyncProperty(collections, (files) =>
        unchanged(files.map((file) => profilesCsv({ ...file, campaign: CAMPAIGN }))),
      ),
      { numRuns: RUNS, endOnFailure: true },
    ));
});
