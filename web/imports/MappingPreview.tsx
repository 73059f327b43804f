import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import type { ColumnMeaning } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row } from "../ui/TableParts.tsx";

/** The first lines of the file, each column under its header and what it is answered to be. */
export function MappingPreview({
  columns,
  meaningOf,
}: {
  columns: readonly { header: string; samples: readonly string[] }[];
  meaningOf: (header: string) => ColumnMeaning | null;
}): ReactNode {
  const lines = columns[0]?.samples ?? [];
  return (
    <Table caption={<Text id="mapping.preview" />}>
      <Head>
        <Row>
          {columns.map(({ header }) => {
            const meaning = meaningOf(header);
            return (
              <ColumnHead key={header}>
                {header}
                <span className="sub">
                  {meaning ? <Text id={`columnMeaning.${meaning}`} /> : <Text id="mapping.notRead" />}
                </span>
              </ColumnHead>
            );
          })}
        </Row>
      </Head>
      <Body>
        {lines.map((_, line) => (
          <Row key={line}>
            {columns.map(({ header, samples }) => (
              <Cell key={header}>{samples[line]}</Cell>
            ))}
          </Row>
        ))}
      </Body>
    </Table>
  );
}
