import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import "./VisuallyHidden.css";
import "./Skeleton.css";

/** The outline of what is on its way: a title and some blocks. A whole screen has a heading meanwhile, as every screen has. */
export function Skeleton({ blocks = 4, screen = false }: { blocks?: number; screen?: boolean }): ReactNode {
  const Words = screen ? "h1" : "span";
  return (
    <div className="skeleton" aria-busy="true">
      {Array.from({ length: blocks + 1 }, (_, index) => (
        <i key={index} aria-hidden="true" />
      ))}
      <Words className="visually-hidden">
        <Text id="loading" />
      </Words>
    </div>
  );
}
