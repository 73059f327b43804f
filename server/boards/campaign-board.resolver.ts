import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";

import { Campaign } from "../campaigns/campaign.entity.ts";
import type { SignedIn } from "../context.ts";
import { retryOf } from "../participations/retry.resolver.ts";
import { Retry } from "../participations/retry.type.ts";
import { SchoolYear } from "../schools/school-year.entity.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { loadClasses, loadSchoolYears } from "../schools/school.store.ts";
import { connectionOf, pageOf } from "../shared/page.ts";
import type { Page } from "../shared/page.ts";
import { classIdsOfYear, loadClassIdsOfPeople } from "./campaign-class.store.ts";
import { loadPendingNameCounts, loadShownResults, shownResultsOfYear } from "./campaign-figures.store.ts";
import { CampaignParticipant } from "./campaign-participant.type.ts";
import { NOBODY, statisticsOf } from "./campaign-statistics.rules.ts";
import { CampaignStatistics } from "./campaign-statistics.type.ts";
import { loadYearIdsOfCampaign } from "./campaign-year.store.ts";
import { inYear } from "./in-year.ts";
import { namePageOf } from "./name-page.ts";
import { ParticipantsArgs } from "./participant-filter.inputs.ts";
import { countParticipants, listParticipants } from "./participant.store.ts";

const CampaignParticipantConnection = connectionOf(CampaignParticipant, "CampaignParticipant", "student:read");

@Resolver(() => Campaign)
export class CampaignBoardResolver {
  @FieldResolver(() => Int)
  async pendingNameCount(@Root() { id }: Campaign, @Ctx() { load }: SignedIn): Promise<number> {
    return (await load(loadPendingNameCounts, id)) ?? 0;
  }

  @FieldResolver(() => [SchoolYear], {
    description: "In which students are expected or took part, newest first; for a teacher, those of their classes.",
  })
  async schoolYears(@Root() { id }: Campaign, @Ctx() { load }: SignedIn): Promise<SchoolYear[]> {
    const yearIds = (await load(loadYearIdsOfCampaign, id)) ?? [];
    const years = await Promise.all(yearIds.map((yearId) => load(loadSchoolYears, yearId)));
    return years.filter((year) => year !== undefined);
  }

  @FieldResolver(() => [SchoolClass], {
    description: "Where its participants are: beside the classes that it is meant for, those of others who took part.",
  })
  async participantClasses(
    @Root() campaign: Campaign,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() context: SignedIn,
  ): Promise<SchoolClass[]> {
    const loads = { ofAll: loadClassIdsOfPeople, ofYear: classIdsOfYear };
    const classIds = (await inYear(context, campaign, schoolYearId, loads)) ?? [];
    const classes = await Promise.all(classIds.map((id) => context.load(loadClasses, id)));
    return classes.filter((one) => one !== undefined);
  }

  @FieldResolver(() => CampaignStatistics)
  async statistics(
    @Root() campaign: Campaign,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() context: SignedIn,
  ): Promise<CampaignStatistics> {
    const loads = { ofAll: loadShownResults, ofYear: shownResultsOfYear };
    return statisticsOf(campaign, (await inYear(context, campaign, schoolYearId, loads)) ?? NOBODY);
  }

  @FieldResolver(() => CampaignParticipantConnection, {
    description: "One line a student, by last name then first name (French collation).",
  })
  participants(
    @Root() campaign: Campaign,
    @Args(() => ParticipantsArgs) args: ParticipantsArgs,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<Page<CampaignParticipant>> {
    const slice = namePageOf(args);
    const filter = args.filter ?? {};
    return units.read(async (db) => {
      const fetched = await listParticipants(db, viewer, { campaign, filter, slice });
      const total = await countParticipants(db, viewer, { campaign, filter });
      return pageOf(slice, fetched, total, ({ student }) => [student.id]);
    });
  }
}

@Resolver(() => CampaignParticipant)
export class CampaignParticipantResolver {
  @FieldResolver(() => Retry, { nullable: true, description: "Of the result shown, as Participation.retry says it." })
  retry(@Root() { result }: CampaignParticipant, @Ctx() context: SignedIn): Promise<Retry | null> | null {
    return result && retryOf(result, context);
  }
}
