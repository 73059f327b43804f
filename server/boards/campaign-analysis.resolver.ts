import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";

import { Campaign } from "../campaigns/campaign.entity.ts";
import type { SignedIn } from "../context.ts";
import { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import { activityOfYear, loadActivity } from "./campaign-activity.store.ts";
import { CampaignDay } from "./campaign-activity.type.ts";
import { campaignAnalysis } from "./campaign-analysis.ts";
import { analysisOfYear, loadAnalysis } from "./campaign-analysis.store.ts";
import { CampaignAnalysis, CompetenceAnalysis } from "./campaign-analysis.type.ts";
import { inYear } from "./in-year.ts";

@Resolver(() => Campaign)
export class CampaignAnalysisResolver {
  @FieldResolver(() => [CampaignDay], {
    description: "The days on which something happened, oldest first; the counts are of all until then (cumulative).",
  })
  async activity(
    @Root() campaign: Campaign,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() context: SignedIn,
  ): Promise<CampaignDay[]> {
    return (await inYear(context, campaign, schoolYearId, { ofAll: loadActivity, ofYear: activityOfYear })) ?? [];
  }

  @FieldResolver(() => CampaignAnalysis, { description: "Of the results shown that were sent." })
  async analysis(
    @Root() campaign: Campaign,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() context: SignedIn,
  ): Promise<CampaignAnalysis> {
    const loads = { ofAll: loadAnalysis, ofYear: analysisOfYear };
    return campaignAnalysis((await inYear(context, campaign, schoolYearId, loads)) ?? []);
  }
}

@Resolver(() => CompetenceAnalysis)
export class CompetenceAnalysisResolver {
  @FieldResolver(() => [Student], { description: "Of weakCount, at most 10, by last name then first name." })
  async weak(@Root() { weakIds }: CompetenceAnalysis, @Ctx() { load }: SignedIn): Promise<Student[]> {
    const students = await Promise.all(weakIds.map((id) => load(loadStudents, id)));
    return students.filter((one) => one !== undefined);
  }
}
