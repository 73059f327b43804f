/**
 * Loaded before the built server (node --import): its clock runs on from the day of the fixtures, a Friday of November, so that
 * what the journeys read on the screens is the same on any day. browser pages are given the same day by journey.ts.
 */
const RealDate = Date;
const START = RealDate.parse("2026-11-20T10:00:00+01:00");
const ahead = START - RealDate.now();

class StandingDate extends RealDate {
  constructor(...parts: unknown[]) {
    // @ts-expect-error Date takes its own parts; without any, the day is ours.
    super(...(parts.length === 0 ? [StandingDate.now()] : parts));
  }

  static override now(): number {
    return RealDate.now() + ahead;
  }
}

globalThis.Date = StandingDate as DateConstructor;

export {};
