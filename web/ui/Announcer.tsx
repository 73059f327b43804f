import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from "react";
import "./Announcer.css";
import "./VisuallyHidden.css";

const SHOWN_FOR_MS = 6000;

type Announce = (sentence: string, options?: { shown?: boolean }) => void;
const AnnouncerContext = createContext<Announce>(() => undefined);

/** The one polite live region. What is said can also be shown for a moment at the bottom of the screen. */
export function Announcer({ children }: { children: ReactNode }): ReactNode {
  const [said, setSaid] = useState({ sentence: "", shown: false });
  const announce = useCallback<Announce>((sentence, { shown = false } = {}) => setSaid({ sentence, shown }), []);
  useEffect(() => {
    if (!said.shown) return undefined;
    const timer = setTimeout(() => setSaid({ sentence: "", shown: false }), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <AnnouncerContext value={announce}>
      {children}
      <div role="status" aria-live="polite">
        {said.sentence && <p className={said.shown ? "toast" : "visually-hidden"}>{said.sentence}</p>}
      </div>
    </AnnouncerContext>
  );
}

/** Says a sentence to screen readers; with `shown` to everybody. */
export function useAnnounce(): Announce {
  return useContext(AnnouncerContext);
}
