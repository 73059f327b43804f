const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** When every screen of the tests is read. */
const NOW = new Date("2026-11-22T10:00:00Z");

const TIMERS = [
  "hrtime",
  "nextTick",
  "performance",
  "queueMicrotask",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "requestIdleCallback",
  "cancelIdleCallback",
  "setImmediate",
  "clearImmediate",
  "setInterval",
  "clearInterval",
  "setTimeout",
  "clearTimeout",
] as const;

/** Every clock but the calendar goes on: the page says the year of a day only when it is not this one. */
export function itIsNovember2026(): void {
  beforeAll(() => {
    jest.useFakeTimers({ now: NOW, doNotFake: [...TIMERS] });
  });
  afterAll(() => {
    jest.useRealTimers();
  });
}

/** A calendar day before that day. */
export const daysAgo = (days: number): string => new Date(NOW.getTime() - days * DAY_IN_MS).toISOString().slice(0, 10);
