import type { Viewer } from "../access/viewer.ts";
import { CampaignKind } from "../campaigns/campaign.entity.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { IS_LAST, participationOf } from "../participations/participation.store.ts";
import { isUuid, uuidOrNone } from "../schools/school.store.ts";
import { BY_NAME, STUDENT, studentOf } from "../schools/student.store.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { Slice } from "../shared/page.ts";
import type { CampaignParticipant } from "./campaign-participant.type.ts";
import { PEOPLE, RESULT } from "./campaign-people.store.ts";
import { comesAfter, certifiabilityIn, searchIn } from "./list-filter.store.ts";
import { wordsOf } from "../imports/name-search.rules.ts";
import type { ParticipantFilter } from "./participant-filter.inputs.ts";

/** $1 to $4 as PEOPLE says, $5 words, $6 classes, $7 statuses, $8 stars, $9 certifiability, $10 whether profiles are collected. */
export const PARTICIPANTS = `from people q
  join students s on s.school_id = $1 and s.id = q.student_id
  ${RESULT}
  where ${searchIn("$5")} and ($6::uuid[] is null or q.class_id = any ($6))
    and ($7::text[] is null or coalesce(p.status, 'TO_START') = any ($7)) and ($8::int[] is null or p.stars_acquired = any ($8))
    and ${certifiabilityIn("(case when $10::boolean then p.certifiable_count else s.certifiable_count end)", "$9")}`;

const RESULT_COLUMNS = `p.id as "resultId", p.school_year_id as "schoolYearId", p.status, p.started_at as "startedAt", p.shared_at as "sharedAt", p.progression, p.mastery,
  p.stars_acquired as "starsAcquired", p.stars_total as "starsTotal", p.pix_score as "resultPixScore",
  p.certifiable_count as "resultCertifiableCount", coalesce(p.retrying, false) as retrying,
  coalesce(p.attempt_count, 0) as "attemptCount", p.evolution, ${IS_LAST}`;

/** By last name then first name. */
export async function listParticipants(
  db: Db,
  viewer: Viewer,
  { campaign, filter, slice }: { campaign: Campaign; filter: ParticipantFilter; slice: Slice },
): Promise<CampaignParticipant[]> {
  const found = await rows<ParticipantRow>(
    db,
    `with ${PEOPLE} select ${STUDENT}, s.email is not null as "emailKnown", ${RESULT_COLUMNS} ${PARTICIPANTS}
       and ($11::uuid is null or ${comesAfter("$11")})
     order by ${BY_NAME} limit $12`,
    [...participantValues(viewer, campaign, filter), slice.after?.[0] ?? null, slice.limit],
  );
  return found.map((row) => participantOf(row, campaign));
}

export async function countParticipants(
  db: Db,
  viewer: Viewer,
  { campaign, filter }: { campaign: Campaign; filter: ParticipantFilter },
): Promise<number> {
  const [row] = await rows<{ count: number }>(
    db,
    `with ${PEOPLE} select count(*)::int as count ${PARTICIPANTS}`,
    participantValues(viewer, campaign, filter),
  );
  return row?.count ?? 0;
}

export function participantValues(viewer: Viewer, { id, kind }: Campaign, filter: ParticipantFilter): unknown[] {
  return [
    viewer.schoolId,
    [id],
    viewer.classIds,
    uuidOrNone(filter.schoolYearId),
    wordsOf(filter.search),
    filter.classIds?.filter(isUuid) ?? null,
    filter.statuses ?? null,
    filter.stars ?? null,
    filter.certifiability ?? null,
    kind === CampaignKind.PROFILES_COLLECTION,
  ];
}

interface ParticipantRow {
  id: string;
  schoolId: string;
  resultId: string | null;
  schoolYearId: string | null;
  status: Exclude<CampaignParticipant["status"], "TO_START"> | null;
  startedAt: Date | null;
  sharedAt: Date | null;
  progression: number | null;
  mastery: number | null;
  starsAcquired: number | null;
  starsTotal: number | null;
  resultPixScore: number | null;
  resultCertifiableCount: number | null;
  retrying: boolean;
  attemptCount: number;
  evolution: CampaignParticipant["evolution"];
  isLast: boolean;
}

function participantOf(row: ParticipantRow, campaign: Campaign): CampaignParticipant {
  const {
    resultId,
    schoolYearId,
    status,
    startedAt,
    sharedAt,
    progression,
    mastery,
    starsAcquired,
    starsTotal,
    ...rest
  } = row;
  const { resultPixScore: pixScore, resultCertifiableCount: certifiableCount, ...more } = rest;
  const { retrying, attemptCount, evolution, isLast, ...student } = more;
  const keys = {
    schoolId: row.schoolId,
    id: resultId,
    campaignId: campaign.id,
    studentId: row.id,
    schoolYearId,
    isLast,
    knownCampaign: campaign,
  };
  const figures = {
    status,
    startedAt,
    sharedAt,
    progression,
    mastery,
    starsAcquired,
    starsTotal,
    pixScore,
    certifiableCount,
  };
  return {
    student: studentOf(student),
    status: status ?? "TO_START",
    result: resultId === null ? null : participationOf({ ...keys, ...figures }),
    retrying,
    attemptCount,
    evolution,
  };
}
