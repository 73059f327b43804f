import { Field, Float, ID, Int, ObjectType } from "type-graphql";

import { Rule } from "../access/rule.ts";
import { Campaign } from "../campaigns/campaign.entity.ts";
import { ParticipationStatus, Stars } from "../participations/participation.entity.ts";
import { Certifiability } from "../profiles/profile.type.ts";
import { SupportNeed } from "../progress/support-need.type.ts";
import { YearProgress } from "../progress/year-progress.type.ts";
import { Reminder } from "../reminders/reminder.entity.ts";
import { SchoolClass } from "../schools/school-class.entity.ts";
import { Student } from "../schools/student.entity.ts";
import { DateTimeISO } from "../shared/scalars.ts";
import { ClassSummary } from "./class-summary.type.ts";

@Rule("student:read")
@ObjectType({ description: "Where one student stands in one campaign of the board." })
export class ClassBoardCell {
  @Field(() => ID)
  campaignId!: string;

  @Field(() => ID, { nullable: true, description: "The attempt shown; null when TO_START." })
  participationId!: string | null;

  @Field(() => ParticipationStatus)
  status!: `${ParticipationStatus}`;

  @Field(() => Stars, { nullable: true })
  stars!: Stars | null;

  @Field(() => Float, { nullable: true })
  mastery!: number | null;

  @Field(() => DateTimeISO, { nullable: true })
  sharedAt!: Date | null;

  @Field(() => Boolean, { description: "A later attempt is under way." })
  retrying!: boolean;

  @Field(() => Int)
  attemptCount!: number;
}

@Rule("student:read")
@ObjectType({ description: "One student of the class." })
export class ClassBoardRow {
  @Field(() => Student)
  student!: Student;

  @Field(() => Int, { nullable: true })
  pixScore!: number | null;

  @Field(() => [Int], {
    nullable: true,
    description: "Levels in the 16 competences, in the order of their codes; null when no profile was ever received.",
  })
  levels!: number[] | null;

  @Field(() => Certifiability)
  certifiability!: Certifiability;

  @Field(() => YearProgress)
  yearProgress!: YearProgress;

  @Field(() => [ClassBoardCell], { description: "One cell per campaign of the board, in the same order." })
  cells!: ClassBoardCell[];

  @Field(() => [SupportNeed], { description: "Most pressing first; empty when nothing is wrong." })
  supportNeeds!: SupportNeed[];

  @Field(() => DateTimeISO, { nullable: true })
  lastActivityAt!: Date | null;

  @Field(() => Reminder, { nullable: true })
  lastReminder!: Reminder | null;

  /** A participation dated this school year, in any campaign. */
  hasParticipationThisYear!: boolean;

  /** A reminder of this school year, neither cancelled nor failed. */
  isRemindedThisYear!: boolean;
}

@Rule("student:read")
@ObjectType({ description: "Everything the class screen shows, for the whole class at once." })
export class ClassBoard {
  @Field(() => SchoolClass)
  schoolClass!: SchoolClass;

  @Field(() => DateTimeISO, { nullable: true, description: "Newest fact that an import brought to this class." })
  asOf!: Date | null;

  @Field(() => Int, { description: "Typed names that may be this class's students." })
  pendingNameCount!: number;

  @Field(() => Int)
  objective!: number;

  @Field(() => [Campaign], { description: "The columns: campaigns meant for this class, not archived, oldest first." })
  campaigns!: Campaign[];

  @Field(() => [ClassBoardRow], {
    description: "One per student of the class, by last name then first name (French collation).",
  })
  rows!: ClassBoardRow[];

  @Field(() => ClassSummary)
  summary!: ClassSummary;
}
