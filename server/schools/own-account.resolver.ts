import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Resolver } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { isShared, secondsLeft } from "../access/session.rules.ts";
import { closeSessionsOf } from "../access/session.store.ts";
import type { SignedIn } from "../context.ts";
import { changePassword } from "./change-password.ts";
import { closeOwnSession } from "./close-own-session.ts";
import { OwnSession } from "./own-session.type.ts";
import { listOwnSessions } from "./own-session.store.ts";
import { User, userOf } from "./user.type.ts";

@Rule("self:edit")
@ObjectType()
export class OwnAccountPayload {
  @Field(() => User)
  viewer!: User;
}

@Resolver(() => User)
export class OwnAccountResolver {
  @Rule("self:read")
  @FieldResolver(() => [OwnSession], { description: "Where the viewer is signed in, the newest first." })
  sessions(@Ctx() { viewer, door, now }: SignedIn): Promise<OwnSession[]> {
    return door.units.read((db) => listOwnSessions(db, viewer, { token: door.token, now }));
  }

  @Rule("self:read")
  @FieldResolver(() => Int, {
    description:
      "Until the session ends if nobody does anything. A request with the header x-unattended does not make it longer: it is what a screen asks by itself while nobody is there.",
  })
  sessionSecondsLeft(@Ctx() { door, now }: SignedIn): number {
    return door.session ? secondsLeft(door.session, now) : 0;
  }

  @Rule("self:read")
  @FieldResolver(() => Boolean, { description: "As was said at sign-in." })
  isOnSharedDevice(@Ctx() { door }: SignedIn): boolean {
    return door.session !== null && isShared(door.session);
  }

  @Rule("self:edit")
  @Mutation(() => OwnAccountPayload, {
    description:
      "PASSWORD_WRONG: the current one is another; PASSWORD_TOO_SHORT: 12 to 200 characters; TOO_MANY_REQUESTS. Every other session ends.",
  })
  async changePassword(
    @Arg("current", () => String) current: string,
    @Arg("next", () => String) next: string,
    @Ctx() { viewer, door, now }: SignedIn,
  ): Promise<OwnAccountPayload> {
    await changePassword(door, viewer, { current, next, now });
    return { viewer: userOf(viewer) };
  }

  @Rule("self:edit")
  @Mutation(() => OwnAccountPayload)
  async closeSession(
    @Arg("sessionId", () => ID) id: string,
    @Ctx() { viewer, door }: SignedIn,
  ): Promise<OwnAccountPayload> {
    await door.units.write((db) => closeOwnSession(db, viewer, id));
    return { viewer: userOf(viewer) };
  }

  @Rule("self:edit")
  @Mutation(() => OwnAccountPayload, { description: "All but the one that asks." })
  async closeOtherSessions(@Ctx() { viewer, door }: SignedIn): Promise<OwnAccountPayload> {
    await door.units.write((db) => closeSessionsOf(db, viewer, { but: door.token }));
    return { viewer: userOf(viewer) };
  }
}
