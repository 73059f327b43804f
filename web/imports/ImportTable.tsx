import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import type { ImportRow_ImportFragmentDoc } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { ImportRow } from "./ImportRow.tsx";
import "./ImportTable.css";

type ImportInTable = { id: string } & FragmentType<typeof ImportRow_ImportFragmentDoc>;

export function ImportTable({ files }: { files: readonly ImportInTable[] }): ReactNode {
  return (
    <Table caption={<Text id="imports.list.caption" />} cards>
      <thead>
        <tr>
          <th scope="col">
            <Text id="imports.list.file" />
          </th>
          <th scope="col">
            <Text id="imports.list.kind" />
          </th>
          <th scope="col" className="import-what">
            <Text id="imports.list.what" />
          </th>
          <th scope="col">
            <Text id="imports.list.status" />
          </th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <ImportRow key={file.id} file={file} />
        ))}
      </tbody>
    </Table>
  );
}
