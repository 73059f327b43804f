import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { ListPages } from "../app/ListPages.tsx";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { ActivityTable } from "./ActivityTable.tsx";
import { NobodyHere } from "./NobodyHere.tsx";
import { NotStartedNames } from "./NotStartedNames.tsx";
import { useLineNames } from "./useLineNames.ts";
import type { Participants } from "./useParticipants.ts";

const ActivityList_Query = graphql(`
  query ActivityList($campaignId: ID!, $first: Int!, $after: String, $filter: ParticipantFilter, $schoolYearId: ID) {
    campaign(id: $campaignId) {
      id
      participants(first: $first, after: $after, filter: $filter) {
        nodes {
          student {
            id
            lastName
            firstName
            schoolClass(schoolYearId: $schoolYearId) {
              id
              name
            }
          }
          status
          retrying
          attemptCount
          result {
            id
            startedAt
            sharedAt
          }
          retry {
            allowed
            from
          }
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

const A_PAGE = 100;

export function ActivityList({
  campaignId,
  participants: { choice, filter, pages },
}: {
  campaignId: string;
  participants: Participants;
}): ReactNode {
  const { data } = useSuspenseQuery(ActivityList_Query, {
    variables: { campaignId, first: A_PAGE, after: pages.after, filter, schoolYearId: filter.schoolYearId },
    fetchPolicy: "cache-and-network",
  });
  const nameOf = useLineNames(pages.before * A_PAGE);
  const list = data.campaign?.participants;
  if (!list || list.totalCount === 0) return <NobodyHere choice={choice} searched={filter.search !== undefined} />;

  return (
    <ListPages
      pages={pages}
      size={A_PAGE}
      shown={list.nodes.length}
      total={list.totalCount}
      endCursor={list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null}
    >
      {choice.status === "TO_START" ? (
        <NotStartedNames participants={list.nodes} nameOf={nameOf} />
      ) : (
        <ActivityTable
          caption={<Text id={`participants.caption.${choice.status ?? "ALL"}`} />}
          participants={list.nodes}
          nameOf={nameOf}
        />
      )}
    </ListPages>
  );
}
