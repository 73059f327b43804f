import type { ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { Link } from "react-router";
import { Day } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { StudentLink } from "../boards/StudentLink.tsx";
import { useNames } from "../boards/useNames.ts";
import type { CampaignKind, ResultListQuery } from "../graph/graphql.ts";
import { NoData } from "../ui/NoData.tsx";
import { Stars } from "../ui/Stars.tsx";
import { StatusMark } from "../ui/StatusMark.tsx";
import { Cell, Row, RowHead } from "../ui/TableParts.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { EvolutionWords } from "./EvolutionWords.tsx";

export type ParticipantWithResult = NonNullable<ResultListQuery["campaign"]>["participants"]["nodes"][number];

export function ResultLine({
  kind,
  starCount,
  participant,
  name,
}: {
  kind: CampaignKind;
  starCount: number | null;
  participant: ParticipantWithResult;
  name: string;
}): ReactNode {
  const text = useText();
  const { search } = useNames();
  const { student, attemptCount, evolution, result } = participant;
  return (
    <Row>
      <RowHead className="full">
        <StudentLink student={student} name={name} />
      </RowHead>
      <Cell label={text("classes.name")}>{student.schoolClass?.name ?? <NoData />}</Cell>
      {kind === "ASSESSMENT" ? (
        <Cell
          className={starCount === null ? "end num" : undefined}
          label={text(starCount === null ? "student.mastery" : "student.stars")}
        >
          <Won participant={participant} />
        </Cell>
      ) : (
        <ProfileCells participant={participant} />
      )}
      <Cell label={text("results.evolution")}>
        {evolution ? <EvolutionWords evolution={evolution} /> : <NoData heard="results.evolution.none" />}
      </Cell>
      <Cell className="end num" label={text("participants.attempts")}>
        {attemptCount}
      </Cell>
      <Cell className="num" label={text("results.sharedAt")}>
        {result?.sharedAt ? <Day value={result.sharedAt} /> : <NoData />}
      </Cell>
      <Cell className="pressed">
        {result && (
          <Link to={{ pathname: `/participations/${result.id}`, search }}>
            <Text id="results.see" />{" "}
            <VisuallyHidden>
              <Text id="results.seeOf" values={{ name }} />
            </VisuallyHidden>
          </Link>
        )}
      </Cell>
    </Row>
  );
}

/** Stars, else a percentage; until it is sent, where the student stands. */
function Won({ participant: { status, retrying, result } }: { participant: ParticipantWithResult }): ReactNode {
  return (
    <>
      {status === "SHARED" && result?.stars ? (
        <Stars {...result.stars} />
      ) : status === "SHARED" && result && result.mastery !== null ? (
        <strong className="num">
          <FormattedNumber value={result.mastery} style="percent" />
        </strong>
      ) : (
        <StatusMark status={status} />
      )}
      {retrying && (
        <span className="sub">
          <Text id="board.retrying" />
        </span>
      )}
    </>
  );
}

function ProfileCells({ participant: { status, result } }: { participant: ParticipantWithResult }): ReactNode {
  const text = useText();
  const certifiability = result?.certifiability;
  return (
    <>
      <Cell label={text("student.status")}>
        <StatusMark status={status} />
      </Cell>
      <Cell className="end num" label={text("pix")}>
        {result && result.pixScore !== null ? <strong>{result.pixScore}</strong> : <NoData />}
      </Cell>
      <Cell label={text("board.certifiable")}>
        {certifiability ? <Text id={`board.certifiable.${certifiability.status}`} /> : <NoData />}
      </Cell>
      <Cell className="end num" label={text("results.certifiableCount")}>
        {certifiability?.certifiableCompetenceCount ?? <NoData />}
      </Cell>
    </>
  );
}
