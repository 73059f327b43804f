import type { GradeLevel, SchoolKind } from "./grade-level.rules.ts";

export interface NamePattern {
  /** On the name in capitals, without accents, every run of other signs being one space. */
  pattern: RegExp;
  /** null: looks like a grade and is none, so that no later line takes it. */
  gradeLevel: GradeLevel | null;
  /** Only in these schools; everywhere, and where the kind is not known, when absent. */
  only?: readonly SchoolKind[];
  /** Never in these schools. */
  never?: readonly SchoolKind[];
}

const LYCEES = ["LYCEE_GENERAL_TECHNOLOGICAL", "LYCEE_PROFESSIONAL", "LYCEE_POLYVALENT"] as const;
const NOT_COLLEGE = { never: ["COLLEGE"] } as const;
const NOT_LYCEE = { never: LYCEES } as const;

/** How schools name their classes; the first line that fits decides. */
export const NAME_PATTERNS: readonly NamePattern[] = [
  { pattern: /^1 ?(ERE |RE )?(ANNEE )?CAP/, gradeLevel: "CAP_1", ...NOT_COLLEGE },
  { pattern: /^(2 ?(EME |E |NDE )?(ANNEE )?|T ?|TLE )CAP/, gradeLevel: "CAP_2", ...NOT_COLLEGE },
  { pattern: /^CAP ?1(?!\d| ANS?\b)/, gradeLevel: "CAP_1", ...NOT_COLLEGE },
  { pattern: /^CAP ?2(?!\d| ANS?\b)/, gradeLevel: "CAP_2", ...NOT_COLLEGE },
  { pattern: /^1 ?(ERE |RE )?(ANNEE )?BTS/, gradeLevel: "BTS_1", ...NOT_COLLEGE },
  { pattern: /^2 ?(EME |E |NDE )?(ANNEE )?BTS/, gradeLevel: "BTS_2", ...NOT_COLLEGE },
  { pattern: /^BTS ?([A-Z]+ ?)?1(?!\d)/, gradeLevel: "BTS_1", ...NOT_COLLEGE },
  { pattern: /^BTS ?([A-Z]+ ?)?2(?!\d)/, gradeLevel: "BTS_2", ...NOT_COLLEGE },
  { pattern: /(^|\d| )(CAP|BTS|CPGE)/, gradeLevel: null },
  // After the baccalauréat, or between two diplomas: a year, but no grade of ours.
  {
    pattern:
      /^[123] ?(ERE |RE |E |EME |NDE )?(TS|MC|BMA|DMA|DNMADE|DCG|MPSI|PCSI|PTSI|MP|PC|PSI|PT|BCPST|ECG|ECT|HK|KH|FCIL|ANS?|ANNEE)(?![A-Z])/,
    gradeLevel: null,
  },
  { pattern: /^SIXIEME/, gradeLevel: "SIXIEME", ...NOT_LYCEE },
  { pattern: /^CINQUIEME/, gradeLevel: "CINQUIEME", ...NOT_LYCEE },
  { pattern: /^QUATRIEME/, gradeLevel: "QUATRIEME", ...NOT_LYCEE },
  { pattern: /^TROISIEME/, gradeLevel: "TROISIEME", never: ["LYCEE_GENERAL_TECHNOLOGICAL"] },
  { pattern: /^SECONDE/, gradeLevel: "SECONDE", ...NOT_COLLEGE },
  { pattern: /^PREMIERE/, gradeLevel: "PREMIERE", ...NOT_COLLEGE },
  { pattern: /^(TERMINALE|TERM|TLE|TALE)( |\d|[A-Z]{1,5}\d*$|$)/, gradeLevel: "TERMINALE", ...NOT_COLLEGE },
  {
    pattern:
      /^T ?(G|GT|STMG|STI2D|STI|STL|ST2S|STHR|STAV|STD2A|S2TMD|PRO|BP|MELEC|ASSP|AGORA|CIEL|MCV)( |\d|[A-Z]?\d*$)/,
    gradeLevel: "TERMINALE",
    ...NOT_COLLEGE,
  },
  { pattern: /^T( ?\d+| ?[A-Z]{1,6}\d?)$/, gradeLevel: "TERMINALE", only: LYCEES },
  // 605: in a collège; 203: in a lycée.
  { pattern: /^6\d\d$/, gradeLevel: "SIXIEME", ...NOT_LYCEE },
  { pattern: /^5\d\d$/, gradeLevel: "CINQUIEME", ...NOT_LYCEE },
  { pattern: /^4\d\d$/, gradeLevel: "QUATRIEME", ...NOT_LYCEE },
  { pattern: /^3\d\d$/, gradeLevel: "TROISIEME", ...NOT_LYCEE },
  { pattern: /^2\d\d$/, gradeLevel: "SECONDE", only: LYCEES },
  { pattern: /^1\d\d$/, gradeLevel: "PREMIERE", only: LYCEES },
  { pattern: /^6\d$/, gradeLevel: "SIXIEME", only: ["COLLEGE"] },
  { pattern: /^5\d$/, gradeLevel: "CINQUIEME", only: ["COLLEGE"] },
  { pattern: /^4\d$/, gradeLevel: "QUATRIEME", only: ["COLLEGE"] },
  { pattern: /^3\d$/, gradeLevel: "TROISIEME", only: ["COLLEGE"] },
  { pattern: /^6(?!\d)/, gradeLevel: "SIXIEME", ...NOT_LYCEE },
  { pattern: /^5(?!\d)/, gradeLevel: "CINQUIEME", ...NOT_LYCEE },
  { pattern: /^4(?!\d)/, gradeLevel: "QUATRIEME", ...NOT_LYCEE },
  { pattern: /^3(?!\d)/, gradeLevel: "TROISIEME", never: ["LYCEE_GENERAL_TECHNOLOGICAL"] },
  { pattern: /^2(?!\d) ?[A-Z\d]/, gradeLevel: "SECONDE", ...NOT_COLLEGE },
  { pattern: /^1(?!\d) ?[A-Z\d]/, gradeLevel: "PREMIERE", ...NOT_COLLEGE },
];
