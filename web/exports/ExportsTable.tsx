import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import type { ExportRow_ExportFragmentDoc } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { ExportRow } from "./ExportRow.tsx";

/** Who asked is not told to the academy: they are the reader's own. */
export type ExportInTable = {
  id: string;
  createdBy?: { firstName: string; lastName: string } | null;
} & FragmentType<typeof ExportRow_ExportFragmentDoc>;

export function ExportsTable({ files }: { files: readonly ExportInTable[] }): ReactNode {
  return (
    <Table caption={<Text id="exports.caption" />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="exports.what" />
          </ColumnHead>
          <ColumnHead>
            <Text id="exports.format" />
          </ColumnHead>
          <ColumnHead className="end">
            <Text id="exports.lines" />
          </ColumnHead>
          <ColumnHead>
            <Text id="exports.state" />
          </ColumnHead>
          <ColumnHead className="pressed">
            <VisuallyHidden>
              <Text id="exports.actions" />
            </VisuallyHidden>
          </ColumnHead>
        </Row>
      </Head>
      <Body>
        {files.map((file) => (
          <ExportRow key={file.id} file={file} by={file.createdBy} />
        ))}
      </Body>
    </Table>
  );
}
