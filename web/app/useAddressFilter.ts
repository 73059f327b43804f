import { useLayoutEffect, useRef } from "react";
import { useSearchParams } from "react-router";

type Values<Key extends string> = Record<Key, string | null>;

/** What narrows a screen stands in its address, so that Back works and a view can be shared; a name searched for never does. */
export function useAddressFilter<Key extends string>(
  ...keys: Key[]
): [Values<Key>, (change: Partial<Values<Key>>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const values = Object.fromEntries(keys.map((key) => [key, parameters.get(key)])) as Values<Key>;

  /** The router tells what is shown; a choice made before the last one is shown must not undo it. */
  const latest = useRef(parameters);
  useLayoutEffect(() => {
    latest.current = parameters;
  }, [parameters]);

  const change = (some: Partial<Values<Key>>): void => {
    const next = new URLSearchParams(latest.current);
    for (const [key, value] of Object.entries(some) as [Key, string | null][]) {
      if (value) next.set(key, value);
      else next.delete(key);
    }
    latest.current = next;
    setParameters(next, { replace: true, preventScrollReset: true });
  };
  return [values, change];
}
