import type { CertifiabilityStatus, ParticipantFilter, ParticipationStatus } from "../graph/graphql.ts";

/** Not started first: it is what one comes for. */
export const STATUSES = ["TO_START", "STARTED", "TO_SHARE", "SHARED"] as const satisfies readonly ParticipationStatus[];
export const CERTIFIABILITIES = [
  "CERTIFIABLE",
  "NOT_CERTIFIABLE",
  "UNKNOWN",
] as const satisfies readonly CertifiabilityStatus[];

/** The parameters of the address that narrow participants. */
export interface ParticipantAddress {
  class: string | null;
  status: string | null;
  stars: string | null;
  certifiable: string | null;
}

export interface ParticipantChoice {
  classId: string | null;
  /** Null: all of them. */
  status: ParticipationStatus | null;
  stars: number | null;
  certifiability: CertifiabilityStatus | null;
}

const CODES = { TO_START: "a-faire", STARTED: "en-cours", TO_SHARE: "a-envoyer", SHARED: "termine" } as const;
const ALL_CODE = "tous";
const CERTIFIABLE_CODES = { CERTIFIABLE: "yes", NOT_CERTIFIABLE: "no", UNKNOWN: "unknown" } as const;

/** What the address asks for; what it says wrongly narrows nothing. `usual` is the status meant where it says none. */
export function choiceOf(
  address: ParticipantAddress,
  {
    classIds,
    starCount,
    usual,
  }: { classIds: readonly string[]; starCount: number | null; usual: ParticipationStatus | null },
): ParticipantChoice {
  const status = STATUSES.find((one) => CODES[one] === address.status);
  const stars = address.stars === null ? Number.NaN : Number(address.stars);
  return {
    classId: classIds.find((id) => id === address.class) ?? null,
    status: status ?? (address.status === ALL_CODE ? null : usual),
    stars: Number.isInteger(stars) && stars >= 0 && stars <= (starCount ?? -1) ? stars : null,
    certifiability: CERTIFIABILITIES.find((one) => CERTIFIABLE_CODES[one] === address.certifiable) ?? null,
  };
}

/** How a choice is written in the address; the usual status is not written. */
export function statusCode(status: ParticipationStatus | null, usual: ParticipationStatus | null): string | null {
  if (status === usual) return null;
  return status === null ? ALL_CODE : CODES[status];
}

export function certifiableCode(status: CertifiabilityStatus | null): string | null {
  return status && CERTIFIABLE_CODES[status];
}

export function filterOf(
  { classId, status, stars, certifiability }: ParticipantChoice,
  { search, schoolYearId }: { search: string; schoolYearId: string | undefined },
): ParticipantFilter {
  return {
    ...(classId === null ? {} : { classIds: [classId] }),
    ...(status === null ? {} : { statuses: [status] }),
    ...(stars === null ? {} : { stars: [stars] }),
    ...(certifiability === null ? {} : { certifiability: [certifiability] }),
    ...(search === "" ? {} : { search }),
    ...(schoolYearId === undefined ? {} : { schoolYearId }),
  };
}
