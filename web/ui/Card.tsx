import { useId, type ReactNode } from "react";
import "./Card.css";

/** A titled section. Children that are not a table go into `<div className="card-body">`. */
export function Card({
  title,
  lede,
  actions,
  foot,
  children,
}: {
  title: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const titleId = useId();
  return (
    <section className="card" aria-labelledby={titleId}>
      <div className="card-head">
        <div>
          <h2 id={titleId}>{title}</h2>
          {lede && <p className="muted">{lede}</p>}
        </div>
        {actions}
      </div>
      {children}
      {foot && <div className="card-foot">{foot}</div>}
    </section>
  );
}
