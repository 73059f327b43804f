import type { EntityTarget, ObjectLiteral } from "typeorm";
import type { NonEmptyArray } from "type-graphql";

import { AcademySchool } from "./academy/academy-school.entity.ts";
import { AcademyTerm } from "./academy/academy-term.entity.ts";
import { SchoolAcademyReadingResolver } from "./academy/academy-reading.resolver.ts";
import { AcademyResolver } from "./academy/academy.resolver.ts";
import { CampaignAnalysisResolver, CompetenceAnalysisResolver } from "./boards/campaign-analysis.resolver.ts";
import { CampaignBoardResolver, CampaignParticipantResolver } from "./boards/campaign-board.resolver.ts";
import { ClassBoardResolver } from "./boards/class-board.resolver.ts";
import {
  ClassProgressionResolver,
  SchoolTrendResolver,
  StudentProgressionResolver,
} from "./boards/progression.resolver.ts";
import { SchoolCoverageResolver, SchoolOverviewResolver } from "./boards/school-overview.resolver.ts";
import { StudentBoardResolver } from "./boards/student-board.resolver.ts";
import { StudentListResolver } from "./boards/student-list.resolver.ts";
import { CampaignChangeResolver } from "./campaigns/campaign-change.resolver.ts";
import { CampaignPlanResolver } from "./campaigns/campaign-plan.resolver.ts";
import { CampaignResolver, SchoolCampaignsResolver } from "./campaigns/campaign.resolver.ts";
import { Campaign } from "./campaigns/campaign.entity.ts";
import { CompetenceResolver } from "./competences/competence.resolver.ts";
import { ParticipationResolver, StudentParticipationsResolver } from "./participations/participation.resolver.ts";
import { ParticipationYearResolver } from "./participations/participation-year.resolver.ts";
import { RetryResolver } from "./participations/retry.resolver.ts";
import { SkillMasteryResolver } from "./participations/skill-mastery.resolver.ts";
import { Participation } from "./participations/participation.entity.ts";
import { ProfileChangeResolver } from "./profiles/profile-change.resolver.ts";
import { ParticipationCertifiabilityResolver, StudentProfileResolver } from "./profiles/profile.resolver.ts";
import { DeletedCampaignResolver, SchoolDeletedCampaignsResolver } from "./imports/deleted-campaign.resolver.ts";
import { SameNameCampaignResolver } from "./imports/same-name-campaign.resolver.ts";
import {
  FactSourceResolver,
  ParticipationSourcesResolver,
  ProfileSourcesResolver,
  StudentSourcesResolver,
} from "./imports/fact-source.resolver.ts";
import { ImportChangesResolver } from "./imports/import-change.resolver.ts";
import { ImportResolver, SchoolImportsResolver } from "./imports/import.resolver.ts";
import { Import } from "./imports/import.entity.ts";
import { ListColumnsResolver } from "./imports/list-columns.resolver.ts";
import { ImportMatchesResolver, NameMatchResolver, SchoolPendingNamesResolver } from "./imports/name-match.resolver.ts";
import { IdentityQuestionResolver, ImportIdentitiesResolver } from "./imports/identity-question.resolver.ts";
import { FoundStudentResolver, NameSearchResolver } from "./imports/name-search.resolver.ts";
import { StudentMoveResolver, StudentPreviewResolver } from "./imports/student-preview.resolver.ts";
import { Export } from "./exports/export.entity.ts";
import { AcademyExportsResolver, ExportResolver, SchoolExportsResolver } from "./exports/export.resolver.ts";
import { CaughtMailResolver, SchoolCaughtMailsResolver } from "./mails/caught-mail.resolver.ts";
import { SchoolEmailResolver } from "./mails/email-offer.resolver.ts";
import { ReminderMailResolver } from "./mails/reminder-mail.resolver.ts";
import { FollowUpMark } from "./follow-up/follow-up-mark.entity.ts";
import { FollowUpMarkResolver, PutOffResolver, StudentFollowUpResolver } from "./follow-up/follow-up.resolver.ts";
import { PutOff } from "./follow-up/put-off.entity.ts";
import { Objective } from "./progress/objective.entity.ts";
import {
  ObjectiveChangeResolver,
  SchoolClassObjectiveResolver,
  SchoolObjectiveChangesResolver,
  StudentObjectiveResolver,
} from "./progress/objective-in-force.resolver.ts";
import { ObjectiveResolver, SchoolObjectivesResolver } from "./progress/objective.resolver.ts";
import { SupportNeedResolver } from "./progress/support-need.resolver.ts";
import { Reminder } from "./reminders/reminder.entity.ts";
import {
  PreviewedReminderResolver,
  RemindStudentsResolver,
  SkippedReminderResolver,
} from "./boards/reminders.resolver.ts";
import { ReminderEffectResolver, SchoolReminderEffectResolver } from "./reminders/reminder-effect.resolver.ts";
import { ReminderTemplateResolver, SchoolTemplatesResolver } from "./reminders/reminder-template.resolver.ts";
import { ReminderResolver, SchoolRemindersResolver, StudentRemindersResolver } from "./reminders/reminder.resolver.ts";
import { TakeBackResolver } from "./reminders/take-back.resolver.ts";
import { CertificationWindowResolver } from "./schools/certification-window.resolver.ts";
import { ClassCouncil } from "./schools/class-council.entity.ts";
import { SchoolClass } from "./schools/school-class.entity.ts";
import { SchoolHoliday } from "./schools/holiday.entity.ts";
import { SchoolSettingsResolver } from "./schools/school-settings.resolver.ts";
import { SchoolYear } from "./schools/school-year.entity.ts";
import { School } from "./schools/school.entity.ts";
import {
  SchoolClassResolver,
  SchoolResolver,
  SchoolYearResolver,
  StudentResolver,
  UserResolver,
} from "./schools/school.resolver.ts";
import { OwnAccountResolver } from "./schools/own-account.resolver.ts";
import { SignInResolver } from "./schools/sign-in.resolver.ts";
import { AskForPasswordResolver } from "./staff/ask-for-password.resolver.ts";
import { StaffAccountResolver, StaffResolver } from "./staff/staff.resolver.ts";
import { CouncilSheetResolver } from "./sheets/council-sheet.resolver.ts";
import { StaffMember } from "./schools/staff.entity.ts";
import { Student } from "./schools/student.entity.ts";
import { Term } from "./schools/term.entity.ts";
import {
  ClassCouncilResolver,
  SchoolClassCouncilsResolver,
  SchoolYearTermsResolver,
  TermResolver,
} from "./schools/term.resolver.ts";

