import { useEffect, useRef, type RefObject } from "react";

/** For a form: when something in it turns out wrong, the first such field takes the focus. `faults` is a new value with every try. */
export function useFocusFault(faults: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [faults]);
  return form;
}
