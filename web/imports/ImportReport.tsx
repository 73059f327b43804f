import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Badge } from "../ui/Badge.tsx";
import { Card } from "../ui/Card.tsx";
import { Figure, Figures } from "../ui/Figure.tsx";
import { Note } from "../ui/Note.tsx";
import { ConfirmImport } from "./ConfirmImport.tsx";
import { ImportActions } from "./ImportActions.tsx";
import { ImportProgress } from "./ImportProgress.tsx";
import { asksAboutList, isMoving, stateInWords } from "./import-state.ts";
import { ListInWords } from "./ListInWords.tsx";
import { UndoImport } from "./UndoImport.tsx";

const ImportReport_import = graphql(`
  fragment ImportReport_import on Import {
    id
    fileName
    status
    message
    messageCode
    undoable
    cancellable
    retriable
    preview {
      arrivals {
        count
      }
      classChanges {
        count
      }
      leavers {
        count
      }
      departures {
        count
      }
      unchanged
    }
    report {
      read
      created
      updated
      unchanged
      rejected
      toMatch
    }
    ...ImportProgress_import
  }
`);

/** Questions that have answers of their own, below. */
const OWN_ANSWER: ReadonlySet<string | null> = new Set(["IDENTITY_QUESTIONS", "SAME_NAME_CAMPAIGN"]);

const PARTS = ["read", "created", "updated", "unchanged", "toMatch", "rejected"] as const;

/** What became of the file: its state, what the server says or asks, its lines counted. */
export function ImportReport({ file }: { file: FragmentType<typeof ImportReport_import> }): ReactNode {
  const { data } = useSuspenseFragment({
    fragment: ImportReport_import,
    fragmentName: "ImportReport_import",
    from: file,
  });
  const state = stateInWords(data.status, data.report);

  return (
    <Card
      title={<Text id="import.report.title" />}
      lede={data.report && <Text id="import.report.lede" />}
      actions={
        <Badge tone={state.tone} icon={state.icon}>
          <Text id={state.words} />
        </Badge>
      }
      foot={
        data.undoable ? (
          <UndoImport importId={data.id} fileName={data.fileName} />
        ) : (
          (data.cancellable || data.retriable) && <ImportActions file={data} />
        )
      }
    >
      <div className="card-body stack">
        {isMoving(data) && <ImportProgress file={data} />}
        {data.status === "UNDONE" && (
          <p>
            <Text id="import.undone" />
          </p>
        )}
        {data.message && (
          <Note tone={data.status === "FAILED" ? "error" : data.status === "WAITING" ? "warn" : "plain"}>
            {data.message}
          </Note>
        )}
        {data.preview && (data.status === "WAITING" || data.status === "DONE") && (
          <p>
            <ListInWords preview={data.preview} />
          </p>
        )}
        {data.status === "WAITING" && !asksAboutList(data) && !OWN_ANSWER.has(data.messageCode) && (
          <ConfirmImport importId={data.id} />
        )}
        {data.report && data.status !== "UNDONE" && (
          <Figures>
            {PARTS.map((part) => (
              <Figure key={part} name={<Text id={`import.report.${part}`} />} value={data.report?.[part]} />
            ))}
          </Figures>
        )}
      </div>
    </Card>
  );
}
