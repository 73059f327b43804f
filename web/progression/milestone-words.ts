import type { IntlShape } from "react-intl";
import { dayText } from "../app/Dates.tsx";
import type { ClassProgressionQuery } from "../graph/graphql.ts";

export type Milestone = NonNullable<ClassProgressionQuery["schoolClass"]>["progression"]["points"][number]["milestone"];

const values = ({ term }: Milestone): { number: number; kind: string } => ({
  number: term?.number ?? 1,
  kind: term?.kind ?? "TRIMESTER",
});

/** « Fin du 1er trimestre ». */
export function milestoneName(intl: IntlShape, milestone: Milestone): string {
  return intl.formatMessage({ id: `progression.milestone.${milestone.kind}` }, values(milestone));
}

/** « Fin du 1er trimestre, 30 nov. »; today needs no day. */
export function milestoneDated(intl: IntlShape, milestone: Milestone): string {
  const name = milestoneName(intl, milestone);
  return milestone.kind === "TODAY" ? name : `${name}, ${dayText(intl, milestone.day)}`;
}

/** « T1 », for a chart's axis. */
export function milestoneShort(intl: IntlShape, milestone: Milestone): string {
  return intl.formatMessage({ id: `progression.short.${milestone.kind}` }, values(milestone));
}

/** « Depuis la fin du 1er trimestre (30 novembre) ». */
export function sinceWords(intl: IntlShape, milestone: Milestone): string {
  return intl.formatMessage(
    { id: `progression.since.${milestone.kind}` },
    { ...values(milestone), day: dayText(intl, milestone.day, { long: true }) },
  );
}

/** « à la fin du 1er trimestre ». */
export function atWords(intl: IntlShape, milestone: Milestone): string {
  return intl.formatMessage(
    { id: `progression.at.${milestone.kind}` },
    { ...values(milestone), day: dayText(intl, milestone.day, { long: true }) },
  );
}
