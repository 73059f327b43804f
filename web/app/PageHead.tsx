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
  const loadedPage = useRef(key === FIRST_PAGE ? pathname : null);
  useEffect(() => {
    if (pathname === loadedPage.current) return;
    loadedPage.current = null;
    h1.current?.focus();
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
