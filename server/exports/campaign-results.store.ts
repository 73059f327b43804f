import type { Viewer } from "../access/viewer.ts";
import { PEOPLE } from "../boards/campaign-people.store.ts";
import type { ParticipantFilter } from "../boards/participant-filter.inputs.ts";
import { PARTICIPANTS, participantValues } from "../boards/participant.store.ts";
import { CampaignKind } from "../campaigns/campaign.entity.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { COMPETENCES_REQUIRED } from "../profiles/certifiability.rules.ts";
import { BY_NAME } from "../schools/student.store.ts";
import { cursorRows } from "../shared/cursor.ts";
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

/** What the codes in a CSV are called, each already written as a cell. */
export interface ResultWords {
  status: ReadonlyMap<string, string>;
  evolution: ReadonlyMap<string, string>;
  yes: string;
  no: string;
}

/**
 * The same list as lines of a CSV, without their ends, each after its class: PostgreSQL writes the cells itself, so that a hundred
 * thousand of them cost no more than its own COPY.
 */
export function readResultLines(
  db: Db,
  viewer: Viewer,
  { campaign, filter, studentIds }: ResultsWanted,
  words: ResultWords,
): AsyncGenerator<[classId: string, line: string][]> {
  return cursorRows(
    db,
    `with ${PEOPLE} select q.class_id, ${cellsOf(campaign.kind, words).join(" || ';' || ")}
     ${PARTICIPANTS.replace("from people q", "from people q join school_classes c on c.school_id = $1 and c.id = q.class_id")}
       and ($11::uuid[] is null or s.id = any ($11))
     order by ${studentIds ? "array_position($11::uuid[], s.id)" : BY_NAME}`,
    [...participantValues(viewer, campaign, filter), studentIds, viewer.timeZone],
  );
}

/** In the order of the columns of campaign-results-table.ts. */
function cellsOf(kind: CampaignKind, { status, evolution, yes, no }: ResultWords): string[] {
  const whole = (column: string): string => `coalesce(${column}::text, '')`;
  const oneOf = (column: string, names: ReadonlyMap<string, string>, otherwise: string): string =>
    `case ${column} ${[...names].map(([code, cell]) => `when '${code}' then ${literal(cell)}`).join(" ")} else ${literal(otherwise)} end`;
  const certifiable = `case when p.certifiable_count >= ${COMPETENCES_REQUIRED} then ${literal(yes)}
    when p.certifiable_count is not null then ${literal(no)} else '' end`;
  return [
    ...["csv_text(c.name)", "csv_text(s.last_name)", "csv_text(s.first_name)"],
    oneOf("p.status", status, status.get("TO_START") ?? ""),
    ...["csv_minute(p.started_at, $12)", "csv_minute(p.shared_at, $12)"],
    ...(kind === CampaignKind.ASSESSMENT
      ? ["csv_number(p.progression)", "csv_number(p.mastery)", whole("p.stars_acquired"), whole("p.stars_total")]
      : [whole("p.pix_score"), certifiable, whole("p.certifiable_count")]),
    "coalesce(p.attempt_count, 0)::text",
    `case when p.retrying then ${literal(yes)} else ${literal(no)} end`,
    oneOf("p.evolution", evolution, ""),
  ];
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
