import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { Context } from "../context.ts";
import { askForPassword } from "./ask-for-password.ts";

@Rule("public")
@ObjectType()
export class AskForPasswordPayload {
  @Field(() => Boolean, { description: "Always true: whether somebody has that address is not told." })
  asked!: boolean;
}

@Resolver()
export class AskForPasswordResolver {
  @Rule("public")
  @Mutation(() => AskForPasswordPayload, {
    description:
      "Sends the person of that address a link to choose another password (single use, one hour), where e-mail is offered. The same answer, in the same time, for an unknown address.",
  })
  async askForPassword(
    @Arg("email", () => String) email: string,
    @Ctx() { door, now, appUrl, mail, language }: Context,
  ): Promise<AskForPasswordPayload> {
    await askForPassword(door, { email, now, appUrl, mail, language });
    return { asked: true };
  }
}
