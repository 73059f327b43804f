import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { FormattedNumber, useIntl } from "react-intl";
import { Day } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { COUNTED } from "./counted.ts";
import { Hidden } from "./Hidden.tsx";
import { termName } from "./term-words.ts";
import "./academy.css";

const GivenTermRow_givenTerm = graphql(`
  fragment GivenTermRow_givenTerm on GivenTerm {
    id
    academy
    yearName
    kind
    number
    givenAt
    counts {
      studentCount
      startedCount
      certifiableCount
      objectiveReachedCount
    }
  }
`);

/** One term; whose it is, where that is not the academy that reads the school now. */
export function GivenTermRow({
  term,
  academy,
}: {
  term: FragmentType<typeof GivenTermRow_givenTerm>;
  academy: string | null;
}): ReactNode {
  const text = useText();
  const intl = useIntl();
  const { data } = useSuspenseFragment({ fragment: GivenTermRow_givenTerm, from: term });
  return (
    <Row>
      <RowHead className="full">
        <span className="name">{termName(intl, data)}</span>
        {data.academy !== academy && (
          <span className="sub">
            <Text id="academy.named" values={{ name: data.academy }} />
          </span>
        )}
      </RowHead>
      <Cell className="num" label={text("given.at")}>
        <Day value={data.givenAt} />
      </Cell>
      <Cell className="end num" label={text("academy.students")}>
        <FormattedNumber value={data.counts.studentCount} />
      </Cell>
      {COUNTED.map(({ key, name }) => {
        const count = data.counts[key];
        return (
          <Cell key={key} className="end num" label={text(name)}>
            {count === null ? <Hidden /> : <FormattedNumber value={count} />}
          </Cell>
        );
      })}
    </Row>
  );
}
