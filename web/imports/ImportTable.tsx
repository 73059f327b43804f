import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import type { ImportRow_ImportFragmentDoc } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { ImportRow } from "./ImportRow.tsx";
import "./ImportTable.css";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";

type ImportInTable = { id: string } & FragmentType<typeof ImportRow_ImportFragmentDoc>;

export function ImportTable({ files }: { files: readonly ImportInTable[] }): ReactNode {
  return (
    <Table caption={<Text id="imports.list.caption" />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="imports.list.file" />
          </ColumnHead>
          <ColumnHead>
            <Text id="imports.list.kind" />
          </ColumnHead>
          <ColumnHead className="import-what">
            <Text id="imports.list.what" />
          </ColumnHead>
          <ColumnHead>
            <Text id="imports.list.status" />
          </ColumnHead>
        </Row>
      </Head>
      <Body>
        {files.map((file) => (
          <ImportRow key={file.id} file={file} />
        ))}
      </Body>
    </Table>
  );
}
