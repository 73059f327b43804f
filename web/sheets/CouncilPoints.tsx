import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Text } from "../app/Text.tsx";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import type { CouncilPoints_SchoolClassFragment } from "../graph/graphql.ts";
import { shortNames } from "./short-names.ts";
import { sinceWords } from "./since-words.ts";

const CouncilPoints_schoolClass = graphql(`
  fragment CouncilPoints_schoolClass on SchoolClass {
    id
    studentCount
    councilSheet {
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
        kind
        students {
          id
          lastName
          firstName
        }
      }
    }
  }
`);

type Point = CouncilPoints_SchoolClassFragment["councilSheet"]["points"][number];

/** Where a name helps: what can be said to these students, now. */
const NAMED: readonly Point["kind"][] = ["BECAME_CERTIFIABLE", "ONE_COMPETENCE_SHORT", "ONLY_TO_SEND", "NOT_STARTED"];

/** What is worth saying, and on paper room to write. */
export function CouncilPoints({
  schoolClass,
}: {
  schoolClass: FragmentType<typeof CouncilPoints_schoolClass>;
}): ReactNode {
  const intl = useIntl();
  const { hidden } = useNames();
  const { data } = useSuspenseFragment({ fragment: CouncilPoints_schoolClass, from: schoolClass });
  const { since, points } = data.councilSheet;

  return (
    <div className="council-end">
      <div>
        <h3>
          <Text id="council.points" />
        </h3>
        {points.length > 0 ? (
          <ul>
            {points.map(({ kind, students }) => (
              <li key={kind}>
                <Text
                  id={`council.point.${kind}`}
                  values={{ count: students.length, total: data.studentCount, since: sinceWords(intl, since) }}
                />
                {NAMED.includes(kind) && !hidden && (
                  <Text id="council.whom" values={{ names: shortNames(intl, students) }} />
                )}
              </li>
            ))}
          </ul>
        ) : (
          <p>
            <Text id="council.point.none" />
          </p>
        )}
      </div>
      <div className="council-notes">
        <h3>
          <Text id="council.notes" />
        </h3>
      </div>
    </div>
  );
}
