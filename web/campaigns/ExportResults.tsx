import { useState, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text } from "../app/Text.tsx";
import type { ParticipantFilter } from "../graph/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { ExportOnItsWay } from "./ExportOnItsWay.tsx";
import { useRequestExport } from "./useRequestExport.ts";

/** The list with its filters, every page of it, as a file that the server makes. */
export function ExportResults({ campaignId, filter }: { campaignId: string; filter: ParticipantFilter }): ReactNode {
  const [exportId, setExportId] = useState<string | null>(null);
  const [request, { busy, refusal }] = useRequestExport();
  const start = async (): Promise<void> => {
    setExportId(await request({ subject: "CAMPAIGN_RESULTS", format: "CSV", campaignId, participantFilter: filter }));
  };
  return (
    <div className="export-results">
      <Button small icon="download" busy={busy} onClick={() => void start()}>
        <Text id="export.start" />
      </Button>
      {exportId && <ExportOnItsWay key={exportId} exportId={exportId} />}
      <RefusalNote refusal={refusal} />
    </div>
  );
}
