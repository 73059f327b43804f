import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { TermsForm } from "./TermsForm.tsx";
import { useSetTerms } from "./useSetTerms.ts";

const Terms_schoolYear = graphql(`
  fragment Terms_schoolYear on SchoolYear {
    id
    name
    startsOn
    endsOn
    terms {
      id
      number
      kind
      startsOn
      endsOn
      isCurrent
    }
  }
`);

/** How the running year is divided, and on which day one term ends and the next begins. */
export function Terms({ schoolYear }: { schoolYear: FragmentType<typeof Terms_schoolYear> }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { data } = useSuspenseFragment({ fragment: Terms_schoolYear, from: schoolYear });
  const [set, { busy, refusal }] = useSetTerms();
  const kind = data.terms[0]?.kind ?? "TRIMESTER";
  const other = kind === "TRIMESTER" ? "SEMESTER" : "TRIMESTER";
  const divide = async (): Promise<void> => {
    const seen = data.terms.slice(0, -1).map(({ endsOn }) => endsOn);
    if (await set({ schoolYearId: data.id, kind: other, seen })) announce(text(`terms.now.${other}`), { shown: true });
  };
  return (
    <Card
      title={<Text id={`terms.title.${kind}`} values={{ year: data.name }} />}
      lede={<Text id="terms.lede" />}
      actions={
        <Button small busy={busy} onClick={() => void divide()}>
          <Text id={`terms.switch.${other}`} />
        </Button>
      }
    >
      <div className="card-body stack">
        <RefusalNote refusal={refusal} />
        <TermsForm
          key={`${data.startsOn} ${data.terms.map(({ endsOn }) => endsOn).join(" ")}`}
          year={data}
          kind={kind}
        />
      </div>
    </Card>
  );
}
