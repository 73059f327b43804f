import { Field, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { LocalDate } from "../shared/scalars.ts";
import { HolidayZone } from "./holiday.entity.ts";

@Rule("school:read")
@ObjectType({ description: "From when on a school shows a student as in need of support (seuils)." })
export class SchoolThresholds {
  @Field(() => Int, { description: "Days since a campaign was given, for who has not begun it." })
  neverStartedDays!: number;

  @Field(() => Int, { description: "Days since a campaign was begun and never sent, school holidays not counted." })
  stoppedDays!: number;

  @Field(() => Int, { description: "Days before the same student is reminded again." })
  remindAgainDays!: number;

  @Field(() => Int, { description: "Days after which a profile says nothing sure of a student who looks behind." })
  oldProfileDays!: number;
}

@Rule("school:read")
@ObjectType({ description: "Days without lessons as an act names them." })
export class ZoneHoliday {
  @Field(() => String)
  name!: string;

  @Field(() => LocalDate)
  startsOn!: string;

  @Field(() => LocalDate)
  endsOn!: string;
}

@Rule("school:read")
@ObjectType({ description: "A school year of a zone as an official act says it." })
export class ZoneYear {
  @Field(() => String, { description: "2026-2027; 2026 where the year begins in February." })
  name!: string;

  @Field(() => String, { description: "Which act, of which day." })
  source!: string;

  @Field(() => [ZoneHoliday])
  holidays!: readonly ZoneHoliday[];
}

@Rule("school:read")
@ObjectType({ description: "The school calendar of a zone (calendrier scolaire)." })
export class ZoneCalendar {
  @Field(() => HolidayZone)
  zone!: `${HolidayZone}`;

  @Field(() => [String])
  academies!: readonly string[];

  @Field(() => String)
  timeZone!: string;

  @Field(() => String, { description: "MM-DD" })
  yearFirstDay!: string;

  @Field(() => [ZoneYear], { description: "Empty where Jalon knows no act: the school types its dates." })
  years!: readonly ZoneYear[];
}
