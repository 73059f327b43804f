import type { ReactNode } from "react";
import { NoData } from "../ui/NoData.tsx";
import { CompetenceList } from "./CompetenceList.tsx";

/** How many, and which; null is not known. */
export function CompetencesGained({
  competences,
}: {
  competences: readonly { code: string; name: string }[] | null;
}): ReactNode {
  if (competences === null) return <NoData />;
  return (
    <>
      <strong className="num">{competences.length}</strong>
      {competences.length > 0 && (
        <span className="progression-which">
          <CompetenceList competences={competences} />
        </span>
      )}
    </>
  );
}
