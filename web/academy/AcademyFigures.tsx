import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { FormattedNumber, useIntl } from "react-intl";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Bar } from "../ui/Bar.tsx";
import { Figure, Figures } from "../ui/Figure.tsx";
import { COUNTED } from "./counted.ts";
import { Hidden } from "./Hidden.tsx";

const AcademyFigures_academyTerm = graphql(`
  fragment AcademyFigures_academyTerm on AcademyTerm {
    id
    total {
      studentCount
      startedCount
      certifiableCount
      objectiveReachedCount
    }
  }
`);

/** All schools together. */
export function AcademyFigures({ term }: { term: FragmentType<typeof AcademyFigures_academyTerm> }): ReactNode {
  const intl = useIntl();
  const { data } = useSuspenseFragment({ fragment: AcademyFigures_academyTerm, from: term });
  const { total } = data;
  return (
    <Figures>
      {COUNTED.map(({ key, name, words }) => {
        const count = total[key];
        return (
          <Figure
            key={key}
            name={<Text id={name} />}
            value={count === null ? <Hidden /> : <FormattedNumber value={count} />}
            unit={<Text id="classCard.of" values={{ total: intl.formatNumber(total.studentCount) }} />}
            bar={count !== null && <Bar value={count} of={total.studentCount} />}
          >
            <Text id={words} />
          </Figure>
        );
      })}
    </Figures>
  );
}
