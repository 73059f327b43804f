import type { SyntheticEvent } from "react";

/** React hands a dialog's « cancel » on to the dialogs around it, which the browser does not: Escape closes one at a time. */
export function ownCancel(
  onCancel: (event: SyntheticEvent<HTMLDialogElement>) => void,
): (event: SyntheticEvent<HTMLDialogElement>) => void {
  return (event) => {
    if (event.target === event.currentTarget) onCancel(event);
  };
}
