import { useId, type ReactNode } from "react";
import { useText } from "../app/Text.tsx";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import { ownCancel } from "./own-cancel.ts";
import { useOpenDialog } from "./useOpenDialog.ts";
import "./SidePanel.css";

/** Beside a list, what matters of one of its lines. Mounted means open; Escape closes it and the focus goes back to the line. */
export function SidePanel({
  title,
  onClose,
  children,
}: {
  title: ReactNode;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  const text = useText();
  const titleId = useId();
  const dialog = useOpenDialog();

  return (
    <dialog
      ref={dialog}
      className="side-panel"
      aria-labelledby={titleId}
      onCancel={ownCancel((event) => {
        event.preventDefault();
        onClose();
      })}
    >
      <div className="side-panel-head">
        <h2 id={titleId}>{title}</h2>
        <Button kind="quiet" aria-label={text("panel.close")} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      {children}
    </dialog>
  );
}
