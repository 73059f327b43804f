import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { Crumbs } from "../app/Crumbs.tsx";
import { InYear } from "../app/InYear.tsx";
import { NotFoundScreen } from "../app/NotFoundScreen.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { NamesSwitch } from "../boards/NamesSwitch.tsx";
import { useNames } from "../boards/useNames.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { AttemptCompetences } from "./AttemptCompetences.tsx";
import { AttemptFigures } from "./AttemptFigures.tsx";
import { OtherAttempts } from "./OtherAttempts.tsx";

const ParticipationScreen_Query = graphql(`
  query ParticipationScreen($participationId: ID!) {
    participation(id: $participationId) {
      id
      schoolYear {
        id
        name
      }
      schoolClass {
        id
        name
      }
      campaign {
        id
        name
      }
      student {
        id
        lastName
        firstName
      }
      ...AttemptFigures_participation
      ...AttemptCompetences_participation
      ...OtherAttempts_participation
    }
  }
`);

/** One attempt: when, how far, what was mastered, and when it may be taken again. */
export function ParticipationScreen(): ReactNode {
  const text = useText();
  const { participationId = "" } = useParams();
  const { hidden, search } = useNames();
  const { data } = useSuspenseQuery(ParticipationScreen_Query, {
    variables: { participationId },
    fetchPolicy: "cache-and-network",
  });
  const { participation } = data;
  if (!participation) return <NotFoundScreen />;

  const { campaign, student, schoolClass, schoolYear } = participation;
  const name = hidden ? text("student.anonymous") : `${student.lastName} ${student.firstName}`;
  return (
    <InYear yearId={schoolYear?.id ?? null}>
      <PageHead
        title={text("participation.title", { name, campaign: campaign.name })}
        heading={name}
        lede={
          <>
            {campaign.name}
            {schoolClass && (
              <>
                {" · "}
                <Text id="student.class" values={{ name: schoolClass.name }} />
              </>
            )}
            {schoolYear && ` · ${schoolYear.name}`}
          </>
        }
        crumbs={
          <Crumbs
            up={[
              { to: `/campagnes/toutes${search}`, words: <Text id="campaigns.title" /> },
              { to: `/campagnes/${campaign.id}/resultats${search}`, words: campaign.name },
              { to: `/eleves/${student.id}${search}`, words: name },
            ]}
            here={<Text id="participation.here" />}
          />
        }
        actions={
          <div className="button-row">
            <ExportButton
              wanted={{
                subject: "STUDENT_PARTICIPATIONS",
                studentIds: [student.id],
                campaignId: campaign.id,
                namesHidden: hidden,
                filterWords: [campaign.name],
              }}
              of={<Text id="participation.attempts" />}
            />
            <NamesSwitch />
          </div>
        }
      />
      <OtherAttempts participation={participation} />
      <AttemptFigures participation={participation} />
      <AttemptCompetences participation={participation} />
    </InYear>
  );
}
