import type { ReactNode } from "react";
import "./Figure.css";

/** The row of figures on top of a screen. */
export function Figures({ children }: { children: ReactNode }): ReactNode {
  return <dl className="figures">{children}</dl>;
}

/** One number, its name, and one sentence that says what to make of it. `unit` is small beside the number: « sur 28 ». */
export function Figure({
  name,
  value,
  unit,
  bar,
  children,
}: {
  name: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  bar?: ReactNode;
  children?: ReactNode;
}): ReactNode {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd className="figure-number">
        {value} {unit && <small>{unit}</small>}
      </dd>
      {bar && <dd className="figure-bar">{bar}</dd>}
      {children && <dd className="figure-sentence">{children}</dd>}
    </div>
  );
}
