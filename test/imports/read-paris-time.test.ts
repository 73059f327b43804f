import { pixMoment } from "../../server/imports/read-paris-time.ts";

describe("a date of a Pix export", () => {
  it.each([
    ["in winter Paris is one hour ahead", "25/02/2019 11:20", "2019-02-25T10:20:00.000Z"],
    ["in summer, two", "01/06/2019 11:05", "2019-06-01T09:05:00.000Z"],
    ["just after midnight it is still yesterday in UTC", "02/03/2019 00:04", "2019-03-01T23:04:00.000Z"],
    ["the last minute before summer time", "29/03/2026 01:59", "2026-03-29T00:59:00.000Z"],
    ["an hour that is skipped is read with the time from before", "29/03/2026 02:30", "2026-03-29T01:30:00.000Z"],
    ["the first minute of summer time", "29/03/2026 03:00", "2026-03-29T01:00:00.000Z"],
    ["an hour that comes twice is the first", "25/10/2026 02:30", "2026-10-25T00:30:00.000Z"],
    ["the first minute that comes once again", "25/10/2026 03:00", "2026-10-25T02:00:00.000Z"],
    ["a spreadsheet may add seconds", "25/02/2019 11:20:00", "2019-02-25T10:20:00.000Z"],
    ["or take the zero of the hour away", "25/02/2019 9:20", "2019-02-25T08:20:00.000Z"],
  ])("%s", (_what, text, at) => {
    expect(pixMoment(text)).toEqual({ at, precision: "MINUTE" });
  });

  it.each(["2024-05-01", "01/05/2024"])("%s is a day", (text) => {
    expect(pixMoment(text)).toEqual({ at: "2024-05-01T00:00:00.000Z", precision: "DAY" });
  });

  it.each(["31/02/2026", "2026-02-30", "05/13/2026 10:00", "05/10/2026 24:00", "05/10/2026 10:60", "hier", "2026"])(
    "%s is none",
    (text) => {
      expect(pixMoment(text)).toBeNull();
    },
  );
});
