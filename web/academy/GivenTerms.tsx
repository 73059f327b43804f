import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import type { GivenTermRow_GivenTermFragmentDoc } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { COUNTED } from "./counted.ts";
import { GivenTermRow } from "./GivenTermRow.tsx";

type GivenTerm = { id: string } & FragmentType<typeof GivenTermRow_GivenTermFragmentDoc>;

/** Each term that an academy has of the school, with every number that it has. */
export function GivenTerms({
  terms,
  academy,
}: {
  terms: readonly GivenTerm[];
  /** That reads the school now. */
  academy: string | null;
}): ReactNode {
  return (
    <Table caption={<Text id="given.caption" />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="academy.period" />
          </ColumnHead>
          <ColumnHead>
            <Text id="given.at" />
          </ColumnHead>
          <ColumnHead className="end">
            <Text id="academy.students" />
          </ColumnHead>
          {COUNTED.map(({ key, name }) => (
            <ColumnHead key={key} className="end">
              <Text id={name} />
            </ColumnHead>
          ))}
        </Row>
      </Head>
      <Body>
        {terms.map((term) => (
          <GivenTermRow key={term.id} term={term} academy={academy} />
        ))}
      </Body>
    </Table>
  );
}
