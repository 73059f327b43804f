import { useState, type ReactNode } from "react";
import { focusTitle } from "../app/PageHead.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText, type MessageId } from "../app/Text.tsx";
import { ExportOnItsWay } from "../exports/ExportOnItsWay.tsx";
import { useRequestExport } from "../exports/useRequestExport.ts";
import type { RequestExportInput } from "../graph/graphql.ts";
import { Button } from "../ui/Button.tsx";

/** A sheet as a file that the server draws: asked for, followed, fetched. */
export function SheetFile({ input, words }: { input: RequestExportInput; words: MessageId }): ReactNode {
  const text = useText();
  const [exportId, setExportId] = useState<string | null>(null);
  const [request, { busy, refusal }] = useRequestExport();
  const forget = (): void => {
    setExportId(null);
    focusTitle();
  };
  return (
    <>
      <Button small icon="download" busy={busy} onClick={() => void request(input).then(setExportId)}>
        <Text id={words} />
      </Button>
      {exportId && <ExportOnItsWay key={exportId} exportId={exportId} title={text(words)} onCancelled={forget} />}
      <RefusalNote refusal={refusal} />
    </>
  );
}
