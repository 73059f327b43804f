import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Icon } from "./Icon.tsx";
import { NoData } from "./NoData.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";
import "./Gauge.css";

/** More steps than this are not counted at a glance; the number alone stands then. */
const MOST_STEPS = 8;

/** « 3/5 » with as many steps and a notch after what is expected by now; a tick once reached; « — » when unknown. */
export function Gauge({ value, of, expected }: { value: number | null; of: number; expected?: number }): ReactNode {
  if (value === null) return <NoData />;
  const reached = value >= of;

  return (
    <span className="gauge">
      <span className="gauge-value" aria-hidden="true">
        {value}
        <small>/{of}</small>
      </span>
      <VisuallyHidden>
        <Text
          id={expected === undefined ? "gauge.of" : "gauge.ofExpected"}
          values={{ value, of, expected: expected ?? 0 }}
        />
      </VisuallyHidden>
      {reached ? <Icon name="check" small /> : of <= MOST_STEPS && <Steps value={value} of={of} expected={expected} />}
    </span>
  );
}

function Steps({ value, of, expected }: { value: number; of: number; expected: number | undefined }): ReactNode {
  return (
    <span className="gauge-steps" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <i
          key={index}
          className={[index < value ? "gauge-on" : "", index + 1 === expected && expected < of ? "gauge-due" : ""]
            .join(" ")
            .trim()}
        />
      ))}
    </span>
  );
}
