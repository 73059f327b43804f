import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import { useState, type ReactNode } from "react";
import { Crumbs } from "../app/Crumbs.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { refusal, refusalOf, type Refusal } from "../app/refusals.ts";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import type { ImportStaffMutation, StaffListPreviewQuery } from "../graph/graphql.ts";
import { Card } from "../ui/Card.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { base64Of, MOST_BYTES } from "./base64-of.ts";
import { StaffLinks } from "./StaffLinks.tsx";
import { StaffListPreview } from "./StaffListPreview.tsx";
import "./staff.css";

const StaffListScreen_Query = graphql(`
  query StaffListScreen {
    school {
      id
      emailOffered
    }
  }
`);

const StaffListPreview_Query = graphql(`
  query StaffListPreview($file: String!) {
    staffListPreview(file: $file) {
      people {
        line
        firstName
        lastName
        email
        role
        isNew
      }
      faults {
        line
        message
      }
    }
  }
`);

interface Understood {
  file: string;
  preview: StaffListPreviewQuery["staffListPreview"];
}

/** Équipe → Importer une liste: a file, what it would do, and the links of those who are new. */
export function StaffListScreen(): ReactNode {
  const text = useText();
  const client = useApolloClient();
  const { data } = useSuspenseQuery(StaffListScreen_Query);
  const [reading, setReading] = useState(false);
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const [understood, setUnderstood] = useState<Understood | null>(null);
  const [imported, setImported] = useState<ImportStaffMutation["importStaff"] | null>(null);

  const read = async ([chosen]: File[]): Promise<void> => {
    setUnderstood(null);
    setWrong(chosen && chosen.size > MOST_BYTES ? refusal("STAFF_FILE_TOO_LARGE") : null);
    if (!chosen || chosen.size > MOST_BYTES) return;
    setReading(true);
    try {
      const file = await base64Of(chosen);
      const answer = await client.query({
        query: StaffListPreview_Query,
        variables: { file },
        fetchPolicy: "no-cache",
      });
      setUnderstood({ file, preview: answer.data!.staffListPreview });
    } catch (error) {
      setWrong(refusalOf(error));
    }
    setReading(false);
  };

  return (
    <>
      <PageHead
        title={text("staff.import")}
        crumbs={<Crumbs up={[{ to: "/equipe", words: <Text id="staff.title" /> }]} here={<Text id="staff.import" />} />}
        lede={<Text id="staff.import.lede" />}
      />
      {imported ? (
        <StaffLinks imported={imported} />
      ) : (
        <div className="stack">
          <FileDrop
            title={<Text id="staff.import.drop" />}
            hint={<Text id="staff.import.columns" />}
            button={<Text id="staff.import.choose" />}
            busy={reading}
            onFiles={(files) => void read(files)}
          />
          <RefusalNote refusal={wrong} />
          {understood && (
            <Card title={<Text id="staff.import.preview" />}>
              <StaffListPreview
                key={understood.file}
                file={understood.file}
                preview={understood.preview}
                emailOffered={data.school?.emailOffered ?? false}
                onImported={setImported}
              />
            </Card>
          )}
        </div>
      )}
    </>
  );
}
