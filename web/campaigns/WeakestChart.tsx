import type { ReactNode } from "react";
import { FormattedList } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { BarChartFigure } from "../charts/BarChartFigure.tsx";
import type { CampaignKind } from "../graph/graphql.ts";
import { Card } from "../ui/Card.tsx";
import type { AnalysedCompetence } from "./AnalysisTable.tsx";

const NAMED = 2;

/** How many students are not at ease in each competence, the most first: where to begin in class. */
export function WeakestChart({
  kind,
  competences,
}: {
  kind: CampaignKind;
  competences: readonly AnalysedCompetence[];
}): ReactNode {
  const text = useText();
  const weakest = competences
    .filter(({ weakCount }) => weakCount > 0)
    .sort((one, other) => other.weakCount - one.weakCount);
  const words = ({ competence: { code, name } }: AnalysedCompetence): string => `${code} ${name}`;
  if (weakest.length === 0) return null;
  return (
    <Card title={<Text id={`analysis.weakest.${kind}`} />}>
      <div className="card-body">
        <BarChartFigure
          name={text(`analysis.weakest.${kind}`)}
          finding={
            <Text
              id="analysis.weakest.finding"
              values={{ names: <FormattedList type="conjunction" value={weakest.slice(0, NAMED).map(words)} /> }}
            />
          }
          kinds={text("student.competence")}
          counted={text("classes.students")}
          bars={weakest.map((one) => ({ label: one.competence.code, words: words(one), value: one.weakCount }))}
        />
      </div>
    </Card>
  );
}
