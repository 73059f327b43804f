import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";

/** « Graphique | Tableau ». */
export function ChartSwitch({
  name,
  asTable,
  onChange,
}: {
  name: string;
  asTable: boolean;
  onChange: (asTable: boolean) => void;
}): ReactNode {
  const text = useText();
  return (
    <div className="chart-switch" role="group" aria-label={text("chart.switch", { name })}>
      <button type="button" aria-pressed={!asTable} onClick={() => onChange(false)}>
        <Text id="chart.drawing" />
      </button>
      <button type="button" aria-pressed={asTable} onClick={() => onChange(true)}>
        <Text id="chart.table" />
      </button>
    </div>
  );
}
