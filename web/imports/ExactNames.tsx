import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { focusTitle } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { useLinkExactNames } from "./useLinkExactNames.ts";

const ExactNames_Query = graphql(`
  query ExactNames {
    school {
      id
      exactNames {
        count
        schoolYear {
          id
          name
        }
      }
    }
  }
`);

/** One press for all the exact names of a year that has no class lists. Nothing when there is none. */
export function ExactNames(): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const client = useApolloClient();
  const { data } = useSuspenseQuery(ExactNames_Query, { fetchPolicy: "cache-and-network" });
  const [linkExactNames, { busy, refusal }] = useLinkExactNames();
  const years = data.school?.exactNames ?? [];
  if (years.length === 0) return null;

  const link = async (schoolYearId: string): Promise<void> => {
    const count = await linkExactNames(schoolYearId);
    if (count === null) return;
    await client.refetchQueries({ include: "active" });
    announce(text("names.exact.done", { count }), { shown: true });
    focusTitle();
  };
  return (
    <Note>
      {years.map(({ schoolYear, count }) => (
        <p key={schoolYear.id} className="exact-names">
          <span>
            <Text id="names.exact.why" values={{ year: schoolYear.name, count }} />
          </span>
          <Button small busy={busy} onClick={() => void link(schoolYear.id)}>
            <Text id="names.exact" values={{ year: schoolYear.name, count }} />
          </Button>
        </p>
      ))}
      <RefusalNote refusal={refusal} />
    </Note>
  );
}
