import { rows } from "../shared/db.ts";
import type { Db } from "../shared/db.ts";
import { FileRefusal } from "./file-refusal.ts";
import type { CampaignHeader } from "./import-line.ts";
import type { Import } from "./import.entity.ts";
import { sameNameCampaign } from "./same-name-campaign.store.ts";

interface Known {
  id: string;
  kind: CampaignHeader["kind"];
}

/** The campaign that the file tells of: by Pix's number, else by its code (a planned one), else by its name (asked), else a new one. */
export async function campaignOfFile(db: Db, one: Import, header: CampaignHeader, now: Date): Promise<{ id: string }> {
  const { kind, code, pixId } = header;
  const known = await rows<Known>(
    db,
    `select id, kind from campaigns where school_id = $1 and (pix_id = $2 or code = $3) and deleted_at is null
     order by pix_id = $2 desc nulls last`,
    [one.schoolId, pixId, code],
  );
  const campaign = known[0] ?? (await sameNameCampaign(db, one, header));
  if (!campaign) return newCampaign(db, one.schoolId, header, now);
  if (campaign.kind !== kind) throw new FileRefusal("CAMPAIGN_KIND_DIFFERS");

  await rows(
    db,
    `update campaigns set pix_id = coalesce(pix_id, $3), code = coalesce(code, $4),
       planned_star_count = case when pix_id is null then star_count else planned_star_count end
     where school_id = $1 and id = $2`,
    [one.schoolId, campaign.id, pixId, known.length > 1 ? null : code],
  );
  return campaign;
}

async function newCampaign(
  db: Db,
  schoolId: string,
  { kind, name, code, pixId, starCount }: CampaignHeader,
  now: Date,
): Promise<{ id: string }> {
  const [made] = await rows<{ id: string }>(
    db,
    `insert into campaigns (school_id, kind, name, code, pix_id, star_count, created_at)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [schoolId, kind, name, code, pixId, starCount, now],
  );
  return made!;
}
