import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { Campaign } from "../campaigns/campaign.entity.ts";
import { LocalDate } from "../shared/scalars.ts";

export enum SupportReason {
  NEVER_STARTED = "NEVER_STARTED",
  STOPPED_MIDWAY = "STOPPED_MIDWAY",
  NOT_SHARED = "NOT_SHARED",
  PROFILE_MISSING = "PROFILE_MISSING",
  NOT_CERTIFIABLE = "NOT_CERTIFIABLE",
  BEHIND_OBJECTIVE = "BEHIND_OBJECTIVE",
}
registerEnumType(SupportReason, {
  name: "SupportReason",
  description: "Why a student needs support, most pressing first.",
});

@Rule("student:read")
@ObjectType({ description: "Why, where, since when, and how many are missing, so that a sentence can be written." })
export class SupportNeed {
  @Field(() => SupportReason)
  reason!: `${SupportReason}`;

  campaignId!: string | null;

  /** Where the read model knows it already; else it is loaded. */
  campaign?: Campaign;

  @Field(() => LocalDate, { nullable: true })
  since!: string | null;

  @Field(() => Int, { nullable: true })
  missing!: number | null;
}
