import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useEverySecondWhile } from "../app/useEverySecondWhile.ts";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { ImportProgress } from "./ImportProgress.tsx";
import { isMoving } from "./import-state.ts";
import { useRefreshWhenRead } from "./useRefreshWhenRead.ts";
import "./RunningImports.css";

const RunningImports_Query = graphql(`
  query RunningImports {
    school {
      id
      imports(first: 10) {
        nodes {
          id
          fileName
          status
          ...ImportProgress_import
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        totalCount
      }
      pendingNames(first: 1) {
        totalCount
      }
    }
  }
`);

/** On the home screen: files being read, and names that wait for a person. Nothing when there is neither. */
export function RunningImports(): ReactNode {
  const text = useText();
  const client = useApolloClient();
  const { data } = useSuspenseQuery(RunningImports_Query, { fetchPolicy: "cache-and-network" });
  const running = data.school?.imports.nodes.filter(isMoving) ?? [];
  const names = data.school?.pendingNames.totalCount ?? 0;
  useEverySecondWhile(running.length > 0, () =>
    client.query({ query: RunningImports_Query, fetchPolicy: "network-only" }),
  );

  useRefreshWhenRead(running.length);

  if (running.length === 0 && names === 0) return null;
  return (
    <section className="card running-imports" aria-label={text("home.imports.label")}>
      <div>
        {running.length > 0 && (
          <p>
            <strong>
              <Text id="home.imports.running" values={{ count: running.length }} />
            </strong>{" "}
            <Text id="home.imports.leave" />
          </p>
        )}
        {running.length > 0 && (
          <ul>
            {running.map((file) => (
              <li key={file.id}>
                <span className="file-name">{file.fileName}</span>
                <ImportProgress file={file} />
              </li>
            ))}
          </ul>
        )}
        {names > 0 && (
          <p>
            <strong>
              <Text id="home.imports.names" values={{ count: names }} />
            </strong>{" "}
            <Text id="home.imports.namesWhy" />
          </p>
        )}
      </div>
      <ButtonLink small to={running.length > 0 ? "/imports" : "/imports/noms"}>
        <Text id={running.length > 0 ? "home.imports.see" : "home.imports.decide"} />
      </ButtonLink>
    </section>
  );
}
