import { useState } from "react";
import { useAddressFilter } from "../app/useAddressFilter.ts";
import { useCursorPages, type CursorPages } from "../app/useCursorPages.ts";
import { useSettled } from "../app/useSettled.ts";
import { useNames } from "../boards/useNames.ts";
import type { ParticipantFilter, ParticipationStatus } from "../graph/graphql.ts";
import { certifiableCode, choiceOf, filterOf, statusCode, type ParticipantChoice } from "./participant-filter.ts";
import { useYearOfResults } from "./useYearOfResults.ts";

export interface Participants {
  choice: ParticipantChoice;
  choose: (some: Partial<ParticipantChoice>) => void;
  typed: string;
  type: (typed: string) => void;
  /** As the server takes it: what is chosen and searched for. */
  filter: ParticipantFilter;
  pages: CursorPages;
}

/** Which participants are asked for: choices from the address, a name only typed, and the page of them. */
export function useParticipants(
  campaign: { participantClasses: readonly { id: string }[]; starCount: number | null } | null,
  usual: ParticipationStatus | null,
): Participants {
  const { hidden } = useNames();
  const schoolYearId = useYearOfResults();
  const [address, change] = useAddressFilter("class", "status", "stars", "certifiable");
  const [typed, type] = useState("");
  const searched = useSettled(typed).trim();
  const known = {
    classIds: campaign?.participantClasses.map(({ id }) => id) ?? [],
    starCount: campaign?.starCount ?? null,
  };
  const choice = choiceOf(address, { ...known, usual });
  const filter = filterOf(choice, { search: hidden ? "" : searched, schoolYearId });

  const choose = (some: Partial<ParticipantChoice>): void => {
    const next = { ...choice, ...some };
    change({
      class: next.classId,
      status: statusCode(next.status, usual),
      stars: next.stars === null ? null : String(next.stars),
      certifiable: certifiableCode(next.certifiability),
    });
  };
  return { choice, choose, typed, type, filter, pages: useCursorPages(JSON.stringify(filter)) };
}
