import { useSuspenseQuery } from "@apollo/client/react";
import { useTransition, type ReactNode } from "react";
import { RejectedLinesLink } from "./RejectedLinesLink.tsx";
import { Text } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { Pager } from "../ui/Pager.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";

const ImportProblems_Query = graphql(`
  query ImportProblems($importId: ID!, $after: String) {
    import(id: $importId) {
      id
      problems(first: 50, after: $after) {
        nodes {
          line
          message
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

/** Every line that was not taken or is doubtful, and why. Nothing when there is none. */
export function ImportProblems({ importId }: { importId: string }): ReactNode {
  const [loadingMore, startTransition] = useTransition();
  const { data, fetchMore } = useSuspenseQuery(ImportProblems_Query, {
    variables: { importId },
    fetchPolicy: "cache-and-network",
  });
  const list = data.import?.problems;
  if (!list || list.totalCount === 0) return null;

  return (
    <Card
      title={<Text id="import.problems.title" />}
      lede={<Text id="import.problems.lede" values={{ count: list.totalCount }} />}
      actions={
        <>
          <RejectedLinesLink importId={importId} />
          <ExportButton wanted={{ subject: "IMPORT_PROBLEMS", importId }} of={<Text id="import.problems.title" />} />
        </>
      }
      foot={
        list.pageInfo.hasNextPage && (
          <Pager
            shown={list.nodes.length}
            total={list.totalCount}
            busy={loadingMore}
            onMore={() => startTransition(() => void fetchMore({ variables: { after: list.pageInfo.endCursor } }))}
          />
        )
      }
    >
      <Table caption={<Text id="import.problems.caption" />}>
        <Head>
          <Row>
            <ColumnHead>
              <Text id="import.problems.line" />
            </ColumnHead>
            <ColumnHead>
              <Text id="import.problems.why" />
            </ColumnHead>
          </Row>
        </Head>
        <Body>
          {list.nodes.map(({ line, message }, index) => (
            <Row key={index}>
              <RowHead className="num">{line ?? <Text id="import.problems.file" />}</RowHead>
              <Cell>{message}</Cell>
            </Row>
          ))}
        </Body>
      </Table>
    </Card>
  );
}
