import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { focusTitle } from "../app/PageHead.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { useAnswerCampaign } from "./useAnswerCampaign.ts";

const SameNameCampaign_Query = graphql(`
  query SameNameCampaign($importId: ID!) {
    import(id: $importId) {
      id
      sameNameCampaign {
        id
        name
      }
    }
  }
`);

/** A planned campaign has the name of the file's: a person says whether they are one. */
export function SameNameCampaign({ importId }: { importId: string }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { data } = useSuspenseQuery(SameNameCampaign_Query, {
    variables: { importId },
    fetchPolicy: "cache-and-network",
  });
  const [answer, { busy, refusal }] = useAnswerCampaign();
  const campaign = data.import?.sameNameCampaign;
  if (!campaign) return null;

  const say = async (campaignId: string | null): Promise<void> => {
    if (!(await answer({ importId, campaignId }))) return;
    announce(text("import.confirm.done"), { shown: true });
    focusTitle();
  };
  return (
    <Card title={<Text id="import.sameName" />}>
      <div className="card-body stack">
        <p>
          <Text
            id="import.sameName.text"
            values={{ campaign: <Link to={`/campagnes/${campaign.id}`}>{campaign.name}</Link> }}
          />
        </p>
        <div className="button-row">
          <Button busy={busy} onClick={() => void say(campaign.id)}>
            <Text id="import.sameName.yes" />
          </Button>
          <Button busy={busy} onClick={() => void say(null)}>
            <Text id="import.sameName.no" />
          </Button>
        </div>
        <RefusalNote refusal={refusal} />
      </div>
    </Card>
  );
}
