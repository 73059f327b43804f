import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { useState, useTransition, type ReactNode } from "react";
import { PageHead } from "../app/PageHead.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useEverySecondWhile } from "../app/useEverySecondWhile.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Pager } from "../ui/Pager.tsx";
import { DropFiles } from "./DropFiles.tsx";
import { ImportTable } from "./ImportTable.tsx";
import { isMoving } from "./import-state.ts";
import { NamesWaiting } from "./NamesWaiting.tsx";
import { ProposedDepartures } from "./ProposedDepartures.tsx";
import { useRefreshWhenRead } from "./useRefreshWhenRead.ts";
import { useSayWhenFinished } from "./useSayWhenFinished.ts";

const ImportsScreen_Query = graphql(`
  query ImportsScreen($first: Int!, $after: String) {
    school {
      id
      imports(first: $first, after: $after) {
        nodes {
          id
          fileName
          status
          ...ImportRow_import
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

const A_PAGE = 10;
const LONGEST_PAGE = 100;

export function ImportsScreen(): ReactNode {
  const text = useText();
  const { role } = usePerson();
  const client = useApolloClient();
  const [loadingMore, startTransition] = useTransition();
  const { data, fetchMore } = useSuspenseQuery(ImportsScreen_Query, {
    variables: { first: A_PAGE },
    fetchPolicy: "cache-and-network",
  });
  const list = data.school?.imports;
  const files = list?.nodes ?? [];
  const running = files.filter(isMoving).length;
  const [received, setReceived] = useState<string | undefined>();
  // An answer that was on its way when the file was received does not know it yet.
  const notYetListed = received !== undefined && files.every(({ id }) => id !== received);
  const awaited = running + (notYetListed ? 1 : 0);

  // As many as are shown: a file on its way can be on any page.
  const first = Math.min(LONGEST_PAGE, Math.max(A_PAGE, files.length));
  const askAgain = (): Promise<unknown> =>
    client.query({ query: ImportsScreen_Query, variables: { first }, fetchPolicy: "network-only" });
  useEverySecondWhile(awaited > 0, askAgain);
  useRefreshWhenRead(awaited);
  useSayWhenFinished(files);

  return (
    <>
      <PageHead title={text("imports.title")} lede={<Text id="imports.lede" />} />
      <DropFiles
        onReceived={(importIds) => {
          setReceived(importIds.at(-1));
          void askAgain();
        }}
      />
      {files.length === 0 ? (
        <div className="card">
          <EmptyState title={<Text id="imports.empty.title" />}>
            <Text id={role === "TEACHER" ? "imports.emptyTeacher.text" : "imports.empty.text"} />
          </EmptyState>
        </div>
      ) : (
        <>
          <Card
            title={<Text id="imports.list.title" />}
            lede={<Text id="imports.list.lede" values={{ running }} />}
            actions={<ExportButton wanted={{ subject: "IMPORTS" }} />}
            foot={
              list?.pageInfo.hasNextPage && (
                <Pager
                  shown={files.length}
                  total={list.totalCount}
                  busy={loadingMore}
                  onMore={() =>
                    startTransition(() => void fetchMore({ variables: { after: list.pageInfo.endCursor } }))
                  }
                />
              )
            }
          >
            <ImportTable files={files} />
          </Card>
          {role !== "TEACHER" && <ProposedDepartures />}
        </>
      )}
      <NamesWaiting />
    </>
  );
}
