import { useAddressParameters } from "./useAddressParameters.ts";

type Values<Key extends string> = Record<Key, string | null>;

/** What narrows a screen stands in its address, so that Back works and a view can be shared; a name searched for never does. */
export function useAddressFilter<Key extends string>(
  ...keys: Key[]
): [Values<Key>, (change: Partial<Values<Key>>) => void] {
  const [parameters, edit] = useAddressParameters();
  const values = Object.fromEntries(keys.map((key) => [key, parameters.get(key)])) as Values<Key>;

  const change = (some: Partial<Values<Key>>): void =>
    edit((next) => {
      for (const [key, value] of Object.entries(some) as [Key, string | null][]) {
        // What is said again as it is shown was not chosen: it may have been chosen otherwise a moment ago.
        if ((value || null) === values[key]) continue;
        if (value) next.set(key, value);
        else next.delete(key);
      }
    });
  return [values, change];
}
