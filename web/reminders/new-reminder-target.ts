import type { LinkProps } from "react-router";

const PATH = "/relances/nouvelle";

/** What a link to a new reminder carries: whom to remind travels with the move, not in the address. */
export interface NewReminderState {
  studentIds: readonly string[];
}

/** For a link or button that reminds these students: `<ButtonLink {...toNewReminder(ids)}>`. */
export function toNewReminder(studentIds: readonly string[]): { to: string; state: NewReminderState } {
  return { to: PATH, state: { studentIds } };
}

/** For one that proposes the students of a class who need support. */
export function toClassReminder(classId: string): Pick<LinkProps, "to"> {
  return { to: { pathname: PATH, search: new URLSearchParams({ class: classId }).toString() } };
}
