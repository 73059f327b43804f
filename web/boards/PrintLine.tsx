import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Text } from "../app/Text.tsx";
import "./PrintLine.css";

/** What a printed sheet must say of itself: what it shows, of which day, narrowed how; not drawn on the screen. */
export function PrintLine({ title, details }: { title: string; details: readonly string[] }): ReactNode {
  const intl = useIntl();
  const day = intl.formatDate(new Date(), { day: "numeric", month: "long", year: "numeric" });
  return (
    <p className="print-line">
      <strong>{title}</strong> <Text id="print.on" values={{ day }} />
      {details.length > 0 && <span>{details.join(" · ")}</span>}
      <span>
        <Text id="print.confidential" />
      </span>
    </p>
  );
}
