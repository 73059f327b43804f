import type { ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { useLinkExactNames } from "./useLinkExactNames.ts";

/** One press for all the exact names of a year that has no class lists. */
export function ExactNamesOfYear({
  year,
  onLinked,
}: {
  year: { id: string; name: string };
  onLinked: () => void;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [linkExactNames, { busy, refusal }] = useLinkExactNames();
  const link = async (): Promise<void> => {
    const count = await linkExactNames(year.id);
    if (count === null) return;
    announce(text("names.exact.done", { count }), { shown: true });
    onLinked();
  };
  return (
    <>
      <Button small busy={busy} onClick={() => void link()}>
        <Text id="names.exact" values={{ year: year.name }} />
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  );
}
