import type { ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { Day } from "../app/Dates.tsx";
import { Text } from "../app/Text.tsx";
import type { ParticipationStatus } from "../graph/graphql.ts";
import { Stars } from "../ui/Stars.tsx";
import { StatusMark } from "../ui/StatusMark.tsx";

interface Result {
  status: ParticipationStatus;
  startedAt: string | null;
  sharedAt: string | null;
  mastery: number | null;
  stars: { acquired: number; total: number } | null;
  pixScore: number | null;
}

/** What one line, or one participation, says: the result, the day, and in which campaign where that is not plain. */
export function LineResult({ result, campaignName }: { result: Result; campaignName: string | null }): ReactNode {
  const day = result.sharedAt ?? result.startedAt;
  return (
    <span className="line-result num">
      {result.status === "SHARED" ? <Outcome {...result} /> : <StatusMark status={result.status} />}
      {day && <Day value={day} />}
      {campaignName !== null && <span className="sub">{campaignName}</span>}
    </span>
  );
}

function Outcome({ stars, pixScore, mastery, status }: Result): ReactNode {
  if (stars) return <Stars {...stars} />;
  if (pixScore !== null) return <Text id="names.pix" values={{ score: pixScore }} />;
  return mastery === null ? <StatusMark status={status} /> : <FormattedNumber value={mastery} style="percent" />;
}
