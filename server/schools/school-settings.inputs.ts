import { Field, ID, InputType, Int } from "type-graphql";

import { LocalDate } from "../shared/scalars.ts";
import { HolidayZone } from "./holiday.entity.ts";

@InputType()
export class SetThresholdsInput {
  @Field(() => Int)
  neverStartedDays!: number;

  @Field(() => Int)
  stoppedDays!: number;

  @Field(() => Int)
  remindAgainDays!: number;

  @Field(() => Int)
  oldProfileDays!: number;

  @Field(() => Int, { description: "School.settingsVersion as it was read." })
  version!: number;
}

@InputType()
export class SetSchoolDaysInput {
  @Field(() => String, { description: "IANA name." })
  timeZone!: string;

  @Field(() => String, { description: "MM-DD" })
  yearFirstDay!: string;

  @Field(() => Int, { description: "School.settingsVersion as it was read." })
  version!: number;
}

@InputType()
export class ChooseHolidayZoneInput {
  @Field(() => HolidayZone)
  zone!: HolidayZone;

  @Field(() => Int, { description: "School.settingsVersion as it was read." })
  version!: number;
}

@InputType({ description: "A holiday as it was read." })
export class SeenHolidayInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => LocalDate)
  startsOn!: string;

  @Field(() => LocalDate)
  endsOn!: string;
}

@InputType()
export class SaveHolidayInput {
  @Field(() => ID, { nullable: true, description: "Null for a new one." })
  id?: string | null;

  @Field(() => String, { nullable: true, description: "At most 60 characters." })
  name?: string | null;

  @Field(() => LocalDate)
  startsOn!: string;

  @Field(() => LocalDate)
  endsOn!: string;

  @Field(() => SeenHolidayInput, {
    nullable: true,
    description: "Of one that is there: CONFLICT where it is another by now; nothing is compared when it is not given.",
  })
  seen?: SeenHolidayInput | null;
}
