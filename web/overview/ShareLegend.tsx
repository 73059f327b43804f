import type { ReactNode } from "react";
import { shareClass, SHARES } from "./share.ts";
import "../boards/Scale.css";

export function ShareLegend(): ReactNode {
  return (
    <p className="scale-legend" aria-hidden="true">
      <span className="scale-steps">
        {SHARES.map(({ from, words }) => (
          <span key={from} className={shareClass(from)}>
            {words}
          </span>
        ))}
      </span>
    </p>
  );
}
