import { useEffect, useRef, type ReactNode } from "react";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Text, useText } from "./Text.tsx";
import type { CursorPages } from "./useCursorPages.ts";
import "../ui/Pager.css";

/**
 * Below a list « 51 à 100 sur 4 312 » and the ways to the pages beside it; nothing when one page holds all. On paper, above it,
 * which of the lines it holds and how to have them all.
 */
export function ListPages({
  pages,
  size,
  shown,
  total,
  endCursor,
  exported = true,
  children,
}: {
  pages: CursorPages;
  size: number;
  shown: number;
  total: number;
  /** Null on the last page. */
  endCursor: string | null;
  /** Whether « Exporter » gives the whole list. */
  exported?: boolean;
  /** The list. */
  children: ReactNode;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { before, busy } = pages;
  const values = { from: before * size + 1, to: before * size + shown, total };
  const place = text("pages.place", values);
  const said = useRef(place);
  useEffect(() => {
    if (said.current !== place) announce(place);
    said.current = place;
  }, [announce, place]);

  const isPart = shown < total || before > 0;
  return (
    <>
      {isPart && (
        <p className="print-part">
          <Text id="pages.printed" values={{ ...values, exported: exported ? "yes" : "no" }} />
        </p>
      )}
      {children}
      {isPart && (
        <nav className="pager card-foot" aria-label={text("pages.label")}>
          <span className="muted num">{place}</span>
          {before > 0 && (
            <Button small busy={busy} onClick={pages.previous}>
              <Text id="pages.previous" />
            </Button>
          )}
          {endCursor !== null && (
            <Button small busy={busy} onClick={() => pages.next(endCursor)}>
              <Text id="pages.next" />
            </Button>
          )}
        </nav>
      )}
    </>
  );
}
