import type { Viewer } from "../access/viewer.ts";
import { classProgression } from "../boards/class-progression.ts";
import { listProgressionFactsOfYear, loadProgressionFacts } from "../boards/progression-facts.store.ts";
import type { Figures } from "../boards/progression-figures.rules.ts";
import type { ProgressionMilestone } from "../boards/progression.type.ts";
import { schoolTrend } from "../boards/school-trend.ts";
import { localDay } from "../schools/school-year.rules.ts";
import { uuidOrNone } from "../schools/school.store.ts";
import type { Db } from "../shared/db.ts";
import { Refusal } from "../shared/refusal.ts";
import type { ExportRequest } from "./export.entity.ts";
import { atOnce, sayIn, tableOf } from "./export-table.ts";
import type { Column, ExportTable, Say } from "./export-table.ts";
import { gradeWords } from "./grade-words.ts";

interface FiguresLine {
  milestone: ProgressionMilestone;
  /** A class, a grade or the whole school. */
  of: string;
  figures: Figures;
}

/** What the charts of progression draw: of one class, else of the school and each of its grades, at each milestone. */
export async function tableOfProgression(
  db: Db,
  viewer: Viewer,
  request: ExportRequest,
  now: Date,
): Promise<ExportTable> {
  const say = sayIn(request);
  const today = localDay(now.toISOString(), viewer.timeZone);
  const [classId] = request.classIds ?? [];
  const found = classId
    ? await ofClass(db, viewer, classId, today)
    : await ofSchool(db, viewer, uuidOrNone(request.schoolYearId) ?? viewer.schoolYearId, { say, today });
  return { ...tableOf(columnsOf(say), atOnce(found.lines)), ...found, total: found.lines.length };
}

type Found = Pick<ExportTable, "about" | "classIds"> & { lines: FiguresLine[] };

async function ofClass(db: Db, viewer: Viewer, classId: string, today: string): Promise<Found> {
  const facts = (await loadProgressionFacts(db, viewer, [classId])).get(classId);
  if (!facts) throw new Refusal("NOT_FOUND");
  const of = facts.schoolClass.name;
  const { points } = classProgression(facts, { today, since: null });
  return { lines: points.map((point) => ({ of, ...point })), about: [of], classIds: () => [classId] };
}

async function ofSchool(
  db: Db,
  viewer: Viewer,
  yearId: string | null,
  { say, today }: { say: Say; today: string },
): Promise<Found> {
  const facts = yearId ? await listProgressionFactsOfYear(db, viewer, yearId) : [];
  const lines = schoolTrend(facts, today).flatMap(({ milestone, figures, grades }) => [
    { milestone, of: say("word.school"), figures },
    ...grades.map((one) => ({
      milestone,
      of: gradeWords(say, one.gradeLevel),
      figures: one.figures,
    })),
  ]);
  return { lines, about: [], classIds: () => facts.map(({ schoolClass }) => schoolClass.id) };
}

function columnsOf(say: Say): Column<FiguresLine>[] {
  const count = (head: string, name: CountName): Column<FiguresLine> => ({
    head: say(`head.${head}`),
    cell: ({ figures }) => figures[name],
  });
  const spread = (what: "competencesHeld" | "pixScore"): Column<FiguresLine>[] =>
    (["lowerQuartile", "median", "upperQuartile", "unknownCount"] as const).map((part) => ({
      head: say(`head.spread.${part}`, { what: say(`head.spread.${what}`) }),
      cell: ({ figures }) => figures[what][part],
    }));
  return [
    { head: say("head.milestone"), cell: ({ milestone }) => ({ day: milestone.day }) },
    { head: say("head.group"), cell: ({ of }) => of },
    count("studentCount", "studentCount"),
    count("startedCount", "startedCount"),
    count("certifiableStudents", "certifiableCount"),
    count("certifiabilityUnknownCount", "certifiabilityUnknownCount"),
    count("objectiveReachedCount", "objectiveReachedCount"),
    count("objectiveUnknownCount", "objectiveUnknownCount"),
    ...spread("competencesHeld"),
    ...spread("pixScore"),
  ];
}

type CountName = Exclude<keyof Figures, "competencesHeld" | "competencesGained" | "pixScore">;
