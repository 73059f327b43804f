import { quietFor, readQuietHours } from "../../server/mails/quiet-hours.rules.ts";

const NIGHT = { from: "20:00", until: "07:00" };
const HOUR = 3_600_000;

describe("the hours in which no reminder leaves", () => {
  it.each([
    ["20:00-07:00", NIGHT],
    ["12:00-14:00", { from: "12:00", until: "14:00" }],
    ["off", null],
    ["20:00", undefined],
    ["20:00-20:00", undefined],
    ["25:00-07:00", undefined],
    ["8:00-9:00", undefined],
  ])("%s is read as it is meant, or not at all", (text, expected) => {
    expect(readQuietHours(text)).toEqual(expected);
  });

  it.each([
    ["in the middle of the day mails leave", "2026-11-23T10:00:00Z", "Europe/Paris", NIGHT, 0],
    ["at 19:59 they still leave", "2026-11-23T18:59:59Z", "Europe/Paris", NIGHT, 0],
    ["at 20:00 they wait until 7:00", "2026-11-23T19:00:00Z", "Europe/Paris", NIGHT, 11 * HOUR],
    ["at 6:59:30 they wait half a minute", "2026-11-23T05:59:30Z", "Europe/Paris", NIGHT, 30_000],
    ["at 7:00 they leave", "2026-11-23T06:00:00Z", "Europe/Paris", NIGHT, 0],
    [
      "the night in which summer time begins is an hour shorter",
      "2027-03-27T21:00:00Z",
      "Europe/Paris",
      NIGHT,
      8 * HOUR,
    ],
    ["the night in which it ends is an hour longer", "2027-10-30T20:00:00Z", "Europe/Paris", NIGHT, 10 * HOUR],
    ["La Réunion has its own evening", "2026-11-23T17:00:00Z", "Indian/Reunion", NIGHT, 10 * HOUR],
    ["Guadeloupe has its own morning", "2026-11-23T10:00:00Z", "America/Guadeloupe", NIGHT, HOUR],
    [
      "hours of one day end the same day",
      "2026-11-23T11:30:00Z",
      "Europe/Paris",
      { from: "12:00", until: "14:00" },
      1.5 * HOUR,
    ],
    [
      "an end that the clocks skip is their next minute",
      "2027-03-28T00:30:00Z",
      "Europe/Paris",
      { from: "20:00", until: "02:30" },
      HOUR / 2,
    ],
    ["without quiet hours mails leave at any time", "2026-11-23T23:00:00Z", "Europe/Paris", null, 0],
  ])("%s", (_rule, now, timeZone, quiet, expected) => {
    expect(quietFor(new Date(now), timeZone, quiet)).toBe(expected);
  });
});
