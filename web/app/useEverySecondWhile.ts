import { useEffect, useEffectEvent } from "react";

const SECOND_IN_MS = 1000;

/** Asks again a second after each answer, as long as it is worth asking and the page is looked at. */
export function useEverySecondWhile(active: boolean, ask: () => Promise<unknown>): void {
  const askAgain = useEffectEvent(ask);
  useEffect(() => {
    if (!active) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const wait = (): void => {
      timer = setTimeout(() => {
        const answered = document.hidden ? Promise.resolve() : askAgain().catch(() => undefined);
        void answered.then(() => {
          if (!over) wait();
        });
      }, SECOND_IN_MS);
    };
    wait();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [active]);
}
