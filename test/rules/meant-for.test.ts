import { meantClasses } from "../../server/campaigns/meant-for.rules.ts";

test.each([
  { takers: 5, classSize: 28, meant: true },
  { takers: 4, classSize: 28, meant: false },
  { takers: 4, classSize: 12, meant: true },
  { takers: 4, classSize: 13, meant: false },
  { takers: 1, classSize: 3, meant: true },
  { takers: 0, classSize: 0, meant: false },
  { takers: 30, classSize: 30, meant: true },
])(
  "a campaign taken by $takers of $classSize students is meant for the class: $meant",
  ({ takers, classSize, meant }) => {
    const classes = [{ classId: "3B", takers, classSize, firstOn: "2026-10-01" }];
    expect(meantClasses(classes)).toEqual(meant ? [{ classId: "3B", givenOn: "2026-10-01" }] : []);
  },
);
