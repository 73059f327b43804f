import { useRef, type ReactNode } from "react";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Account } from "./Account.tsx";
import { Brand } from "./Brand.tsx";
import { MainMenu } from "./MainMenu.tsx";
import { useText } from "./Text.tsx";
import "./MobileMenu.css";

/** The main menu where there is no room beside the screen. */
export function MobileMenu(): ReactNode {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = (): void => dialog.current?.close();

  return (
    <div className="mobile-menu">
      <Button aria-label={text("menu.open")} aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        <Icon name="menu" />
      </Button>
      <dialog ref={dialog} aria-label={text("menu.label")}>
        <div className="mobile-menu-head">
          <Brand />
          <Button kind="quiet" aria-label={text("menu.close")} onClick={close}>
            <Icon name="close" />
          </Button>
        </div>
        <nav aria-label={text("menu.label")}>
          <MainMenu onChoose={close} />
        </nav>
        <Account />
      </dialog>
    </div>
  );
}
