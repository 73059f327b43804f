import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { Role } from "../schools/staff.entity.ts";
import { Node } from "../shared/node.type.ts";
import { DateTimeISO, LocalDate } from "../shared/scalars.ts";

export enum StaffState {
  INVITED = "INVITED",
  ACTIVE = "ACTIVE",
  REVOKED = "REVOKED",
}
registerEnumType(StaffState, {
  name: "StaffState",
  description: "INVITED: has not chosen a password yet. ACTIVE: may sign in. REVOKED: may not, from that moment on.",
});

/** A class by its identifier, as the table of teachings has it. */
export interface Taught {
  classId: string;
  homeroom: boolean;
  startsOn: string | null;
  endsOn: string | null;
}

@Rule("staff:read")
@ObjectType({ description: "A class that somebody of the staff follows this school year." })
export class StaffTeaching {
  @Field(() => SchoolClass)
  schoolClass!: SchoolClass;

  @Field(() => Boolean, { description: "Whether as its homeroom teacher (professeur principal)." })
  homeroom!: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: "For a replacement: the first day on which the class is theirs. Null: the year's.",
  })
  startsOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day, included. Null: the year's." })
  endsOn!: string | null;
}

@Rule("staff:read")
@ObjectType({
  implements: Node,
  description: "The account of somebody of the school, for its head. To everybody else people are a StaffMember.",
})
export class StaffAccount extends Node {
  @Field(() => String)
  firstName!: string;

  @Field(() => String)
  lastName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => StaffState)
  state!: StaffState;

  @Field(() => DateTimeISO, {
    nullable: true,
    description: "Until when the newest link that was not used opens; null: there is none.",
  })
  linkExpiresAt!: Date | null;

  @Field(() => String, { description: "To send back with a change: CONFLICT when the account is another by then." })
  version!: string;

  /** Of the running year. */
  taught!: Taught[];
}

@Rule("staff:read")
@ObjectType({ description: "The classes of last year's names that somebody without a class this year would follow." })
export class TeachingProposal {
  @Field(() => StaffAccount)
  account!: StaffAccount;

  @Field(() => [StaffTeaching])
  teachings!: StaffTeaching[];
}

@Rule("staff:edit")
@ObjectType({ description: "A single-use link to hand over; it is shown this once." })
export class StaffLinkToHandOver {
  @Field(() => StaffAccount)
  account!: StaffAccount;

  @Field(() => String)
  url!: string;

  @Field(() => Int, { description: "For how many hours it opens." })
  hours!: number;
}

@Rule("staff:edit")
@ObjectType()
export class StaffListLine {
  @Field(() => Int, { description: "As a text editor numbers them: the header is line 1." })
  line!: number;

  @Field(() => String)
  firstName!: string;

  @Field(() => String)
  lastName!: string;

  @Field(() => String)
  email!: string;

  @Field(() => Role)
  role!: Role;

  @Field(() => Boolean, { description: "False: somebody of the school, whose role and classes become the line's." })
  isNew!: boolean;
}

@Rule("staff:edit")
@ObjectType()
export class StaffListFault {
  @Field(() => Int)
  line!: number;

  @Field(() => String, { description: "A sentence: what is wrong and where." })
  message!: string;
}

@Rule("staff:edit")
@ObjectType({ description: "What a list of staff would do. With a fault it does nothing at all." })
export class StaffListPreview {
  @Field(() => [StaffListLine])
  people!: StaffListLine[];

  @Field(() => [StaffListFault])
  faults!: StaffListFault[];
}
