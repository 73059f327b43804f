import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { PrintLine } from "../boards/PrintLine.tsx";
import { graphql } from "../graph/index.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { A_PAGE, ExportsList } from "./ExportsList.tsx";

const AcademyExports_Query = graphql(`
  query AcademyExports($first: Int!, $after: String) {
    academy {
      id
      name
      exports(first: $first, after: $after) {
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

/** The reader's own, of the academy's figures. */
export function AcademyExports(): ReactNode {
  const text = useText();
  const client = useApolloClient();
  const { data, fetchMore } = useSuspenseQuery(AcademyExports_Query, {
    variables: { first: A_PAGE },
    fetchPolicy: "cache-and-network",
  });
  const { academy } = data;
  return (
    <>
      {academy && <PrintLine title={text("academy.named", { name: academy.name })} details={[]} />}
      <ExportsList
        list={academy?.exports}
        title="exports.list.mine"
        lede="exports.list.expiry"
        wanted={{ subject: "ACADEMY_EXPORTS", filterWords: [text("exports.list.mine")] }}
        askAgain={(first) =>
          client.query({ query: AcademyExports_Query, variables: { first }, fetchPolicy: "network-only" })
        }
        more={(after) => fetchMore({ variables: { after } })}
        empty={<Text id="exports.academy.empty.text" />}
        wayOut={
          <ButtonLink kind="primary" icon="home" to="/">
            <Text id="exports.academy.empty.action" />
          </ButtonLink>
        }
      />
    </>
  );
}
