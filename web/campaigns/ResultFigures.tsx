import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Bar } from "../ui/Bar.tsx";
import { Figure, Figures } from "../ui/Figure.tsx";
import { NoData } from "../ui/NoData.tsx";
import { useYearOfResults } from "./useYearOfResults.ts";

const ResultFigures_campaign = graphql(`
  fragment ResultFigures_campaign on Campaign {
    id
    kind
    starCount
    statistics(schoolYearId: $schoolYearId) {
      expectedCount
      sharedCount
      averageMastery
      starDistribution
      certifiableCount
    }
  }
`);

/** What the results shown amount to; what is not known yet is a dash. */
export function ResultFigures({ campaign }: { campaign: FragmentType<typeof ResultFigures_campaign> }): ReactNode {
  const { data } = useSuspenseFragment({
    fragment: ResultFigures_campaign,
    from: campaign,
    variables: { schoolYearId: useYearOfResults() },
  });
  const { kind, starCount, statistics } = data;
  const { expectedCount, sharedCount, averageMastery, starDistribution, certifiableCount } = statistics;
  const ofShared = <Text id="classCard.of" values={{ total: sharedCount }} />;
  const allStars = starCount === null ? 0 : (starDistribution?.[starCount] ?? 0);
  return (
    <Figures>
      <Figure
        name={<Text id="results.received" />}
        value={sharedCount}
        unit={<Text id="classCard.of" values={{ total: expectedCount }} />}
        bar={<Bar value={sharedCount} of={expectedCount} />}
      >
        <Text id="results.received.note" values={{ count: expectedCount - sharedCount }} />
      </Figure>
      {kind === "ASSESSMENT" && (
        <Figure
          name={<Text id="results.average" />}
          value={averageMastery === null ? <NoData /> : <FormattedNumber value={averageMastery} style="percent" />}
        >
          <Text id="results.average.note" />
        </Figure>
      )}
      {starCount !== null && (
        <Figure
          name={<Text id="results.allStars" values={{ count: starCount }} />}
          value={allStars}
          unit={ofShared}
          bar={<Bar value={allStars} of={sharedCount} />}
        >
          <Text id="results.allStars.note" values={{ count: sharedCount - allStars, stars: starCount }} />
        </Figure>
      )}
      {certifiableCount !== null && (
        <Figure
          name={<Text id="classCard.certifiable" />}
          value={certifiableCount}
          unit={ofShared}
          bar={<Bar value={certifiableCount} of={sharedCount} />}
        >
          <Text id="results.certifiable.note" />
        </Figure>
      )}
    </Figures>
  );
}
