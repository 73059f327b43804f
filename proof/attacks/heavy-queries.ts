const FIGURES = "{ studentCount startedCount certifiableCount objectiveReachedCount }";
const COMPETENCE = "{ competence { code } }";

const aliased = (count: number, field: (alias: string) => string): string =>
  Array.from({ length: count }, (_, index) => field(`f${index}`)).join(" ");

/** The most that may be asked, of what works hardest: each just under the limit of costs, by another road. */
export const HEAVY_QUERIES: Readonly<Record<string, string>> = {
  "the boards of every class":
    "{ school { classes { id board { rows { pixScore levels student { id lastName firstName } supportNeeds { reason } lastActivityAt yearProgress { status objective } cells { status mastery stars { acquired total } } } } } } }",
  "what every class council has before it":
    "{ school { classes { councilSheet { lines { group reminderCount row { pixScore student { id lastName firstName } yearProgress { status } } } points { students { id lastName firstName } } before { startedCount } } } } }",
  "the progression of every class":
    "{ school { classes { progression { points { milestone { day } } students { student { id lastName } points { pixScore } } } } } }",
  "the school's figures seven times": `{ school { ${aliased(7, (alias) => `${alias}: overview { asOf coverage ${COMPETENCE} grades { classes { isInactive } } trend { figures ${FIGURES} } }`)} } }`,
  "a hundred students with all that was ever known of them":
    "{ school { students(first: 100) { nodes { id lastName supportNeeds { reason } yearProgress { status } participations { id status mastery stars { acquired } } profiles { pixScore knownAt competences { level pix competence { code name } } } reminders { id } followUpMarks { id } } } } }",
  "fifteen pages of a hundred students": `{ school { ${aliased(15, (alias) => `${alias}: students(first: 100, filter: { search: "a" }) { totalCount nodes { id lastName firstName certifiability { status } yearProgress { status } } }`)} } }`,
  "the students of every class with their results":
    "{ school { classes { students { id lastName participations { id status campaign { name } } } } } }",
  "the analysis of forty-five campaigns": `{ school { campaigns(first: 45) { nodes { name analysis { resultCount competences { mastery weakCount } areas { mastery } } } } } }`,
  "a hundred typed names with their candidates":
    "{ school { pendingNames(first: 100) { totalCount nodes { lastName candidates { confidence reason classNames student { id lastName firstName } participations { id status } } } } } }",
};
