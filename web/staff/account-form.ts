import { ROLES, type Account } from "./account.ts";

/** What is typed about somebody, before it is kept. */
export interface AccountForm {
  firstName: string;
  lastName: string;
  email: string;
  role: (typeof ROLES)[number];
  /** By class. */
  classes: ReadonlyMap<string, TaughtHow>;
}

/** How somebody follows a class. */
export interface TaughtHow {
  /** As its homeroom teacher. */
  homeroom: boolean;
  /** YYYY-MM-DD, for a replacement; null: the school year's own. */
  startsOn: string | null;
  endsOn: string | null;
}

export const NOBODY: AccountForm = { firstName: "", lastName: "", email: "", role: "TEACHER", classes: new Map() };

/** In the order of the form. */
export const FIELDS = ["lastName", "firstName", "email", "role", "classes"] as const;
export type AccountField = (typeof FIELDS)[number];

export function formOf({ firstName, lastName, email, role, teachings }: Account): AccountForm {
  return {
    firstName,
    lastName,
    email,
    role: ROLES.find((one) => one === role) ?? "TEACHER",
    classes: new Map(
      teachings.map(({ schoolClass, homeroom, startsOn, endsOn }) => [schoolClass.id, { homeroom, startsOn, endsOn }]),
    ),
  };
}

/** What is missing, is no address, or ends before it begins. */
export function faultsOf({ firstName, lastName, email, classes }: AccountForm): AccountField[] {
  return [
    ...(lastName.trim() === "" ? (["lastName"] as const) : []),
    ...(firstName.trim() === "" ? (["firstName"] as const) : []),
    ...(/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(email.trim()) ? [] : (["email"] as const)),
    ...([...classes.values()].some(endsBefore) ? (["classes"] as const) : []),
  ];
}

function endsBefore({ startsOn, endsOn }: TaughtHow): boolean {
  return startsOn !== null && endsOn !== null && endsOn < startsOn;
}

/** Which fields somebody else has changed, of what this form began with. */
export function changedFields(before: AccountForm, now: AccountForm): AccountField[] {
  return FIELDS.filter((field) => wordOf(before, field) !== wordOf(now, field));
}

/** What was typed stays; what was not touched follows what somebody else made of it. */
export function keptOver(before: AccountForm, now: AccountForm, typed: AccountForm): AccountForm {
  const touched = changedFields(before, typed);
  const from = (field: AccountField): AccountForm => (touched.includes(field) ? typed : now);
  return {
    firstName: from("firstName").firstName,
    lastName: from("lastName").lastName,
    email: from("email").email,
    role: from("role").role,
    classes: from("classes").classes,
  };
}

export function inputOf({ classes, firstName, lastName, email, role }: AccountForm): {
  firstName: string;
  lastName: string;
  email: string;
  role: AccountForm["role"];
  classes: (TaughtHow & { classId: string })[];
} {
  const taught = [...classes].map(([classId, how]) => ({ classId, ...how }));
  return { firstName, lastName, email, role, classes: taught };
}

function wordOf(form: AccountForm, field: AccountField): string {
  return field === "classes" ? JSON.stringify([...form.classes].sort(([a], [b]) => a.localeCompare(b))) : form[field];
}
