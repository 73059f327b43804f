import { useAddressFilter } from "../app/useAddressFilter.ts";

const PARAMETER = "depuis";
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The day of the milestone that is compared with stands in the address; without one it is the last that is over. */
export function useSince(): { since: string | null; compareWith: (day: string) => void } {
  const [values, change] = useAddressFilter(PARAMETER);
  const asked = values[PARAMETER];
  return {
    since: asked && DAY.test(asked) ? asked : null,
    compareWith: (day) => change({ [PARAMETER]: day }),
  };
}
