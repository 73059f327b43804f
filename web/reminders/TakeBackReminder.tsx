import type { ReactNode } from "react";
import { focusTitle } from "../app/PageHead.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { useTakeBackReminders } from "./useTakeBackReminders.ts";

/** For what was recorded by mistake, the same day. */
export function TakeBackReminder({ id, name }: { id: string; name: string }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [takeBack, { busy, refusal }] = useTakeBackReminders();
  const back = async (): Promise<void> => {
    if (!(await takeBack([id]))) return;
    announce(text("reminders.takenBack", { count: 1 }), { shown: true });
    focusTitle();
  };
  return (
    <>
      <Button
        kind="quiet"
        small
        busy={busy}
        aria-label={text("reminders.takeBack.name", { name })}
        onClick={() => void back()}
      >
        <Text id="reminders.takeBack" />
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  );
}
