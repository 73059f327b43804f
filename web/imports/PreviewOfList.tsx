import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { graphql } from "../graph/index.ts";
import { IdentityQuestions } from "./IdentityQuestions.tsx";
import { PreviewTable } from "./PreviewTable.tsx";

const PreviewOfList_Query = graphql(`
  query PreviewOfList($importId: ID!) {
    import(id: $importId) {
      id
      messageCode
      preview {
        arrivals {
          count
          students {
            lastName
            firstName
            classBefore
            classAfter
          }
        }
        classChanges {
          count
          students {
            lastName
            firstName
            classBefore
            classAfter
          }
        }
        leavers {
          count
          students {
            lastName
            firstName
            classBefore
            classAfter
          }
        }
        departures {
          count
          students {
            lastName
            firstName
            classBefore
            classAfter
          }
        }
      }
    }
  }
`);

/** Of a list of students that waits: who is who, then what it will change, student by student. Nothing of it is done yet. */
export function PreviewOfList({ importId }: { importId: string }): ReactNode {
  const variables = { importId };
  const { data } = useSuspenseQuery(PreviewOfList_Query, { variables, fetchPolicy: "cache-and-network" });
  if (!data.import) return null;
  const { preview, messageCode } = data.import;
  return (
    <>
      {messageCode === "IDENTITY_QUESTIONS" && <IdentityQuestions importId={importId} />}
      {preview && (
        <>
          <PreviewTable part="departures" moves={preview.departures} />
          <PreviewTable part="leavers" moves={preview.leavers} />
          <PreviewTable part="arrivals" moves={preview.arrivals} />
          <PreviewTable part="classChanges" moves={preview.classChanges} />
        </>
      )}
    </>
  );
}
