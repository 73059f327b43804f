import { useLocation, useSearchParams, type Location } from "react-router";

/** What was chosen since an address is shown, by that address. */
const chosenSince = new WeakMap<Location, URLSearchParams>();

/**
 * What the address says behind its « ? », and how it is changed, without a step in the history. The router tells what is shown; a
 * choice made before the last one is shown, by whichever part of the screen, goes on from that one.
 */
export function useAddressParameters(): [URLSearchParams, (edit: (next: URLSearchParams) => void) => void] {
  const shown = useLocation();
  const [parameters, setParameters] = useSearchParams();

  const change = (edit: (next: URLSearchParams) => void): void => {
    const next = new URLSearchParams(chosenSince.get(shown) ?? parameters);
    edit(next);
    chosenSince.set(shown, next);
    setParameters(next, { replace: true, preventScrollReset: true });
  };
  return [parameters, change];
}
