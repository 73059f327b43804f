import type { IntlShape } from "react-intl";

const MOST = 6;

/** « Ewen L., Apolline T. et 3 autres »: whoever looks at the class knows who is meant. */
export function shortNames(intl: IntlShape, students: readonly { firstName: string; lastName: string }[]): string {
  const names = students.map(({ firstName, lastName }) => `${firstName}\u00a0${[...lastName][0] ?? ""}.`);
  const shown = names.length > MOST ? names.slice(0, MOST - 1) : names;
  const rest = names.length - shown.length;
  const others = rest > 0 ? [intl.formatMessage({ id: "council.others" }, { count: rest })] : [];
  return intl.formatList([...shown, ...others], { type: "conjunction" });
}
