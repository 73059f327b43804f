import type { Viewer } from "../access/viewer.ts";
import { loadCampaigns } from "../campaigns/campaign.store.ts";
import { COMPETENCE_AREAS, COMPETENCES } from "../competences/competence-areas.ts";
import { getParticipation, loadSkillsOfParticipation } from "../participations/participation.store.ts";
import { countsByPlace, sumOf } from "../participations/skill-counts.rules.ts";
import type { SkillCount, SkillCounts } from "../participations/skill-counts.rules.ts";
import { NOTHING } from "../shared/cell.rules.ts";
import type { Db } from "../shared/db.ts";
import type { ExportRequest } from "./export.entity.ts";
import { sayIn, shareColumn } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { loadStudentAsked, tableOfStudent } from "./load-student-asked.ts";

interface MasteryLine extends SkillCount {
  area: string;
  /** Of the competence; null: the line is of the whole area. */
  code: string | null;
  name: string;
}

/** What one attempt mastered: each area, then its competences, as far as the campaign asks for them. */
export async function tableOfParticipationResults(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
): Promise<ExportTable> {
  const participation = await getParticipation(db, viewer, request.participationId ?? "");
  const { id, studentId, campaignId, schoolYearId, sharedAt } = participation;
  const asked = await loadStudentAsked(db, viewer, { ...request, studentIds: [studentId], schoolYearId });
  const campaign = (await loadCampaigns(db, viewer, [campaignId])).get(campaignId);
  const skills = (await loadSkillsOfParticipation(db, viewer, [id])).get(id);
  const say = sayIn(request);
  const { title, facts } = asked.about.inside;
  return {
    ...tableOfStudent(asked, columnsOf(say), skills ? linesOf(skills, say("word.wholeArea")) : []),
    inside: {
      title: [...title, ...(campaign ? [campaign.name] : [])],
      facts: [
        ...facts,
        ...(campaign ? [[say("fact.campaign"), campaign.name] as const] : []),
        [say("head.sharedAt"), sharedAt],
      ],
    },
  };
}

function linesOf(skills: SkillCounts, wholeArea: string): MasteryLine[] {
  const byArea = Map.groupBy(countsByPlace(skills), ([place]) => COMPETENCES[place]!.area);
  return COMPETENCE_AREAS.flatMap((area) => {
    const counts = byArea.get(area);
    if (!counts) return [];
    const whole = { area: area.name, code: null, name: wholeArea, ...sumOf(counts.map(([, count]) => count)) };
    return [
      whole,
      ...counts.map(([place, count]) => {
        const { code, name } = COMPETENCES[place]!;
        return { area: area.name, code, name, ...count };
      }),
    ];
  });
}

function columnsOf(say: Say): Column<MasteryLine>[] {
  return [
    { head: say("head.area"), cell: ({ area }) => area },
    { head: say("head.competenceCode"), cell: ({ code }) => code ?? NOTHING },
    { head: say("head.competence"), cell: ({ name }) => name },
    { head: say("head.skillsMastered"), cell: ({ mastered }) => mastered },
    { head: say("head.skillCount"), cell: ({ total }) => total },
    shareColumn(say, say("head.mastery"), ({ mastered, total }) => (total === 0 ? null : mastered / total)),
  ];
}
