import { useSearchParams } from "react-router";

type Values<Key extends string> = Record<Key, string | null>;

/** What narrows a screen stands in its address, so that Back works and a view can be shared; a name searched for never does. */
export function useAddressFilter<Key extends string>(
  ...keys: Key[]
): [Values<Key>, (change: Partial<Values<Key>>) => void] {
  const [parameters, setParameters] = useSearchParams();
  const values = Object.fromEntries(keys.map((key) => [key, parameters.get(key)])) as Values<Key>;

  const change = (some: Partial<Values<Key>>): void =>
    setParameters(
      (now) => {
        for (const [key, value] of Object.entries(some) as [Key, string | null][]) {
          if (value) now.set(key, value);
          else now.delete(key);
        }
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  return [values, change];
}
