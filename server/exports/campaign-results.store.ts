import type { Viewer } from "../access/viewer.ts";
import { PEOPLE } from "../boards/campaign-people.store.ts";
import type { ParticipantFilter } from "../boards/participant-filter.inputs.ts";
import { PARTICIPANTS, participantValues } from "../boards/participant.store.ts";
import { CampaignKind } from "../campaigns/campaign.entity.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { COMPETENCES_REQUIRED } from "../profiles/certifiability.rules.ts";
import { BY_NAME } from "../schools/student.store.ts";
import { copyOut, withValues } from "../shared/copy-out.ts";
import { cursorRows } from "../shared/cursor.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";

/** In the order of the statement; null but for the first three where the student has not started. */
export type ResultRow = [
  classId: string,
  lastName: string,
  firstName: string,
  status: string | null,
  startedAt: Date | null,
  sharedAt: Date | null,
  progression: number | null,
  mastery: number | null,
  starsAcquired: number | null,
  starsTotal: number | null,
  pixScore: number | null,
  certifiableCount: number | null,
  attemptCount: number | null,
  retrying: boolean | null,
  evolution: string | null,
];

const COLUMNS = `q.class_id, s.last_name, s.first_name, p.status, p.started_at, p.shared_at, p.progression, p.mastery,
  p.stars_acquired, p.stars_total, p.pix_score, p.certifiable_count, p.attempt_count, p.retrying, p.evolution`;

export interface ResultsWanted {
  campaign: Campaign;
  filter: ParticipantFilter;
  studentIds: string[] | null;
}

/** The campaign's own list, one row a student: those that were chosen on the screen in its order, else all of them by name. */
export function readResults(
  db: Db,
  viewer: Viewer,
  { campaign, filter, studentIds }: ResultsWanted,
): AsyncGenerator<ResultRow[]> {
  return cursorRows<ResultRow>(
    db,
    `with ${PEOPLE} select ${COLUMNS} ${PARTICIPANTS} and ($11::uuid[] is null or s.id = any ($11))
     order by ${studentIds ? "array_position($11::uuid[], s.id)" : BY_NAME}`,
    [...participantValues(viewer, campaign, filter), studentIds],
  );
}

export async function countResults(
  db: Db,
  viewer: Viewer,
  { campaign, filter, studentIds }: ResultsWanted,
): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `with ${PEOPLE} select count(*)::int as count ${PARTICIPANTS} and ($11::uuid[] is null or s.id = any ($11))`,
    [...participantValues(viewer, campaign, filter), studentIds],
  );
  return row?.count ?? 0;
}

/** What the codes in a CSV are called, each already written as a cell. */
export interface ResultWords {
  status: ReadonlyMap<string, string>;
  evolution: ReadonlyMap<string, string>;
  yes: string;
  no: string;
}

/**
 * The same list as lines of a CSV, in COPY's binary format: three cells a row, how many rows there are, the class, and the line from
 * behind the class to before its end. PostgreSQL writes the cells itself, so that a hundred thousand of them cost little more than
 * its own COPY. Nobody's name is searched for.
 */
export async function copyResultLines(
  db: Db,
  viewer: Viewer,
  { campaign, filter }: Omit<ResultsWanted, "studentIds">,
  words: ResultWords,
): Promise<AsyncGenerator<Buffer>> {
  await rows(db, "select set_config('timezone', $1, true)", [viewer.timeZone]);
  // Sorted first, written then: what is sorted is small. Whoever is expected was found before anything is sorted.
  const total = isNarrowed(filter) ? "count(*) over ()" : "(select count(*) from people)";
  const statement = `with ${PEOPLE} select r.total::int, r.class_id, ${cellsOf(campaign.kind, words).join(" || ';' || ")}
     from (select ${COLUMNS}, ${total} as total ${PARTICIPANTS} order by ${BY_NAME}) r`;
  const values = participantValues(viewer, campaign, { ...filter, search: null });
  return copyOut(db, `copy (${withValues(statement, values)}) to stdout (format binary)`);
}

function isNarrowed({ classIds, statuses, stars, certifiability }: ParticipantFilter): boolean {
  return [classIds, statuses, stars, certifiability].some((one) => one);
}

/** Names of all classes that may stand in a list of theirs. */
export function listClassNames(db: Db, { schoolId, classIds }: Viewer): Promise<{ id: string; name: string }[]> {
  return rows(
    db,
    "select id, name from school_classes where school_id = $1 and ($2::uuid[] is null or id = any ($2))",
    [schoolId, classIds],
  );
}

/** In the order of the columns of campaign-results-table.ts, from the name on. */
function cellsOf(kind: CampaignKind, { status, evolution, yes, no }: ResultWords): string[] {
  const whole = (column: string): string => `coalesce(${column}::text, '')`;
  const oneOf = (column: string, names: ReadonlyMap<string, string>, otherwise: string): string =>
    `case ${column} ${[...names].map(([code, cell]) => `when '${code}' then ${literal(cell)}`).join(" ")} else ${literal(otherwise)} end`;
  const certifiable = `case when r.certifiable_count >= ${COMPETENCES_REQUIRED} then ${literal(yes)}
    when r.certifiable_count is not null then ${literal(no)} else '' end`;
  return [
    ...["csv_text(r.last_name)", "csv_text(r.first_name)"],
    oneOf("r.status", status, status.get("TO_START") ?? ""),
    ...["csv_minute(r.started_at)", "csv_minute(r.shared_at)"],
    ...(kind === CampaignKind.ASSESSMENT
      ? ["csv_number(r.progression)", "csv_number(r.mastery)", whole("r.stars_acquired"), whole("r.stars_total")]
      : [whole("r.pix_score"), certifiable, whole("r.certifiable_count")]),
    "coalesce(r.attempt_count, 0)::text",
    `case when r.retrying then ${literal(yes)} else ${literal(no)} end`,
    oneOf("r.evolution", evolution, ""),
  ];
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
