import type { FragmentType } from "@apollo/client";
import { Fragment, type ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import type { ClassRow_SchoolClassFragmentDoc, GradeLevel } from "../graph/graphql.ts";
import { Table } from "../ui/Table.tsx";
import { ClassRow } from "./ClassRow.tsx";
import { byGrade, gradeName } from "./grades.ts";
import "./ClassTable.css";
import { Body, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";

type ClassInTable = { id: string; gradeLevel: GradeLevel | null } & FragmentType<
  typeof ClassRow_SchoolClassFragmentDoc
>;

/** Every class, a group a grade. */
export function ClassTable({ classes }: { classes: readonly ClassInTable[] }): ReactNode {
  return (
    <Table caption={<Text id="classes.caption" />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="classes.name" />
          </ColumnHead>
          <ColumnHead>
            <Text id="classes.homeroom" />
          </ColumnHead>
          <ColumnHead className="end">
            <Text id="classes.students" />
          </ColumnHead>
          <ColumnHead>
            <Text id="classCard.certifiable" />
          </ColumnHead>
          <ColumnHead>
            <Text id="classCard.objective" />
          </ColumnHead>
          <ColumnHead className="end">
            <Text id="classCard.support" />
          </ColumnHead>
        </Row>
      </Head>
      {byGrade(classes).map(({ grade, classes: members }) => (
        <Fragment key={grade ?? "unknown"}>
          <Body>
            <Row className="group">
              <RowHead scope="rowgroup" colSpan={6} className="full">
                <Text id={gradeName(grade)} />
              </RowHead>
            </Row>
            {members.map((schoolClass) => (
              <ClassRow key={schoolClass.id} schoolClass={schoolClass} />
            ))}
          </Body>
        </Fragment>
      ))}
    </Table>
  );
}
