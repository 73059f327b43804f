import { useState, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { focusTitle } from "../app/PageHead.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Choices } from "../ui/Choices.tsx";
import { fullName, type Proposal } from "./account.ts";
import { TaughtNames } from "./TaughtNames.tsx";
import { useFollowClassesAgain } from "./useStaff.ts";

/** For a new school year: last year's classes of the same names, for those who have none yet. */
export function ClassesAgain({
  proposals,
  onDone,
}: {
  proposals: readonly Proposal[];
  onDone: () => Promise<unknown>;
}): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [follow, { busy, refusal }] = useFollowClassesAgain();
  const chosen = proposals.filter(({ account }) => !left.has(account.id)).map(({ account }) => account.id);

  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  const take = async (): Promise<void> => {
    const { data } = await follow({ staffIds: chosen });
    if (!data) return;
    await onDone();
    announce(text("staff.again.done", { count: data.followClassesAgain.peopleCount }), { shown: true });
    focusTitle();
  };
  return (
    <Card title={<Text id="staff.again" />} lede={<Text id="staff.again.lede" />}>
      <div className="card-body stack">
        <Choices legend={<Text id="staff.again.who" values={{ count: proposals.length }} />}>
          {proposals.map(({ account, teachings }) => (
            <Choice
              key={account.id}
              type="checkbox"
              checked={!left.has(account.id)}
              onChange={() => toggle(account.id)}
            >
              <strong>{fullName(account)}</strong> <TaughtNames teachings={teachings} />
            </Choice>
          ))}
        </Choices>
        <div className="button-row">
          <Button busy={busy} disabled={chosen.length === 0} onClick={() => void take()}>
            <Text id="staff.again.take" values={{ count: chosen.length }} />
          </Button>
        </div>
        <RefusalNote refusal={refusal} />
      </div>
    </Card>
  );
}
