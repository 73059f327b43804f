import { useSuspenseQuery } from "@apollo/client/react";
import { Suspense, useState, type ReactNode } from "react";
import { focusTitle } from "../app/PageHead.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { useConfirmDepartures } from "./useConfirmDepartures.ts";
import "./ProposedDepartures.css";

const ProposedDepartures_Query = graphql(`
  query ProposedDepartures {
    school {
      id
      proposedDepartures {
        id
        lastName
        firstName
        schoolClass {
          id
          name
        }
      }
    }
  }
`);

/** Students whom the newest list no longer names: a person says which of them have left. Nothing when there is none. */
export function ProposedDepartures(): ReactNode {
  return (
    <Suspense fallback={null}>
      <ProposedDeparturesCard />
    </Suspense>
  );
}

function ProposedDeparturesCard(): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { data } = useSuspenseQuery(ProposedDepartures_Query, { fetchPolicy: "cache-and-network" });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [confirmDepartures, { busy, refusal }] = useConfirmDepartures();
  const students = data.school?.proposedDepartures ?? [];
  if (students.length === 0) return null;

  const choose = (id: string, on: boolean): void =>
    setChosen(new Set(students.map((student) => student.id).filter((each) => (each === id ? on : chosen.has(each)))));
  const confirm = async (): Promise<void> => {
    if (!(await confirmDepartures({ studentIds: [...chosen] }))) return;
    announce(text("departures.done", { count: chosen.size }), { shown: true });
    setChosen(new Set());
    focusTitle();
  };
  return (
    <Card
      title={<Text id="departures.title" values={{ count: students.length }} />}
      lede={<Text id="departures.lede" />}
      actions={
        <ExportButton
          wanted={{ subject: "DEPARTURES" }}
          of={<Text id="departures.title" values={{ count: students.length }} />}
        />
      }
      foot={
        <Button busy={busy} disabled={chosen.size === 0} onClick={() => void confirm()}>
          <Text id="departures.confirm" values={{ count: chosen.size }} />
        </Button>
      }
    >
      <ul className="departures card-body">
        {students.map(({ id, lastName, firstName, schoolClass }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={chosen.has(id)} onChange={({ target }) => choose(id, target.checked)} />
              <span>
                {lastName} {firstName}
                {schoolClass && <span className="muted"> {schoolClass.name}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <RefusalNote refusal={refusal} />
    </Card>
  );
}
