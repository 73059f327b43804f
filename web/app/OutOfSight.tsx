import { useEffect, useLayoutEffect, useRef, type ReactNode } from "react";
import { useOpenDialog } from "../ui/useOpenDialog.ts";
import "./SignInScreen.css";
import "./OutOfSight.css";

/** Over a screen that must not be seen now: nothing of it is in reach or in sight, nor on paper, nor in the title of the tab. */
export function OutOfSight({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    held.current = document.activeElement;
  }, []);
  const dialog = useOpenDialog();
  // As long as the dialog is in the page nothing below it takes the focus: it is given back afterwards.
  useEffect(
    () => () => {
      if (held.current instanceof HTMLElement) held.current.focus();
    },
    [],
  );
  useLayoutEffect(() => {
    // The screen's own, which can be a student's name; React has its screen write it again only when it changes.
    const element = document.querySelector("head title");
    const own = element?.textContent ?? null;
    if (element) element.textContent = `${title} – Jalon`;
    return () => {
      if (element) element.textContent = own;
    };
  }, [title]);

  return (
    <dialog
      ref={dialog}
      className="sign-in out-of-sight"
      aria-label={title}
      onCancel={(event) => event.preventDefault()}
      // A browser lets a second Escape through.
      onClose={() => dialog.current?.showModal()}
    >
      {children}
    </dialog>
  );
}
