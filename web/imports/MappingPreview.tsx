import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import type { ColumnMeaning } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";

/** The file's columns one below the other, as lists have many: what each is answered to be, and its first cells. */
export function MappingPreview({
  columns,
  meaningOf,
}: {
  columns: readonly { header: string; samples: readonly string[] }[];
  meaningOf: (header: string) => ColumnMeaning | null;
}): ReactNode {
  const text = useText();
  return (
    <Table cards caption={<Text id="mapping.preview" />}>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="mapping.column" />
          </ColumnHead>
          <ColumnHead>
            <Text id="mapping.readAs" />
          </ColumnHead>
          <ColumnHead>
            <Text id="mapping.samples" />
          </ColumnHead>
        </Row>
      </Head>
      <Body>
        {columns.map(({ header, samples }) => {
          const meaning = meaningOf(header);
          return (
            <Row key={header}>
              <RowHead className="name">{header}</RowHead>
              <Cell label={text("mapping.readAs")}>
                {meaning ? <Text id={`columnMeaning.${meaning}`} /> : <Text id="mapping.notRead" />}
              </Cell>
              <Cell label={text("mapping.samples")} className="full muted">
                {samples.filter(Boolean).join(" · ")}
              </Cell>
            </Row>
          );
        })}
      </Body>
    </Table>
  );
}
