import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { ListPages } from "../app/ListPages.tsx";
import { Text, type MessageId } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import type { CampaignKind } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { NobodyHere } from "./NobodyHere.tsx";
import { ResultLine } from "./ResultLine.tsx";
import { useLineNames } from "./useLineNames.ts";
import type { Participants } from "./useParticipants.ts";

const ResultList_Query = graphql(`
  query ResultList($campaignId: ID!, $first: Int!, $after: String, $filter: ParticipantFilter, $schoolYearId: ID) {
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
          evolution
          result {
            id
            sharedAt
            mastery
            stars {
              acquired
              total
            }
            pixScore
            certifiability {
              status
              certifiableCompetenceCount
            }
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

const A_PAGE = 50;

interface Column {
  head: MessageId;
  className?: string;
}
const WHO: readonly Column[] = [{ head: "board.student" }, { head: "classes.name" }];
const HOW_OFTEN: readonly Column[] = [
  { head: "results.evolution" },
  { head: "participants.attempts", className: "end" },
  { head: "results.sharedAt" },
  { head: "results.detail", className: "pressed" },
];
const OF_COLLECTION: readonly Column[] = [
  { head: "student.status" },
  { head: "pix", className: "end" },
  { head: "board.certifiable" },
  { head: "results.certifiableCount", className: "end" },
];

export function ResultList({
  campaignId,
  kind,
  starCount,
  participants: { choice, filter, pages },
}: {
  campaignId: string;
  kind: CampaignKind;
  starCount: number | null;
  participants: Participants;
}): ReactNode {
  const { data } = useSuspenseQuery(ResultList_Query, {
    variables: { campaignId, first: A_PAGE, after: pages.after, filter, schoolYearId: filter.schoolYearId },
    fetchPolicy: "cache-and-network",
  });
  const nameOf = useLineNames(pages.before * A_PAGE);
  const list = data.campaign?.participants;
  if (!list || list.totalCount === 0) return <NobodyHere choice={choice} searched={filter.search !== undefined} />;

  const result: Column = starCount === null ? { head: "student.mastery", className: "end" } : { head: "student.stars" };
  const columns = [...WHO, ...(kind === "ASSESSMENT" ? [result] : OF_COLLECTION), ...HOW_OFTEN];
  return (
    <ListPages
      pages={pages}
      size={A_PAGE}
      shown={list.nodes.length}
      total={list.totalCount}
      endCursor={list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null}
    >
      <Table caption={<Text id={`results.caption.${kind}`} />} cards>
        <Head>
          <Row>
            {columns.map(({ head, className }) => (
              <ColumnHead key={head} className={className}>
                <Text id={head} />
              </ColumnHead>
            ))}
          </Row>
        </Head>
        <Body>
          {list.nodes.map((participant, index) => (
            <ResultLine
              key={participant.student.id}
              kind={kind}
              starCount={starCount}
              participant={participant}
              name={nameOf(participant.student, index)}
            />
          ))}
        </Body>
      </Table>
    </ListPages>
  );
}
