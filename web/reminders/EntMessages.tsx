import { useId, useState, type ReactNode } from "react";
import { Text, type MessageId } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { canCopy } from "../ui/useCopyTable.ts";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { entGroups, type EntGroup, type PreviewLine } from "./preview-line.ts";
import { useCopy } from "./useCopy.ts";

/** For the ENT: those of a class who are told the same, their names and the message, each copied with one press. */
export function EntMessages({ lines }: { lines: readonly PreviewLine[] }): ReactNode {
  const groups = entGroups(lines);
  return (
    <section className="remind-ent">
      <h3>
        <Text id="remind.ent" values={{ count: groups.length }} />
      </h3>
      <p className="muted">
        <Text id={canCopy() ? "remind.ent.lede" : "remind.ent.byHand"} />
      </p>
      <ol>
        {groups.map((group) => (
          <Group key={JSON.stringify([group.className, group.message])} group={group} />
        ))}
      </ol>
    </section>
  );
}

function Group({ group: { className, message, names } }: { group: EntGroup }): ReactNode {
  const id = useId();
  return (
    <li className="remind-group">
      <h4 id={id}>
        <Text id="remind.ent.group" values={{ className, count: names.length }} />
      </h4>
      <p>{names.join(", ")}</p>
      <details>
        <summary>
          <Text id="remind.ent.read" />
          <VisuallyHidden>
            {" "}
            <Text id="remind.ent.group" values={{ className, count: names.length }} />
          </VisuallyHidden>
        </summary>
        <p className="remind-theirs">{message}</p>
      </details>
      {canCopy() && (
        <div className="button-row">
          <CopyButton words={names.join("\n")} label="remind.ent.copyNames" done="remind.ent.namesCopied" of={id} />
          <CopyButton words={message} label="remind.ent.copyMessage" done="remind.ent.messageCopied" of={id} />
        </div>
      )}
    </li>
  );
}

/** Keeps a tick once it was used: with several groups one has to know where one is. */
function CopyButton({
  words,
  label,
  done,
  of,
}: {
  words: string;
  label: MessageId;
  done: MessageId;
  /** Id of the group's heading. */
  of: string;
}): ReactNode {
  const copy = useCopy();
  const [copied, setCopied] = useState<string | null>(null);
  return (
    <Button
      small
      icon={copied === words ? "check" : "copy"}
      aria-describedby={of}
      onClick={() => void copy(words, done).then((ok) => setCopied(ok ? words : null))}
    >
      <Text id={copied === words ? done : label} />
    </Button>
  );
}
