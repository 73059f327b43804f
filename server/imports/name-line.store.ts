import type { Viewer } from "../access/viewer.ts";
import type { AttemptFact } from "../participations/attempt-fact.rules.ts";
import type { ParticipationStatus } from "../participations/participation.entity.ts";
import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { NameLine } from "./name-match.type.ts";

/** More than a person would compare. */
const MOST_LINES = 12;

interface FoundLine extends Pick<NameLine, "campaignName" | "fileName" | "line"> {
  matchId: string;
  fact: AttemptFact;
}

/** What the lines of a typed name say, newest first, a line that several files brought counted once. */
export async function loadLinesOfMatch(
  db: Db,
  viewer: Viewer,
  matchIds: readonly string[],
): Promise<Map<string, NameLine[]>> {
  const found = await rows<{
    matchId: string;
    campaignName: string;
    fileName: string;
    line: number;
    fact: AttemptFact;
  }>(
    db,
    `with lines as (
       select distinct on (l.match_id, l.fact_key) l.match_id, l.campaign_id, i.file_name, l.line, l.fact
       from import_lines l join imports i on i.school_id = l.school_id and i.id = l.import_id
       where l.school_id = $1 and l.match_id = any ($2::uuid[])
       order by l.match_id, l.fact_key, i.number desc, l.line)
     select l.match_id as "matchId", c.name as "campaignName", l.file_name as "fileName", l.line, l.fact
     from lines l join campaigns c on c.school_id = $1 and c.id = l.campaign_id
     order by coalesce(l.fact -> 'sharedAt' ->> 'at', l.fact -> 'startedAt' ->> 'at') desc nulls last, c.name, l.line`,
    [viewer.schoolId, matchIds],
  );
  const byMatch = Map.groupBy(found, ({ matchId }) => matchId);
  return new Map([...byMatch].map(([matchId, lines]) => [matchId, lines.slice(0, MOST_LINES).map(lineOf)]));
}

function lineOf({ fact, campaignName, fileName, line }: FoundLine): NameLine {
  const { starsAcquired, starsTotal, mastery, pixScore } = fact;
  return Object.assign(new NameLine(), {
    ...{ campaignName, fileName, line },
    status: fact.status as ParticipationStatus,
    startedAt: fact.startedAt ? new Date(fact.startedAt.at) : null,
    sharedAt: fact.sharedAt ? new Date(fact.sharedAt.at) : null,
    stars: starsAcquired === null || starsTotal === null ? null : { acquired: starsAcquired, total: starsTotal },
    ...{ mastery, pixScore },
  });
}

export interface NameOrigins {
  campaigns: string[];
  files: string[];
}

/** The campaigns and the files in which each typed name stands, by name. */
export async function loadOriginsOfMatch(
  db: Db,
  viewer: Viewer,
  matchIds: readonly string[],
): Promise<Map<string, NameOrigins>> {
  const found = await rows<NameOrigins & { id: string }>(
    db,
    `select l.match_id as id, array_agg(distinct c.name) as campaigns, array_agg(distinct i.file_name) as files
     from import_lines l
     join campaigns c on c.school_id = l.school_id and c.id = l.campaign_id
     join imports i on i.school_id = l.school_id and i.id = l.import_id
     where l.school_id = $1 and l.match_id = any ($2::uuid[]) group by 1`,
    [viewer.schoolId, matchIds],
  );
  return new Map(found.map(({ id, ...origins }) => [id, origins]));
}

/** The campaigns in which each typed name waits. */
export async function listCampaignsByMatch(
  db: Db,
  viewer: Viewer,
  matchIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = await rows<{ id: string; campaignIds: string[] }>(
    db,
    `select match_id as id, array_agg(distinct campaign_id::text) as "campaignIds" from import_lines
     where school_id = $1 and match_id = any ($2::uuid[]) group by 1`,
    [viewer.schoolId, matchIds],
  );
  return new Map(found.map(({ id, campaignIds }) => [id, campaignIds]));
}
