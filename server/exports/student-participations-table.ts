import type { Viewer } from "../access/viewer.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import type { Participation } from "../participations/participation.entity.ts";
import { loadParticipationsOfStudent } from "../participations/participation.store.ts";
import { retryAfter } from "../participations/retry.rules.ts";
import { loadSchoolYears } from "../schools/school.store.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { nameOfYear, sayIn, shareColumn, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable } from "./export-table.ts";
import { loadStudentAsked, tableOfStudent } from "./load-student-asked.ts";

interface ParticipationLine {
  participation: Participation;
  /** Absent where the viewer does not see it. */
  campaign: Campaign | undefined;
  /** Null where no file says when. */
  yearName: string | null;
  retry: ReturnType<typeof retryAfter>;
}

/** Every attempt, newest first, each school year apart; or those at one campaign. */
export async function tableOfStudentParticipations(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const asked = await loadStudentAsked(db, viewer, request);
  const { campaignId } = request;
  const all = (await loadParticipationsOfStudent(db, viewer, [asked.key])).get(asked.key) ?? [];
  const participations = yearByYear(all.filter((one) => !campaignId || one.campaignId === campaignId));
  const campaigns = await loadCampaigns(db, viewer, [...new Set(participations.map((one) => one.campaignId))]);
  const years = await loadSchoolYears(
    db,
    viewer,
    participations.flatMap(({ schoolYearId }) => schoolYearId ?? []),
  );
  const lines = participations.map((participation) => {
    const campaign = campaigns.get(participation.campaignId);
    const year = years.get(participation.schoolYearId ?? "");
    return {
      participation,
      campaign,
      yearName: nameOfYear(viewer, year),
      retry: retryAfter(participation, campaign?.multipleAttempts ?? null, now),
    };
  });
  return tableOfStudent(asked, columnsOf(request), lines);
}

/** As the page has them: of one without a date, the year is known all the same. */
function yearByYear(participations: readonly Participation[]): Participation[] {
  return [...Map.groupBy(participations, ({ schoolYearId }) => schoolYearId).values()].flat();
}

function columnsOf(request: ExportRequest): Column<ParticipationLine>[] {
  const say = sayIn(request);
  // What may be done now is no fact of a year that is over.
  const retry: Column<ParticipationLine>[] = [
    { head: say("head.retry"), cell: ({ retry: one }) => one && yesOrNo(say, one.allowed) },
    { head: say("head.retryFrom"), cell: ({ retry: one }) => one && (one.from ?? NOTHING) },
  ];
  return [
    { head: say("head.schoolYear"), cell: ({ yearName }) => yearName },
    { head: say("head.campaign"), cell: ({ campaign }) => campaign?.name ?? null },
    { head: say("head.status"), cell: ({ participation }) => say(`status.${participation.status}`) },
    { head: say("head.startedAt"), cell: ({ participation }) => participation.startedAt },
    { head: say("head.sharedAt"), cell: ({ participation }) => participation.sharedAt },
    shareColumn(say, say("head.progression"), ({ participation }) => participation.progression),
    shareColumn(say, say("head.mastery"), ({ participation }) => participation.mastery),
    { head: say("head.stars"), cell: ({ participation }) => participation.starsAcquired },
    { head: say("head.starsTotal"), cell: ({ participation }) => participation.starsTotal },
    { head: say("head.pixScore"), cell: ({ participation }) => participation.pixScore },
    ...(request.schoolYearId ? [] : retry),
  ];
}
