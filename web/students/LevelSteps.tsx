import type { ReactNode } from "react";

const HIGHEST_LEVEL = 8;

/** A level drawn beside its number, in the colour of its area. */
export function LevelSteps({ level, area }: { level: number; area: string }): ReactNode {
  return (
    <span className={`level-steps area-mark-${area}`}>
      {Array.from({ length: HIGHEST_LEVEL }, (_, index) => (
        <i key={index} className={index < level ? "level-on" : undefined} />
      ))}
    </span>
  );
}
