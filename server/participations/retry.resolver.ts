import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { planned } from "../campaigns/campaign-plan.resolver.ts";
import type { SignedIn } from "../context.ts";
import { campaignOfParticipation } from "./participation.resolver.ts";
import { Participation, ParticipationStatus } from "./participation.entity.ts";
import { mayRetry } from "./retry.rules.ts";
import { Retry } from "./retry.type.ts";

@Resolver(() => Participation)
export class RetryResolver {
  @FieldResolver(() => Retry, {
    nullable: true,
    description:
      "Of the last sending; null where another attempt is later, or nobody said whether the campaign may be taken several times.",
  })
  retry(@Root() one: Participation, @Ctx() context: SignedIn): Promise<Retry | null> {
    return retryOf(one, context);
  }
}

export async function retryOf(one: Participation, context: SignedIn): Promise<Retry | null> {
  if (one.status !== ParticipationStatus.SHARED || !one.sharedAt || !one.isLast) return null;
  const campaign = await planned(await campaignOfParticipation(one, context), context);
  if (campaign.multipleAttempts === null) return null;

  const sharedAt = one.sharedAt.toISOString();
  // Old files say the day alone, as its first instant.
  const precision = sharedAt.endsWith("T00:00:00.000Z") ? "DAY" : "MINUTE";
  const sending = { multiple: campaign.multipleAttempts, sharedAt, precision } as const;
  const { allowed, from } = mayRetry(sending, context.now.toISOString());
  return { allowed, from: from === null ? null : new Date(from) };
}
