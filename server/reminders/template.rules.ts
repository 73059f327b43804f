const SHORTEST = 1;
const LONGEST = 2_000;

/** What a template may name, in the teachers' own words. */
export const VARIABLES = ["prenom", "nom", "classe", "motif", "manque"] as const;
export type Variable = (typeof VARIABLES)[number];

const NAMED = /\{([^{}]*)\}/g;

/** 1 to 2,000 characters that name nothing unknown. */
export function isTemplate(template: string): boolean {
  const { length } = template.trim();
  const names = [...template.matchAll(NAMED)].map(([, name = ""]) => name);
  return length >= SHORTEST && length <= LONGEST && names.every(isVariable);
}

/** In one pass: what a value says is never taken for a variable. */
export function fillIn(template: string, values: Readonly<Record<Variable, string>>): string {
  return template.trim().replace(NAMED, (whole, name: string) => (isVariable(name) ? values[name] : whole));
}

function isVariable(name: string): name is Variable {
  return (VARIABLES as readonly string[]).includes(name);
}
