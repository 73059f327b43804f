import { useEffect, useRef } from "react";
import { useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";

/** Tells screen readers how many lines are left each time a filter or a search changes it. */
export function useSayHowMany(shown: number, total: number): void {
  const text = useText();
  const announce = useAnnounce();
  const said = useRef(shown);
  useEffect(() => {
    if (said.current === shown) return;
    said.current = shown;
    announce(text("board.shown", { shown, total }));
  }, [announce, text, shown, total]);
}
