import type { FragmentType } from "@apollo/client";
import { Fragment, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import type { ClassRow_SchoolClassFragmentDoc, GradeLevel } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { ClassRow } from "./ClassRow.tsx";
import { byGrade, gradeName } from "./grades.ts";
import "./ClassTable.css";

type ClassInTable = { id: string; gradeLevel: GradeLevel | null } & FragmentType<
  typeof ClassRow_SchoolClassFragmentDoc
>;

/** Every class, a group a grade. */
export function ClassTable({ classes }: { classes: readonly ClassInTable[] }): ReactNode {
  return (
    <Table caption={<Text id="classes.caption" />} cards>
      <thead>
        <tr>
          <th scope="col">
            <Text id="classes.name" />
          </th>
          <th scope="col">
            <Text id="classes.homeroom" />
          </th>
          <th scope="col" className="end">
            <Text id="classes.students" />
          </th>
          <th scope="col">
            <Text id="classCard.certifiable" />
          </th>
          <th scope="col">
            <Text id="classCard.objective" />
          </th>
          <th scope="col" className="end">
            <Text id="classCard.support" />
          </th>
        </tr>
      </thead>
      {byGrade(classes).map(({ grade, classes: members }) => (
        <Fragment key={grade ?? "unknown"}>
          <tbody>
            <tr className="group">
              <th scope="rowgroup" colSpan={6} className="full">
                <Text id={gradeName(grade)} />
              </th>
            </tr>
            {members.map((schoolClass) => (
              <ClassRow key={schoolClass.id} schoolClass={schoolClass} />
            ))}
          </tbody>
        </Fragment>
      ))}
    </Table>
  );
}
