import type { ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { useTakeBackReminders } from "./useTakeBackReminders.ts";

/** The wrong class, the wrong channel: a whole recording is undone at once. */
export function TakeBackAll({ ids, onDone }: { ids: readonly string[]; onDone: () => void }): ReactNode {
  const [takeBack, { busy, refusal }] = useTakeBackReminders();
  return (
    <>
      <Button kind="quiet" icon="undo" busy={busy} onClick={() => void takeBack(ids).then((done) => done && onDone())}>
        <Text id="reminders.takeBack.all" values={{ count: ids.length }} />
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  );
}
