import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { dayText } from "../app/Dates.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";

const CouncilMast_schoolClass = graphql(`
  fragment CouncilMast_schoolClass on SchoolClass {
    id
    studentCount
    schoolYear {
      id
      name
    }
    homeroomTeachers {
      id
      firstName
      lastName
    }
    board {
      asOf
    }
    councilSheet {
      term {
        id
        number
        kind
      }
      heldOn
    }
  }
`);

/** Which council; on paper also what the head of the screen says of the class. */
export function CouncilMast({ schoolClass }: { schoolClass: FragmentType<typeof CouncilMast_schoolClass> }): ReactNode {
  const intl = useIntl();
  const { school } = usePerson();
  const { data } = useSuspenseFragment({ fragment: CouncilMast_schoolClass, from: schoolClass });
  const { term, heldOn } = data.councilSheet;
  const teachers = data.homeroomTeachers.map(({ firstName, lastName }) => `${firstName} ${lastName}`);
  const { asOf } = data.board;

  return (
    <div className="council-mast">
      <h2 id="council-title">
        <Text id="council.title" values={{ kind: term?.kind ?? "OTHER", number: term?.number ?? 0 }} />
        {heldOn && <Text id="council.heldOn" values={{ day: dayText(intl, heldOn, { long: true }) }} />}
      </h2>
      <p className="council-paper">
        <Text
          id="council.paper"
          values={{ school: school?.name ?? "", year: data.schoolYear.name, count: data.studentCount }}
        />
        {teachers.length > 0 && (
          <>
            <br />
            <Text
              id="class.homeroom"
              values={{ count: teachers.length, names: intl.formatList(teachers, { type: "conjunction" }) }}
            />
          </>
        )}
        <br />
        <Text id="council.asOf" values={{ day: asOf ? dayText(intl, asOf, { long: true }) : "none" }} />
      </p>
    </div>
  );
}
