import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, type ReactNode } from "react";
import { useParams } from "react-router";
import { NotFoundScreen } from "../app/NotFoundScreen.tsx";
import { InYear } from "../app/InYear.tsx";
import { late } from "../app/late.ts";
import { Text, useText } from "../app/Text.tsx";
import { useAhead } from "../app/useAhead.ts";
import { graphql } from "../graph/index.ts";
import { ClassCouncils } from "../progress/ClassCouncils.tsx";
import { ClassObjective } from "../progress/ClassObjective.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TabLinks } from "../ui/TabLinks.tsx";
import { ClassFigures } from "./ClassFigures.tsx";
import { ClassHead } from "./ClassHead.tsx";
import { FollowUp } from "./FollowUp.tsx";
import { useNames } from "./useNames.ts";
import "../ui/Card.css";

const Matrix = late(() => import("./Matrix.tsx").then((file) => file.Matrix));
const ClassProgression = late(() =>
  import("../progression/ClassProgression.tsx").then((file) => file.ClassProgression),
);
const ClassCouncil = late(() => import("../sheets/ClassCouncil.tsx").then((file) => file.ClassCouncil));
/** Those that are gone to from the first. */
const OTHER_VIEWS = [Matrix, ClassProgression, ClassCouncil];

const ClassScreen_Query = graphql(`
  query ClassScreen($classId: ID!) {
    schoolClass(id: $classId) {
      id
      studentCount
      schoolYear {
        id
      }
      ...ClassHead_schoolClass
      ...ClassCouncils_schoolClass
      ...ClassObjective_schoolClass
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

const PATHS = { followUp: "", matrix: "/matrice", progression: "/progression", council: "/conseil" };
export type ClassView = keyof typeof PATHS;
const VIEWS = Object.keys(PATHS) as ClassView[];
const PARTS = { followUp: null, matrix: Matrix, progression: ClassProgression, council: ClassCouncil };

/** One class: whom to support, the 16 competences student by student, what changed by term, and the sheet of its council. */
export function ClassScreen({ view }: { view: ClassView }): ReactNode {
  const text = useText();
  const { classId = "" } = useParams();
  const { search } = useNames();
  // Fetched together with the class, not after it; the others once this one is read.
  PARTS[view]?.ahead();
  useAhead(OTHER_VIEWS);
  const { data } = useSuspenseQuery(ClassScreen_Query, {
    variables: { classId },
    fetchPolicy: "cache-and-network",
  });
  const schoolClass = data.schoolClass;
  if (!schoolClass) return <NotFoundScreen />;

  return (
    <InYear yearId={schoolClass.schoolYear.id}>
      <ClassHead
        schoolClass={schoolClass}
        view={view}
        actions={
          <div className="class-actions">
            <ClassCouncils schoolClass={schoolClass} />
            <ClassObjective schoolClass={schoolClass} />
          </div>
        }
      />
      <TabLinks
        label={text("class.tabs")}
        tabs={VIEWS.map((tab) => ({
          to: { pathname: `/classes/${classId}${PATHS[tab]}`, search },
          words: <Text id={`class.tab.${tab}`} />,
        }))}
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
          {view === "matrix" && (
            <Suspense fallback={<Skeleton />}>
              <Matrix schoolClass={schoolClass} areas={data.competenceAreas} />
            </Suspense>
          )}
          {view === "progression" && (
            <Suspense fallback={<Skeleton />}>
              <ClassProgression classId={classId} />
            </Suspense>
          )}
          {view === "council" && (
            <Suspense fallback={<Skeleton />}>
              <ClassCouncil classId={classId} />
            </Suspense>
          )}
        </>
      )}
    </InYear>
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
