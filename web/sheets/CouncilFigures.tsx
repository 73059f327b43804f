import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dayText } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Figure, Figures } from "../ui/Figure.tsx";
import { NoData } from "../ui/NoData.tsx";
import { sinceWords, thenWords } from "./since-words.ts";

const CouncilFigures_schoolClass = graphql(`
  fragment CouncilFigures_schoolClass on SchoolClass {
    id
    board {
      objective
      rows {
        student {
          id
        }
        pixScore
        yearProgress {
          objective
          dueOn
        }
      }
      summary {
        studentCount
        certifiableCount
        certifiabilityUnknownCount
        objectiveReachedCount
        needsSupportCount
        medianPixScore
      }
    }
    councilSheet {
      since {
        kind
        day
        term {
          id
          number
          kind
        }
      }
      before {
        certifiableCount
        pixScore {
          median
        }
      }
      lines {
        reminderCount
      }
    }
  }
`);

/** Four figures, each with what it was at the last council or what it is measured against. */
export function CouncilFigures({
  schoolClass,
}: {
  schoolClass: FragmentType<typeof CouncilFigures_schoolClass>;
}): ReactNode {
  const intl = useIntl();
  const { data } = useSuspenseFragment({ fragment: CouncilFigures_schoolClass, from: schoolClass });
  const { summary, objective, rows } = data.board;
  const { since, before, lines } = data.councilSheet;
  const outOf = <Text id="classCard.of" values={{ total: summary.studentCount }} />;
  const dueOn = rows.find(({ yearProgress }) => yearProgress.objective === objective)?.yearProgress.dueOn;
  const then = (value: number | null): ReactNode =>
    value !== null &&
    since.kind !== "YEAR_START" && <Text id="council.then" values={{ value, then: thenWords(intl, since) }} />;

  return (
    <Figures>
      <Figure name={<Text id="classCard.certifiable" />} value={summary.certifiableCount} unit={outOf}>
        {then(before.certifiableCount) || (
          <Text id="council.unknown" values={{ count: summary.certifiabilityUnknownCount }} />
        )}
      </Figure>
      <Figure name={<Text id="classCard.objective" />} value={summary.objectiveReachedCount} unit={outOf}>
        <Text
          id="council.objective"
          values={{ count: objective, day: dueOn ? dayText(intl, dueOn, { long: true }) : "none" }}
        />
      </Figure>
      <Figure name={<Text id="classCard.support" />} value={summary.needsSupportCount} unit={outOf}>
        <Text
          id="council.reminded"
          values={{
            count: lines.filter(({ reminderCount }) => reminderCount > 0).length,
            since: sinceWords(intl, since),
          }}
        />
      </Figure>
      <Figure
        name={<Text id="class.figure.median" />}
        value={summary.medianPixScore ?? <NoData />}
        unit={summary.medianPixScore !== null && <Text id="pix" />}
      >
        {then(before.pixScore.median) || (
          <Text id="council.known" values={{ count: rows.filter(({ pixScore }) => pixScore !== null).length }} />
        )}
      </Figure>
    </Figures>
  );
}
