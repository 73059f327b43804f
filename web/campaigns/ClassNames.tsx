import type { ReactNode } from "react";
import { FormattedList } from "react-intl";
import { Text } from "../app/Text.tsx";
import { NoData } from "../ui/NoData.tsx";

/** More than these are counted. */
const MOST_NAMED = 4;

export function ClassNames({ names }: { names: readonly string[] }): ReactNode {
  if (names.length === 0) return <NoData heard="campaigns.classes.none" />;
  if (names.length > MOST_NAMED) return <Text id="campaigns.classCount" values={{ count: names.length }} />;
  return <FormattedList type="unit" value={names} />;
}
