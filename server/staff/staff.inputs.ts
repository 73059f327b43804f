import { Field, ID, InputType } from "type-graphql";

import { Role } from "../schools/staff.entity.ts";
import { LocalDate } from "../shared/scalars.ts";

@InputType()
export class TaughtClassInput {
  @Field(() => ID)
  classId!: string;

  @Field(() => Boolean, { description: "As its homeroom teacher (professeur principal)." })
  homeroom!: boolean;

  @Field(() => LocalDate, {
    nullable: true,
    description: "A replacement: the first day of it, in the school's time. Null: the year's.",
  })
  startsOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day of it, included. Null: the year's." })
  endsOn?: string | null;
}

/** Not in the schema by itself: what is typed of an account. */
@InputType()
class TypedAccount {
  @Field(() => String)
  email!: string;

  @Field(() => String)
  firstName!: string;

  @Field(() => String)
  lastName!: string;

  @Field(() => Role, { description: "Not ACADEMY." })
  role!: Role;
}

@InputType()
export class InviteStaffInput extends TypedAccount {
  @Field(() => [TaughtClassInput], { description: "Of the running school year." })
  classes!: TaughtClassInput[];

  @Field(() => Boolean, { description: "True: the link goes by e-mail. False: it is answered, to hand over." })
  byEmail!: boolean;
}

@InputType()
export class UpdateStaffInput extends TypedAccount {
  @Field(() => ID)
  staffId!: string;

  @Field(() => String, { description: "The one that was read; CONFLICT when the account has changed since." })
  version!: string;

  @Field(() => [TaughtClassInput], { description: "Of the running school year: these and no others." })
  classes!: TaughtClassInput[];
}

@InputType()
export class RenewStaffLinkInput {
  @Field(() => ID)
  staffId!: string;

  @Field(() => Boolean, { description: "True: the link goes by e-mail. False: it is answered, to hand over." })
  byEmail!: boolean;
}

@InputType()
export class ImportStaffInput {
  @Field(() => String, {
    description:
      "The bytes of a CSV file in base64, 60 kB at most: Nom, Prénom, E-mail, Rôle, and if wanted Classes and Professeur principal.",
  })
  file!: string;

  @Field(() => Boolean, { description: "True: the links go by e-mail. False: they are answered, to hand over." })
  byEmail!: boolean;
}
