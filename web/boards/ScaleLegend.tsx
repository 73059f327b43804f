import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { SCALE, scaleClass } from "./scale.ts";
import "./Scale.css";

export function ScaleLegend(): ReactNode {
  return (
    <p className="scale-legend">
      <Text id="matrix.level" />
      <span className="scale-steps">
        {SCALE.map(({ from, words }) => (
          <span key={from} className={scaleClass(from)}>
            {words}
          </span>
        ))}
      </span>
    </p>
  );
}
