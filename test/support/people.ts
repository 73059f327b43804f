import type { Answers } from "./answering-link.ts";

const COLLEGE = {
  id: "school",
  name: "Collège des Quatre-Vents",
  timeZone: "Europe/Paris",
  years: [{ id: "year", name: "2026-2027", startsOn: "2026-09-01", endsOn: "2027-08-31", isCurrent: true }],
};

/** A made-up person who is signed in; classes and anything else of `User` can be given. */
export function person(role: "TEACHER" | "REFERENT" | "HEAD" | "ACADEMY", more: Answers = {}): Answers {
  return {
    id: "person",
    email: "nadia@college.example",
    firstName: "Nadia",
    lastName: "Ferhaoui",
    role,
    school: role === "ACADEMY" ? null : COLLEGE,
    classes: [],
    homeroomOf: [],
    sessionSecondsLeft: 1800,
    ...more,
  };
}

/** The whole answer for somebody of the made-up school; `school` adds to what the school says, whichever way it is asked. */
export function signedIn(viewer: Answers, school: Answers = {}, more: Answers = {}): Answers {
  if (!viewer.school) return { viewer, school: null, ...more };
  const theirs = { ...COLLEGE, ...school };
  return {
    viewer: { ...viewer, school: { ...theirs, ...(viewer.school as Answers), ...school } },
    school: theirs,
    ...more,
  };
}
