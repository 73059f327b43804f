import type { ProofExport, ProofLine } from "./made-up-exports.ts";
import type { ImportedSchool } from "./import-school.ts";
import { rankAll, rows } from "./server-code.ts";

export type Verdict =
  /** Linked to whose it is, the name being exactly theirs. */
  | "linked"
  /** Linked to somebody else, or without being exact. */
  | "wrong"
  /** An exact name that was not linked. */
  | "missed"
  /** Asked: where the student is among the candidates. */
  | "asked, first"
  | "asked, in the first three"
  | "asked, later"
  | "asked, absent"
  /** Asked, and nobody's. */
  | "asked, nobody";

export interface Judged extends ProofLine {
  verdict: Verdict;
}

interface Found {
  line: number;
  studentId: string | null;
  ine: string | null;
  schoolYearId: string | null;
}

/** What became of each line of one import. */
export async function judge(
  { school, units }: ImportedSchool,
  { lines }: ProofExport,
  importId: string,
): Promise<Judged[]> {
  return units.read(async (db) => {
    const found = await rows<Found>(
      db,
      `select l.line, l.student_id as "studentId", s.ine, l.school_year_id as "schoolYearId" from import_lines l
       left join students s on s.school_id = l.school_id and s.id = l.student_id
       where l.school_id = $1 and l.import_id = $2 order by l.line`,
      [school.id, importId],
    );
    if (found.length !== lines.length) throw new Error(`${lines.length} lines went in, ${found.length} are there.`);
    const pairs = lines.map((line, index) => ({ ...found[index]!, line }));
    const asked = pairs.filter(({ studentId }) => studentId === null);
    const candidates = await rankAll(
      db,
      school.id,
      asked.map(({ line, schoolYearId }) => ({ ...line.typed, schoolYearId })),
    );
    const ines = new Map(
      (
        await rows<{ id: string; ine: string }>(db, `select id, ine from students where school_id = $1`, [school.id])
      ).map(({ id, ine }) => [id, ine]),
    );
    const placeOf = new Map(
      asked.map(({ line }, index) => [line, candidates[index]!.findIndex(({ id }) => ines.get(id) === line.ine)]),
    );
    return pairs.map(({ line, ine }) => ({ ...line, verdict: verdictOf(line, ine, placeOf.get(line)) }));
  });
}

function verdictOf(line: ProofLine, linkedTo: string | null, place: number | undefined): Verdict {
  if (linkedTo !== null) return line.isExact && linkedTo === line.ine ? "linked" : "wrong";
  if (line.isExact) return "missed";
  if (line.ine === null) return "asked, nobody";
  if (place === undefined || place === -1) return "asked, absent";
  return place === 0 ? "asked, first" : place < 3 ? "asked, in the first three" : "asked, later";
}
