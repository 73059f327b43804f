import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { SignedIn } from "../context.ts";
import { School } from "../schools/school.entity.ts";
import { isCaught, isEmailOffered } from "./mail-offer.rules.ts";

@Rule("reminder:read")
@Resolver(() => School)
export class SchoolEmailResolver {
  @FieldResolver(() => Boolean, {
    description: "Whether reminders can go by e-mail: a mail server is configured, or mail is caught.",
  })
  emailOffered(@Root() school: School, @Ctx() { mail }: SignedIn): boolean {
    return isEmailOffered(school, mail);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether mail is caught (boîte d'essai): it goes through every step and leaves for nobody. The demo's is.",
  })
  emailCaught(@Root() school: School, @Ctx() { mail }: SignedIn): boolean {
    return isCaught(school, mail);
  }
}
