import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { graphql } from "../graph/index.ts";
import { CouncilActions } from "./CouncilActions.tsx";
import { CouncilFigures } from "./CouncilFigures.tsx";
import { CouncilFoot } from "./CouncilFoot.tsx";
import { CouncilMast } from "./CouncilMast.tsx";
import { CouncilPoints } from "./CouncilPoints.tsx";
import { CouncilTable } from "./CouncilTable.tsx";
import "./Council.css";

const ClassCouncil_Query = graphql(`
  query ClassCouncil($classId: ID!) {
    schoolClass(id: $classId) {
      id
      studentCount
      ...CouncilMast_schoolClass
      ...CouncilFigures_schoolClass
      ...CouncilTable_schoolClass
      ...CouncilPoints_schoolClass
    }
  }
`);

/** A larger class is printed tighter, to stay on its page. */
const MANY = 31;

/** The sheet of the class council: what is printed is what is seen. */
export function ClassCouncil({ classId }: { classId: string }): ReactNode {
  const { data } = useSuspenseQuery(ClassCouncil_Query, {
    variables: { classId },
    fetchPolicy: "cache-and-network",
  });
  const schoolClass = data.schoolClass;
  if (!schoolClass) return null;

  return (
    <section
      className={schoolClass.studentCount >= MANY ? "card council council-tight" : "card council"}
      aria-labelledby="council-title"
    >
      <CouncilActions classId={classId} />
      <CouncilMast schoolClass={schoolClass} />
      <CouncilFigures schoolClass={schoolClass} />
      <CouncilTable schoolClass={schoolClass} />
      <CouncilPoints schoolClass={schoolClass} />
      <CouncilFoot />
    </section>
  );
}
