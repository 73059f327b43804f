import type { IntlShape } from "react-intl";
import { dayText } from "../app/Dates.tsx";
import type { CouncilFigures_SchoolClassFragment } from "../graph/graphql.ts";

export type Since = CouncilFigures_SchoolClassFragment["councilSheet"]["since"];

/** « depuis le conseil du 12 décembre ». */
export function sinceWords(intl: IntlShape, since: Since): string {
  return intl.formatMessage({ id: `council.since.${since.kind}` }, valuesOf(intl, since));
}

/** « au conseil du 12 décembre ». */
export function thenWords(intl: IntlShape, since: Since): string {
  return intl.formatMessage({ id: `council.at.${since.kind}` }, valuesOf(intl, since));
}

function valuesOf(intl: IntlShape, { day, term }: Since): Record<string, string | number> {
  return { day: dayText(intl, day, { long: true }), number: term?.number ?? 1, kind: term?.kind ?? "TRIMESTER" };
}
