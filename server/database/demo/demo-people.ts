import type { Role } from "../../access/permissions.ts";

export interface DemoSchool {
  id: string;
  uai: string;
  name: string;
  kind: "COLLEGE";
  academy: string;
  timeZone: string;
}

export const DEMO_SCHOOL: DemoSchool = {
  /** Always the same, so that a demo cut short is found and made anew. */
  id: "01980000-0000-7000-8000-00000000de40",
  uai: "0750001U",
  name: "Collège des Quatre-Vents",
  kind: "COLLEGE",
  academy: "Paris",
  timeZone: "Europe/Paris",
};

export interface DemoPerson {
  email: string;
  firstName: string;
  lastName: string;
  role: Role;
  /** This year's classes by name. */
  follows: readonly string[];
  homeroom: readonly string[];
}

/** Those who can sign in. */
export const DEMO_PEOPLE = {
  teacher: person("enseignante", "Solène", "Marchevent", "TEACHER", ["5C", "4A"]),
  homeroom: person("pp", "Karim", "Ourdanel", "TEACHER", ["5C"], ["3B"]),
  referent: person("referent", "Aurore", "Talbrecourt", "REFERENT"),
  head: person("direction", "Bernard", "Lhermitant", "HEAD"),
  academy: person("academie", "Ilhem", "Guelmani", "ACADEMY"),
} as const satisfies Record<string, DemoPerson>;

/** Homeroom teachers whose names are known, and who have no account. */
export const COLLEAGUES: readonly DemoPerson[] = [
  ["6A", "Denis", "Arbousset"], ["6B", "Fatima", "Belkassou"], ["6C", "Hugues", "Plantefol"], ["6D", "Léna", "Kerdrélant"],
  ["6E", "Moussa", "Tamboura"], ["5A", "Odile", "Caillebrun"], ["5B", "Rémi", "Doucerain"], ["5C", "Sandrine", "Villardon"],
  ["5D", "Tomas", "Gomesinho"], ["5E", "Yvette", "Pérignoux"], ["4A", "Alexis", "Houarvian"], ["4B", "Béatrice", "Sorgueval"],
  ["4C", "Cédric", "Wagnermont"], ["4D", "Dalila", "Zouaouine"], ["4E", "Éric", "Fontbrune"], ["3A", "Florence", "Larquemin"],
  ["3C", "Gilles", "Rouvrelle"], ["3D", "Houria", "Mébrahti"], ["3E", "Isabelle", "Tordivel"],
].map(([className = "", firstName = "", lastName = ""]) => person(`pp-${className.toLowerCase()}`, firstName, lastName, "TEACHER", [], [className])); // prettier-ignore

function person(
  box: string,
  firstName: string,
  lastName: string,
  role: Role,
  follows: readonly string[] = [],
  homeroom: readonly string[] = [],
): DemoPerson {
  return { email: `${box}@demo.example`, firstName, lastName, role, follows: [...follows, ...homeroom], homeroom };
}
