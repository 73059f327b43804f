import { useLayoutEffect, useRef, type RefObject } from "react";

/** A dialog that is open as long as it is mounted. It is closed while still in the page: only then does the browser give the focus back. */
export function useOpenDialog(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return dialog;
}
