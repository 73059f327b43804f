import type { ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { Text } from "../app/Text.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Stars } from "../ui/Stars.tsx";
import { StatusMark } from "../ui/StatusMark.tsx";
import type { FollowUpCell } from "./follow-up-row.ts";

/** What was won once it is sent; until then where the student stands. */
export function CampaignCell({ cell }: { cell: FollowUpCell | undefined }): ReactNode {
  if (!cell) return <NoData />;
  return (
    <>
      <Result cell={cell} />
      {cell.retrying && (
        <span className="sub">
          <Text id="board.retrying" />
        </span>
      )}
    </>
  );
}

function Result({ cell: { status, stars, mastery } }: { cell: FollowUpCell }): ReactNode {
  if (stars) return <Stars {...stars} />;
  if (status === "SHARED" && mastery !== null) {
    return (
      <strong className="num">
        <FormattedNumber value={mastery} style="percent" />
      </strong>
    );
  }
  return <StatusMark status={status} />;
}
