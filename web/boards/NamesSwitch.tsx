import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { useNames } from "./useNames.ts";
import "./NamesSwitch.css";

/** « Cacher les noms », for a wall where the class can see. */
export function NamesSwitch(): ReactNode {
  const { hidden, hide } = useNames();
  return (
    <label className="switch names-switch">
      <input type="checkbox" role="switch" checked={hidden} onChange={(event) => hide(event.target.checked)} />
      <Text id="names.hide" />
    </label>
  );
}
