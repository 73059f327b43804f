import { Field, ID, InputType, Int } from "type-graphql";

import { CampaignFilter } from "../campaigns/campaign.inputs.ts";
import { ParticipantFilter } from "../boards/participant-filter.inputs.ts";
import { StudentFilter } from "../boards/student-filter.inputs.ts";
import { StudentSort } from "../boards/student-sort.inputs.ts";
import { MatchDecision } from "../imports/name-match.type.ts";
import { ReminderFilter } from "../reminders/reminder.inputs.ts";
import { LocalDate } from "../shared/scalars.ts";
import { ExportFormat, ExportSubject } from "./export.entity.ts";

@InputType({
  description: "The filter of the screen it is asked from: the file has the same lines in the same order.",
})
export class RequestExportInput {
  @Field(() => ExportSubject)
  subject!: ExportSubject;

  @Field(() => ExportFormat)
  format!: ExportFormat;

  @Field(() => [ID], {
    nullable: true,
    description:
      "CLASS_BOARD, COMPETENCE_MATRIX and SUPPORT need at least one, CLASS_PROGRESSION one; PROGRESSION takes one, or none for the school; OBJECTIVE_CHANGES one, or none for the school and its grades. SCHOOL_OVERVIEW: only these, in the order of the school. CLASS_COUNCIL_SHEET and LAUNCH_SHEET: a page each; without, every class of this year that the viewer follows.",
  })
  classIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "The subjects of a campaign need it. LAUNCH_SHEET: only this one's code. STUDENT_PARTICIPATIONS: only the attempts at it.",
  })
  campaignId?: string | null;

  @Field(() => ID, { nullable: true, description: "IMPORT_CHANGES, IMPORT_NAMES and IMPORT_PROBLEMS need it." })
  importId?: string | null;

  @Field(() => MatchDecision, { nullable: true, description: "IMPORT_NAMES: those of which this was said; else all." })
  decision?: MatchDecision | null;

  @Field(() => StudentFilter, {
    nullable: true,
    description: "CLASS_BOARD, STUDENTS and STUDENT_PROFILES: which students.",
  })
  studentFilter?: StudentFilter | null;

  @Field(() => StudentSort, { nullable: true, description: "STUDENTS and STUDENT_PROFILES: in which order." })
  studentSort?: StudentSort | null;

  @Field(() => ParticipantFilter, {
    nullable: true,
    description: "CAMPAIGN_RESULTS and PIX_RESULTS: which participants.",
  })
  participantFilter?: ParticipantFilter | null;

  @Field(() => CampaignFilter, { nullable: true, description: "CAMPAIGNS: which ones." })
  campaignFilter?: CampaignFilter | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Only these lines, in this order. The subjects of one student's page need one; OBJECTIVE_CHANGES takes one.",
  })
  studentIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "STAFF: only these people, in this order." })
  staffIds?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: "EXPORTS: everybody's of the school, for the record. HEAD." })
  everyone?: boolean | null;

  @Field(() => ReminderFilter, { nullable: true, description: "REMINDERS: which ones." })
  reminderFilter?: ReminderFilter | null;

  @Field(() => ID, { nullable: true, description: "REMINDER_SLIPS needs it: the requestId of remindStudents." })
  reminderRequestId?: string | null;

  @Field(() => ID, { nullable: true, description: "PARTICIPATION_RESULTS needs it." })
  participationId?: string | null;

  @Field(() => Int, { nullable: true, description: "REMINDER_SLIPS: 4 or 8; 8 when not given." })
  slipsPerPage?: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "SCHOOL_OVERVIEW, COMPETENCES_BY_GRADE, READINESS, PROGRESSION, CAMPAIGN_ANALYSIS, CAMPAIGN_ACTIVITY and HOLIDAYS: of which school year; the running one when none is named. The subjects of one student's page: as of which one; all that is known when none is named.",
  })
  schoolYearId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "SCHOOL_OVERVIEW: each grade's sums above its classes too, where all of these are there.",
  })
  gradeSums?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: "ACADEMY: of which published term; the newest when none is named.",
  })
  termId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "CLASS_PROGRESSION: the milestone that is compared with." })
  since?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Names are hidden on the screen, and so in the file." })
  namesHidden?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: "What narrows and orders the screen, in its own words: the file says it beside the date.",
  })
  filterWords?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Names this request: sent again under the same name, it is done once.",
  })
  requestId?: string | null;
}
