import { useId, type ReactNode } from "react";
import { ownCancel } from "./own-cancel.ts";
import { useOpenDialog } from "./useOpenDialog.ts";
import "./Dialog.css";

/** Asks before something that matters. Mounted means open; Escape closes it and the browser gives the focus back. */
export function Dialog({
  title,
  onClose,
  actions,
  children,
}: {
  title: ReactNode;
  onClose: () => void;
  actions: ReactNode;
  children: ReactNode;
}): ReactNode {
  const titleId = useId();
  const dialog = useOpenDialog();

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onCancel={ownCancel(onClose)}>
      <h2 id={titleId}>{title}</h2>
      {children}
      <div className="dialog-actions">{actions}</div>
    </dialog>
  );
}