interface Feature {
  entities: EntityTarget<ObjectLiteral>[];
  resolvers: (new () => object)[];
}

/** One line per feature. */
const FEATURES: Feature[] = [
  { entities: [], resolvers: [CompetenceResolver] },
  {
    entities: [School, SchoolYear, SchoolHoliday, Term, SchoolClass, ClassCouncil, Student, StaffMember],
    resolvers: [
      SignInResolver,
      OwnAccountResolver,
      SchoolResolver,
      SchoolSettingsResolver,
      SchoolYearResolver,
      TermResolver,
      SchoolYearTermsResolver,
      CertificationWindowResolver,
      SchoolClassResolver,
      ClassCouncilResolver,
      SchoolClassCouncilsResolver,
      StudentResolver,
      UserResolver,
    ],
  },
  {
    entities: [Campaign],
    resolvers: [CampaignResolver, CampaignPlanResolver, CampaignChangeResolver, SchoolCampaignsResolver],
  },
  {
    entities: [Participation],
    resolvers: [
      ParticipationResolver,
      ParticipationYearResolver,
      SkillMasteryResolver,
      RetryResolver,
      StudentParticipationsResolver,
    ],
  },
  { entities: [], resolvers: [StudentProfileResolver, ParticipationCertifiabilityResolver, ProfileChangeResolver] },
  {
    entities: [Import],
    resolvers: [
      ImportResolver,
      ListColumnsResolver,
      SchoolImportsResolver,
      NameMatchResolver,
      ImportMatchesResolver,
      SchoolPendingNamesResolver,
      StudentPreviewResolver,
      StudentMoveResolver,
      ImportIdentitiesResolver,
      IdentityQuestionResolver,
      NameSearchResolver,
      FoundStudentResolver,
      ImportChangesResolver,
      FactSourceResolver,
      ParticipationSourcesResolver,
      ProfileSourcesResolver,
      StudentSourcesResolver,
      DeletedCampaignResolver,
      SchoolDeletedCampaignsResolver,
      SameNameCampaignResolver,
    ],
  },
  {
    entities: [Objective],
    resolvers: [
      ObjectiveResolver,
      SchoolObjectivesResolver,
      SchoolObjectiveChangesResolver,
      SchoolClassObjectiveResolver,
      StudentObjectiveResolver,
      ObjectiveChangeResolver,
    ],
  },
  {
    entities: [FollowUpMark, PutOff],
    resolvers: [StudentFollowUpResolver, FollowUpMarkResolver, PutOffResolver],
  },
  {
    entities: [Reminder],
    resolvers: [
      ReminderResolver,
      SchoolRemindersResolver,
      StudentRemindersResolver,
      ReminderTemplateResolver,
      SchoolTemplatesResolver,
      ReminderEffectResolver,
      SchoolReminderEffectResolver,
      TakeBackResolver,
    ],
  },
  {
    entities: [],
    resolvers: [SchoolEmailResolver, ReminderMailResolver, SchoolCaughtMailsResolver, CaughtMailResolver],
  },
  { entities: [], resolvers: [StaffResolver, StaffAccountResolver, AskForPasswordResolver] },
  { entities: [], resolvers: [RemindStudentsResolver, PreviewedReminderResolver, SkippedReminderResolver] },
  {
    entities: [],
    resolvers: [
      SupportNeedResolver,
      ClassBoardResolver,
      StudentBoardResolver,
      StudentListResolver,
      CampaignBoardResolver,
      CampaignParticipantResolver,
      CampaignAnalysisResolver,
      CompetenceAnalysisResolver,
      SchoolOverviewResolver,
      SchoolCoverageResolver,
      ClassProgressionResolver,
      StudentProgressionResolver,
      SchoolTrendResolver,
    ],
  },
  { entities: [], resolvers: [CouncilSheetResolver] },
  { entities: [Export], resolvers: [ExportResolver, SchoolExportsResolver, AcademyExportsResolver] },
  { entities: [AcademyTerm, AcademySchool], resolvers: [AcademyResolver, SchoolAcademyReadingResolver] },
];

export const ENTITIES = FEATURES.flatMap(({ entities }) => entities);
export const RESOLVERS = FEATURES.flatMap(({ resolvers }) => resolvers) as unknown as NonEmptyArray<new () => object>;
