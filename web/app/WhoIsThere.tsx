import type { ReactNode } from "react";
import { Brand } from "./Brand.tsx";
import { OutOfSight } from "./OutOfSight.tsx";
import { Text, useText } from "./Text.tsx";

/** Until it is known whose turn it is. */
export function WhoIsThere(): ReactNode {
  const text = useText();
  return (
    <OutOfSight title={text("loading")}>
      <Brand />
      <h1>
        <Text id="loading" />
      </h1>
    </OutOfSight>
  );
}
