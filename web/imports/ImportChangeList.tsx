import { useSuspenseQuery } from "@apollo/client/react";
import { useTransition, type ReactNode } from "react";
import { Link } from "react-router";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import type { ImportChangeKind } from "../graph/graphql.ts";
import { NoData } from "../ui/NoData.tsx";
import { Pager } from "../ui/Pager.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";

const ImportChangeList_Query = graphql(`
  query ImportChangeList($importId: ID!, $kind: ImportChangeKind!, $after: String) {
    import(id: $importId) {
      id
      changes(first: 50, after: $after, kind: $kind) {
        nodes {
          kind
          fromClass
          toClass
          student {
            id
            lastName
            firstName
            schoolClass {
              id
              name
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
    }
  }
`);

/** The students to whom one kind of thing happened. */
export function ImportChangeList({ importId, kind }: { importId: string; kind: ImportChangeKind }): ReactNode {
  const text = useText();
  const [loadingMore, startTransition] = useTransition();
  const { data, fetchMore } = useSuspenseQuery(ImportChangeList_Query, { variables: { importId, kind } });
  const list = data.import?.changes;
  if (!list) return null;
  return (
    <>
      <Table caption={<Text id="import.changes.caption" />} cards>
        <Head>
          <Row>
            <ColumnHead>
              <Text id="import.changes.student" />
            </ColumnHead>
            <ColumnHead>
              <Text id="names.column.className" />
            </ColumnHead>
          </Row>
        </Head>
        <Body>
          {list.nodes.map(({ student, fromClass, toClass }) => (
            <Row key={student.id}>
              <RowHead className="full">
                <Link className="name" to={`/eleves/${student.id}`}>
                  {student.lastName} {student.firstName}
                </Link>
              </RowHead>
              <Cell label={text("names.column.className")}>
                {(fromClass ?? toClass) ? (
                  <Text id="import.changes.moved" values={{ from: fromClass ?? "none", to: toClass ?? "none" }} />
                ) : (
                  (student.schoolClass?.name ?? <NoData />)
                )}
              </Cell>
            </Row>
          ))}
        </Body>
      </Table>
      <Pager
        shown={list.nodes.length}
        total={list.totalCount}
        busy={loadingMore}
        onMore={() => startTransition(() => void fetchMore({ variables: { after: list.pageInfo.endCursor } }))}
      />
    </>
  );
}
