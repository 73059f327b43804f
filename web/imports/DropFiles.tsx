import type { ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { Progress } from "../ui/Progress.tsx";
import { useUpload } from "./useUpload.ts";

/** Takes any number of files to the server and says how far they are. */
export function DropFiles({ onReceived }: { onReceived: (importIds: readonly string[]) => void }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [send, { share, refusal }] = useUpload();

  const drop = async (files: File[]): Promise<void> => {
    const received = await send(files);
    if (!received) return;
    announce(text("imports.upload.received", { count: files.length }));
    onReceived(received);
  };
  return (
    <div className="stack">
      <FileDrop
        title={<Text id="imports.drop.title" />}
        hint={<Text id="imports.drop.hint" />}
        button={<Text id="imports.drop.button" />}
        busy={share !== null}
        onFiles={(files) => void drop(files)}
      />
      {share !== null && (
        <Progress
          label={text("imports.upload.label")}
          done={Math.round(100 * share)}
          total={100}
          words={<Text id="imports.upload.progress" values={{ share }} />}
        />
      )}
      <RefusalNote refusal={refusal} />
    </div>
  );
}
