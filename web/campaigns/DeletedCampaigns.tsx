import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { useUndeleteCampaign } from "./useUndeleteCampaign.ts";

const DeletedCampaigns_Query = graphql(`
  query DeletedCampaigns {
    school {
      id
      deletedCampaigns {
        id
        name
        undeletableUntil
      }
    }
  }
`);

/** What was deleted within 30 days and may come back; nothing when nothing was. */
export function DeletedCampaigns(): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { data, refetch } = useSuspenseQuery(DeletedCampaigns_Query, { fetchPolicy: "cache-and-network" });
  const [undelete, { busy, refusal }] = useUndeleteCampaign();
  const deleted = data.school?.deletedCampaigns ?? [];
  if (deleted.length === 0) return null;

  const bringBack = async ({ id, name }: { id: string; name: string }): Promise<void> => {
    if (!(await undelete({ campaignId: id }))) return;
    announce(text("campaign.undelete.done", { name }), { shown: true });
    await refetch();
  };
  return (
    <Card
      title={<Text id="campaigns.deleted" />}
      lede={<Text id="campaigns.deleted.lede" />}
      actions={<ExportButton wanted={{ subject: "CAMPAIGNS_DELETED" }} of={<Text id="campaigns.deleted" />} />}
      foot={refusal && <RefusalNote refusal={refusal} />}
    >
      <Table caption={<Text id="campaigns.deleted" />} cards>
        <Head>
          <Row>
            <ColumnHead>
              <Text id="campaigns.name" />
            </ColumnHead>
            <ColumnHead>
              <Text id="campaigns.deleted.until" />
            </ColumnHead>
            <ColumnHead>
              <Text id="campaigns.deleted.undo" />
            </ColumnHead>
          </Row>
        </Head>
        <Body>
          {deleted.map((campaign) => (
            <Row key={campaign.id}>
              <RowHead className="full name">{campaign.name}</RowHead>
              <Cell className="num" label={text("campaigns.deleted.until")}>
                {campaign.undeletableUntil && <Day value={campaign.undeletableUntil} long />}
              </Cell>
              <Cell>
                <Button small icon="undo" busy={busy} onClick={() => void bringBack(campaign)}>
                  <Text id="campaigns.deleted.undo" />
                  <VisuallyHidden> {campaign.name}</VisuallyHidden>
                </Button>
              </Cell>
            </Row>
          ))}
        </Body>
      </Table>
    </Card>
  );
}
