import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Instant } from "../app/Dates.tsx";
import { RefusalText } from "../app/RefusalText.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import type { ExportRow_ExportFragment } from "../graph/graphql.ts";
import { Badge } from "../ui/Badge.tsx";
import { Icon } from "../ui/Icon.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { CancelExport } from "./CancelExport.tsx";
import { ExportProgress } from "./ExportProgress.tsx";
import { EXPORT_STATES, isMoving } from "./export-state.ts";

const ExportRow_export = graphql(`
  fragment ExportRow_export on Export {
    id
    subject
    format
    status
    about
    fileName
    lineCount
    url
    createdAt
    expiresAt
    failureCode
    cancellable
    ...ExportProgress_export
  }
`);

/** One file: what it is, who asked for it where that is said, how many lines, until when it can be fetched. */
export function ExportRow({
  file,
  by,
}: {
  file: FragmentType<typeof ExportRow_export>;
  by?: { firstName: string; lastName: string } | null;
}): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({ fragment: ExportRow_export, fragmentName: "ExportRow_export", from: file });
  const { words, tone, icon } = EXPORT_STATES[data.status];
  const title = titleOf(text(`exportSubject.${data.subject}`), data.about);
  return (
    <Row>
      <RowHead className="full">
        <span className="name">{title}</span>
        <span className="sub num">
          <Instant value={data.createdAt} />
          {by && <Text id="import.by" values={{ name: `${by.firstName} ${by.lastName}` }} />}
        </span>
      </RowHead>
      <Cell label={text("exports.format")}>{data.format}</Cell>
      <Cell className="end num" label={text("exports.lines")}>
        {data.lineCount ?? <NoData heard="exports.lines.none" />}
      </Cell>
      <Cell className="full" label={text("exports.state")}>
        <Badge tone={tone} icon={icon}>
          <Text id={words} />
        </Badge>
        <State file={data} />
      </Cell>
      <Cell className="full pressed">
        {data.url && (
          <a className="button button-small" href={data.url} download={data.fileName ?? true}>
            <Icon name="download" small />
            <Text id="exports.fetch" /> <VisuallyHidden>{title}</VisuallyHidden>
          </a>
        )}
        {data.cancellable && <CancelExport exportId={data.id} title={title} />}
      </Cell>
    </Row>
  );
}

function State({ file }: { file: ExportRow_ExportFragment }): ReactNode {
  if (isMoving(file)) return <ExportProgress file={file} />;
  if (file.status === "FAILED") {
    return (
      <span className="sub">
        <RefusalText refusal={{ code: file.failureCode ?? "UNEXPECTED", params: {} }} />
      </span>
    );
  }
  return file.url && file.expiresAt ? (
    <span className="sub num">
      <Text id="exports.until" /> <Instant value={file.expiresAt} />
    </span>
  ) : null;
}

/** More names than these would not be read. */
const MOST_NAMES = 3;

function titleOf(subject: string, about: readonly string[]): string {
  return about.length > 0 && about.length <= MOST_NAMES ? `${subject} · ${about.join(", ")}` : subject;
}
