import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import type { OverviewFigures_SchoolFragment } from "../graph/graphql.ts";
import { Bar } from "../ui/Bar.tsx";
import { Figure, Figures } from "../ui/Figure.tsx";
import { StudentsLink, type Counted } from "./StudentsLink.tsx";

const OverviewFigures_school = graphql(`
  fragment OverviewFigures_school on School {
    id
    reminderEffect {
      days
      remindedCount
      movedCount
    }
    overview {
      summary {
        studentCount
        startedCount
        certifiableCount
        certifiabilityUnknownCount
        objectiveReachedCount
        objectiveUnknownCount
        needsSupportCount
        remindedCount
      }
      grades {
        classes {
          schoolClass {
            id
          }
          isInactive
        }
      }
    }
  }
`);

type Summary = OverviewFigures_SchoolFragment["overview"]["summary"];

/** The school in six figures. */
export function OverviewFigures({ school }: { school: FragmentType<typeof OverviewFigures_school> }): ReactNode {
  const { data } = useSuspenseFragment({ fragment: OverviewFigures_school, from: school });
  const { summary, grades } = data.overview;
  const { days, remindedCount: judged, movedCount: moved } = data.reminderEffect;
  const classes = grades.flatMap((grade) => grade.classes);
  const inactive = classes.filter(({ isInactive }) => isInactive).length;
  const total = summary.studentCount;

  return (
    <Figures>
      <Share counted="started" count={summary.startedCount} summary={summary}>
        <Text id="overview.started.words" values={{ count: total - summary.startedCount }} />
      </Share>
      <Share counted="certifiable" count={summary.certifiableCount} summary={summary}>
        <Text id="overview.unknown.words" values={{ count: summary.certifiabilityUnknownCount }} />
      </Share>
      <Share counted="objectiveReached" count={summary.objectiveReachedCount} summary={summary}>
        <Text id="overview.unknown.words" values={{ count: summary.objectiveUnknownCount }} />
      </Share>
      <Share counted="support" count={summary.needsSupportCount} summary={summary}>
        <Text id="overview.support.words" />
      </Share>
      <Share counted="reminded" count={summary.remindedCount} summary={summary}>
        <Text id="overview.effect" values={{ days, moved, judged }} />
      </Share>
      <Figure
        name={<Text id="overview.inactive" />}
        value={inactive === 0 ? "0" : <InactiveLink count={inactive} />}
        unit={<Text id="classCard.of" values={{ total: classes.length }} />}
        bar={<Bar value={inactive} of={classes.length} />}
      >
        <Text id="overview.inactive.words" />
      </Figure>
    </Figures>
  );
}

function Share({
  counted,
  count,
  summary,
  children,
}: {
  counted: Extract<Counted, "started" | "certifiable" | "objectiveReached" | "support" | "reminded">;
  count: number;
  summary: Summary;
  children: ReactNode;
}): ReactNode {
  const text = useText();
  return (
    <Figure
      name={<Text id={`overview.${counted}`} />}
      value={<StudentsLink counted={counted} count={count} where={text("overview.school")} />}
      unit={<Text id="classCard.of" values={{ total: summary.studentCount }} />}
      bar={<Bar value={count} of={summary.studentCount} />}
    >
      {children}
    </Figure>
  );
}

function InactiveLink({ count }: { count: number }): ReactNode {
  const text = useText();
  return (
    <Link
      className="overview-count"
      to={{ search: "?show=inactive", hash: "#classes" }}
      aria-label={text("overview.see.inactive", { count })}
    >
      {count}
    </Link>
  );
}
