import { useState, type ReactNode } from "react";
import { Link } from "react-router";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Choices } from "../ui/Choices.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ExportOnItsWay } from "./ExportOnItsWay.tsx";
import {
  FORMAT_WORDS,
  formatsOf,
  inputOf,
  subjectsOf,
  type ExportWanted,
  type FormatChoice,
} from "./export-formats.ts";
import { useRequestExport } from "./useRequestExport.ts";

/** Asks in which format, then follows the file; whoever closes finds it on the screen of exports. */
export function ExportDialog({ wanted, onClose }: { wanted: ExportWanted; onClose: () => void }): ReactNode {
  const text = useText();
  const subjects = subjectsOf(wanted);
  const formats = formatsOf(wanted.subject);
  const [subject, setSubject] = useState(wanted.subject);
  const [format, setFormat] = useState<FormatChoice>(formats[0] ?? "CSV");
  const [exportId, setExportId] = useState<string | null>(null);
  const [request, { busy, refusal }] = useRequestExport();
  const start = async (): Promise<void> => setExportId(await request(inputOf({ ...wanted, subject }, format)));

  return (
    <Dialog
      title={<Text id={`exportSubject.${subject}`} />}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Text id="export.close" />
          </Button>
          {exportId === null && (
            <Button kind="primary" busy={busy} onClick={() => void start()}>
              <Text id="export.prepare" />
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <p>
          <Text id={wanted.namesHidden ? "export.sameWithoutNames" : "export.same"} />
        </p>
        {subjects.length > 1 && (
          <Choices legend={<Text id="export.subject" />}>
            {subjects.map((one) => (
              <Choice
                key={one}
                type="radio"
                name="subject"
                checked={subject === one}
                onChange={() => {
                  setSubject(one);
                  setExportId(null);
                }}
              >
                <Text id={`exportSubject.${one}`} />
              </Choice>
            ))}
          </Choices>
        )}
        <Choices legend={<Text id="export.format" />}>
          {formats.map((one) => (
            <Choice
              key={one}
              type="radio"
              name="format"
              checked={format === one}
              onChange={() => {
                setFormat(one);
                setExportId(null);
              }}
            >
              <Text id={FORMAT_WORDS[one]} />
            </Choice>
          ))}
        </Choices>
        {format === "PDF" && (
          <p className="small muted">
            <Text id="export.pdfMost" />
          </p>
        )}
        {exportId && (
          <>
            <ExportOnItsWay
              key={exportId}
              exportId={exportId}
              title={text(`exportSubject.${subject}`)}
              onCancelled={onClose}
            />
            <p className="small muted">
              <Text id="export.kept" />{" "}
              <Link to="/exports">
                <Text id="export.seeAll" />
              </Link>
            </p>
          </>
        )}
        <RefusalNote refusal={refusal} />
      </div>
    </Dialog>
  );
}
