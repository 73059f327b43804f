import {
  addDays,
  daysBetween,
  localDay,
  schoolYearFrom,
  schoolYearOf,
} from "../../server/schools/school-year.rules.ts";

test.each([
  ["2026-09-01", undefined, "2026-2027"],
  ["2026-08-31", undefined, "2025-2026"],
  ["2027-01-15", undefined, "2026-2027"],
  ["2027-08-31", undefined, "2026-2027"],
  ["2026-08-31T21:59:00Z", "Europe/Paris", "2025-2026"],
  ["2026-08-31T22:00:00Z", "Europe/Paris", "2026-2027"],
  ["2026-08-31T20:00:00Z", "Indian/Reunion", "2026-2027"],
  ["2026-08-31T19:59:00Z", "Indian/Reunion", "2025-2026"],
  ["2026-09-01T03:59:00Z", "America/Guadeloupe", "2025-2026"],
  ["2026-09-01T04:00:00Z", "America/Guadeloupe", "2026-2027"],
])("%s on the clocks of %s is in the school year %s", (instant, timeZone, name) => {
  expect(schoolYearOf(instant, timeZone).name).toBe(name);
});

test("a school year runs from 1 September to 31 August", () => {
  expect(schoolYearOf("2027-02-28")).toEqual({
    startYear: 2026,
    startsOn: "2026-09-01",
    endsOn: "2027-08-31",
    name: "2026-2027",
  });
  expect(schoolYearFrom(2027)).toEqual(schoolYearOf("2028-02-29"));
});

test("a school may begin its year on another day", () => {
  expect(schoolYearOf("2027-02-14", "Pacific/Noumea", "02-15")).toMatchObject({
    startsOn: "2026-02-15",
    endsOn: "2027-02-14",
  });
});

test.each([
  ["2027-03-28T00:59:00Z", "Europe/Paris", "2027-03-28"],
  ["2027-03-28T22:30:00Z", "Europe/Paris", "2027-03-29"],
  ["2026-10-24T22:30:00Z", "Europe/Paris", "2026-10-25"],
  ["2026-10-25T22:59:00Z", "Europe/Paris", "2026-10-25"],
  ["2026-10-25T23:00:00Z", "Europe/Paris", "2026-10-26"],
  ["2026-12-31T23:30:00Z", "America/Guadeloupe", "2026-12-31"],
  ["2026-12-31T20:30:00Z", "Indian/Reunion", "2027-01-01"],
  ["2026-12-31", "America/Guadeloupe", "2026-12-31"],
])("%s, in %s, is the day %s, summer and winter", (instant, timeZone, day) => {
  expect(localDay(instant, timeZone)).toBe(day);
});

test.each([
  ["2026-09-01", "2026-09-01", 0],
  ["2026-09-01", "2027-05-31", 272],
  ["2026-10-24", "2026-10-26", 2],
  ["2027-03-27", "2027-03-29", 2],
  ["2028-02-28", "2028-03-01", 2],
  ["2027-01-02", "2027-01-01", -1],
])("from %s to %s there are %s days, whatever the clocks do", (from, to, days) => {
  expect(daysBetween(from, to)).toBe(days);
  expect(addDays(from, days)).toBe(to);
});
