import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { useEverySecondWhile } from "../app/useEverySecondWhile.ts";
import { graphql } from "../graph/index.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { ExportProgress } from "./ExportProgress.tsx";
import { isMoving } from "./export-state.ts";
import "../imports/RunningImports.css";

const RunningExports_Query = graphql(`
  query RunningExports {
    school {
      id
      exports(first: 10, everyone: false) {
        nodes {
          id
          subject
          status
          ...ExportProgress_export
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

/** On the home screen: the viewer's files on their way. Nothing when there is none. */
export function RunningExports(): ReactNode {
  const text = useText();
  const client = useApolloClient();
  const { data } = useSuspenseQuery(RunningExports_Query, { fetchPolicy: "cache-and-network" });
  const running = data.school?.exports.nodes.filter(isMoving) ?? [];
  useEverySecondWhile(running.length > 0, () =>
    client.query({ query: RunningExports_Query, fetchPolicy: "network-only" }),
  );

  if (running.length === 0) return null;
  return (
    <section className="card running-imports" aria-label={text("home.exports.label")}>
      <div>
        <p>
          <strong>
            <Text id="home.exports.running" values={{ count: running.length }} />
          </strong>
        </p>
        <ul>
          {running.map((file) => (
            <li key={file.id}>
              <span>
                <Text id={`exportSubject.${file.subject}`} />
              </span>
              <ExportProgress file={file} />
            </li>
          ))}
        </ul>
      </div>
      <ButtonLink small to="/exports">
        <Text id="home.exports.see" />
      </ButtonLink>
    </section>
  );
}
