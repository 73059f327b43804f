import type { ReactNode } from "react";
import { ClassSelect } from "../app/ClassSelect.tsx";
import { Text, useText } from "../app/Text.tsx";
import { NamesSwitch } from "../boards/NamesSwitch.tsx";
import { useNames } from "../boards/useNames.ts";
import type { CertifiabilityStatus, ParticipationStatus } from "../graph/graphql.ts";
import { SearchField } from "../ui/SearchField.tsx";
import { Select } from "../ui/Select.tsx";
import { Tools } from "../ui/Tools.tsx";
import { CERTIFIABILITIES, STATUSES } from "./participant-filter.ts";
import type { Participants } from "./useParticipants.ts";

const ALL = "all";

/** Class, status, stars, certifiable, name: those that mean something in this campaign and on this screen. */
export function ParticipantTools({
  participants: { choice, choose, typed, type },
  classes,
  starCount = null,
  certifiable = false,
}: {
  participants: Participants;
  classes: readonly { id: string; name: string }[];
  starCount?: number | null;
  certifiable?: boolean;
}): ReactNode {
  const text = useText();
  const { hidden } = useNames();
  return (
    <Tools label={text("board.tools")}>
      {!hidden && (
        <SearchField
          label={<Text id="participants.search" />}
          hint={text("board.search.hint")}
          typed={typed}
          onType={type}
        />
      )}
      <ClassSelect classes={classes} classId={choice.classId} onChoose={(classId) => choose({ classId })} />
      <Select<ParticipationStatus | typeof ALL>
        label={<Text id="participants.status" />}
        value={choice.status ?? ALL}
        options={[
          ...STATUSES.map((value) => ({ value, words: text(`status.${value}`) })),
          { value: ALL, words: text("participants.status.all") },
        ]}
        onChange={(value) => choose({ status: value === ALL ? null : value })}
      />
      {starCount !== null && (
        <Select<string>
          label={<Text id="participants.stars" />}
          value={choice.stars === null ? ALL : String(choice.stars)}
          options={[
            { value: ALL, words: text("participants.stars.all") },
            ...Array.from({ length: starCount + 1 }, (_, stars) => ({
              value: String(stars),
              words: text("participants.starCount", { count: stars }),
            })),
          ]}
          onChange={(value) => choose({ stars: value === ALL ? null : Number(value) })}
        />
      )}
      {certifiable && (
        <Select<CertifiabilityStatus | typeof ALL>
          label={<Text id="board.certifiable" />}
          value={choice.certifiability ?? ALL}
          options={[
            { value: ALL, words: text("board.filter.all") },
            ...CERTIFIABILITIES.map((value) => ({ value, words: text(`board.certifiable.${value}`) })),
          ]}
          onChange={(value) => choose({ certifiability: value === ALL ? null : value })}
        />
      )}
      <NamesSwitch />
    </Tools>
  );
}
