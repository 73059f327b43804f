import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";

/** In the place of a number that would tell of a few students: it is known, and is not shown. */
export function Hidden(): ReactNode {
  return (
    <span className="academy-hidden">
      <Text id="academy.hidden" />
    </span>
  );
}
