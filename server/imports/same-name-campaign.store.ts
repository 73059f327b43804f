import { VISIBLE_CAMPAIGN } from "../campaigns/campaign.store.ts";
import { changed, rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import type { CampaignHeader } from "./import-line.ts";
import { ImportKind } from "./import.entity.ts";
import type { Import } from "./import.entity.ts";
import { Question } from "./question.ts";

interface Planned {
  id: string;
  kind: CampaignHeader["kind"];
  name: string;
}

/** Nobody typed its code, and no file told of it yet: $1 school, $2 followed classes, $3 who dropped the file in. */
const PLANNED = `select c.id, c.kind, c.name from campaigns c
  where ${VISIBLE_CAMPAIGN} and c.code is null and c.pix_id is null and c.archived_at is null`;

/** The planned campaign that a person said is the file's; null: there is none, or it is another one. Asks when nobody said. */
export async function sameNameCampaign(
  db: Db,
  one: Import,
  { kind, name }: Pick<CampaignHeader, "kind" | "name">,
): Promise<Planned | null> {
  const scope = [one.schoolId, one.classIds, one.createdBy];
  if (one.campaignAnswered) {
    const [chosen] = await rows<Planned>(db, `${PLANNED} and c.id = $4`, [...scope, one.sameNameCampaignId]);
    return chosen ?? null;
  }
  const [planned] = await rows<Planned>(
    db,
    `${PLANNED} and c.kind = $4 and c.name_key = plain_name($5) order by c.created_at, c.id limit 1`,
    [...scope, kind, name],
  );
  if (!planned) return null;
  const importKind = kind === "ASSESSMENT" ? ImportKind.PIX_ASSESSMENT : ImportKind.PIX_PROFILES;
  throw new Question("SAME_NAME_CAMPAIGN", importKind, { name: planned.name, campaignId: planned.id });
}

/** One conditional statement: false when it waits no more. The file goes back into the queue. */
export async function saveCampaignAnswer(db: Db, one: Import, campaignId: string | null): Promise<boolean> {
  const touched = await changed(
    db,
    `update imports set status = 'QUEUED', message_code = null, message_params = null, campaign_answered = true,
       same_name_campaign_id = $3
     where school_id = $1 and id = $2 and status = 'WAITING' and message_code = 'SAME_NAME_CAMPAIGN'`,
    [one.schoolId, one.id, campaignId],
  );
  return touched === 1;
}
