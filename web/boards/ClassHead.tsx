import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Link } from "react-router";
import { Crumbs } from "../app/Crumbs.tsx";
import { Day } from "../app/Dates.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { graphql } from "../graph/index.ts";
import type { ClassHead_SchoolClassFragment } from "../graph/graphql.ts";
import type { ClassView } from "./ClassScreen.tsx";
import "./ClassHead.css";

const ClassHead_schoolClass = graphql(`
  fragment ClassHead_schoolClass on SchoolClass {
    id
    name
    studentCount
    schoolYear {
      id
      name
      isCurrent
    }
    homeroomTeachers {
      id
      firstName
      lastName
    }
    board {
      asOf
      pendingNameCount
      objective
      rows {
        student {
          id
        }
        yearProgress {
          objective
          dueOn
          expectedByNow
        }
      }
    }
  }
`);

export function ClassHead({
  schoolClass,
  view,
  actions,
}: {
  schoolClass: FragmentType<typeof ClassHead_schoolClass>;
  view: ClassView;
  actions?: ReactNode;
}): ReactNode {
  const text = useText();
  const intl = useIntl();
  const { search } = useSchoolYear();
  const { data } = useSuspenseFragment({ fragment: ClassHead_schoolClass, from: schoolClass });
  const teachers = data.homeroomTeachers.map(({ firstName, lastName }) => `${firstName} ${lastName}`);

  return (
    <PageHead
      title={text(`class.title.${view}`, { name: data.name })}
      heading={data.name}
      crumbs={<Crumbs up={[{ to: `/classes${search}`, words: <Text id="classes.title" /> }]} here={data.name} />}
      lede={
        <span className="class-facts">
          {!data.schoolYear.isCurrent && (
            <span className="num">
              <Text id="class.ofYear" values={{ year: data.schoolYear.name }} />
            </span>
          )}
          <span>
            <Text id="classCard.students" values={{ count: data.studentCount }} />
          </span>
          {teachers.length > 0 && (
            <span>
              <Text
                id="class.homeroom"
                values={{ count: teachers.length, names: intl.formatList(teachers, { type: "conjunction" }) }}
              />
            </span>
          )}
          <Objective board={data.board} />
          <Results board={data.board} />
        </span>
      }
      actions={actions}
    />
  );
}

type Board = ClassHead_SchoolClassFragment["board"];

/** Some students have an objective of their own: the day and what is expected are those of a student who has the class's. */
function Objective({ board }: { board: Board }): ReactNode {
  const likeTheClass = board.rows.find(({ yearProgress }) => yearProgress.objective === board.objective)?.yearProgress;
  return (
    <span>
      {likeTheClass ? (
        <Text
          id="class.objective"
          values={{
            count: board.objective,
            expected: likeTheClass.expectedByNow,
            day: <Day value={likeTheClass.dueOn} long />,
          }}
        />
      ) : (
        <Text id="class.objectiveAlone" values={{ count: board.objective }} />
      )}
    </span>
  );
}

function Results({ board: { asOf, pendingNameCount } }: { board: Board }): ReactNode {
  const names = (
    <Link to="/imports/noms">
      <Text id="classCard.pendingNames" values={{ count: pendingNameCount }} />
    </Link>
  );
  return (
    <span>
      {asOf ? (
        <Text id="class.asOf" values={{ day: <Day value={asOf} />, count: pendingNameCount, names }} />
      ) : (
        <Text id="class.noResult" values={{ count: pendingNameCount, names }} />
      )}
    </span>
  );
}
