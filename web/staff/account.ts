import type { StaffScreenQuery } from "../graph/graphql.ts";

type StaffSchool = NonNullable<StaffScreenQuery["school"]>;

export type Account = StaffSchool["staff"][number];
export type Taught = Account["teachings"][number];
export type Proposal = StaffSchool["teachingProposals"][number];
export type TaughtChoice = StaffSchool["classes"][number];

/** The roles that a school gives. */
export const ROLES = ["TEACHER", "REFERENT", "HEAD"] as const;

export function fullName({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`;
}
