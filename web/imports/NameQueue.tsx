import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";

const NameQueue_match = graphql(`
  fragment NameQueue_match on NameMatch {
    id
    lastName
    firstName
    className
    schoolYear {
      id
      name
      isCurrent
    }
    lineCount
    candidates {
      student {
        id
      }
    }
  }
`);

type NameInQueue = { id: string } & FragmentType<typeof NameQueue_match>;

/** The names that wait; a press goes to one of them. */
export function NameQueue({
  names,
  currentId,
  onGo,
}: {
  names: readonly NameInQueue[];
  currentId: string;
  onGo: (id: string) => void;
}): ReactNode {
  const text = useText();
  return (
    <ol className="name-queue" aria-label={text("names.queue")}>
      {names.map((name) => (
        <li key={name.id}>
          <QueuedName match={name} isCurrent={name.id === currentId} onGo={() => onGo(name.id)} />
        </li>
      ))}
    </ol>
  );
}

function QueuedName({
  match,
  isCurrent,
  onGo,
}: {
  match: FragmentType<typeof NameQueue_match>;
  isCurrent: boolean;
  onGo: () => void;
}): ReactNode {
  const { data } = useSuspenseFragment({ fragment: NameQueue_match, from: match });
  return (
    <button type="button" aria-current={isCurrent || undefined} onClick={onGo}>
      <strong>
        {data.lastName} {data.firstName}
      </strong>
      <span className="num">{data.className ?? "—"}</span>
      <span className="muted small num">
        <Text
          id="names.queue.about"
          values={{
            candidates: data.candidates.length,
            lines: data.lineCount,
            year: data.schoolYear && !data.schoolYear.isCurrent ? data.schoolYear.name : "none",
          }}
        />
      </span>
    </button>
  );
}
