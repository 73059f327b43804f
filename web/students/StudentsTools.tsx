import type { ReactNode } from "react";
import { ClassSelect } from "../app/ClassSelect.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useSchoolYear } from "../app/useSchoolYear.ts";
import type { BoardSort } from "../boards/board-column.ts";
import { NamesSwitch } from "../boards/NamesSwitch.tsx";
import { SortSelect } from "../boards/SortSelect.tsx";
import { useNames } from "../boards/useNames.ts";
import type { GradeLevel } from "../graph/graphql.ts";
import { SearchField } from "../ui/SearchField.tsx";
import { Select } from "../ui/Select.tsx";
import { Tools } from "../ui/Tools.tsx";
import { byGrade, gradeName } from "../schools/grades.ts";
import {
  CERTIFIABLE_CODES,
  gradeCode,
  OBJECTIVE_CODES,
  questionsOf,
  type CertifiableCode,
  type GradeCode,
  type ObjectiveCode,
  type Question,
  type StudentsChoice,
} from "./students-filter.ts";
import { SORTABLE } from "./students-order.ts";

const ALL = "all";

export function StudentsTools({
  classes,
  choice,
  onChoose,
  typed,
  onType,
  order,
  onOrder,
}: {
  classes: readonly { id: string; name: string; gradeLevel: GradeLevel | null }[];
  choice: StudentsChoice;
  onChoose: (some: Partial<StudentsChoice>) => void;
  typed: string;
  onType: (typed: string) => void;
  order: BoardSort | null;
  onOrder: (order: BoardSort | null) => void;
}): ReactNode {
  const text = useText();
  const { hidden } = useNames();
  const { past } = useSchoolYear();
  const when = past ? "past" : "now";
  const grades = byGrade(classes);
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
      <ClassSelect classes={classes} classId={choice.classId} onChoose={(classId) => onChoose({ classId })} />
      {grades.length > 1 && (
        <Select<GradeCode | typeof ALL>
          label={<Text id="students.grade" />}
          value={choice.grade ?? ALL}
          options={[
            { value: ALL, words: text("students.grade.all") },
            ...grades.map(({ grade }) => ({ value: gradeCode(grade), words: text(gradeName(grade)) })),
          ]}
          onChange={(value) => onChoose({ grade: value === ALL ? null : value })}
        />
      )}
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
      <Select<ObjectiveCode | typeof ALL>
        label={<Text id="students.objective" />}
        value={choice.objective ?? ALL}
        options={[
          { value: ALL, words: text("board.filter.all") },
          ...OBJECTIVE_CODES.map((value) => ({ value, words: text(`students.objective.${value}`) })),
        ]}
        onChange={(value) => onChoose({ objective: value === ALL ? null : value })}
      />
      {choice.holds !== null && (
        <Select<string>
          label={<Text id="students.holds" />}
          value={choice.holds}
          options={[
            { value: ALL, words: text("students.holds.any") },
            { value: choice.holds, words: text("students.holds.one", { code: choice.holds }) },
          ]}
          onChange={() => onChoose({ holds: null })}
        />
      )}
      <SortSelect
        columns={SORTABLE.map(({ id, head }) => ({ id, head: text(head) }))}
        first={text("students.order.own")}
        sort={order}
        onSort={onOrder}
      />
      <NamesSwitch />
    </Tools>
  );
}
