import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { FormattedList } from "react-intl";
import { Link } from "react-router";
import { Crumbs } from "../app/Crumbs.tsx";
import { Day } from "../app/Dates.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear, useSearchInYear } from "../app/useSchoolYear.ts";
import { graphql } from "../graph/index.ts";
import { Badge } from "../ui/Badge.tsx";
import type { CampaignView } from "./CampaignScreen.tsx";
import "./CampaignHead.css";

const CampaignHead_campaign = graphql(`
  fragment CampaignHead_campaign on Campaign {
    id
    name
    code
    kind
    archivedAt
    dataAsOf
    finishBy
    pendingNameCount
    classesOfYear: classes(schoolYearId: $schoolYearId) {
      id
    }
    schoolYears {
      id
      name
      isCurrent
    }
    owner {
      id
      firstName
      lastName
    }
  }
`);

export function CampaignHead({
  campaign,
  view,
}: {
  campaign: FragmentType<typeof CampaignHead_campaign>;
  view: CampaignView;
}): ReactNode {
  const text = useText();
  const { search, year } = useSchoolYear();
  const searchIn = useSearchInYear();
  const { data } = useSuspenseFragment({
    fragment: CampaignHead_campaign,
    from: campaign,
    variables: { schoolYearId: year?.id },
  });
  const otherYears = data.schoolYears.filter(({ id }) => id !== year?.id);
  const { name, code, owner, archivedAt, dataAsOf, finishBy, pendingNameCount } = data;

  return (
    <PageHead
      title={text("campaign.title", { name, view: text(`campaign.tab.${view}`) })}
      heading={name}
      crumbs={<Crumbs up={[{ to: `/campagnes/toutes${search}`, words: <Text id="campaigns.title" /> }]} here={name} />}
      lede={
        <span className="campaign-facts">
          <span>
            <Text id={`campaignKind.${data.kind}`} />
          </span>
          {code && (
            <span>
              <Text id="campaign.code" values={{ code }} />
            </span>
          )}
          <span>
            <Text id="campaigns.classCount" values={{ count: data.classesOfYear.length }} />
          </span>
          {owner && (
            <span>
              <Text id="campaign.owner" values={{ name: `${owner.firstName} ${owner.lastName}` }} />
            </span>
          )}
          {finishBy && (
            <span>
              <Text id="campaign.finishBy" values={{ day: <Day value={finishBy} long /> }} />
            </span>
          )}
          <span>
            {dataAsOf ? (
              <Text id="campaign.asOf" values={{ day: <Day value={dataAsOf} /> }} />
            ) : (
              <Text id="campaign.noResult" />
            )}
          </span>
          {pendingNameCount > 0 && (
            <Link to="/imports/noms">
              <Text id="classCard.pendingNames" values={{ count: pendingNameCount }} />
            </Link>
          )}
          {otherYears.length > 0 && (
            <span>
              <Text
                id="campaign.otherYears"
                values={{
                  names: (
                    <FormattedList
                      type="unit"
                      value={otherYears.map((one) => (
                        <Link key={one.id} to={{ search: searchIn(one) }}>
                          {one.name}
                        </Link>
                      ))}
                    />
                  ),
                }}
              />
            </span>
          )}
          {archivedAt && (
            <Badge>
              <Text id="campaign.archived" />
            </Badge>
          )}
        </span>
      }
    />
  );
}
