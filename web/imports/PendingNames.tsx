import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { Suspense, useTransition, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { useArrival } from "../app/useArrival.ts";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { Pager } from "../ui/Pager.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { ExactNamesOfYear } from "./ExactNamesOfYear.tsx";
import { NameList } from "./NameList.tsx";

const PendingNames_Query = graphql(`
  query PendingNames($after: String) {
    school {
      id
      pendingNames(first: 20, after: $after) {
        nodes {
          id
          decision
          schoolYear {
            id
            name
            isCurrent
          }
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

/** The names of every file that wait for a person, whoever dropped it. */
export function PendingNames({ onlyIfSome }: { onlyIfSome: boolean }): ReactNode {
  return (
    <Suspense fallback={<Skeleton blocks={1} />}>
      <PendingNamesCard onlyIfSome={onlyIfSome} />
    </Suspense>
  );
}

function PendingNamesCard({ onlyIfSome }: { onlyIfSome: boolean }): ReactNode {
  const client = useApolloClient();
  const [loadingMore, startTransition] = useTransition();
  const { data, fetchMore } = useSuspenseQuery(PendingNames_Query, { fetchPolicy: "cache-and-network" });
  const list = data.school?.pendingNames;
  const title = useArrival<HTMLHeadingElement>("#names");
  if (!list || (onlyIfSome && list.nodes.length === 0)) return null;

  const askAgain = (): void => void client.query({ query: PendingNames_Query, fetchPolicy: "network-only" });
  const pastYears = new Map(
    list.nodes.flatMap(({ schoolYear, decision }) =>
      schoolYear && !schoolYear.isCurrent && decision === "PENDING" ? [[schoolYear.id, schoolYear]] : [],
    ),
  );

  return (
    <Card
      titleRef={title}
      title={<Text id="names.title" values={{ count: list.totalCount }} />}
      lede={<Text id={list.totalCount === 0 ? "names.none" : "names.lede"} />}
      actions={[...pastYears.values()].map((year) => (
        <ExactNamesOfYear key={year.id} year={year} onLinked={askAgain} />
      ))}
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
      <NameList names={list.nodes} waiting={list.totalCount} pendingOnly />
    </Card>
  );
}
