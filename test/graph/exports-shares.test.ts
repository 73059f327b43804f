import { read, utils } from "@e965/xlsx";

import { exportedFiles } from "../support/exported-files.ts";
import type { ExportedFiles } from "../support/exported-files.ts";
import { makeWorld } from "../support/school-world.ts";
import type { World } from "../support/school-world.ts";
import type { Person } from "../support/world-school.ts";

/** A share is a number whose head says so in a CSV, and per cent under its plain name where a format can say it. */
let world: World;
let files: ExportedFiles;
let head: Person;
let classId: string;
let campaignId: string;
let studentId: string;
let participationId: string;

beforeAll(async () => {
  world = await makeWorld();
  world.now = new Date("2026-11-23T09:00:00Z");
  files = await exportedFiles(world);
  const school = await world.school();
  const mine = await school.classOf("3A");
  const campaign = await school.campaign({ name: "Rentrée", classes: [mine], starCount: null });
  const zoe = await school.student({ lastName: "Abricot", in: mine });
  for (const lastName of ["Bleuet", "Cerise"]) await school.student({ lastName, in: mine });
  ({ id: participationId } = await school.took(zoe, campaign, { mastery: 0.4812, progression: 1, skills: [[1, 3]] }));
  await school.profile(zoe, { knownAt: "2026-09-12T08:05:00Z", levels: [1, 1, 1, 1, 1] });
  [head, classId, campaignId, studentId] = [await school.a("HEAD"), mine.id, campaign.id, zoe.id];
});
afterAll(async () => {
  await world.close();
  await files.remove();
});

const AS_NUMBER = " (de 0 à 1)";

it.each([
  ["CAMPAIGN_RESULTS", () => ({ campaignId }), { Avancement: "100 %", Réussite: "48 %" }],
  ["CLASS_BOARD", () => ({ classIds: [classId] }), { "Rentrée : réussite": "48 %" }],
  ["CAMPAIGN_ANALYSIS", () => ({ campaignId }), { Réussite: "33 %" }],
  ["READINESS", () => ({}), { "Certifiables : part": "33 %" }],
  ["COMPETENCES_BY_GRADE", () => ({}), { "3e : part": "33 %" }],
  ["STUDENT_PARTICIPATIONS", () => ({ studentIds: [studentId] }), { Avancement: "100 %", Réussite: "48 %" }],
  ["PARTICIPATION_RESULTS", () => ({ participationId }), { Réussite: "33 %" }],
])("shares in the file %s are read per cent, and counted in a CSV", async (subject, input, expected) => {
  const [first] = await files.linesOf(head, { subject, ...input() });
  const { Sheets } = read(await files.fileOf(head, { subject, ...input(), format: "XLSX" }), { cellNF: true });
  const [heads = [], cells = []] = utils.sheet_to_json<string[]>(Sheets["Données"]!, { header: 1, raw: false });

  const plain = (text: string): string => text.replace(/\s/g, " ").replace(/(?<=\d)%/, " %");
  const shown = Object.fromEntries(heads.map((one, column) => [plain(one), plain(String(cells[column] ?? ""))]));
  expect(shown).toMatchObject(expected);
  expect(Object.keys(shown).filter((one) => one.endsWith(AS_NUMBER))).toEqual([]);
  const numbers = Object.keys(first!).filter((one) => one.endsWith(AS_NUMBER));
  expect(numbers).toEqual(Object.keys(expected).map((one) => `${one}${AS_NUMBER}`));
  for (const one of numbers) expect(first![one]).toMatch(/^[01](,\d{1,4})?$/);
});
