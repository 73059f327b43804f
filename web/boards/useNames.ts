import { useAddressParameters } from "../app/useAddressParameters.ts";
import { YEAR_PARAMETER } from "../app/useSchoolYear.ts";

const PARAMETER = "names";
const HIDDEN = "hidden";

export interface Names {
  hidden: boolean;
  /** The end of an address that keeps names as they are, and the school year: "" or "?names=hidden". */
  search: string;
  hide: (hidden: boolean) => void;
}

/** Whether names are hidden stands in the address, so that a page reloaded on the class's wall still hides them. */
export function useNames(): Names {
  const [parameters, edit] = useAddressParameters();
  const hidden = parameters.get(PARAMETER) === HIDDEN;

  const hide = (wanted: boolean): void =>
    edit((next) => {
      if (wanted) next.set(PARAMETER, HIDDEN);
      else next.delete(PARAMETER);
    });
  const kept = new URLSearchParams([...parameters].filter(([key]) => key === PARAMETER || key === YEAR_PARAMETER));
  return { hidden, search: kept.size > 0 ? `?${kept.toString()}` : "", hide };
}
