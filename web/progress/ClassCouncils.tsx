import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { useIntl } from "react-intl";
import { Day } from "../app/Dates.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { CouncilsDialog } from "./CouncilsDialog.tsx";

const ClassCouncils_schoolClass = graphql(`
  fragment ClassCouncils_schoolClass on SchoolClass {
    id
    name
    homeroomTeachers {
      id
    }
    schoolYear {
      id
      isCurrent
      terms {
        id
        number
        kind
        startsOn
        endsOn
      }
    }
    councils {
      heldOn
      term {
        id
      }
    }
  }
`);

/** The next class council, and the way to say when they are for whoever may. */
export function ClassCouncils({
  schoolClass,
}: {
  schoolClass: FragmentType<typeof ClassCouncils_schoolClass>;
}): ReactNode {
  const { id, role } = usePerson();
  const { timeZone } = useIntl();
  const [open, setOpen] = useState(false);
  const { data } = useSuspenseFragment({ fragment: ClassCouncils_schoolClass, from: schoolClass });
  const mayEdit = role !== "TEACHER" || data.homeroomTeachers.some((teacher) => teacher.id === id);
  const today = new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date());
  const next = data.councils
    .map(({ heldOn }) => heldOn)
    .filter((day) => day >= today)
    .sort()[0];
  if (!data.schoolYear.isCurrent || (!mayEdit && !next)) return null;

  return (
    <span>
      {next ? <Text id="councils.next" values={{ day: <Day value={next} long /> }} /> : <Text id="councils.none" />}
      {mayEdit && (
        <>
          {" "}
          <Button kind="quiet" small onClick={() => setOpen(true)}>
            <Text id="councils.set" />
          </Button>
        </>
      )}
      {open && (
        <CouncilsDialog
          classId={data.id}
          className={data.name}
          terms={data.schoolYear.terms}
          held={new Map(data.councils.map(({ term, heldOn }) => [term.id, heldOn]))}
          onClose={() => setOpen(false)}
        />
      )}
    </span>
  );
}
