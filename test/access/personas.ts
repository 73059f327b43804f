/** Everybody who may knock at the door. « other » is of the second school, « elsewhere » too. */
export const PERSONAS = [
  "stranger",
  "teacher",
  "colleague",
  "homeroom",
  "referent",
  "head",
  "otherHead",
  "academy",
  "academyElsewhere",
  "disabled",
  "revoked",
] as const;

export type PersonaName = (typeof PERSONAS)[number];

/** T teacher (homeroom or not), R referent, H head, A academy; null: nobody whom the school knows. */
export type Letter = "T" | "R" | "H" | "A";

export const LETTER_OF: Record<PersonaName, Letter | null> = {
  stranger: null,
  teacher: "T",
  colleague: "T",
  homeroom: "T",
  referent: "R",
  head: "H",
  otherHead: "H",
  academy: "A",
  academyElsewhere: "A",
  disabled: null,
  revoked: null,
};

/** Where a row stands: in the class that the teacher follows, in the colleague's, in the school's own drawers, in another school. */
export type Placement = "followed" | "other" | "school" | "foreign";
