import type { ReactNode } from "react";
import { FormattedNumber, useIntl } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { Bar } from "../ui/Bar.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { COUNTED, type Counts } from "./counted.ts";
import { Hidden } from "./Hidden.tsx";

/** One school, or all of them together. */
export function SchoolLine({ name, uai, counts }: { name: ReactNode; uai?: string; counts: Counts }): ReactNode {
  const text = useText();
  const intl = useIntl();
  const total = counts.studentCount;
  return (
    <Row className={uai === undefined ? "academy-total" : undefined}>
      <RowHead className="full">
        <span className="name">{name}</span>
        {uai !== undefined && <span className="sub">{uai}</span>}
      </RowHead>
      <Cell className="end num" label={text("academy.students")}>
        <FormattedNumber value={total} />
      </Cell>
      {COUNTED.map(({ key, name: head }) => {
        const count = counts[key];
        return (
          <Cell key={key} className="num" label={text(head)}>
            {count === null ? (
              <Hidden />
            ) : (
              <span className="academy-of">
                <span>
                  <FormattedNumber value={count} />{" "}
                  <Text id="classCard.of" values={{ total: intl.formatNumber(total) }} />
                </span>
                <Bar value={count} of={total} />
              </span>
            )}
          </Cell>
        );
      })}
    </Row>
  );
}
