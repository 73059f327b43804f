import { useApolloClient, useQuery } from "@apollo/client/react";
import { useEffect, useRef, type ReactNode } from "react";
import { RefusalText } from "../app/RefusalText.tsx";
import { Text } from "../app/Text.tsx";
import { useEverySecondWhile } from "../app/useEverySecondWhile.ts";
import { graphql } from "../graph/index.ts";
import { Icon } from "../ui/Icon.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { CancelExport } from "./CancelExport.tsx";
import { ExportProgress } from "./ExportProgress.tsx";
import { isMoving } from "./export-state.ts";

const ExportOnItsWay_Query = graphql(`
  query ExportOnItsWay($exportId: ID!) {
    export(id: $exportId) {
      id
      status
      fileName
      url
      failureCode
      cancellable
      ...ExportProgress_export
    }
  }
`);

/** Follows a file until it can be fetched; says when it can. */
export function ExportOnItsWay({
  exportId,
  title,
  onCancelled,
}: {
  exportId: string;
  title: string;
  onCancelled: () => void;
}): ReactNode {
  const client = useApolloClient();
  const { data } = useQuery(ExportOnItsWay_Query, { variables: { exportId }, fetchPolicy: "cache-and-network" });
  const file = data?.export;
  const moving = !file || isMoving(file);
  useEverySecondWhile(moving, () =>
    client.query({ query: ExportOnItsWay_Query, variables: { exportId }, fetchPolicy: "network-only" }),
  );

  const link = useRef<HTMLAnchorElement>(null);
  const url = file?.url;
  // The button that asked is gone, and the focus with it: whoever uses the keyboard goes on from here.
  useEffect(() => {
    if (url && document.activeElement === document.body) link.current?.focus();
  }, [url]);

  return (
    <>
      {file && moving && <ExportProgress file={file} />}
      {file?.cancellable && (
        <div className="button-row">
          <CancelExport exportId={exportId} title={title} onCancelled={onCancelled} />
        </div>
      )}
      <div role="status">
        {file?.status === "FAILED" && <RefusalText refusal={{ code: file.failureCode ?? "UNEXPECTED", params: {} }} />}
        {file?.status === "CANCELLED" && <Text id="exportState.CANCELLED" />}
        {url && (
          <p>
            <VisuallyHidden>
              <Text id="export.ready" />
            </VisuallyHidden>
            <a className="button button-primary" ref={link} href={url} download={file.fileName ?? true}>
              <Icon name="download" small />
              <Text id="export.fetch" values={{ fileName: file.fileName ?? "" }} />
            </a>
          </p>
        )}
      </div>
    </>
  );
}
