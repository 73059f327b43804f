import type { ReactNode } from "react";
import { useNames } from "../boards/useNames.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import type { ExportSubject } from "../graph/graphql.ts";
import { useYearOfFacts } from "./useYearOfFacts.ts";

/** One of the lists of a student's page as a file, in the school year that the page shows. */
export function StudentExport({
  subject,
  studentId,
  of,
}: {
  subject: ExportSubject;
  studentId: string;
  /** The list's own title. */
  of: ReactNode;
}): ReactNode {
  const { hidden } = useNames();
  const { schoolYearId } = useYearOfFacts();
  return <ExportButton wanted={{ subject, studentIds: [studentId], schoolYearId, namesHidden: hidden }} of={of} />;
}
