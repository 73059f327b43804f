import type { Viewer } from "../access/viewer.ts";
import { PEOPLE } from "../boards/campaign-people.store.ts";
import type { ParticipantFilter } from "../boards/participant-filter.inputs.ts";
import { PARTICIPANTS, participantValues } from "../boards/participant.store.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
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

/** The campaign's own list, one row a student: those that were chosen on the screen in its order, else all of them by name. */
export function readResults(
  db: Db,
  viewer: Viewer,
  { campaign, filter, studentIds }: { campaign: Campaign; filter: ParticipantFilter; studentIds: string[] | null },
): AsyncGenerator<ResultRow[]> {
  return cursorRows<ResultRow>(
    db,
    `with ${PEOPLE} select ${COLUMNS} ${PARTICIPANTS} and ($11::uuid[] is null or s.id = any ($11))
     order by ${studentIds ? "array_position($11::uuid[], s.id)" : BY_NAME}`,
    [...participantValues(viewer, campaign, filter), studentIds],
  );
}
