import { useId, type ReactNode, type RefObject } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { RefusalNote } from "./RefusalNote.tsx";
import type { Refusal } from "./refusals.ts";
import { Text } from "./Text.tsx";

/** Asks for a few values, and stays open with what was typed until they are kept. */
export function FormDialog({
  title,
  form,
  busy,
  refusal,
  onSave,
  onClose,
  actions,
  after,
  children,
}: {
  title: ReactNode;
  form?: RefObject<HTMLFormElement | null>;
  busy: boolean;
  refusal: Refusal | null;
  onSave: () => void;
  onClose: () => void;
  /** Other ways out, between leaving and keeping. */
  actions?: ReactNode;
  /** What stands below the form. */
  after?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const id = useId();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Text id="cancel" />
          </Button>
          {actions}
          <Button kind="primary" type="submit" form={id} busy={busy}>
            <Text id="save" />
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={id}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onSave();
        }}
      >
        {children}
        <RefusalNote refusal={refusal} />
      </form>
      {after}
    </Dialog>
  );
}
