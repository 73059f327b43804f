import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useEffect, useRef, type ReactNode } from "react";
import { useLocation } from "react-router";
import { Text, useText, type MessageId } from "../app/Text.tsx";
import { useAddressFilter } from "../app/useAddressFilter.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import type { ExportWanted } from "../exports/export-formats.ts";
import { graphql } from "../graph/index.ts";
import { gradeName } from "../schools/grades.ts";
import { gradeCode, type GradeCode } from "../students/students-filter.ts";
import { Card } from "../ui/Card.tsx";
import { Select } from "../ui/Select.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { Tools } from "../ui/Tools.tsx";
import { ClassLine } from "./ClassLine.tsx";
import { GradeLine } from "./GradeLine.tsx";

const GradesAndClasses_school = graphql(`
  fragment GradesAndClasses_school on School {
    id
    overview {
      grades {
        gradeLevel
        summary {
          studentCount
          startedCount
          certifiableCount
          objectiveReachedCount
          needsSupportCount
          remindedCount
        }
        classes {
          schoolClass {
            id
            name
          }
          lastActivityAt
          isInactive
          summary {
            studentCount
            startedCount
            certifiableCount
            objectiveReachedCount
            needsSupportCount
            remindedCount
          }
        }
      }
    }
  }
`);

const ALL = "all";
const INACTIVE = "inactive";
const COLUMNS: readonly { head: MessageId; end?: boolean }[] = [
  { head: "classes.name" },
  { head: "classes.students", end: true },
  { head: "overview.started", end: true },
  { head: "overview.certifiable" },
  { head: "overview.objectiveReached" },
  { head: "overview.support", end: true },
  { head: "overview.reminded", end: true },
  { head: "overview.lastActivity" },
];

/** Every figure by grade and by class; the grade chosen and whether quiet classes alone are shown stand in the address. */
export function GradesAndClasses({ school }: { school: FragmentType<typeof GradesAndClasses_school> }): ReactNode {
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  const { hash, key } = useLocation();
  const { data } = useSuspenseFragment({ fragment: GradesAndClasses_school, from: school });
  const [{ grade, show }, change] = useAddressFilter("grade", "show");
  const { grades } = data.overview;
  const chosen = grades.find(({ gradeLevel }) => gradeCode(gradeLevel) === grade);
  const quiet = show === INACTIVE;
  const shown = (chosen ? [chosen] : grades)
    .map((one) => ({ ...one, classes: one.classes.filter(({ isInactive }) => isInactive || !quiet) }))
    .filter(({ classes }) => classes.length > 0);
  const wanted: ExportWanted = {
    subject: "SCHOOL_OVERVIEW",
    gradeSums: !quiet,
    classIds: shown.flatMap(({ classes }) => classes.map(({ schoolClass }) => schoolClass.id)),
    filterWords: [
      ...(chosen ? [text(gradeName(chosen.gradeLevel))] : []),
      ...(quiet ? [text("overview.classes.inactive")] : []),
    ],
  };

  useEffect(() => {
    if (hash !== "#classes") return;
    title.current?.scrollIntoView?.();
    title.current?.focus();
  }, [hash, key]);

  return (
    <Card
      title={<Text id="overview.classes" />}
      titleRef={title}
      actions={shown.length > 0 && <ExportButton wanted={wanted} of={<Text id="overview.classes" />} />}
    >
      <Tools label={text("overview.classes.tools")}>
        {grades.length > 1 && (
          <Select<GradeCode | typeof ALL>
            label={<Text id="students.grade" />}
            value={chosen ? gradeCode(chosen.gradeLevel) : ALL}
            options={[
              { value: ALL, words: text("students.grade.all") },
              ...grades.map(({ gradeLevel }) => ({ value: gradeCode(gradeLevel), words: text(gradeName(gradeLevel)) })),
            ]}
            onChange={(value) => change({ grade: value === ALL ? null : value })}
          />
        )}
        <Select<typeof INACTIVE | typeof ALL>
          label={<Text id="students.show" />}
          value={quiet ? INACTIVE : ALL}
          options={[
            { value: ALL, words: text("overview.classes.all") },
            { value: INACTIVE, words: text("overview.classes.inactive") },
          ]}
          onChange={(value) => change({ show: value === ALL ? null : value })}
        />
      </Tools>
      {shown.length === 0 ? (
        <p className="card-body">
          <Text id="overview.classes.none" />
        </p>
      ) : (
        <Table caption={<Text id="overview.classes.caption" />} cards>
          <Head>
            <Row>
              {COLUMNS.map(({ head, end }) => (
                <ColumnHead key={head} className={end ? "end" : undefined}>
                  <Text id={head} />
                </ColumnHead>
              ))}
            </Row>
          </Head>
          {shown.map((one) => (
            <Body key={one.gradeLevel ?? "unknown"}>
              {!quiet && <GradeLine gradeLevel={one.gradeLevel} summary={one.summary} />}
              {one.classes.map((line) => (
                <ClassLine key={line.schoolClass.id} line={line} />
              ))}
            </Body>
          ))}
        </Table>
      )}
    </Card>
  );
}
