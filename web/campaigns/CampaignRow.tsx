import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Day } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { graphql } from "../graph/index.ts";
import { NoData } from "../ui/NoData.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { ClassNames } from "./ClassNames.tsx";

const CampaignRow_campaign = graphql(`
  fragment CampaignRow_campaign on Campaign {
    id
    name
    code
    kind
    createdAt
    owner {
      id
      firstName
      lastName
    }
    classes(schoolYearId: $schoolYearId) {
      id
      name
    }
    statistics(schoolYearId: $schoolYearId) {
      expectedCount
      toStartCount
      sharedCount
    }
  }
`);

export function CampaignRow({ campaign }: { campaign: FragmentType<typeof CampaignRow_campaign> }): ReactNode {
  const text = useText();
  const { search, year } = useSchoolYear();
  const { data } = useSuspenseFragment({
    fragment: CampaignRow_campaign,
    from: campaign,
    variables: { schoolYearId: year?.id },
  });
  const { owner, statistics } = data;
  return (
    <Row>
      <RowHead className="full">
        <Link className="name" to={{ pathname: `/campagnes/${data.id}`, search }}>
          {data.name}
        </Link>
      </RowHead>
      <Cell className="num" label={text("campaigns.code")}>
        {data.code ?? <NoData heard="campaigns.code.none" />}
      </Cell>
      <Cell label={text("campaigns.kind")}>
        <Text id={`campaignKind.${data.kind}`} />
      </Cell>
      <Cell label={text("campaigns.owner")}>
        {owner ? `${owner.firstName} ${owner.lastName}` : <NoData heard="noData.teacher" />}
      </Cell>
      <Cell className="num" label={text("campaigns.created")}>
        <Day value={data.createdAt} />
      </Cell>
      <Cell label={text("campaigns.classes")}>
        <ClassNames names={data.classes.map(({ name }) => name)} />
      </Cell>
      <Cell className="end num" label={text("campaigns.notStarted")}>
        <strong>{statistics.toStartCount}</strong>
      </Cell>
      <Cell className="end num" label={text("status.SHARED")}>
        {statistics.sharedCount} <span className="muted">/ {statistics.expectedCount}</span>
      </Cell>
    </Row>
  );
}
