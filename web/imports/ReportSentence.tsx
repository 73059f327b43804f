import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { useText } from "../app/Text.tsx";
import type { Report } from "./import-state.ts";

const PARTS = ["created", "updated", "unchanged", "rejected", "toMatch"] as const;

/** « 642 lignes : 12 créées, 514 mises à jour et 116 inchangées »; what is 0 is left out. */
export function ReportSentence({ report }: { report: Report }): ReactNode {
  const intl = useIntl();
  const text = useText();
  const read = text("import.read", { count: report.read });
  const parts = PARTS.filter((part) => report[part] > 0).map((part) => text(`import.${part}`, { count: report[part] }));

  return parts.length === 0
    ? read
    : text("import.reportWith", { read, parts: intl.formatList(parts, { type: "conjunction" }) });
}
