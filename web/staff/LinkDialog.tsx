import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { useCopyText } from "../app/useCopyText.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";

export interface GivenLink {
  url: string;
  hours: number;
  /** Whom it lets in. */
  name: string;
}

/** A link to hand over, shown this once. */
export function LinkDialog({ given, onClose }: { given: GivenLink; onClose: () => void }): ReactNode {
  const text = useText();
  const { copy, possible } = useCopyText();
  const { url, hours, name } = given;
  return (
    <Dialog
      title={<Text id="staff.link.title" values={{ name }} />}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>
            <Text id="staff.link.close" />
          </Button>
          {possible && (
            <Button kind="primary" icon="copy" onClick={() => copy(url, text("staff.link.copied"))}>
              <Text id="staff.link.copy" />
            </Button>
          )}
        </>
      }
    >
      <div className="stack">
        <p>
          <Text id="staff.link.once" values={{ name, hours }} />
        </p>
        <Field
          label={<Text id="staff.link" />}
          readOnly
          value={url}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
    </Dialog>
  );
}
