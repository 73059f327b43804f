import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Bar } from "../ui/Bar.tsx";
import { NoData } from "../ui/NoData.tsx";
import type { MatrixSummary } from "./matrix-summary.ts";

/** How many students hold each competence, and the medians. */
export function MatrixSums({ summary, starts }: { summary: MatrixSummary; starts: ReadonlySet<number> }): ReactNode {
  const { known, held, medianHeld, medianPix } = summary;
  return (
    <tr className="matrix-sums">
      <th scope="row">
        <Text id="matrix.heldBy" />
        <span className="sub">
          <Text id="matrix.known" values={{ count: known }} />
        </span>
      </th>
      {held.map((students, place) => (
        <td key={place} className={starts.has(place) ? "matrix-start" : undefined}>
          {students}
          <Bar value={students} of={known} />
        </td>
      ))}
      <td className="matrix-start">
        <Median value={medianHeld} />
      </td>
      <td>
        <Median value={medianPix} />
      </td>
    </tr>
  );
}

function Median({ value }: { value: number | null }): ReactNode {
  return (
    <>
      {value ?? <NoData />}
      <span className="sub">
        <Text id="matrix.median" />
      </span>
    </>
  );
}
