import { useSearchParams } from "react-router";
import { CERTIFIABLE_ANSWERS, lackCode, lackOfCode, type FollowUpFilter } from "./follow-up-filter.ts";
import type { FollowUpCampaign } from "./follow-up-row.ts";

export type ChangeFilter = (change: Partial<FollowUpFilter>) => void;

/** What narrows the table stands in the address, so that a view can be kept and shared; a name searched for never does. */
export function useFollowUpFilter(campaigns: readonly FollowUpCampaign[]): [FollowUpFilter, ChangeFilter] {
  const [parameters, setParameters] = useSearchParams();
  const filter: FollowUpFilter = {
    lack: lackOfCode(parameters.get("without"), campaigns),
    certifiable: CERTIFIABLE_ANSWERS.find((answer) => answer === parameters.get("certifiable")) ?? null,
    supportOnly: parameters.get("support") === "only",
  };

  const change: ChangeFilter = (some) => {
    const next = { ...filter, ...some };
    const written = {
      without: next.lack && lackCode(next.lack),
      certifiable: next.certifiable,
      support: next.supportOnly ? "only" : null,
    };
    setParameters(
      (now) => {
        for (const [key, value] of Object.entries(written)) {
          if (value) now.set(key, value);
          else now.delete(key);
        }
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return [filter, change];
}
