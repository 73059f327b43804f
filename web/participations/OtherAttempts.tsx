import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dayText } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import { TabLinks } from "../ui/TabLinks.tsx";

const OtherAttempts_participation = graphql(`
  fragment OtherAttempts_participation on Participation {
    id
    campaign {
      id
    }
    student {
      id
      participations {
        id
        campaign {
          id
        }
        startedAt
        sharedAt
      }
    }
  }
`);

/** The student's attempts at the same campaign, oldest first; nothing when this is the only one. */
export function OtherAttempts({
  participation,
}: {
  participation: FragmentType<typeof OtherAttempts_participation>;
}): ReactNode {
  const intl = useIntl();
  const text = useText();
  const { search } = useNames();
  const { data } = useSuspenseFragment({ fragment: OtherAttempts_participation, from: participation });
  const attempts = data.student.participations.filter(({ campaign }) => campaign.id === data.campaign.id).reverse();
  if (attempts.length < 2) return null;
  return (
    <TabLinks
      label={text("participation.attempts")}
      tabs={attempts.map(({ id, startedAt, sharedAt }, index) => {
        const at = sharedAt ?? startedAt;
        return {
          to: { pathname: `/participations/${id}`, search },
          words: (
            <Text id="participation.attempt" values={{ number: index + 1, day: at ? dayText(intl, at) : "none" }} />
          ),
        };
      })}
    />
  );
}
