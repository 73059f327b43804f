import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useId, type ReactNode } from "react";
import { Link } from "react-router";
import { Text, useText, type MessageId } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Bar } from "../ui/Bar.tsx";
import "./ClassCard.css";

const ClassCard_schoolClass = graphql(`
  fragment ClassCard_schoolClass on SchoolClass {
    id
    name
    studentCount
    board {
      pendingNameCount
      summary {
        certifiableCount
        certifiabilityUnknownCount
        objectiveReachedCount
        needsSupportCount
      }
    }
  }
`);

export function ClassCard({
  schoolClass,
  homeroom,
}: {
  schoolClass: FragmentType<typeof ClassCard_schoolClass>;
  homeroom: boolean;
}): ReactNode {
  const text = useText();
  const titleId = useId();
  const { data } = useSuspenseFragment({ fragment: ClassCard_schoolClass, from: schoolClass });
  const { summary, pendingNameCount } = data.board;

  return (
    <article className="card class-card" aria-labelledby={titleId}>
      <div className="class-card-head">
        <h3 id={titleId}>{data.name}</h3>
        <p>
          <Text id="classCard.students" values={{ count: data.studentCount }} />
          {homeroom && (
            <>
              <br />
              <Text id="classCard.homeroom" />
            </>
          )}
        </p>
      </div>
      <dl>
        <Share name="classCard.certifiable" value={summary.certifiableCount} of={data.studentCount}>
          {summary.certifiabilityUnknownCount > 0 && (
            <Text id="classCard.unknown" values={{ count: summary.certifiabilityUnknownCount }} />
          )}
        </Share>
        <Share name="classCard.objective" value={summary.objectiveReachedCount} of={data.studentCount} />
        <div>
          <dt>
            <Text id="classCard.support" />
          </dt>
          <dd>{summary.needsSupportCount}</dd>
        </div>
      </dl>
      <footer>
        <Link to={`/classes/${data.id}`} aria-label={text("classCard.openName", { name: data.name })}>
          <Text id="classCard.open" />
        </Link>
        {pendingNameCount > 0 && (
          <Link to="/imports/noms" className="muted">
            <Text id="classCard.pendingNames" values={{ count: pendingNameCount }} />
          </Link>
        )}
      </footer>
    </article>
  );
}

function Share({
  name,
  value,
  of,
  children,
}: {
  name: MessageId;
  value: number;
  of: number;
  children?: ReactNode;
}): ReactNode {
  return (
    <div>
      <dt>
        <Text id={name} />
      </dt>
      <dd>
        {value}{" "}
        <small>
          <Text id="classCard.of" values={{ total: of }} />
        </small>
      </dd>
      <dd className="class-card-bar">
        <Bar value={value} of={of} />
        {children && <span className="small muted">{children}</span>}
      </dd>
    </div>
  );
}
