import { useEffect, useRef, type ReactNode } from "react";
import { useLocation } from "react-router";
import "./PageHead.css";

/** React Router's key of the page that the browser itself loaded. */
const FIRST_PAGE = "default";

/** Where the focus goes when what held it is no longer there. */
export function focusTitle(): void {
  document.querySelector("h1")?.focus();
}

/**
 * The head of every screen: its h1, which takes the focus after a move inside the dashboard, and the page's title
 * (`title` for the browser's tab, `heading` when the h1 reads otherwise).
 */
export function PageHead({
  title,
  heading = title,
  crumbs,
  lede,
  actions,
}: {
  title: string;
  heading?: ReactNode;
  crumbs?: ReactNode;
  lede?: ReactNode;
  actions?: ReactNode;
}): ReactNode {
  const { key, pathname } = useLocation();
  const h1 = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (key !== FIRST_PAGE) h1.current?.focus();
    // A change of filters changes the key too; only another page takes the focus.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname]);

  return (
    <div className="page-head">
      <title>{`${title} – Jalon`}</title>
      <div>
        {crumbs}
        <h1 ref={h1} tabIndex={-1}>
          {heading}
        </h1>
        {lede && <p className="page-lede">{lede}</p>}
      </div>
      {actions}
    </div>
  );
}
