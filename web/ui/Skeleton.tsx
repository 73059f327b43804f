import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";
import "./Skeleton.css";

/** The outline of a screen that is on its way: a title and some blocks. */
export function Skeleton({ blocks = 4 }: { blocks?: number }): ReactNode {
  return (
    <div className="skeleton" aria-busy="true">
      {Array.from({ length: blocks + 1 }, (_, index) => (
        <i key={index} aria-hidden="true" />
      ))}
      <VisuallyHidden>
        <Text id="loading" />
      </VisuallyHidden>
    </div>
  );
}
