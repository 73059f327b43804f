import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { FormattedNumber, useIntl } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { BarChartFigure } from "../charts/BarChartFigure.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { COUNTED } from "./counted.ts";
import { termName, termShort } from "./term-words.ts";

const AcademyTrend_academy = graphql(`
  fragment AcademyTrend_academy on Academy {
    id
    terms {
      id
      yearName
      kind
      number
      total {
        studentCount
        startedCount
        certifiableCount
        objectiveReachedCount
      }
    }
  }
`);

/** All schools together, period after period: a chart for each thing that is counted. */
export function AcademyTrend({ academy }: { academy: FragmentType<typeof AcademyTrend_academy> }): ReactNode {
  const text = useText();
  const intl = useIntl();
  const { data } = useSuspenseFragment({ fragment: AcademyTrend_academy, from: academy });
  const terms = [...data.terms].reverse();
  const newest = terms.at(-1);
  if (!newest) return null;

  return (
    <div className="academy-trend">
      {COUNTED.map(({ key, name }) => {
        const title = text("academy.trend", { what: text(name) });
        const count = newest.total[key];
        return (
          <Card key={key} title={title}>
            <div className="card-body">
              <BarChartFigure
                name={title}
                finding={
                  <Text
                    id="academy.trend.finding"
                    values={{
                      shown: count === null ? "no" : "yes",
                      count: count ?? 0,
                      total: newest.total.studentCount,
                      period: termName(intl, newest),
                    }}
                  />
                }
                kinds={text("academy.period")}
                counted={text(name)}
                unknown="academy.hidden"
                most={Math.max(...terms.map(({ total }) => total.studentCount))}
                bars={terms.map((term) => ({
                  label: termShort(intl, term),
                  words: termName(intl, term),
                  value: term.total[key],
                }))}
                beside={[
                  {
                    head: text("academy.students"),
                    values: terms.map(({ id, total }) => <FormattedNumber key={id} value={total.studentCount} />),
                  },
                ]}
              />
            </div>
          </Card>
        );
      })}
    </div>
  );
}
