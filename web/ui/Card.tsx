import { useId, type ReactNode, type Ref } from "react";
import "./Card.css";

/** A titled section. Children that are not a table go into `<div className="card-body">`. */
export function Card({
  title,
  titleRef,
  lede,
  actions,
  foot,
  children,
}: {
  title: ReactNode;
  /** Of a card that a link leads to: its title can take the focus. */
  titleRef?: Ref<HTMLHeadingElement>;
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
          <h2 id={titleId} ref={titleRef} tabIndex={titleRef ? -1 : undefined}>
            {title}
          </h2>
          {lede && <p className="muted">{lede}</p>}
        </div>
        {actions}
      </div>
      {children}
      {foot && <div className="card-foot">{foot}</div>}
    </section>
  );
}
