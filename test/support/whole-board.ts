import type { World } from "./school-world.ts";
import type { Person, WorldSchool } from "./world-school.ts";

const CERTIFIABILITY = `certifiability { status certifiableCompetenceCount missingCompetenceCount knownAt }`;
const RESULT = `id status startedAt sharedAt progression mastery stars { acquired total } pixScore ${CERTIFIABILITY}`;

const BOARDS = `{ school { classes { id name gradeLevel studentCount board { asOf pendingNameCount objective
  campaigns { id name kind code starCount dataAsOf createdAt classes { name } }
  summary { studentCount certifiableCount certifiabilityUnknownCount objectiveReachedCount objectiveUnknownCount
    needsSupportCount medianPixScore }
  rows { student { id lastName firstName } pixScore levels ${CERTIFIABILITY} lastActivityAt
    yearProgress { objective dueOn competencesGained gainedSince competencesWorked expectedByNow status }
    supportNeeds { reason since missing campaign { id } }
    cells { campaignId participationId status stars { acquired total } mastery sharedAt retrying attemptCount } } } } } }`;
const CAMPAIGNS = `{ school { campaigns(first: 50) { nodes { id name kind code starCount dataAsOf createdAt archivedAt
  pendingNameCount classes { id name }
  statistics { expectedCount toStartCount startedCount toShareCount sharedCount averageMastery starDistribution certifiableCount }
  participants(first: 100) { nodes { student { id lastName firstName schoolClass { name } } status retrying attemptCount evolution
    result { ${RESULT} } } } } } } }`;
const STUDENTS = `{ school { students(first: 100) { nodes { id lastName firstName profile { pixScore knownAt }
  participations { campaign { id } ${RESULT} } } } } }`;

const LABELS = `
  select id, 'student ' || coalesce(siecle_id, search_key) as label from students where school_id = $1
  union all select id, 'campaign ' || pix_id from campaigns where school_id = $1
  union all select c.id, 'class ' || c.name || ' of ' || y.starts_on from school_classes c
    join school_years y on y.school_id = c.school_id and y.id = c.school_year_id where c.school_id = $1
  union all select p.id, 'attempt ' || c.pix_id || ' ' || s.siecle_id || ' ' || p.attempt_key from participations p
    join campaigns c on c.school_id = p.school_id and c.id = p.campaign_id
    join students s on s.school_id = p.school_id and s.id = p.student_id where p.school_id = $1`;

/**
 * All that the screens show of a school's campaigns and students, with names for identifiers, so that two schools can be compared.
 * Homonyms, which no name tells apart, come in the order of their labels.
 */
export async function wholeBoard(world: World, school: WorldSchool, person: Person): Promise<unknown> {
  const found = (await school.sql(LABELS, [school.id])) as { id: string; label: string }[];
  const labels = new Map(found.map(({ id, label }) => [id, label]));
  const answers: unknown[] = [];
  for (const document of [BOARDS, CAMPAIGNS, STUDENTS]) {
    const { data, codes } = await world.ask(person, document);
    if (codes.length > 0) throw new Error(`The boards answered ${codes.join(", ")}.`);
    answers.push(data.school);
  }
  return sorted(
    JSON.parse(JSON.stringify(answers), (_key, value) => labels.get(value as string) ?? (value as unknown)),
  );
}

/** Students and what pages list newest first, by label: among equals an identifier decides. All other lists have an order that counts. */
function sorted(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => sorted(item));
    const free =
      ["nodes", "participations"].includes(key) || items.some((item) => labelOf(item).startsWith("student "));
    return free ? items.sort((a, b) => (labelOf(a) < labelOf(b) ? -1 : 1)) : items;
  }
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, sorted(one, name)]));
}

function labelOf(item: unknown): string {
  const { id, student } = (item ?? {}) as { id?: unknown; student?: { id?: unknown } };
  return String(student?.id ?? id ?? "");
}
