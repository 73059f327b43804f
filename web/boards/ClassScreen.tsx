import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { NotFoundScreen } from "../app/NotFoundScreen.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { TabLinks } from "../ui/TabLinks.tsx";
import { ClassFigures } from "./ClassFigures.tsx";
import { ClassHead } from "./ClassHead.tsx";
import { FollowUp } from "./FollowUp.tsx";
import { Matrix } from "./Matrix.tsx";
import { useNames } from "./useNames.ts";
import "../ui/Card.css";

const ClassScreen_Query = graphql(`
  query ClassScreen($classId: ID!) {
    schoolClass(id: $classId) {
      id
      studentCount
      ...ClassHead_schoolClass
      ...ClassFigures_schoolClass
      ...FollowUp_schoolClass
      ...Matrix_schoolClass
    }
    competenceAreas {
      code
      name
      competences {
        code
        name
      }
    }
  }
`);

export type ClassView = "followUp" | "matrix";

/** One class: whom to support, and the 16 competences student by student. */
export function ClassScreen({ view }: { view: ClassView }): ReactNode {
  const text = useText();
  const { classId = "" } = useParams();
  const { search } = useNames();
  const { data } = useSuspenseQuery(ClassScreen_Query, {
    variables: { classId },
    fetchPolicy: "cache-and-network",
  });
  const schoolClass = data.schoolClass;
  if (!schoolClass) return <NotFoundScreen />;

  return (
    <>
      <ClassHead schoolClass={schoolClass} view={view} />
      <TabLinks
        label={text("class.tabs")}
        tabs={[
          { to: { pathname: `/classes/${classId}`, search }, words: <Text id="class.tab.followUp" /> },
          { to: { pathname: `/classes/${classId}/matrice`, search }, words: <Text id="class.tab.matrix" /> },
        ]}
      />
      {schoolClass.studentCount === 0 ? (
        <NoStudentYet />
      ) : (
        <>
          {view === "followUp" && (
            <>
              <ClassFigures schoolClass={schoolClass} />
              <FollowUp schoolClass={schoolClass} />
            </>
          )}
          {view === "matrix" && <Matrix schoolClass={schoolClass} areas={data.competenceAreas} />}
        </>
      )}
    </>
  );
}

function NoStudentYet(): ReactNode {
  return (
    <div className="card">
      <EmptyState
        title={<Text id="class.empty.title" />}
        action={
          <ButtonLink kind="primary" icon="upload" to="/imports">
            <Text id="class.empty.action" />
          </ButtonLink>
        }
      >
        <Text id="class.empty.text" />
      </EmptyState>
    </div>
  );
}
