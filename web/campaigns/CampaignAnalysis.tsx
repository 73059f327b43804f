import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { NamesSwitch } from "../boards/NamesSwitch.tsx";
import { PrintLine } from "../boards/PrintLine.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { AnalysisTable } from "./AnalysisTable.tsx";
import { useYearOfResults } from "./useYearOfResults.ts";
import { WeakestChart } from "./WeakestChart.tsx";

const CampaignAnalysis_Query = graphql(`
  query CampaignAnalysis($campaignId: ID!, $schoolYearId: ID) {
    campaign(id: $campaignId) {
      id
      name
      kind
      analysis(schoolYearId: $schoolYearId) {
        resultCount
        areas {
          area {
            code
            name
          }
          mastery
          levelMean
          skillCount
        }
        competences {
          competence {
            code
            name
            area {
              code
            }
          }
          mastery
          levelMean
          skillCount
          weakCount
          weak {
            id
            lastName
            firstName
          }
        }
      }
    }
  }
`);

/** Analyse: where the students are at ease and where they are not, competence by competence. */
export function CampaignAnalysis({ campaignId }: { campaignId: string }): ReactNode {
  const text = useText();
  const schoolYearId = useYearOfResults();
  const { data } = useSuspenseQuery(CampaignAnalysis_Query, {
    variables: { campaignId, schoolYearId },
    fetchPolicy: "cache-and-network",
  });
  const { campaign } = data;
  if (!campaign) return null;
  const { kind, analysis } = campaign;

  if (analysis.competences.length === 0) {
    return (
      <div className="card">
        <EmptyState title={<Text id="analysis.empty.title" />}>
          <Text id="analysis.empty.text" />
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <WeakestChart kind={kind} competences={analysis.competences} />
      <Card
        title={<Text id="analysis.title" />}
        lede={<Text id="analysis.lede" values={{ count: analysis.resultCount }} />}
        actions={
          <>
            <ExportButton wanted={{ subject: "CAMPAIGN_ANALYSIS", campaignId, schoolYearId }} />
            <NamesSwitch />
          </>
        }
      >
        <PrintLine
          title={text("campaign.title", { name: campaign.name, view: text("campaign.tab.analysis") })}
          details={[]}
        />
        <AnalysisTable kind={kind} areas={analysis.areas} competences={analysis.competences} />
      </Card>
    </>
  );
}
