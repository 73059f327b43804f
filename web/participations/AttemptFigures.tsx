import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { Instant } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import type { AttemptFigures_ParticipationFragment } from "../graph/graphql.ts";
import { Bar } from "../ui/Bar.tsx";
import { Figure, Figures } from "../ui/Figure.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Stars } from "../ui/Stars.tsx";
import { RetryWords } from "./RetryWords.tsx";

const AttemptFigures_participation = graphql(`
  fragment AttemptFigures_participation on Participation {
    id
    campaign {
      id
      kind
    }
    status
    startedAt
    sharedAt
    progression
    mastery
    stars {
      acquired
      total
    }
    pixScore
    certifiability {
      status
      certifiableCompetenceCount
    }
    retry {
      allowed
      from
    }
  }
`);

export function AttemptFigures({
  participation,
}: {
  participation: FragmentType<typeof AttemptFigures_participation>;
}): ReactNode {
  const { data } = useSuspenseFragment({ fragment: AttemptFigures_participation, from: participation });
  const { status, startedAt, sharedAt, progression } = data;
  return (
    <Figures>
      <Figure
        name={<Text id={`status.${status}`} />}
        value={progression === null ? <NoData /> : <FormattedNumber value={progression} style="percent" />}
        bar={progression !== null && <Bar value={progression} of={1} />}
      >
        {startedAt && <Text id="participation.startedAt" values={{ day: <Instant value={startedAt} /> }} />}{" "}
        {sharedAt ? (
          <Text id="participation.sharedAt" values={{ day: <Instant value={sharedAt} /> }} />
        ) : (
          <Text id="participation.notShared" />
        )}
      </Figure>
      {data.campaign.kind === "ASSESSMENT" ? <Mastery {...data} /> : <Profile {...data} />}
      {data.retry && (
        <Figure
          name={<Text id="participants.retry" />}
          value={<Text id={`participation.retry.${data.retry.allowed}`} />}
        >
          <RetryWords retry={data.retry} />
        </Figure>
      )}
    </Figures>
  );
}

function Mastery({ mastery, stars }: AttemptFigures_ParticipationFragment): ReactNode {
  return (
    <Figure
      name={<Text id="student.mastery" />}
      value={mastery === null ? <NoData /> : <FormattedNumber value={mastery} style="percent" />}
    >
      {stars && <Stars {...stars} />}
    </Figure>
  );
}

function Profile({ pixScore, certifiability }: AttemptFigures_ParticipationFragment): ReactNode {
  return (
    <>
      <Figure name={<Text id="student.pix" />} value={pixScore ?? <NoData />} unit={<Text id="pix" />} />
      <Figure
        name={<Text id="results.certifiableCount" />}
        value={certifiability?.certifiableCompetenceCount ?? <NoData />}
      >
        {certifiability && <Text id={`student.certifiable.${certifiability.status}`} />}
      </Figure>
    </>
  );
}
