import { Field, ID, InputType } from "type-graphql";

import { ParticipantFilter } from "../boards/participant-filter.inputs.ts";
import { StudentFilter } from "../boards/student-filter.inputs.ts";
import { ExportFormat, ExportSubject } from "./export.entity.ts";

@InputType({
  description: "The filter of the screen it is asked from: the file has the same lines in the same order.",
})
export class RequestExportInput {
  @Field(() => ExportSubject)
  subject!: ExportSubject;

  @Field(() => ExportFormat)
  format!: ExportFormat;

  @Field(() => [ID], { nullable: true, description: "CLASS_BOARD needs at least one." })
  classIds?: string[] | null;

  @Field(() => ID, { nullable: true, description: "CAMPAIGN_RESULTS needs it." })
  campaignId?: string | null;

  @Field(() => StudentFilter, { nullable: true, description: "CLASS_BOARD and STUDENT_PROFILES: which students." })
  studentFilter?: StudentFilter | null;

  @Field(() => ParticipantFilter, { nullable: true, description: "CAMPAIGN_RESULTS: which participants." })
  participantFilter?: ParticipantFilter | null;

  @Field(() => [ID], { nullable: true, description: "Only these lines, in this order." })
  studentIds?: string[] | null;
}
