/**
 * Does what brings new lines to the screen, and then scrolls so that what holds the focus stands where it stood: lines may have come
 * in above it, or changed their order. Where nothing in view holds the focus, the browser's own anchoring is left to do it.
 */
export async function keepInPlace(work: () => Promise<unknown>): Promise<void> {
  const held = document.activeElement;
  const before = held?.getBoundingClientRect().top ?? 0;
  await work();
  if (!held || held === document.body || before < 0 || before > innerHeight) return;

  await nextFrame();
  await nextFrame();
  const moved = held.getBoundingClientRect().top - before;
  if (held.isConnected && moved !== 0) scrollerOf(held).scrollBy({ top: moved, behavior: "instant" });
}

/** React draws what came in by then. */
function nextFrame(): Promise<unknown> {
  return new Promise((go) => {
    requestAnimationFrame(go);
  });
}

/** A frame that scrolls by itself, else the page. */
function scrollerOf(element: Element): Element {
  for (let frame = element.parentElement; frame; frame = frame.parentElement) {
    if (frame.scrollHeight > frame.clientHeight && /auto|scroll/.test(getComputedStyle(frame).overflowY)) return frame;
  }
  return document.documentElement;
}
