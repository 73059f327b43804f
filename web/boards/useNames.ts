import { useSearchParams } from "react-router";
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
  const [parameters, setParameters] = useSearchParams();
  const hidden = parameters.get(PARAMETER) === HIDDEN;

  const hide = (next: boolean): void =>
    setParameters(
      (now) => {
        if (next) now.set(PARAMETER, HIDDEN);
        else now.delete(PARAMETER);
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  const kept = new URLSearchParams([...parameters].filter(([key]) => key === PARAMETER || key === YEAR_PARAMETER));
  return { hidden, search: kept.size > 0 ? `?${kept.toString()}` : "", hide };
}
