import { Suspense, useRef, type ReactNode } from "react";
import { ChartPicture } from "./ChartPicture.tsx";
import { ChartSwitch } from "./ChartSwitch.tsx";
import { useChartsAsTables } from "./useChartsAsTables.ts";
import "./ChartFigure.css";

/**
 * A chart with what it shows in one sentence. The drawing is for eyes only: the table under it is what is heard and what is printed,
 * the switch shows it instead, and a button takes the drawing away as a picture.
 */
export function ChartFigure({
  name,
  finding,
  drawing,
  table,
}: {
  /** What the switch between drawing and table is about. */
  name: string;
  finding: ReactNode;
  drawing: ReactNode;
  table: ReactNode;
}): ReactNode {
  const [asTable, showAsTable] = useChartsAsTables();
  const figure = useRef<HTMLElement>(null);
  return (
    <figure ref={figure} className="chart">
      <div className="chart-head">
        <figcaption>{finding}</figcaption>
        <div className="chart-actions">
          {!asTable && <ChartPicture figure={figure} name={name} />}
          <ChartSwitch name={name} asTable={asTable} onChange={showAsTable} />
        </div>
      </div>
      {!asTable && (
        <div className="chart-drawing" aria-hidden="true">
          <Suspense fallback={<div className="chart-waiting" />}>{drawing}</Suspense>
        </div>
      )}
      <div className={asTable ? "chart-table" : "chart-table chart-table-heard"}>{table}</div>
    </figure>
  );
}
