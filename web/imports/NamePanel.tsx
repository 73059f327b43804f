import type { FragmentType } from "@apollo/client";
import { useRef, useState, type ReactNode, type RefObject } from "react";
import { RefusalText } from "../app/RefusalText.tsx";
import type { Refusal } from "../app/refusals.ts";
import { Text } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import type { NameComparison_MatchFragmentDoc, NameQueue_MatchFragmentDoc } from "../graph/graphql.ts";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Note } from "../ui/Note.tsx";
import { NameComparison } from "./NameComparison.tsx";
import { NameKeys } from "./NameKeys.tsx";
import type { NameKey } from "./name-keys.ts";
import { NameQueue } from "./NameQueue.tsx";
import type { Chosen } from "./NamesToDecide.tsx";
import { StudentSearch } from "./StudentSearch.tsx";
import { useNameKeys } from "./useNameKeys.ts";
import "./NamePanel.css";

type Name = {
  id: string;
  lastName: string;
  firstName: string;
  candidates: readonly { student: Chosen }[];
} & FragmentType<typeof NameComparison_MatchFragmentDoc> &
  FragmentType<typeof NameQueue_MatchFragmentDoc>;

interface Queue {
  queue: readonly Name[];
  heading: RefObject<HTMLHeadingElement | null>;
  go: (id: string) => void;
  step: (by: 1 | -1) => void;
  putOff: () => void;
}

/** One name beside the students it may be, and the names that wait. Every key has its button. */
export function NamePanel({
  queue,
  current,
  left,
  refused,
  canTakeBack,
  onChoose,
  onTakeBack,
}: {
  queue: Queue;
  current: Name;
  left: number;
  refused: { typed: string; refusal: Refusal } | null;
  canTakeBack: boolean;
  /** null: nobody of the school. */
  onChoose: (student: Chosen | null) => void;
  onTakeBack: () => void;
}): ReactNode {
  const panel = useRef<HTMLDivElement>(null);
  const [keysOn, setKeysOn] = useState(true);
  const [searchFor, setSearchFor] = useState<string | null>(null);
  const searching = searchFor === current.id;

  const act = (key: NameKey): void => {
    switch (key.kind) {
      case "choose": {
        const candidate = current.candidates[key.rank - 1];
        return candidate && onChoose(candidate.student);
      }
      case "nobody":
        return onChoose(null);
      case "next":
        return queue.step(1);
      case "previous":
        return queue.step(-1);
      case "later":
        return queue.putOff();
      case "takeBack":
        return onTakeBack();
      case "search":
        return setSearchFor(current.id);
    }
  };
  useNameKeys(panel, keysOn, act);

  return (
    <Card
      title={<Text id="names.title" values={{ count: left }} />}
      lede={<Text id="names.nothingChosen" />}
      actions={
        <>
          <ExportButton wanted={{ subject: "NAMES_WAITING" }} />
          <NameKeys on={keysOn} onSwitch={setKeysOn} />
        </>
      }
    >
      <div className="name-panel" ref={panel}>
        <div className="name-pad">
          {refused && (
            <Note tone="error">
              {refused.typed} <RefusalText refusal={refused.refusal} />
            </Note>
          )}
          <NameComparison key={current.id} match={current} heading={queue.heading} onChoose={onChoose} />
          {searching && (
            <StudentSearch
              matchId={current.id}
              onChoose={onChoose}
              onClose={() => {
                setSearchFor(null);
                queue.heading.current?.focus();
              }}
            />
          )}
          <div className="name-actions">
            {!searching && (
              <Button icon="search" onClick={() => setSearchFor(current.id)}>
                <Text id="names.search" />
              </Button>
            )}
            <Button onClick={() => onChoose(null)}>
              {keysOn && <kbd aria-hidden="true">0</kbd>}
              <Text id="names.nobody" />
            </Button>
            <Button kind="quiet" onClick={queue.putOff}>
              <Text id="names.later" />
            </Button>
            {canTakeBack && (
              <Button kind="quiet" icon="undo" onClick={onTakeBack}>
                <Text id="names.takeBack" />
              </Button>
            )}
          </div>
        </div>
        <NameQueue names={queue.queue} currentId={current.id} onGo={queue.go} />
      </div>
    </Card>
  );
}
