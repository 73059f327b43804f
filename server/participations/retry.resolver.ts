import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { planned } from "../campaigns/campaign-plan.resolver.ts";
import type { SignedIn } from "../context.ts";
import { campaignOfParticipation } from "./participation.resolver.ts";
import { Participation, ParticipationStatus } from "./participation.entity.ts";
import { retryAfter } from "./retry.rules.ts";
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
  // The campaign is fetched for the attempt alone that may be the last.
  if (one.status !== ParticipationStatus.SHARED || !one.isLast) return null;
  const { multipleAttempts } = await planned(await campaignOfParticipation(one, context), context);
  return retryAfter(one, multipleAttempts, context.now);
}
