import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { ChannelChoice } from "./ChannelChoice.tsx";
import { EntMessages } from "./EntMessages.tsx";
import type { PreviewLine } from "./preview-line.ts";
import type { Draft } from "./useDraft.ts";

/** How it is given, and the one button that does it. */
export function ChannelCard({
  draft: { channel },
  onChange,
  lines,
  going,
  emailOffered,
  canSend,
  busy,
  onSend,
  children,
}: {
  draft: Draft;
  onChange: (some: Partial<Draft>) => void;
  lines: readonly PreviewLine[];
  /** Those who will be reminded. */
  going: readonly PreviewLine[];
  emailOffered: boolean;
  canSend: boolean;
  busy: boolean;
  onSend: () => void;
  /** Why it cannot be done, or was not. */
  children: ReactNode;
}): ReactNode {
  return (
    <Card title={<Text id="remind.channel" />}>
      <div className="card-body stack">
        <ChannelChoice
          channel={channel}
          count={going.length}
          withAddress={emailOffered ? lines.filter(({ student }) => student.hasEmail).length : null}
          onChoose={(next) => onChange({ channel: next })}
        />
        {channel === "ENT" && going.length > 0 && <EntMessages lines={going} />}
        {children}
        <div className="remind-send">
          <p className="muted">
            <Text id={`remind.after.${channel}`} />
          </p>
          <Button kind="primary" busy={busy || !canSend} onClick={onSend}>
            <Text id={`remind.send.${channel}`} values={{ count: going.length }} />
          </Button>
        </div>
      </div>
    </Card>
  );
}
