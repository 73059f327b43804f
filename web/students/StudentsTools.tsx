import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import { NamesSwitch } from "../boards/NamesSwitch.tsx";
import { useNames } from "../boards/useNames.ts";
import { SearchField } from "../ui/SearchField.tsx";
import { Select } from "../ui/Select.tsx";
import { Tools } from "../ui/Tools.tsx";
import {
  CERTIFIABLE_CODES,
  questionsOf,
  type CertifiableCode,
  type Question,
  type StudentsChoice,
} from "./students-filter.ts";

const ALL = "all";

export function StudentsTools({
  classes,
  choice,
  onChoose,
  typed,
  onType,
}: {
  classes: readonly { id: string; name: string }[];
  choice: StudentsChoice;
  onChoose: (some: Partial<StudentsChoice>) => void;
  typed: string;
  onType: (typed: string) => void;
}): ReactNode {
  const text = useText();
  const { hidden } = useNames();
  const { past } = useSchoolYear();
  const when = past ? "past" : "now";
  return (
    <Tools label={text("board.tools")}>
      {!hidden && (
        <SearchField
          label={<Text id="students.search" />}
          hint={text("board.search.hint")}
          typed={typed}
          onType={onType}
        />
      )}
      <Select<string>
        label={<Text id="participants.class" />}
        value={choice.classId ?? ALL}
        options={[
          { value: ALL, words: text("participants.class.all") },
          ...classes.map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChange={(value) => onChoose({ classId: value === ALL ? null : value })}
      />
      <Select<Question | typeof ALL>
        label={<Text id="students.show" />}
        value={choice.question ?? ALL}
        options={[
          { value: ALL, words: text("students.show.all") },
          ...questionsOf({ past }).map((value) => ({ value, words: text(`students.show.${value}`, { when }) })),
        ]}
        onChange={(value) => onChoose({ question: value === ALL ? null : value })}
      />
      <Select<CertifiableCode | typeof ALL>
        label={<Text id="board.certifiable" />}
        value={choice.certifiable ?? ALL}
        options={[
          { value: ALL, words: text("board.filter.all") },
          ...CERTIFIABLE_CODES.map((value) => ({ value, words: text(`board.filter.certifiable.${value}`) })),
        ]}
        onChange={(value) => onChoose({ certifiable: value === ALL ? null : value })}
      />
      <NamesSwitch />
    </Tools>
  );
}
