import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { useTransition, type ReactNode } from "react";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAddressFilter } from "../app/useAddressFilter.ts";
import { useEverySecondWhile } from "../app/useEverySecondWhile.ts";
import { graphql } from "../graph/index.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Pager } from "../ui/Pager.tsx";
import { Select } from "../ui/Select.tsx";
import { ExportButton } from "./ExportButton.tsx";
import { ExportsTable } from "./ExportsTable.tsx";
import { isMoving } from "./export-state.ts";

const ExportsScreen_Query = graphql(`
  query ExportsScreen($first: Int!, $after: String, $everyone: Boolean) {
    school {
      id
      exports(first: $first, after: $after, everyone: $everyone) {
        nodes {
          id
          status
          ...ExportRow_export
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

const A_PAGE = 20;
const LONGEST_PAGE = 100;
const MINE = "mine";
const EVERYONE = "tous";

/** Files that were asked for; for the head, who took what out of the school. */
export function ExportsScreen(): ReactNode {
  const text = useText();
  const { role } = usePerson();
  const [{ qui }, change] = useAddressFilter("qui");
  const everyone = role === "HEAD" && qui === EVERYONE;
  const client = useApolloClient();
  const [loadingMore, startTransition] = useTransition();
  const { data, fetchMore } = useSuspenseQuery(ExportsScreen_Query, {
    variables: { first: A_PAGE, everyone },
    fetchPolicy: "cache-and-network",
  });
  const list = data.school?.exports;
  const files = list?.nodes ?? [];
  // As many as are shown: a file on its way can be on any page.
  const first = Math.min(LONGEST_PAGE, Math.max(A_PAGE, files.length));
  useEverySecondWhile(files.some(isMoving), () =>
    client.query({ query: ExportsScreen_Query, variables: { first, everyone }, fetchPolicy: "network-only" }),
  );

  return (
    <>
      <PageHead title={text("exports.title")} lede={<Text id="exports.lede" />} />
      {role === "HEAD" && (
        <Select
          label={<Text id="exports.whose" />}
          value={everyone ? EVERYONE : MINE}
          options={[
            { value: MINE, words: text("exports.mine") },
            { value: EVERYONE, words: text("exports.everyone") },
          ]}
          onChange={(value) => change({ qui: value === MINE ? null : value })}
        />
      )}
      {files.length === 0 ? (
        <div className="card">
          <EmptyState
            title={<Text id="exports.empty.title" />}
            action={
              <ButtonLink kind="primary" icon="classes" to="/classes">
                <Text id="exports.empty.action" />
              </ButtonLink>
            }
          >
            <Text id="exports.empty.text" />
          </EmptyState>
        </div>
      ) : (
        <Card
          title={<Text id={everyone ? "exports.list.everyone" : "exports.list.mine"} />}
          actions={
            <ExportButton
              wanted={{
                subject: "EXPORTS",
                everyone,
                filterWords: [text(everyone ? "exports.list.everyone" : "exports.list.mine")],
              }}
            />
          }
          lede={<Text id={everyone ? "exports.list.record" : "exports.list.expiry"} />}
          foot={
            list?.pageInfo.hasNextPage && (
              <Pager
                shown={files.length}
                total={list.totalCount}
                busy={loadingMore}
                onMore={() => startTransition(() => void fetchMore({ variables: { after: list.pageInfo.endCursor } }))}
              />
            )
          }
        >
          <ExportsTable files={files} />
        </Card>
      )}
    </>
  );
}
