/** How long a list is taken to be that is neither a page nor named here. */
export const LIST_SIZE = 5;

const CLASS = 30;
const CLASSES = 30;
const COMPETENCES = 16;

/** Lists as long as a class, a school or the framework usually is. */
export const LIST_SIZES: Readonly<Record<string, number>> = {
  "Academy.schools": 150,
  "Campaign.activity": 60,
  "Campaign.classes": CLASSES,
  "Campaign.participantClasses": CLASSES,
  "CampaignAnalysis.competences": COMPETENCES,
  "ClassBoard.rows": CLASS,
  "ClassOverview.coverage": COMPETENCES,
  "ClassProgression.students": CLASS,
  "CompetenceProfile.competences": COMPETENCES,
  "CouncilSheet.lines": CLASS,
  "GradeOverview.coverage": COMPETENCES,
  "Participation.competences": COMPETENCES,
  "ReminderEffect.still": CLASS,
  "ReminderPreview.lines": CLASS,
  "School.campaignOwners": CLASSES,
  "School.classes": CLASSES,
  "School.proposedDepartures": CLASS,
  "SchoolClass.students": CLASS,
  "SchoolOverview.coverage": COMPETENCES,
  "Student.participations": 10,
};

/** Fields that work for the whole of a school, a class or a campaign, whatever is asked of them. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  "Campaign.activity": 50,
  "Campaign.analysis": 1_000,
  "School.overview": 6_000,
  "SchoolClass.board": 100,
  "SchoolClass.councilSheet": 500,
  "SchoolClass.progression": 200,
};
