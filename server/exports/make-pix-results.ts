import { getCampaign } from "../campaigns/campaign.store.ts";
import { mergeAttempts } from "../participations/attempt.rules.ts";
import type { AttemptFact } from "../participations/attempt-fact.rules.ts";
import { getSchool } from "../schools/school.store.ts";
import { BYTE_ORDER_MARK } from "../shared/csv.ts";
import { localMinute } from "../shared/local-minute.rules.ts";
import type { MadeFile, Making } from "./making.ts";
import { pixColumns } from "./pix-columns.ts";
import type { PixAttempt } from "./pix-columns.ts";
import { pixLine } from "./pix-csv.ts";
import { countPixAttempts, getPixFacts, readPixLines } from "./pix-results.store.ts";
import type { PixLine } from "./pix-results.store.ts";

/**
 * A campaign's results as Pix Orga writes them: one line an attempt, names as they were typed, so that what was made for Pix's files
 * reads ours, and ours imported again changes nothing.
 */
export async function makePixResults({ db, viewer, asked, now, advance }: Making): Promise<MadeFile> {
  const { campaignId, participantFilter, classIds, studentIds = null } = asked.request;
  const campaign = await getCampaign(db, viewer, campaignId!);
  const facts = await getPixFacts(db, campaign);
  const columns = pixColumns((await getSchool(db, viewer)).name, campaign, facts);
  const filter = { ...participantFilter, classIds: participantFilter?.classIds ?? classIds };
  const wanted = { campaign, filter, studentIds };
  const lines = readPixLines(db, viewer, wanted);
  const total = await countPixAttempts(db, viewer, wanted);
  const met = new Set<string>();
  let written = 0;

  async function* chunks(): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + pixLine(columns.flatMap(({ heads }) => heads));
    for await (const students of byStudent(lines)) {
      const attempts = students.flatMap(attemptsOf);
      students.forEach(([first]) => met.add(first![1]));
      await advance((written += attempts.length), total);
      yield attempts.map((attempt) => pixLine(columns.flatMap(({ cells }) => cells(attempt)))).join("");
    }
  }
  return {
    chunks: chunks(),
    about: [campaign.name],
    classIds: () => [...met],
    lineCount: () => written,
    nameParts: ["Resultats", campaign.name, facts.pixId ?? "", localMinute(now.toISOString(), "Europe/Paris")],
  };
}

/** Batches of whole students: the last of a batch may go on in the next. */
async function* byStudent(batches: AsyncIterable<PixLine[]>): AsyncGenerator<PixLine[][]> {
  let rest: PixLine[] = [];
  for await (const batch of batches) {
    const students = [...Map.groupBy([...rest, ...batch], ([studentId]) => studentId).values()];
    rest = students.pop() ?? [];
    if (students.length > 0) yield students;
  }
  if (rest.length > 0) yield [rest];
}

/** The attempts that are wanted, newest first, each with the name of the newest line that tells of it. */
function attemptsOf(lines: readonly PixLine[]): PixAttempt[] {
  const wanted = new Set(lines[0]![2]);
  const attempts = mergeAttempts(lines.map((line) => line[7])).filter(({ key }) => wanted.has(key));
  return attempts.reverse().map((fact) => {
    const told = lines.filter((line) => dayOf(line[7]) === dayOf(fact));
    const [, , , lastName, firstName, className, factKey] = told.at(-1) ?? lines.at(-1)!;
    return { lastName, firstName, className, externalId: externalIdOf(factKey), fact };
  });
}

/** The day by which files tell attempts apart. */
function dayOf({ kind, startedAt, sharedAt }: AttemptFact): string {
  return (kind === "ASSESSMENT" ? startedAt : sharedAt)?.at.slice(0, 10) ?? "";
}

/** It stands between the class and the day. */
function externalIdOf(factKey: string): string | null {
  return factKey.split("|").slice(4, -1).join("|") || null;
}
