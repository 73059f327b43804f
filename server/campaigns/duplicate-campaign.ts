import type { Viewer } from "../access/viewer.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { loadClasses } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { sentence } from "../shared/messages.ts";
import type { Language } from "../shared/messages.ts";
import { Refusal } from "../shared/refusal.ts";
import { makeOnce } from "../shared/request.store.ts";
import { saveCampaignClasses, saveNewCampaign } from "./campaign-change.store.ts";
import type { Campaign } from "./campaign.entity.ts";
import { shortened } from "./campaign.rules.ts";
import { getCampaign, loadClassIdsOfCampaign } from "./campaign.store.ts";

/** The viewer's own, for the same classes of this year among those they follow, without Pix's code: Pix gives another. */
export async function duplicateCampaign(
  db: Db,
  viewer: Viewer,
  { requestId, ...wanted }: Wanted & { requestId: string | null },
): Promise<Campaign> {
  const request = { schoolId: viewer.schoolId, staffId: viewer.id, requestId, verb: "duplicateCampaign" };
  return makeOnce(db, request, {
    make: () => copyOf(db, viewer, wanted),
    find: (id) => getCampaign(db, viewer, id),
  });
}

interface Wanted {
  id: string;
  language: Language;
  at: Date;
}

async function copyOf(db: Db, viewer: Viewer, { id, language, at }: Wanted): Promise<Campaign> {
  const { kind, name, starCount, stageThresholds, multipleAttempts } = await getCampaign(db, viewer, id);
  const meantFor = await loadClasses(db, viewer, (await loadClassIdsOfCampaign(db, viewer, [id])).get(id) ?? []);
  const ofThisYear = [...meantFor.values()].filter(({ schoolYearId }) => schoolYearId === viewer.schoolYearId);

  const copy = await saveNewCampaign(db, viewer, {
    ...{ kind, starCount, stageThresholds, multipleAttempts },
    name: shortened(sentence(language, "campaign.copyOf", { name })),
    code: null,
    ownerId: viewer.id,
    finishBy: null,
    createdAt: at,
  });
  if (!copy) throw new Refusal("CONFLICT");
  const classIds = ofThisYear.map((one) => one.id);
  await saveCampaignClasses(db, copy, classIds, localDay(at.toISOString(), viewer.timeZone));
  return copy;
}
