import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { PrintLine } from "../boards/PrintLine.tsx";
import { useNames } from "../boards/useNames.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { MasteryChart } from "./MasteryChart.tsx";
import { ParticipantTools } from "./ParticipantTools.tsx";
import { ResultFigures } from "./ResultFigures.tsx";
import { ResultList } from "./ResultList.tsx";
import { StarsChart } from "./StarsChart.tsx";
import { useChoiceWords } from "./useChoiceWords.ts";
import { useParticipants } from "./useParticipants.ts";
import { useYearOfResults } from "./useYearOfResults.ts";

const CampaignResults_Query = graphql(`
  query CampaignResults($campaignId: ID!, $schoolYearId: ID) {
    campaign(id: $campaignId) {
      id
      name
      kind
      starCount
      participantClasses(schoolYearId: $schoolYearId) {
        id
        name
      }
      ...ResultFigures_campaign
      ...StarsChart_campaign
      ...MasteryChart_campaign
    }
  }
`);

/** Résultats: what they won, student by student. */
export function CampaignResults({ campaignId }: { campaignId: string }): ReactNode {
  const text = useText();
  const { data } = useSuspenseQuery(CampaignResults_Query, {
    variables: { campaignId, schoolYearId: useYearOfResults() },
    fetchPolicy: "cache-and-network",
  });
  const { campaign } = data;
  const participants = useParticipants(campaign, null);
  const details = useChoiceWords(participants.choice, campaign?.participantClasses ?? []);
  const { hidden } = useNames();
  if (!campaign) return null;

  const { name, kind, starCount, participantClasses: classes } = campaign;
  return (
    <>
      <ResultFigures campaign={campaign} />
      <StarsChart campaign={campaign} />
      <MasteryChart campaign={campaign} />
      <Card
        title={<Text id="results.title" />}
        lede={<Text id="results.lede" />}
        actions={
          <ExportButton
            wanted={{
              subject: "CAMPAIGN_RESULTS",
              campaignId,
              participantFilter: participants.filter,
              namesHidden: hidden,
              filterWords: details,
            }}
          />
        }
      >
        <PrintLine title={text("campaign.title", { name, view: text("campaign.tab.results") })} details={details} />
        <ParticipantTools
          participants={participants}
          classes={classes}
          starCount={starCount}
          certifiable={kind === "PROFILES_COLLECTION"}
        />
        <Suspense fallback={<Skeleton blocks={2} />}>
          <ResultList campaignId={campaignId} kind={kind} starCount={starCount} participants={participants} />
        </Suspense>
      </Card>
    </>
  );
}
