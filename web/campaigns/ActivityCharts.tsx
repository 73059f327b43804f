import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useNames } from "../boards/useNames.ts";
import { BarChartFigure } from "../charts/BarChartFigure.tsx";
import { DayChartFigure } from "../charts/DayChartFigure.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import "./charts-side-by-side.css";
import { useYearOfResults } from "./useYearOfResults.ts";

const ActivityCharts_campaign = graphql(`
  fragment ActivityCharts_campaign on Campaign {
    id
    statistics(schoolYearId: $schoolYearId) {
      expectedCount
      toStartCount
      startedCount
      toShareCount
      sharedCount
    }
    activity(schoolYearId: $schoolYearId) {
      day
      startedCount
      sharedCount
    }
  }
`);

/** Where they are, and how that came about day by day. */
export function ActivityCharts({ campaign }: { campaign: FragmentType<typeof ActivityCharts_campaign> }): ReactNode {
  const text = useText();
  const schoolYearId = useYearOfResults();
  const { hidden } = useNames();
  const { data } = useSuspenseFragment({
    fragment: ActivityCharts_campaign,
    from: campaign,
    variables: { schoolYearId },
  });
  const { expectedCount, toStartCount, startedCount, toShareCount, sharedCount } = data.statistics;
  const lastDay = data.activity.at(-1);
  if (expectedCount === 0) return null;

  return (
    <div className="charts-side-by-side">
      <Card
        title={<Text id="campaign.chart.statuses" />}
        actions={
          <ExportButton
            wanted={{
              subject: "CAMPAIGN_RESULTS",
              campaignId: data.id,
              participantFilter: { schoolYearId },
              namesHidden: hidden,
            }}
            of={<Text id="campaign.chart.statuses" />}
          />
        }
      >
        <div className="card-body">
          <BarChartFigure
            name={text("campaign.chart.statuses")}
            finding={
              <Text
                id="campaign.chart.statuses.finding"
                values={{ shared: sharedCount, total: expectedCount, toStart: toStartCount }}
              />
            }
            kinds={text("student.status")}
            counted={text("classes.students")}
            bars={[
              { label: text("status.TO_START"), value: toStartCount },
              { label: text("status.STARTED"), value: startedCount },
              { label: text("status.TO_SHARE"), value: toShareCount },
              { label: text("status.SHARED"), value: sharedCount },
            ]}
          />
        </div>
      </Card>
      <Card
        title={<Text id="campaign.chart.days" />}
        actions={
          lastDay && (
            <ExportButton
              wanted={{ subject: "CAMPAIGN_ACTIVITY", campaignId: data.id, schoolYearId }}
              of={<Text id="campaign.chart.days" />}
            />
          )
        }
      >
        <div className="card-body">
          {lastDay ? (
            <DayChartFigure
              name={text("campaign.chart.days")}
              finding={
                <Text
                  id="campaign.chart.days.finding"
                  values={{
                    started: lastDay.startedCount,
                    shared: lastDay.sharedCount,
                    day: <Day value={lastDay.day} long />,
                  }}
                />
              }
              days={data.activity.map(({ day }) => day)}
              lines={[
                { name: text("campaign.chart.days.started"), values: data.activity.map((day) => day.startedCount) },
                { name: text("campaign.chart.days.shared"), values: data.activity.map((day) => day.sharedCount) },
              ]}
            />
          ) : (
            <p>
              <Text id="campaign.noResult" />
            </p>
          )}
        </div>
      </Card>
    </div>
  );
}
