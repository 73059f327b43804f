import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { usePerson } from "../app/Session.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAddressFilter } from "../app/useAddressFilter.ts";
import { graphql } from "../graph/index.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import { A_PAGE, ExportsList } from "./ExportsList.tsx";

const SchoolExports_Query = graphql(`
  query SchoolExports($first: Int!, $after: String, $everyone: Boolean) {
    school {
      id
      exports(first: $first, after: $after, everyone: $everyone) {
        nodes {
          id
          status
          createdBy {
            id
            firstName
            lastName
          }
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

const MINE = "mine";
const EVERYONE = "tous";

/** One's own; for the head, who took what out of the school. */
export function SchoolExports(): ReactNode {
  const text = useText();
  const { role } = usePerson();
  const [{ qui }, change] = useAddressFilter("qui");
  const everyone = role === "HEAD" && qui === EVERYONE;
  const client = useApolloClient();
  const { data, fetchMore } = useSuspenseQuery(SchoolExports_Query, {
    variables: { first: A_PAGE, everyone },
    fetchPolicy: "cache-and-network",
  });
  const title = everyone ? "exports.list.everyone" : "exports.list.mine";

  return (
    <>
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
      <ExportsList
        list={data.school?.exports}
        title={title}
        lede={everyone ? "exports.list.record" : "exports.list.expiry"}
        wanted={{ subject: "EXPORTS", everyone, filterWords: [text(title)] }}
        askAgain={(first) =>
          client.query({
            query: SchoolExports_Query,
            variables: { first, everyone },
            fetchPolicy: "network-only",
          })
        }
        more={(after) => fetchMore({ variables: { after } })}
        empty={<Text id="exports.empty.text" />}
        wayOut={
          <ButtonLink kind="primary" icon="classes" to="/classes">
            <Text id="exports.empty.action" />
          </ButtonLink>
        }
      />
    </>
  );
}
