import { useSuspenseQuery } from "@apollo/client/react";
import { useTransition, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Pager } from "../ui/Pager.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { DecidedName } from "./DecidedName.tsx";

const DecidedNames_Query = graphql(`
  query DecidedNames($after: String) {
    school {
      id
      decidedNames(first: 50, after: $after) {
        nodes {
          id
          ...DecidedName_match
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

/** What was answered, by whom and when; each answer can be taken back. */
export function DecidedNames(): ReactNode {
  const [loadingMore, startTransition] = useTransition();
  const { data, fetchMore } = useSuspenseQuery(DecidedNames_Query, { fetchPolicy: "cache-and-network" });
  const list = data.school?.decidedNames;
  if (!list || list.nodes.length === 0) {
    return (
      <div className="card">
        <EmptyState title={<Text id="names.decided.none" />}>
          <Text id="names.decided.none.text" />
        </EmptyState>
      </div>
    );
  }

  return (
    <Card
      title={<Text id="names.tab.decided" />}
      lede={<Text id="names.decided.lede" />}
      actions={<ExportButton wanted={{ subject: "NAMES_DECIDED" }} />}
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
      <Table caption={<Text id="names.decided.caption" />} cards>
        <Head>
          <Row>
            {(["typed", "answer", "who"] as const).map((column) => (
              <ColumnHead key={column}>
                <Text id={`names.decided.${column}`} />
              </ColumnHead>
            ))}
            <ColumnHead>
              <VisuallyHidden>
                <Text id="names.column.decision" />
              </VisuallyHidden>
            </ColumnHead>
          </Row>
        </Head>
        <Body>
          {list.nodes.map((name) => (
            <DecidedName key={name.id} match={name} />
          ))}
        </Body>
      </Table>
    </Card>
  );
}
