import type { DemoCampaign } from "./demo-campaigns.ts";
import type { DemoStudent } from "./demo-students.ts";
import { seeded } from "./random.ts";

interface Name {
  lastName: string;
  firstName: string;
}

/** As the student typed it: another case, no accents; their own name all the same. */
export function typedWell({ lastName, firstName, number }: DemoStudent, { key }: DemoCampaign): Name {
  const random = seeded("typing", key, number);
  const way = random.pick(["as it is", "as it is", "as it is", "as it is", "CAPITALS", "small", "plain"]);
  if (way === "CAPITALS") return { lastName: lastName.toUpperCase(), firstName };
  if (way === "small") return { lastName: lastName.toLowerCase(), firstName: firstName.toLowerCase() };
  return way === "plain" ? { lastName: plain(lastName), firstName: plain(firstName) } : { lastName, firstName };
}

const MISTAKES = 8;

/** As nobody's name is written: a person has to say whose it is. */
export function mistyped({ lastName, firstName }: Name, mistake: number): Name {
  switch (mistake % MISTAKES) {
    case 0:
      return { lastName: firstName, firstName: lastName };
    case 1:
      return { lastName: lastName.slice(0, 3) + lastName.slice(4), firstName };
    case 2:
      return { lastName, firstName: `${firstName.slice(0, 1)}.` };
    case 3:
      return { lastName: doubled(lastName, 4), firstName };
    case 4:
      return { lastName, firstName: firstName + firstName.slice(-1) };
    case 5:
      return { lastName: doubled(lastName, 2), firstName: firstName.toLowerCase() };
    case 6:
      return { lastName: "???", firstName };
    default:
      return { lastName: lastName.slice(0, -1), firstName };
  }
}

function doubled(text: string, place: number): string {
  return text.slice(0, place) + text.slice(place - 1);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}
