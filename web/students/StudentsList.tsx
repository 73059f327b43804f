import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, type ReactNode } from "react";
import { ListPages } from "../app/ListPages.tsx";
import { Text } from "../app/Text.tsx";
import { useAddressFilter } from "../app/useAddressFilter.ts";
import { useCursorPages } from "../app/useCursorPages.ts";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import type { BoardSort } from "../boards/board-column.ts";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import type { StudentFilter } from "../graph/graphql.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { StudentPanel } from "./StudentPanel.tsx";
import { studentSort } from "./students-order.ts";
import { StudentsTable } from "./StudentsTable.tsx";

const StudentsList_Query = graphql(`
  query StudentsList($first: Int!, $after: String, $filter: StudentFilter, $sort: StudentSort, $schoolYearId: ID) {
    school {
      id
      students(first: $first, after: $after, filter: $filter, sort: $sort) {
        nodes {
          id
          ...StudentRow_student
        }
        pageInfo {
          endCursor
          hasNextPage
        }
        totalCount
      }
    }
  }
`);

const A_PAGE = 50;

export function StudentsList({
  filter,
  narrowed,
  order,
  onOrder,
}: {
  filter: StudentFilter;
  narrowed: boolean;
  order: BoardSort | null;
  onOrder: (order: BoardSort) => void;
}): ReactNode {
  const { year } = useSchoolYear();
  const sort = studentSort(order);
  const pages = useCursorPages(JSON.stringify({ filter, sort }));
  const { hidden } = useNames();
  const [{ eleve }, change] = useAddressFilter("eleve");
  const { data } = useSuspenseQuery(StudentsList_Query, {
    variables: { first: A_PAGE, after: pages.after, filter, sort, schoolYearId: year?.id },
    fetchPolicy: "cache-and-network",
  });
  const list = data.school?.students;
  if (!list || list.totalCount === 0) return narrowed ? <NobodyLikeThat /> : <NoStudentYet />;

  return (
    <>
      <p className="students-count muted num">
        <Text id="students.count" values={{ count: list.totalCount }} />
      </p>
      <ListPages
        pages={pages}
        size={A_PAGE}
        shown={list.nodes.length}
        total={list.totalCount}
        endCursor={list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null}
      >
        <StudentsTable students={list.nodes} before={pages.before * A_PAGE} sort={order} onSort={onOrder} />
      </ListPages>
      {eleve && (
        <Suspense>
          <StudentPanel key={`${eleve} ${hidden}`} studentId={eleve} onClose={() => change({ eleve: null })} />
        </Suspense>
      )}
    </>
  );
}

function NobodyLikeThat(): ReactNode {
  return (
    <p className="card-body">
      <Text id="board.none" />
    </p>
  );
}

function NoStudentYet(): ReactNode {
  return (
    <EmptyState
      title={<Text id="students.empty.title" />}
      action={
        <ButtonLink kind="primary" icon="upload" to="/imports">
          <Text id="class.empty.action" />
        </ButtonLink>
      }
    >
      <Text id="students.empty.text" />
    </EmptyState>
  );
}
