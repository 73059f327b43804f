import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { useText } from "../app/Text.tsx";

interface Counted {
  count: number;
}

/** How many students arrive, change class, leave: as a list of students gives them. */
export interface ListCounts {
  arrivals: Counted;
  classChanges: Counted;
  leavers: Counted;
  departures: Counted;
  unchanged: number;
}

const PARTS = ["arrivals", "classChanges", "leavers", "departures"] as const;

/** « 12 arrivées, 3 changements de classe, 1 départ et 2 départs proposés »; what is 0 is left out. */
export function ListInWords({ preview }: { preview: ListCounts }): ReactNode {
  const intl = useIntl();
  const text = useText();
  const parts = PARTS.filter((part) => preview[part].count > 0).map((part) =>
    text(`preview.${part}`, { count: preview[part].count }),
  );
  const changes = parts.length > 0 ? intl.formatList(parts, { type: "conjunction" }) : text("preview.none");
  return text("preview.sentence", { changes, unchanged: preview.unchanged });
}
