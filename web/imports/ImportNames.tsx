import { useSuspenseQuery } from "@apollo/client/react";
import { useTransition, type ReactNode } from "react";
import { useSearchParams } from "react-router";
import { Text, useText } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import type { MatchDecision } from "../graph/graphql.ts";
import { Card } from "../ui/Card.tsx";
import { Pager } from "../ui/Pager.tsx";
import { Select } from "../ui/Select.tsx";
import { NameList } from "./NameList.tsx";

const ImportNames_Query = graphql(`
  query ImportNames($importId: ID!, $decision: MatchDecision, $after: String) {
    import(id: $importId) {
      id
      matches(first: 20, after: $after, decision: $decision) {
        nodes {
          id
          decision
          ...NameToDecide_match
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

const DECISIONS: readonly MatchDecision[] = ["PENDING", "LINKED", "DISMISSED"];

/** The names typed in this file: those to decide, or those decided, as the address says. */
export function ImportNames({ importId }: { importId: string }): ReactNode {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const [changing, startTransition] = useTransition();
  const decision = DECISIONS.find((each) => each === search.get("names")) ?? "PENDING";
  const { data, fetchMore } = useSuspenseQuery(ImportNames_Query, {
    variables: { importId, decision },
    fetchPolicy: "cache-and-network",
  });
  const list = data.import?.matches;
  if (!list) return null;

  return (
    <Card
      title={<Text id="names.filter" />}
      lede={<Text id={decision === "PENDING" && list.totalCount === 0 ? "names.none" : "names.lede"} />}
      actions={
        <div className="button-row">
          <Select
            label={text("names.filter")}
            labelHidden
            value={decision}
            options={DECISIONS.map((value) => ({ value, words: text(`names.filter.${value}`) }))}
            onChange={(names) =>
              startTransition(() => setSearch({ names }, { replace: true, preventScrollReset: true }))
            }
          />
          {list.nodes.length > 0 && (
            <ExportButton
              wanted={{
                subject: "IMPORT_NAMES",
                importId,
                decision,
                filterWords: [text(`names.filter.${decision}`)],
              }}
              of={<Text id="names.filter" />}
            />
          )}
        </div>
      }
      foot={
        list.pageInfo.hasNextPage && (
          <Pager
            shown={list.nodes.length}
            total={list.totalCount}
            busy={changing}
            onMore={() => startTransition(() => void fetchMore({ variables: { after: list.pageInfo.endCursor } }))}
          />
        )
      }
    >
      <NameList key={decision} names={list.nodes} waiting={list.totalCount} />
    </Card>
  );
}
