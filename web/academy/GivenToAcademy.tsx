import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dayText } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { GivenTerms } from "./GivenTerms.tsx";
import { termName } from "./term-words.ts";

const GivenToAcademy_school = graphql(`
  fragment GivenToAcademy_school on School {
    id
    academyReading {
      academy
      given {
        id
        ...GivenTermRow_givenTerm
      }
      coming {
        yearName
        kind
        number
        endsOn
        isOver
      }
    }
  }
`);

/** What leaves the school for its academy: when, what exactly, and that nobody is named. */
export function GivenToAcademy({ school }: { school: FragmentType<typeof GivenToAcademy_school> }): ReactNode {
  const intl = useIntl();
  const { data } = useSuspenseFragment({
    fragment: GivenToAcademy_school,
    fragmentName: "GivenToAcademy_school",
    from: school,
  });
  const { academy, given, coming } = data.academyReading;
  return (
    <Card
      title={<Text id="given.title" />}
      lede={academy === null ? <Text id="given.none" /> : <Text id="given.lede" values={{ academy }} />}
      actions={given.length > 0 && <ExportButton wanted={{ subject: "GIVEN_TERMS" }} of={<Text id="given.title" />} />}
      foot={given.length > 0 && <Text id="academy.hidden.why" />}
    >
      {academy !== null && (
        <div className="card-body stack">
          <p>
            <Text id="given.what" />
          </p>
          {given.length === 0 && (
            <p>
              <Text id="given.nothingYet" />
            </p>
          )}
          {coming.length > 0 && (
            <ul className="stack">
              {coming.map(({ endsOn, isOver, ...term }) => (
                <li key={`${term.yearName} ${term.kind} ${term.number}`}>
                  <Text
                    id={isOver ? "given.waits" : "given.next"}
                    values={{ term: termName(intl, term), day: dayText(intl, endsOn, { long: true }) }}
                  />
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {given.length > 0 && <GivenTerms terms={given} academy={academy} />}
    </Card>
  );
}
