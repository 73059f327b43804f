import type { FragmentType } from "@apollo/client";
import type { ReactNode } from "react";
import { Text, type MessageId } from "../app/Text.tsx";
import type { CampaignRow_CampaignFragmentDoc } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { CampaignRow } from "./CampaignRow.tsx";

type CampaignInTable = { id: string } & FragmentType<typeof CampaignRow_CampaignFragmentDoc>;

const COLUMNS: readonly { head: MessageId; end?: boolean }[] = [
  { head: "campaigns.name" },
  { head: "campaigns.code" },
  { head: "campaigns.kind" },
  { head: "campaigns.owner" },
  { head: "campaigns.created" },
  { head: "campaigns.classes" },
  { head: "campaigns.notStarted", end: true },
  { head: "status.SHARED", end: true },
];

export function CampaignTable({ campaigns }: { campaigns: readonly CampaignInTable[] }): ReactNode {
  return (
    <Table caption={<Text id="campaigns.caption" />} cards>
      <Head>
        <Row>
          {COLUMNS.map(({ head, end }) => (
            <ColumnHead key={head} className={end ? "end" : undefined}>
              <Text id={head} />
            </ColumnHead>
          ))}
        </Row>
      </Head>
      <Body>
        {campaigns.map((campaign) => (
          <CampaignRow key={campaign.id} campaign={campaign} />
        ))}
      </Body>
    </Table>
  );
}
