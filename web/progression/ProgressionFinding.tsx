import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { Select } from "../ui/Select.tsx";
import { milestoneDated, sinceWords } from "./milestone-words.ts";
import { useSince } from "./useSince.ts";
import "./Progression.css";

const ProgressionFinding_schoolClass = graphql(`
  fragment ProgressionFinding_schoolClass on SchoolClass {
    id
    progression(since: $since) {
      since {
        kind
        day
        term {
          id
          number
          kind
        }
      }
      points {
        milestone {
          kind
          day
          term {
            id
            number
            kind
          }
        }
      }
      sinceMilestone {
        studentCount
        gainedCount
        gainedUnknownCount
        becameCertifiableCount
        starsGainedCount
      }
    }
  }
`);

/** What changed, in a sentence, and since when: the milestones that are over to choose from. */
export function ProgressionFinding({
  schoolClass,
}: {
  schoolClass: FragmentType<typeof ProgressionFinding_schoolClass>;
}): ReactNode {
  const intl = useIntl();
  const { since: day, compareWith } = useSince();
  const { data } = useSuspenseFragment({
    fragment: ProgressionFinding_schoolClass,
    from: schoolClass,
    variables: { since: day },
  });
  const { since, points, sinceMilestone: change } = data.progression;
  const past = points.slice(0, -1).map(({ milestone }) => milestone);
  const values = {
    since: sinceWords(intl, since),
    total: change.studentCount,
    gained: change.gainedCount,
    certifiable: change.becameCertifiableCount,
    unknown: change.gainedUnknownCount,
  };

  return (
    <Card
      title={<Text id="progression.title" />}
      actions={
        past.length > 1 && (
          <div className="progression-compare">
            <Select
              label={<Text id="progression.compare" />}
              value={since.day}
              options={past.map((milestone) => ({ value: milestone.day, words: milestoneDated(intl, milestone) }))}
              onChange={compareWith}
            />
          </div>
        )
      }
    >
      <p className="card-body progression-finding">
        {change.gainedUnknownCount === change.studentCount ? (
          <Text id="progression.finding.unknown" values={values} />
        ) : (
          <Text id="progression.finding" values={values} />
        )}{" "}
        <Text id="progression.finding.stars" values={{ count: change.starsGainedCount }} />
      </p>
    </Card>
  );
}
