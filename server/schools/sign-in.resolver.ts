import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { Context } from "../context.ts";
import { signIn, signOut } from "./sign-in.ts";
import { User, userOf } from "./user.type.ts";

@Rule("public")
@ObjectType()
export class SignInPayload {
  @Field(() => User)
  viewer!: User;
}

@Rule("public")
@ObjectType()
export class SignOutPayload {
  @Field(() => Boolean)
  signedOut!: boolean;
}

@Resolver(() => User)
export class SignInResolver {
  @Rule("public")
  @Query(() => User, { nullable: true, description: "The person signed in, or null." })
  viewer(@Ctx() { viewer }: Context): User | null {
    return viewer && userOf(viewer);
  }

  @Rule("public")
  @Mutation(() => SignInPayload, {
    description:
      "Opens a session (cookie). The same answer, in the same time, for an unknown address and a wrong password.",
  })
  async signIn(
    @Arg("email", () => String) email: string,
    @Arg("password", () => String) password: string,
    @Arg("onSharedDevice", () => Boolean, {
      defaultValue: false,
      description: "Others use the device too: the session ends after 15 minutes without anybody, not after 30.",
    })
    isShared: boolean,
    @Ctx() context: Context,
  ): Promise<SignInPayload> {
    // What follows in the same request is asked by the person who has just come in.
    const { viewer, session } = await signIn(context.door, { email, password, isShared, now: context.now });
    context.viewer = viewer;
    context.door.session = session;
    context.units = context.door.unitsOf(context.viewer.schoolId);
    context.renew();
    return { viewer: userOf(context.viewer) };
  }

  @Rule("public")
  @Mutation(() => SignOutPayload)
  async signOut(@Ctx() { door }: Context): Promise<SignOutPayload> {
    await signOut(door);
    return { signedOut: true };
  }
}
