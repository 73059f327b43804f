const A_MINUTE_IN_MS = 60_000;
const GESTURES = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "click", "focusin"] as const;

let lastGesture = Date.now();

/** Whether somebody has done anything on this page within the last minute. */
export function isAttended(): boolean {
  return Date.now() - lastGesture < A_MINUTE_IN_MS;
}

/** Tells of every gesture, until the answer is called. */
export function watchGestures(onGesture: () => void): () => void {
  const noticed = (): void => {
    lastGesture = Date.now();
    onGesture();
  };
  const options = { capture: true, passive: true };
  for (const gesture of GESTURES) addEventListener(gesture, noticed, options);
  return () => {
    for (const gesture of GESTURES) removeEventListener(gesture, noticed, options);
  };
}
