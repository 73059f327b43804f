import type { Viewer } from "../access/viewer.ts";
import type { CampaignParticipant } from "../boards/campaign-participant.type.ts";
import { listParticipants } from "../boards/participant.store.ts";
import { CampaignKind } from "../campaigns/campaign.entity.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { getCampaign } from "../campaigns/campaign.store.ts";
import { certifiabilityOfCount } from "../profiles/certifiability.rules.ts";
import type { Db } from "../shared/db.ts";
import type { Cell } from "../shared/csv.ts";
import type { ExportRequest } from "./export.entity.ts";
import { chosen, sayIn, tableOf, yesOrNo } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { loadClassOfStudents } from "./load-class-of-students.ts";
import type { ClassOfStudents } from "./load-class-of-students.ts";

const AT_A_TIME = 1_000;

/** One line a student, as on the campaign's own screen. */
export async function tableOfCampaignResults(db: Db, viewer: Viewer, request: ExportRequest): Promise<ExportTable> {
  const campaign = await getCampaign(db, viewer, request.campaignId!);
  const all = await listAllParticipants(db, viewer, campaign, request);
  const sources = chosen(all, request.studentIds, ({ student }) => student.id);
  const classes = await loadClassOfStudents(
    db,
    viewer,
    sources.map(({ student }) => student.id),
  );
  const columns = columnsOf(sayIn(request), campaign, classes);
  return { ...tableOf(columns, sources), classIds: classes.classIds, about: [campaign.name] };
}

async function listAllParticipants(
  db: Db,
  viewer: Viewer,
  campaign: Campaign,
  { participantFilter, classIds }: ExportRequest,
): Promise<CampaignParticipant[]> {
  const filter = { ...participantFilter, classIds: participantFilter?.classIds ?? classIds };
  const all: CampaignParticipant[] = [];
  for (;;) {
    const last = all.at(-1)?.student.id;
    const slice = { limit: AT_A_TIME, after: last ? [last] : null };
    const found = await listParticipants(db, viewer, { campaign, filter, slice });
    all.push(...found);
    if (found.length < AT_A_TIME) return all;
  }
}

function columnsOf(say: Say, { kind }: Campaign, { nameOf }: ClassOfStudents): Column<CampaignParticipant>[] {
  const of = (
    cell: (result: NonNullable<CampaignParticipant["result"]>) => Cell,
  ): Column<CampaignParticipant>["cell"] => {
    return ({ result }) => (result ? cell(result) : null);
  };
  const assessment: Column<CampaignParticipant>[] = [
    { head: say("head.progression"), cell: of(({ progression }) => progression) },
    { head: say("head.mastery"), cell: of(({ mastery }) => mastery) },
    { head: say("head.stars"), cell: of(({ starsAcquired }) => starsAcquired) },
    { head: say("head.starsTotal"), cell: of(({ starsTotal }) => starsTotal) },
  ];
  const collection: Column<CampaignParticipant>[] = [
    { head: say("head.pixScore"), cell: of(({ pixScore }) => pixScore) },
    {
      head: say("head.certifiable"),
      cell: of(({ certifiableCount }) => yesOrNo(say, isCertifiable(certifiableCount))),
    },
    { head: say("head.certifiableCount"), cell: of(({ certifiableCount }) => certifiableCount) },
  ];
  return [
    { head: say("head.class"), cell: ({ student }) => nameOf(student.id) },
    { head: say("head.lastName"), cell: ({ student }) => student.lastName },
    { head: say("head.firstName"), cell: ({ student }) => student.firstName },
    { head: say("head.status"), cell: ({ status }) => say(`status.${status}`) },
    { head: say("head.startedAt"), cell: of(({ startedAt }) => startedAt) },
    { head: say("head.sharedAt"), cell: of(({ sharedAt }) => sharedAt) },
    ...(kind === CampaignKind.ASSESSMENT ? assessment : collection),
    { head: say("head.attempts"), cell: ({ attemptCount }) => attemptCount },
    { head: say("head.retrying"), cell: ({ retrying }) => yesOrNo(say, retrying) },
    { head: say("head.evolution"), cell: ({ evolution }) => (evolution ? say(`evolution.${evolution}`) : null) },
  ];
}

function isCertifiable(count: number | null): boolean | null {
  return count === null ? null : certifiabilityOfCount(count).status === "CERTIFIABLE";
}
