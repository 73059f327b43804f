/** How long a list is taken to be that is neither a page nor named here. */
export const LIST_SIZE = 10;

const CLASS = 36;
const CLASSES = 40;
const COMPETENCES = 16;

/** Lists as long as a class, a school or the framework is. */
export const LIST_SIZES: Readonly<Record<string, number>> = {
  "Academy.schools": 150,
  "Campaign.activity": 60,
  "Campaign.classes": CLASSES,
  "Campaign.participantClasses": CLASSES,
  "CampaignAnalysis.areas": 5,
  "CampaignAnalysis.competences": COMPETENCES,
  "ClassBoard.rows": CLASS,
  "ClassOverview.coverage": COMPETENCES,
  "ClassProgression.students": CLASS,
  "CompetenceProfile.competences": COMPETENCES,
  "CouncilSheet.lines": CLASS,
  "CouncilSheet.points": 5,
  "MatchCandidate.participations": 5,
  "NameMatch.candidates": 5,
  "GradeOverview.coverage": COMPETENCES,
  "Query.competenceAreas": 5,
  "Participation.areas": 5,
  "Participation.competences": COMPETENCES,
  "ReminderEffect.still": CLASS,
  "ReminderPreview.lines": CLASS,
  "School.campaignOwners": CLASSES,
  "School.classes": CLASSES,
  "School.proposedDepartures": CLASS,
  "SchoolClass.students": CLASS,
  "SchoolOverview.coverage": COMPETENCES,
  "SchoolOverview.grades": 7,
  "SchoolTrendPoint.grades": 7,
};

/** Fields that work for the whole of a school, a class or a campaign, whatever is asked of them. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  "Campaign.activity": 50,
  "Campaign.analysis": 500,
  "School.overview": 2_000,
  "SchoolClass.board": 100,
  "SchoolClass.councilSheet": 200,
  "SchoolClass.progression": 200,
};
