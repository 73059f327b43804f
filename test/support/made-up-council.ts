import type { ClassBoard, ClassBoardRow } from "../../server/boards/class-board.type.ts";
import type { StudentChange } from "../../server/boards/progression.type.ts";
import type { CouncilPage } from "../../server/sheets/council-page.ts";
import { councilSheet } from "../../server/sheets/council-sheet.ts";
import type { CouncilSources } from "../../server/sheets/council-sheet.ts";

const LAST = ["Aubry", "Bénard-Lacœuvre", "Cazenave", "Da Silva", "Étienne", "Łukaszewski", "Muñoz", "Nguyên"];
const FIRST = ["Zoé", "Noé", "Łucja", "Íñigo", "Anaïs", "Œdipe", "Maëlys", "Jean-Baptiste"];
const LONG = {
  lastName: "Rakotomalala-Andrianarivelo de la Rochefoucauld",
  firstName: "Marie-Charlotte Élisabeth Joséphine",
};

const REASONS = [
  { reason: "NEVER_STARTED", since: "2026-10-30", missing: null },
  { reason: "STOPPED_MIDWAY", since: "2026-09-28", missing: null },
  { reason: "NOT_SHARED", since: "2026-11-02", missing: null },
  { reason: "PROFILE_MISSING", since: null, missing: null },
  { reason: "NOT_CERTIFIABLE", since: null, missing: 2 },
  { reason: "BEHIND_OBJECTIVE", since: null, missing: 3 },
] as const;

interface Given {
  students: number;
  campaigns?: string[];
  /** How many of the students have names as long as they get. */
  longNames?: number;
}

/** A class as the server would tell it, drawn without a database. */
export function councilPage({
  students,
  campaigns = ["Rentrée 3e", "Protection et sécurité"],
  longNames = 0,
}: Given): CouncilPage {
  const rows = Array.from({ length: students }, (_, index) => rowOf(index, campaigns.length, index < longNames));
  const since = { kind: "TERM_END" as const, day: "2026-11-20", term: term(1) };
  const figures = { certifiableCount: 3, pixScore: { median: 62 } };
  const board = {
    schoolClass: { id: "class", schoolYearId: "year", name: "3e\u00a0B" },
    asOf: new Date("2026-11-21T10:00:00Z"),
    objective: 5,
    campaigns: campaigns.map((name, index) => ({ id: `campaign-${index}`, name, code: `ABCDEF${index}23` })),
    rows,
    summary: {
      studentCount: students,
      certifiableCount: 4,
      certifiabilityUnknownCount: 1,
      objectiveReachedCount: 2,
      needsSupportCount: 9,
      medianPixScore: 116,
    },
  } as unknown as ClassBoard;
  const sources = {
    board,
    progression: {
      since,
      points: [{ milestone: since, figures }],
      students: rows.map(({ student }, index) => ({ student, sinceMilestone: changeOf(index) })),
    },
    terms: [term(1), term(2), term(3)],
    councils: [{ termId: "term-2", heldOn: "2027-03-18" }],
    remindersOf: (id: string) =>
      id.endsWith("3") ? [{ createdAt: new Date("2026-11-21T12:00:00Z"), status: "RECORDED" }] : [],
  } as unknown as CouncilSources;
  return {
    board,
    sheet: councilSheet(sources, "Europe/Paris"),
    schoolName: "Collège des Quatre-Vents",
    schoolYearName: "2026-2027",
    homeroomTeachers: [{ firstName: "Nadia", lastName: "Ferhaoui" }] as unknown as CouncilPage["homeroomTeachers"],
    today: "2026-11-22",
    asOf: "2026-11-21",
    language: "fr",
  };
}

function rowOf(index: number, campaigns: number, isLong: boolean): ClassBoardRow {
  const known = index % 5 !== 2;
  const held = index % 9;
  const names = isLong
    ? LONG
    : { lastName: `${LAST[index % LAST.length]!}`, firstName: FIRST[(index * 3) % FIRST.length]! };
  const status = index % 3 === 0 ? "BEHIND" : index % 4 === 1 ? "REACHED" : "ON_TRACK";
  return {
    student: { id: `student-${index}`, ...names },
    pixScore: known ? held * 14 : null,
    certifiability: {
      status: known ? (held >= 5 ? "CERTIFIABLE" : "NOT_CERTIFIABLE") : "UNKNOWN",
      certifiableCompetenceCount: known ? held : null,
      missingCompetenceCount: known ? Math.max(0, 5 - held) : null,
    },
    yearProgress: { objective: 5, dueOn: "2027-05-31", competencesGained: known ? index % 7 : null, status },
    cells: Array.from({ length: campaigns }, (_, campaign) => cellOf(index, campaign)),
    supportNeeds: index % 3 === 0 ? [{ ...REASONS[(index / 3) % REASONS.length]!, campaignId: null }] : [],
    lastActivityAt: new Date("2026-11-21T15:00:00Z"),
    lastReminder: null,
  } as unknown as ClassBoardRow;
}

function cellOf(index: number, campaign: number): object {
  const shown = [
    { status: "SHARED", stars: { acquired: index % 4, total: 3 }, mastery: 0.5 },
    { status: "SHARED", stars: null, mastery: 0.834 },
    { status: "TO_SHARE", stars: null, mastery: null },
    { status: "TO_START", stars: null, mastery: null },
  ];
  return { campaignId: `campaign-${campaign}`, ...shown[(index + campaign) % shown.length]! };
}

function changeOf(index: number): StudentChange {
  const gained = index % 5 === 2 ? null : Array.from({ length: index % 3 }, () => ({}));
  return {
    competencesGained: gained,
    becameCertifiable: index % 6 === 5,
    starsGained: null,
  } as unknown as StudentChange;
}

function term(number: number): { id: string; number: number; kind: "TRIMESTER"; startsOn: string; endsOn: string } {
  return { id: `term-${number}`, number, kind: "TRIMESTER", startsOn: "2026-09-01", endsOn: "2026-11-20" };
}
