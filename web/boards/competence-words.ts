import type { IntlShape } from "react-intl";
import { shortName } from "./competence-names.ts";

/** « 3.4 Programmer ». */
export function competenceWords(intl: IntlShape, { code, name }: { code: string; name: string }): string {
  const short = shortName(code);
  return `${code} ${short ? intl.formatMessage({ id: short }) : name}`;
}
