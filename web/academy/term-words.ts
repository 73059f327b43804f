import type { IntlShape } from "react-intl";
import type { TermKind } from "../graph/graphql.ts";

export interface TermOfYear {
  yearName: string;
  kind: TermKind;
  number: number;
}

/** « 1er trimestre 2026-2027 ». */
export function termName(intl: IntlShape, { yearName, kind, number }: TermOfYear): string {
  return `${intl.formatMessage({ id: `term.${kind}` }, { number })} ${yearName}`;
}

/** « T1 2026-2027 », for a chart's axis. */
export function termShort(intl: IntlShape, { yearName, kind, number }: TermOfYear): string {
  return intl.formatMessage({ id: "academy.short" }, { kind, number, year: yearName });
}
