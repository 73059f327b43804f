import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, type ReactNode } from "react";
import { useParams, useSearchParams } from "react-router";
import { InYear } from "../app/InYear.tsx";
import { NotFoundScreen } from "../app/NotFoundScreen.tsx";
import { Text, useText } from "../app/Text.tsx";
import { YEAR_PARAMETER } from "../app/useSchoolYear.ts";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { TabLinks } from "../ui/TabLinks.tsx";
import { CampaignActivity } from "./CampaignActivity.tsx";
import { CampaignAnalysis } from "./CampaignAnalysis.tsx";
import { CampaignHead } from "./CampaignHead.tsx";
import { CampaignResults } from "./CampaignResults.tsx";
import { CampaignSettings } from "./CampaignSettings.tsx";
import { useYearOfResults } from "./useYearOfResults.ts";

const CampaignScreen_Query = graphql(`
  query CampaignScreen($campaignId: ID!, $schoolYearId: ID) {
    campaign(id: $campaignId) {
      id
      schoolYears {
        id
        isCurrent
      }
      ...CampaignHead_campaign
    }
  }
`);

export type CampaignView = "activity" | "results" | "analysis" | "settings";

const TABS = {
  activity: CampaignActivity,
  results: CampaignResults,
  analysis: CampaignAnalysis,
  settings: CampaignSettings,
};
const PATHS: Record<CampaignView, string> = {
  activity: "",
  results: "/resultats",
  analysis: "/analyse",
  settings: "/parametres",
};

/**
 * One campaign: who has not started, what came of it, where the class is weak, and what it is. Of the year in the address, else of the
 * running one, else of the last one in which anything happened.
 */
export function CampaignScreen({ view }: { view: CampaignView }): ReactNode {
  const text = useText();
  const { campaignId = "" } = useParams();
  const { search } = useNames();
  const { data } = useSuspenseQuery(CampaignScreen_Query, {
    variables: { campaignId, schoolYearId: useYearOfResults() },
    fetchPolicy: "cache-and-network",
  });
  const [parameters] = useSearchParams();
  const campaign = data.campaign;
  if (!campaign) return <NotFoundScreen />;

  const Tab = TABS[view];
  const { schoolYears } = campaign;
  const usual =
    parameters.has(YEAR_PARAMETER) || schoolYears.some(({ isCurrent }) => isCurrent) ? null : schoolYears[0];
  return (
    <InYear yearId={usual?.id ?? null}>
      <CampaignHead campaign={campaign} view={view} />
      <TabLinks
        label={text("campaign.tabs")}
        tabs={(["activity", "results", "analysis", "settings"] as const).map((tab) => ({
          to: { pathname: `/campagnes/${campaignId}${PATHS[tab]}`, search },
          words: <Text id={`campaign.tab.${tab}`} />,
        }))}
      />
      <Suspense fallback={<Skeleton />}>
        <Tab key={campaign.id} campaignId={campaign.id} />
      </Suspense>
    </InYear>
  );
}
