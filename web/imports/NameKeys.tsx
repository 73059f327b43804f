import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";

/** The shortcuts, and the switch that puts them out of use for who speaks to the machine. */
export function NameKeys({ on, onSwitch }: { on: boolean; onSwitch: (on: boolean) => void }): ReactNode {
  return (
    <div className="name-keys">
      {on && (
        <p className="muted small">
          <kbd>1</kbd>–<kbd>5</kbd> <Text id="names.keys.choose" /> <kbd>0</kbd> <Text id="names.keys.nobody" />{" "}
          <kbd>J</kbd> <kbd>K</kbd> <Text id="names.keys.move" /> <kbd>P</kbd> <Text id="names.keys.later" />{" "}
          <kbd>U</kbd> <Text id="names.keys.takeBack" /> <kbd>/</kbd> <Text id="names.keys.search" />
        </p>
      )}
      <label>
        <input type="checkbox" checked={on} onChange={({ target }) => onSwitch(target.checked)} />
        <Text id="names.keys.switch" />
      </label>
    </div>
  );
}
