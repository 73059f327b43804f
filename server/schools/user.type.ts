import { Field, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import type { Viewer } from "../access/viewer.ts";
import { Node } from "../shared/node.type.ts";
import { Role } from "./staff.entity.ts";

@Rule("self:read")
@ObjectType({
  implements: Node,
  description: "The person signed in. Other people of the school appear as StaffMember.",
})
export class User extends Node {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  firstName!: string;

  @Field(() => String)
  lastName!: string;

  @Field(() => Role)
  role!: Role;
}

export function userOf({ id, email, firstName, lastName, role }: Viewer): User {
  return Object.assign(new User(), { id, email, firstName, lastName, role: Role[role] });
}
