import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { Suspense, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { PrintLine } from "../boards/PrintLine.tsx";
import { useNames } from "../boards/useNames.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { ActivityList } from "./ActivityList.tsx";
import { ParticipantTools } from "./ParticipantTools.tsx";
import { useChoiceWords } from "./useChoiceWords.ts";
import { useParticipants } from "./useParticipants.ts";
import { useYearOfResults } from "./useYearOfResults.ts";

const NotStarted_campaign = graphql(`
  fragment NotStarted_campaign on Campaign {
    id
    name
    starCount
    participantClasses(schoolYearId: $schoolYearId) {
      id
      name
    }
  }
`);

/** Who has not started, class by class; another status when it is chosen. */
export function NotStarted({ campaign }: { campaign: FragmentType<typeof NotStarted_campaign> }): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({
    fragment: NotStarted_campaign,
    from: campaign,
    variables: { schoolYearId: useYearOfResults() },
  });
  const participants = useParticipants(data, "TO_START");
  const details = useChoiceWords(participants.choice, data.participantClasses);
  const { hidden } = useNames();
  const { status } = participants.choice;
  const wanted = {
    subject: "CAMPAIGN_RESULTS",
    campaignId: data.id,
    participantFilter: participants.filter,
    namesHidden: hidden,
    filterWords: details,
  } as const;
  return (
    <Card title={<Text id={`participants.title.${status ?? "ALL"}`} />} actions={<ExportButton wanted={wanted} />}>
      <PrintLine
        title={text("campaign.title", { name: data.name, view: text("campaign.tab.activity") })}
        details={details}
      />
      <ParticipantTools participants={participants} classes={data.participantClasses} />
      <Suspense fallback={<Skeleton blocks={2} />}>
        <ActivityList campaignId={data.id} participants={participants} />
      </Suspense>
    </Card>
  );
}
