import { useApolloClient, useQuery } from "@apollo/client/react";
import { useEffect, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { useEverySecondWhile } from "../app/useEverySecondWhile.ts";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Progress } from "../ui/Progress.tsx";

const ExportOnItsWay_Query = graphql(`
  query ExportOnItsWay($exportId: ID!) {
    export(id: $exportId) {
      id
      status
      fileName
      url
      progress {
        done
        total
      }
    }
  }
`);

/** Follows a file until it can be fetched. */
export function ExportOnItsWay({ exportId }: { exportId: string }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const client = useApolloClient();
  const { data } = useQuery(ExportOnItsWay_Query, { variables: { exportId }, fetchPolicy: "cache-and-network" });
  const file = data?.export;
  const moving = !file || file.status === "QUEUED" || file.status === "RUNNING";
  useEverySecondWhile(moving, () =>
    client.query({ query: ExportOnItsWay_Query, variables: { exportId }, fetchPolicy: "network-only" }),
  );
  useEffect(() => {
    if (file?.status === "DONE") announce(text("export.ready"));
  }, [file?.status, announce, text]);

  if (moving) {
    return (
      <Progress
        label={text("export.label")}
        done={file?.progress?.done ?? 0}
        total={file?.progress?.total ?? null}
        words={<Text id="export.running" />}
      />
    );
  }
  if (!file.url) {
    return (
      <p>
        <Text id="export.failed" />
      </p>
    );
  }
  return (
    <a className="button button-small" href={file.url} download={file.fileName ?? true}>
      <Text id="export.fetch" values={{ fileName: file.fileName ?? "CSV" }} />
    </a>
  );
}
