import { useId, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { Icon, type IconName } from "../ui/Icon.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import type { Channel } from "./preview-line.ts";

const CHANNELS: readonly { channel: Channel; icon: IconName }[] = [
  { channel: "ENT", icon: "copy" },
  { channel: "PRINT", icon: "cut" },
  { channel: "EMAIL", icon: "mail" },
  { channel: "IN_PERSON", icon: "say" },
];

export function ChannelChoice({
  channel,
  count,
  withAddress,
  onChoose,
}: {
  channel: Channel;
  count: number;
  /** How many have an e-mail address; null where e-mail is not offered. */
  withAddress: number | null;
  onChoose: (channel: Channel) => void;
}): ReactNode {
  const name = useId();
  return (
    <fieldset className="remind-cards">
      <legend>
        <VisuallyHidden>
          <Text id="remind.channel" />
        </VisuallyHidden>
      </legend>
      {CHANNELS.filter((one) => one.channel !== "EMAIL" || withAddress !== null).map((one) => (
        <label key={one.channel} className="remind-card">
          <input type="radio" name={name} checked={channel === one.channel} onChange={() => onChoose(one.channel)} />
          <b>
            <Icon name={one.icon} />
            <Text id={`remind.channel.${one.channel}`} />
          </b>
          <Text
            id={`remind.channel.${one.channel}.note`}
            values={{ count: one.channel === "EMAIL" ? (withAddress ?? 0) : count }}
          />
        </label>
      ))}
    </fieldset>
  );
}
