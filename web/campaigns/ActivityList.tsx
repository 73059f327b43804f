import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { ListPages } from "../app/ListPages.tsx";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { ActivityLine } from "./ActivityLine.tsx";
import { byClass } from "./by-class.ts";
import { NobodyHere } from "./NobodyHere.tsx";
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
    <>
      <Table caption={<Text id={`participants.caption.${choice.status ?? "ALL"}`} />} cards>
        <Head>
          <Row>
            <ColumnHead>
              <Text id="board.student" />
            </ColumnHead>
            {choice.status !== "TO_START" && (
              <>
                <ColumnHead>
                  <Text id="student.status" />
                </ColumnHead>
                <ColumnHead className="end">
                  <Text id="participants.attempts" />
                </ColumnHead>
                <ColumnHead>
                  <Text id="student.started" />
                </ColumnHead>
                <ColumnHead>
                  <Text id="student.shared" />
                </ColumnHead>
                <ColumnHead>
                  <Text id="participants.retry" />
                </ColumnHead>
              </>
            )}
          </Row>
        </Head>
        {byClass(list.nodes).map(({ schoolClass, members }) => (
          <Body key={schoolClass?.id ?? "none"}>
            <Row className="group">
              <RowHead scope="rowgroup" colSpan={6} className="full">
                {schoolClass?.name ?? <Text id="participants.noClass" />}{" "}
                <span className="muted num">{members.length}</span>
              </RowHead>
            </Row>
            {members.map((participant) => (
              <ActivityLine
                key={participant.student.id}
                participant={participant}
                name={nameOf(participant.student, list.nodes.indexOf(participant))}
                toStartOnly={choice.status === "TO_START"}
              />
            ))}
          </Body>
        ))}
      </Table>
      <div className="card-foot">
        <ListPages
          pages={pages}
          size={A_PAGE}
          shown={list.nodes.length}
          total={list.totalCount}
          endCursor={list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null}
        />
      </div>
    </>
  );
}
