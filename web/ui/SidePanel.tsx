import { useId, useLayoutEffect, useRef, type ReactNode } from "react";
import { useText } from "../app/Text.tsx";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import { ownCancel } from "./own-cancel.ts";
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
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed while it is still in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);

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
