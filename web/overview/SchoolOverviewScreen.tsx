import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, type ReactNode } from "react";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { RunningExports } from "../exports/RunningExports.tsx";
import { graphql } from "../graph/index.ts";
import { RunningImports } from "../imports/RunningImports.tsx";
import { NoClassYet } from "../schools/NoClassYet.tsx";
import { Button } from "../ui/Button.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { CompetencesByGrade } from "./CompetencesByGrade.tsx";
import { GradesAndClasses } from "./GradesAndClasses.tsx";
import { GradeTrends } from "./GradeTrends.tsx";
import { OverviewFigures } from "./OverviewFigures.tsx";
import { Readiness } from "./Readiness.tsx";
import { SchoolTrend } from "./SchoolTrend.tsx";
import "./overview.css";

const SchoolOverview_Query = graphql(`
  query SchoolOverview {
    school {
      id
      name
      overview {
        summary {
          studentCount
        }
        grades {
          classes {
            schoolClass {
              id
            }
          }
        }
      }
      ...OverviewFigures_school
      ...Readiness_school
      ...CompetencesByGrade_school
      ...GradesAndClasses_school
    }
  }
`);

/** The whole school at a glance; each figure leads to the students behind it. */
export function SchoolOverviewScreen(): ReactNode {
  const text = useText();
  const { role, firstName } = usePerson();
  const { data } = useSuspenseQuery(SchoolOverview_Query, { fetchPolicy: "cache-and-network" });
  const { school } = data;
  const hello = <Text id="home.hello" values={{ firstName }} />;
  const classes = school?.overview.grades.flatMap((grade) => grade.classes) ?? [];

  if (!school || classes.length === 0) {
    return (
      <>
        <PageHead title={text("home.title")} heading={hello} />
        <RunningImports />
        <div className="card">
          <NoClassYet role={role} />
        </div>
      </>
    );
  }
  const { overview } = school;
  const counts = { name: school.name, classes: classes.length, students: overview.summary.studentCount };
  return (
    <>
      <PageHead
        title={text("home.title")}
        heading={hello}
        lede={<Text id="overview.lede" values={counts} />}
        actions={
          <div className="overview-actions">
            <ExportButton wanted={{ subject: "SCHOOL_OVERVIEW", gradeSums: true }} />
            <Button small onClick={() => print()}>
              <Text id="board.print" />
            </Button>
          </div>
        }
      />
      <RunningImports />
      <RunningExports />
      <div className="overview-figures">
        <OverviewFigures school={school} />
      </div>
      <div className="overview-pair">
        <div className="stack">
          <Readiness school={school} />
          <Suspense fallback={<Skeleton blocks={2} />}>
            <SchoolTrend />
          </Suspense>
        </div>
        <CompetencesByGrade school={school} />
      </div>
      <GradesAndClasses school={school} />
      <Suspense fallback={<Skeleton blocks={2} />}>
        <GradeTrends />
      </Suspense>
    </>
  );
}
