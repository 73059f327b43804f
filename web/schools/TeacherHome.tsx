import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, type ReactNode } from "react";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { RunningExports } from "../exports/RunningExports.tsx";
import { graphql } from "../graph/index.ts";
import { RunningImports } from "../imports/RunningImports.tsx";
import { Card } from "../ui/Card.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { ClassCard } from "./ClassCard.tsx";
import { ClassTable } from "./ClassTable.tsx";
import { NoClassYet } from "./NoClassYet.tsx";
import { SupportAcrossClasses } from "./SupportAcrossClasses.tsx";

/** More classes than this are compared in a table, not card by card. */
const MOST_CARDS = 6;

const TeacherHome_Query = graphql(`
  query TeacherHome {
    viewer {
      id
      homeroomOf {
        id
      }
      classes {
        id
        gradeLevel
        board {
          summary {
            needsSupportCount
          }
        }
        ...ClassCard_schoolClass
        ...ClassRow_schoolClass
      }
    }
  }
`);

/** The classes that one follows, then whom to support across them. */
export function TeacherHome(): ReactNode {
  const { role } = usePerson();
  const { data } = useSuspenseQuery(TeacherHome_Query, { fetchPolicy: "cache-and-network" });
  const classes = data.viewer?.classes ?? [];
  const homerooms = new Set(data.viewer?.homeroomOf.map(({ id }) => id));
  const toSupport = classes.reduce((sum, { board }) => sum + board.summary.needsSupportCount, 0);

  if (classes.length === 0) {
    return (
      <>
        <HomeHead lede={null} />
        <RunningImports />
        <RunningExports />
        <NoClassCard />
      </>
    );
  }
  return (
    <>
      <HomeHead lede={<Text id="home.lede" values={{ count: toSupport, where: role }} />} />
      <RunningImports />
      <RunningExports />
      {classes.length > MOST_CARDS ? (
        <Card title={<Text id="classes.title" />}>
          <ClassTable classes={classes} />
        </Card>
      ) : (
        <section>
          <h2>
            <VisuallyHidden>
              <Text id="home.classes" />
            </VisuallyHidden>
          </h2>
          <div className="class-cards">
            {classes.map((schoolClass) => (
              <ClassCard key={schoolClass.id} schoolClass={schoolClass} homeroom={homerooms.has(schoolClass.id)} />
            ))}
          </div>
        </section>
      )}
      <Suspense fallback={<Skeleton blocks={2} />}>
        <SupportAcrossClasses />
      </Suspense>
    </>
  );
}

function HomeHead({ lede }: { lede: ReactNode }): ReactNode {
  const text = useText();
  const { firstName } = usePerson();
  return <PageHead title={text("home.title")} heading={<Text id="home.hello" values={{ firstName }} />} lede={lede} />;
}

function NoClassCard(): ReactNode {
  const { role } = usePerson();
  return (
    <div className="card">
      <NoClassYet role={role} />
    </div>
  );
}
