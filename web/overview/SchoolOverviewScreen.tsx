import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, type ReactNode } from "react";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { PrintLine } from "../boards/PrintLine.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { RunningExports } from "../exports/RunningExports.tsx";
import { graphql } from "../graph/index.ts";
import { RunningImports } from "../imports/RunningImports.tsx";
import { NoClassYet } from "../schools/NoClassYet.tsx";
import { Button } from "../ui/Button.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { CompetencesByGrade } from "./CompetencesByGrade.tsx";
import { GradesAndClasses } from "./GradesAndClasses.tsx";
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
  const { role } = usePerson();
  const { data } = useSuspenseQuery(SchoolOverview_Query, { fetchPolicy: "cache-and-network" });
  const { school } = data;
  const classes = school?.overview.grades.flatMap((grade) => grade.classes) ?? [];

  if (!school || classes.length === 0) {
    return (
      <>
        <PageHead title={text("home.title")} heading={school?.name} />
        <RunningImports />
        <div className="card">
          <NoClassYet role={role} />
        </div>
      </>
    );
  }
  const { overview } = school;
  const counts = { classes: classes.length, students: overview.summary.studentCount };
  return (
    <>
      <PageHead
        title={text("home.title")}
        heading={school.name}
        lede={<Text id="overview.lede" values={counts} />}
        actions={
          <div className="overview-actions">
            <ExportButton wanted={{ subject: "SCHOOL_OVERVIEW" }} />
            <Button small onClick={() => print()}>
              <Text id="board.print" />
            </Button>
          </div>
        }
      />
      <PrintLine title={school.name} details={[text("overview.lede", counts)]} />
      <RunningImports />
      <RunningExports />
      <OverviewFigures school={school} />
      <div className="overview-pair">
        <Readiness school={school} />
        <CompetencesByGrade school={school} />
      </div>
      <GradesAndClasses school={school} />
      <Suspense fallback={<Skeleton blocks={2} />}>
        <SchoolTrend />
      </Suspense>
    </>
  );
}
