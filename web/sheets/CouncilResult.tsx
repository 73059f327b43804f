import type { ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { Text } from "../app/Text.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Stars } from "../ui/Stars.tsx";
import type { CouncilLineData } from "./council-groups.ts";

/** What was won once it is sent; until then where the student stands, in few words. */
export function CouncilResult({ cell }: { cell: CouncilLineData["row"]["cells"][number] | undefined }): ReactNode {
  if (!cell) return <NoData />;
  if (cell.stars) return <Stars {...cell.stars} />;
  if (cell.status === "SHARED" && cell.mastery !== null)
    return <FormattedNumber value={cell.mastery} style="percent" />;
  return <Text id={`council.status.${cell.status}`} />;
}
