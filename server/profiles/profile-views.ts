import { COMPETENCES } from "../competences/competence-areas.ts";
import { certifiabilityOfCount } from "./certifiability.rules.ts";
import { Certifiability, CertifiabilityStatus, CompetenceProfile } from "./profile.type.ts";

export interface KnownLevels {
  studentId: string;
  /** The attempt that sent it; null: that of the student's newest. */
  participationId: string | null;
  levels: readonly number[];
  pix: readonly number[];
  pixScore: number;
  certifiableCount: number;
  knownAt: Date;
}

export function profileOf({ levels, pix, certifiableCount, ...known }: KnownLevels): CompetenceProfile {
  return Object.assign(new CompetenceProfile(), {
    ...known,
    certifiableCompetenceCount: certifiableCount,
    competences: COMPETENCES.map((competence, index) => ({
      competence,
      level: levels[index] ?? 0,
      pix: pix[index] ?? 0,
    })),
  });
}

export function certifiabilityOf(count: number | null, knownAt: Date | null): Certifiability {
  const { status, missing } = certifiabilityOfCount(count);
  return Object.assign(new Certifiability(), {
    status: CertifiabilityStatus[status],
    certifiableCompetenceCount: count,
    missingCompetenceCount: missing,
    knownAt,
  });
}
