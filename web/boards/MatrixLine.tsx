import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Icon } from "../ui/Icon.tsx";
import { NoData } from "../ui/NoData.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import type { Line } from "./board-column.ts";
import { COMPETENCES_REQUIRED } from "./certifiable.ts";
import { heldBy, levelOf, type MatrixRow } from "./matrix-row.ts";
import { scaleClass } from "./scale.ts";
import { StudentLink } from "./StudentLink.tsx";

export function MatrixLine({
  line: { row, name },
  competences,
  starts,
}: {
  line: Line<MatrixRow>;
  competences: number;
  starts: ReadonlySet<number>;
}): ReactNode {
  const held = heldBy(row);
  return (
    <tr>
      <th scope="row">
        <StudentLink student={row.student} name={name} />
      </th>
      {Array.from({ length: competences }, (_, place) => {
        const level = levelOf(row, place);
        return (
          <td key={place} className={`${scaleClass(level)}${starts.has(place) ? " matrix-start" : ""}`}>
            {level ?? <NoData />}
          </td>
        );
      })}
      <td className="matrix-start matrix-total">
        {held !== null && held >= COMPETENCES_REQUIRED && (
          <>
            <Icon name="check" small />
            <VisuallyHidden>
              <Text id="matrix.certifiable" />
            </VisuallyHidden>
          </>
        )}{" "}
        {held ?? <NoData />}
      </td>
      <td className="matrix-total">{row.pixScore ?? <NoData />}</td>
    </tr>
  );
}
