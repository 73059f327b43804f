import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Button } from "./Button.tsx";
import "./Pager.css";

/** « 20 sur 57 » and the rest, a page at a time, added below. Nothing when all is shown. */
export function Pager({
  shown,
  total,
  busy = false,
  onMore,
}: {
  shown: number;
  total: number;
  busy?: boolean;
  onMore: () => void;
}): ReactNode {
  if (shown >= total) return null;
  return (
    <p className="pager">
      <span className="muted num">
        <Text id="pager.shown" values={{ shown, total }} />
      </span>
      <Button small busy={busy} onClick={onMore}>
        <Text id="pager.more" />
      </Button>
    </p>
  );
}
