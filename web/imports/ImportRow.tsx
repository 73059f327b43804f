import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Instant } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import type { ImportRow_ImportFragment } from "../graph/graphql.ts";
import { Badge } from "../ui/Badge.tsx";
import { NoData } from "../ui/NoData.tsx";
import { ImportActions } from "./ImportActions.tsx";
import { ImportProgress } from "./ImportProgress.tsx";
import { isMoving, stateInWords } from "./import-state.ts";
import { ListInWords } from "./ListInWords.tsx";
import { ReportSentence } from "./ReportSentence.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";

const ImportRow_import = graphql(`
  fragment ImportRow_import on Import {
    id
    fileName
    kind
    status
    message
    createdAt
    createdBy {
      id
      firstName
      lastName
    }
    cancellable
    retriable
    preview {
      arrivals {
        count
      }
      classChanges {
        count
      }
      leavers {
        count
      }
      departures {
        count
      }
      unchanged
    }
    report {
      read
      created
      updated
      unchanged
      rejected
      toMatch
    }
    ...ImportProgress_import
  }
`);

export function ImportRow({ file }: { file: FragmentType<typeof ImportRow_import> }): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({ fragment: ImportRow_import, fragmentName: "ImportRow_import", from: file });
  const state = stateInWords(data.status, data.report);

  return (
    <Row>
      <RowHead className="full">
        <Link className="name file-name" to={`/imports/${data.id}`}>
          {data.fileName}
        </Link>
        <span className="sub num">
          <Instant value={data.createdAt} />
          {data.createdBy && (
            <Text id="import.by" values={{ name: `${data.createdBy.firstName} ${data.createdBy.lastName}` }} />
          )}
        </span>
      </RowHead>
      <Cell label={text("imports.list.kind")}>
        {data.kind ? <Text id={`importKind.${data.kind}`} /> : <NoData heard="noData.kind" />}
      </Cell>
      <Cell className="full num" label={text("imports.list.what")}>
        <WhatHappened file={data} />
      </Cell>
      <Cell>
        <Badge tone={state.tone} icon={state.icon}>
          <Text id={state.words} />
        </Badge>
        <ImportActions file={data} />
      </Cell>
    </Row>
  );
}

function WhatHappened({ file }: { file: ImportRow_ImportFragment }): ReactNode {
  if (isMoving(file)) return <ImportProgress file={file} />;
  if (file.status === "UNDONE") return <Text id="import.undone" />;
  return (
    <>
      {file.report && file.status === "DONE" && <ReportSentence report={file.report} />}
      {file.preview && file.status === "DONE" && (
        <span className="sub">
          <ListInWords preview={file.preview} />
        </span>
      )}
      {file.message && <span className={file.report ? "sub" : undefined}>{file.message}</span>}
    </>
  );
}
