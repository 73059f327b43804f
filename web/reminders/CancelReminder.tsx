import type { ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { usePerson } from "../app/Session.tsx";
import { Text } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { useCancelReminder } from "./useCancelReminder.ts";

/** Before it has left; by its author, the referent and the head. */
export function CancelReminder({ id, createdById }: { id: string; createdById: string | null }): ReactNode {
  const { id: viewerId, role } = usePerson();
  const [cancel, { busy, refusal }] = useCancelReminder();
  if (role === "TEACHER" && createdById !== viewerId) return null;
  return (
    <>
      <Button kind="quiet" small busy={busy} onClick={() => void cancel({ reminderId: id })}>
        <Text id="reminders.cancel" />
      </Button>
      <RefusalNote refusal={refusal} />
    </>
  );
}
