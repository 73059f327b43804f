import { useSearchParams } from "react-router";

const PARAMETER = "names";
const HIDDEN = "hidden";

export interface Names {
  hidden: boolean;
  /** The end of an address that keeps names as they are: "" or "?names=hidden". */
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
  return { hidden, search: hidden ? `?${PARAMETER}=${HIDDEN}` : "", hide };
}
