import type { Viewer } from "../access/viewer.ts";
import { loadCandidates } from "../imports/load-candidates.ts";
import { loadOriginsOfMatch } from "../imports/name-line.store.ts";
import type { NameOrigins } from "../imports/name-line.store.ts";
import { countLinesByMatch } from "../imports/name-match.store.ts";
import { MatchDecision } from "../imports/name-match.type.ts";
import type { MatchCandidate, NameMatch } from "../imports/name-match.type.ts";
import { loadSchoolYears, loadStaff } from "../schools/school.store.ts";
import type { Student } from "../schools/student.entity.ts";
import { loadStudents } from "../schools/student.store.ts";
import type { Db } from "../shared/db.ts";
import { fullName, nameOfYear } from "./export-table.ts";

/** A typed name with all that its screens say of it. */
export interface TypedName {
  match: NameMatch;
  /** 2026-2027 */
  schoolYear: string | null;
  lineCount: number;
  origins: NameOrigins;
  /** Most likely first; none once a person has answered. */
  candidates: readonly MatchCandidate[];
  /** Who it is, as a person answered. */
  student: Student | null;
  by: string | null;
}

export async function* listTypedNames(
  db: Db,
  viewer: Viewer,
  pages: AsyncIterable<readonly NameMatch[]>,
): AsyncGenerator<TypedName[]> {
  for await (const matches of pages) yield await withFacts(db, viewer, matches);
}

async function withFacts(db: Db, viewer: Viewer, matches: readonly NameMatch[]): Promise<TypedName[]> {
  const ids = matches.map(({ id }) => id);
  const waiting = matches.filter(({ decision }) => decision === MatchDecision.PENDING).map(({ id }) => id);
  const answered = matches.filter(({ decision }) => decision !== MatchDecision.PENDING);
  const years = await loadSchoolYears(db, viewer, known(matches, "schoolYearId"));
  const students = await loadStudents(db, viewer, known(answered, "studentId"));
  const staff = await loadStaff(db, viewer, known(answered, "decidedBy"));
  const candidates = waiting.length > 0 ? await loadCandidates(db, viewer, waiting) : new Map<string, never>();
  const lineCounts = await countLinesByMatch(db, viewer, ids);
  const origins = await loadOriginsOfMatch(db, viewer, ids);
  return matches.map((match) => {
    const by = match.decision === MatchDecision.PENDING ? undefined : staff.get(match.decidedBy ?? "");
    return {
      match,
      schoolYear: nameOfYear(viewer, years.get(match.schoolYearId ?? "")),
      lineCount: lineCounts.get(match.id) ?? 0,
      origins: origins.get(match.id) ?? { campaigns: [], files: [] },
      candidates: candidates.get(match.id) ?? [],
      student: match.decision === MatchDecision.LINKED ? (students.get(match.studentId ?? "") ?? null) : null,
      by: fullName(by),
    };
  });
}

function known(matches: readonly NameMatch[], field: "schoolYearId" | "studentId" | "decidedBy"): string[] {
  return [...new Set(matches.flatMap((match) => match[field] ?? []))];
}
