import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { NotFoundScreen } from "../app/NotFoundScreen.tsx";
import { graphql } from "../graph/index.ts";
import type { SlipsScreenQuery } from "../graph/graphql.ts";
import type { Status } from "./reminders-filter.ts";
import { Slips } from "./Slips.tsx";

const SlipsScreen_Query = graphql(`
  query SlipsScreen($first: Int!, $after: String, $filter: ReminderFilter!) {
    school {
      id
      reminders(first: $first, after: $after, filter: $filter) {
        nodes {
          id
          message
          createdAt
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
      }
    }
  }
`);

export type Slip = NonNullable<SlipsScreenQuery["school"]>["reminders"]["nodes"][number];

const A_PAGE = 100;
const GIVEN: Status[] = ["RECORDED"];

/** The slips of one sending. */
export function SlipsScreen(): ReactNode {
  const { requestId = "" } = useParams();
  return <SlipsFrom requestId={requestId} after={null} before={[]} />;
}

/** The server tells them a page at a time; they are shown once all are there. */
function SlipsFrom({
  requestId,
  after,
  before,
}: {
  requestId: string;
  after: string | null;
  before: readonly Slip[];
}): ReactNode {
  // What was taken back is not cut.
  const filter = { requestId, statuses: GIVEN };
  const { data } = useSuspenseQuery(SlipsScreen_Query, { variables: { first: A_PAGE, after, filter } });
  const list = data.school?.reminders;
  const slips = [...before, ...(list?.nodes ?? [])];
  if (slips.length === 0) return <NotFoundScreen />;
  if (!list?.pageInfo.hasNextPage) return <Slips requestId={requestId} slips={slips} />;
  return <SlipsFrom requestId={requestId} after={list.pageInfo.endCursor} before={slips} />;
}
