import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { FormattedList } from "react-intl";
import { Day } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { NoData } from "../ui/NoData.tsx";
import { Note } from "../ui/Note.tsx";
import { useYearOfResults } from "./useYearOfResults.ts";
import "./CampaignFacts.css";

const CampaignFacts_campaign = graphql(`
  fragment CampaignFacts_campaign on Campaign {
    id
    code
    starCount
    stageThresholds
    multipleAttempts
    finishBy
    classesOfYear: classes(schoolYearId: $schoolYearId) {
      id
      name
    }
    owner {
      id
      firstName
      lastName
    }
  }
`);

/** The settings for who may read them only. */
export function CampaignFacts({ campaign }: { campaign: FragmentType<typeof CampaignFacts_campaign> }): ReactNode {
  const { data } = useSuspenseFragment({
    fragment: CampaignFacts_campaign,
    from: campaign,
    variables: { schoolYearId: useYearOfResults() },
  });
  const { code, starCount, stageThresholds, multipleAttempts, finishBy, classesOfYear: classes, owner } = data;
  return (
    <div className="stack">
      <Note>
        <Text id="campaign.readOnly" />
      </Note>
      <dl className="campaign-settings">
        <dt>
          <Text id="campaigns.code" />
        </dt>
        <dd className="num">{code ?? <NoData heard="campaigns.code.none" />}</dd>
        <dt>
          <Text id="campaigns.classes" />
        </dt>
        <dd>
          {classes.length > 0 ? (
            <FormattedList type="unit" value={classes.map(({ name }) => name)} />
          ) : (
            <NoData heard="campaigns.classes.none" />
          )}
        </dd>
        <dt>
          <Text id="campaigns.owner" />
        </dt>
        <dd>{owner ? `${owner.firstName} ${owner.lastName}` : <NoData heard="noData.teacher" />}</dd>
        <dt>
          <Text id="campaignForm.scale" />
        </dt>
        <dd>
          {starCount === null ? (
            <Text id="campaignForm.scale.percent" />
          ) : (
            <Text
              id="campaign.stars"
              values={{ count: starCount, thresholds: stageThresholds?.join(", ") ?? "none" }}
            />
          )}
        </dd>
        <dt>
          <Text id="campaignForm.multipleAttempts" />
        </dt>
        <dd>
          <Text
            id={`campaignForm.multipleAttempts.${multipleAttempts === null ? "unknown" : multipleAttempts ? "yes" : "no"}`}
          />
        </dd>
        <dt>
          <Text id="campaignForm.finishBy" />
        </dt>
        <dd>{finishBy ? <Day value={finishBy} long /> : <NoData />}</dd>
      </dl>
    </div>
  );
}
