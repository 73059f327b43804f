import { boardMoment } from "../../server/boards/board-moment.rules.ts";

const year = { endsOn: "2026-08-31", timeZone: "Europe/Paris" };

test.each([
  ["during the year, now", "2026-03-01T10:00:00.000Z", "Europe/Paris", "2026-03-01T10:00:00.000Z"],
  ["on its last evening, now", "2026-08-31T21:30:00.000Z", "Europe/Paris", "2026-08-31T21:30:00.000Z"],
  ["once it is over, its last instant", "2026-11-23T09:00:00.000Z", "Europe/Paris", "2026-08-31T21:59:59.999Z"],
  [
    "east of Greenwich, its last instant there",
    "2026-11-23T09:00:00.000Z",
    "Pacific/Noumea",
    "2026-08-31T12:59:59.999Z",
  ],
  ["west of it, its last instant there", "2026-11-23T09:00:00.000Z", "America/Cayenne", "2026-09-01T02:59:59.999Z"],
])("a board is judged %s", (_when, now, timeZone, moment) => {
  expect(boardMoment({ ...year, timeZone }, new Date(now)).toISOString()).toBe(moment);
});
