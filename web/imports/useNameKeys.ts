import { useEffect, useEffectEvent, type RefObject } from "react";
import { isField, nameKeyOf, type NameKey } from "./name-keys.ts";

/** One-key shortcuts, only while the focus is inside the panel and in no field, and only where they are on. */
export function useNameKeys(panel: RefObject<HTMLElement | null>, on: boolean, onKey: (key: NameKey) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const key = isField(event.target) ? null : nameKeyOf(event);
    if (!key) return;
    event.preventDefault();
    onKey(key);
  });

  useEffect(() => {
    const element = panel.current;
    if (!on || !element) return undefined;
    element.addEventListener("keydown", press);
    return () => element.removeEventListener("keydown", press);
  }, [panel, on]);
}
