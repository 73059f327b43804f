import { useAddressFilter } from "../app/useAddressFilter.ts";
import { CERTIFIABLE_ANSWERS, lackCode, lackOfCode, type FollowUpFilter } from "./follow-up-filter.ts";
import type { FollowUpCampaign } from "./follow-up-row.ts";

export type ChangeFilter = (change: Partial<FollowUpFilter>) => void;

/** What narrows the table stands in the address, so that a view can be kept and shared; a name searched for never does. */
export function useFollowUpFilter(campaigns: readonly FollowUpCampaign[]): [FollowUpFilter, ChangeFilter] {
  const [address, changeAddress] = useAddressFilter("without", "certifiable", "support");
  const filter: FollowUpFilter = {
    lack: lackOfCode(address.without, campaigns),
    certifiable: CERTIFIABLE_ANSWERS.find((answer) => answer === address.certifiable) ?? null,
    supportOnly: address.support === "only",
  };

  const change: ChangeFilter = (some) => {
    const next = { ...filter, ...some };
    changeAddress({
      without: next.lack && lackCode(next.lack),
      certifiable: next.certifiable,
      support: next.supportOnly ? "only" : null,
    });
  };
  return [filter, change];
}
