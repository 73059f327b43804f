import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { graphql } from "../graph/index.ts";
import { Bar } from "../ui/Bar.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";

const ClassRow_schoolClass = graphql(`
  fragment ClassRow_schoolClass on SchoolClass {
    id
    name
    studentCount
    homeroomTeachers {
      id
      firstName
      lastName
    }
    board {
      summary {
        certifiableCount
        objectiveReachedCount
        needsSupportCount
      }
    }
  }
`);

export function ClassRow({ schoolClass }: { schoolClass: FragmentType<typeof ClassRow_schoolClass> }): ReactNode {
  const text = useText();
  const { search } = useSchoolYear();
  const { data } = useSuspenseFragment({ fragment: ClassRow_schoolClass, from: schoolClass });
  const { summary } = data.board;
  const teachers = data.homeroomTeachers.map(({ firstName, lastName }) => `${firstName} ${lastName}`);

  return (
    <Row>
      <RowHead className="full">
        <Link className="name" to={{ pathname: `/classes/${data.id}`, search }}>
          {data.name}
        </Link>
      </RowHead>
      <Cell className="full" label={text("classes.homeroom")}>
        {teachers.length > 0 ? teachers.join(", ") : <NoData heard="noData.teacher" />}
      </Cell>
      <Cell className="end num" label={text("classes.students")}>
        {data.studentCount}
      </Cell>
      <Cell className="num" label={text("classCard.certifiable")}>
        <ShareOf value={summary.certifiableCount} of={data.studentCount} />
      </Cell>
      <Cell className="num" label={text("classCard.objective")}>
        <ShareOf value={summary.objectiveReachedCount} of={data.studentCount} />
      </Cell>
      <Cell className="end num" label={text("classCard.support")}>
        {summary.needsSupportCount}
      </Cell>
    </Row>
  );
}

function ShareOf({ value, of }: { value: number; of: number }): ReactNode {
  return (
    <span className="class-share">
      <span>
        <strong>{value}</strong> <Text id="classCard.of" values={{ total: of }} />
      </span>
      <Bar value={value} of={of} />
    </span>
  );
}
