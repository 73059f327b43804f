import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { School } from "../schools/school.entity.ts";
import { loadClasses, loadStaff } from "../schools/school.store.ts";
import { StaffMember } from "../schools/staff.entity.ts";
import { connectionOf, pageOf, sliceOf } from "../shared/page.ts";
import type { Page } from "../shared/page.ts";
import { Refusal } from "../shared/refusal.ts";
import { listCampaignOwners } from "./campaign-owner.store.ts";
import { Campaign } from "./campaign.entity.ts";
import { CampaignKey, CampaignsArgs } from "./campaign.inputs.ts";
import { normaliseCode } from "./campaign.rules.ts";
import {
  countCampaigns,
  getCampaign,
  getCampaignByCode,
  listCampaigns,
  loadClassIdsOfCampaign,
} from "./campaign.store.ts";

const CampaignConnection = connectionOf(Campaign, "Campaign", "campaign:read");

@Resolver(() => Campaign)
export class CampaignResolver {
  @Rule("campaign:read")
  @Query(() => Campaign, {
    nullable: true,
    description: "By exactly one of the two: the id, or the code that Pix gave.",
  })
  campaign(@Args(() => CampaignKey) { id, code }: CampaignKey, @Ctx() { viewer, units }: SignedIn): Promise<Campaign> {
    if (id && !code) return units.read((db) => getCampaign(db, viewer, id));
    if (code && !id) return units.read((db) => getCampaignByCode(db, viewer, normaliseCode(code)));
    throw new Refusal("BAD_USER_INPUT");
  }

  @FieldResolver(() => StaffMember, { nullable: true })
  async owner(@Root() { ownerId }: Campaign, @Ctx() { load }: SignedIn): Promise<StaffMember | null> {
    return ownerId ? ((await load(loadStaff, ownerId)) ?? null) : null;
  }

  @FieldResolver(() => [SchoolClass], {
    description:
      "The classes it is meant for, or those of the school year named: their students who have no participation are TO_START.",
  })
  async classes(
    @Root() { id }: Campaign,
    @Arg("schoolYearId", () => ID, { nullable: true }) schoolYearId: string | null,
    @Ctx() { load }: SignedIn,
  ): Promise<SchoolClass[]> {
    const classIds = (await load(loadClassIdsOfCampaign, id)) ?? [];
    const classes = await Promise.all(classIds.map((classId) => load(loadClasses, classId)));
    return classes
      .filter((one) => one !== undefined)
      .filter((one) => !schoolYearId || one.schoolYearId === schoolYearId);
  }
}

@Resolver(() => School)
export class SchoolCampaignsResolver {
  @FieldResolver(() => CampaignConnection, { description: "Newest first." })
  campaigns(
    @Args(() => CampaignsArgs) args: CampaignsArgs,
    @Ctx() { viewer, units }: SignedIn,
  ): Promise<Page<Campaign>> {
    const slice = sliceOf(args);
    const filter = args.filter ?? {};
    return units.read(async (db) => {
      const fetched = await listCampaigns(db, viewer, filter, slice);
      const total = await countCampaigns(db, viewer, filter);
      return pageOf(slice, fetched, total, ({ createdAt, id }) => [createdAt.toISOString(), id]);
    });
  }

  @Rule("campaign:edit")
  @FieldResolver(() => [StaffMember], { description: "Who may own a campaign of the school, by last name." })
  campaignOwners(@Ctx() { viewer, units }: SignedIn): Promise<StaffMember[]> {
    return units.read((db) => listCampaignOwners(db, viewer));
  }
}
