import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

import { Rule } from "../access/rule.ts";
import { Node } from "../shared/node.type.ts";

export enum Role {
  TEACHER = "TEACHER",
  REFERENT = "REFERENT",
  HEAD = "HEAD",
  ACADEMY = "ACADEMY",
}
registerEnumType(Role, {
  name: "Role",
  description:
    "TEACHER: the classes they follow. REFERENT (référent numérique): every class. HEAD (chef d'établissement): and the staff. ACADEMY: figures of whole schools.",
});

@Rule("school:read")
@ObjectType({ implements: Node, description: "Another person of the school, as a name." })
@Entity("staff")
export class StaffMember extends Node {
  @PrimaryColumn("uuid", { name: "school_id" })
  schoolId!: string;

  @PrimaryColumn("uuid")
  override id!: string;

  @Field(() => String)
  @Column("text", { name: "first_name" })
  firstName!: string;

  @Field(() => String)
  @Column("text", { name: "last_name" })
  lastName!: string;

  @Column("text")
  email!: string;

  @Column("text")
  role!: Role;

  @Column("timestamptz", { name: "disabled_at", nullable: true })
  disabledAt!: Date | null;
}
