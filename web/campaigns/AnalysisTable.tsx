import type { ReactNode } from "react";
import { FormattedNumber } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import type { CampaignAnalysisQuery, CampaignKind } from "../graph/graphql.ts";
import { Bar } from "../ui/Bar.tsx";
import { NoData } from "../ui/NoData.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { WeakStudents } from "./WeakStudents.tsx";
import "../students/Student.css";

type Analysis = NonNullable<CampaignAnalysisQuery["campaign"]>["analysis"];
export type AnalysedCompetence = Analysis["competences"][number];

const HIGHEST_LEVEL = 8;

/** Areas and their competences: what is mastered, of how many skills, and who is not at ease there. */
export function AnalysisTable({
  kind,
  areas,
  competences,
}: {
  kind: CampaignKind;
  areas: Analysis["areas"];
  competences: readonly AnalysedCompetence[];
}): ReactNode {
  const assessed = kind === "ASSESSMENT";
  return (
    <Table caption={<Text id={`analysis.caption.${kind}`} />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="student.competence" />
          </ColumnHead>
          {assessed && (
            <ColumnHead className="end">
              <Text id="participation.skills" />
            </ColumnHead>
          )}
          <ColumnHead className="end">
            <Text id={assessed ? "student.mastery" : "analysis.level"} />
          </ColumnHead>
          <ColumnHead aria-hidden="true" />
          <ColumnHead>
            <Text id={`analysis.weak.${kind}`} />
          </ColumnHead>
        </Row>
      </Head>
      {areas.map(({ area, ...figures }) => (
        <Body key={area.code}>
          <Row className="group">
            <RowHead scope="rowgroup" className={`full area-mark area-mark-${area.code}`}>
              {area.name}
            </RowHead>
            <Figures kind={kind} figures={figures} />
            <Cell />
          </Row>
          {competences
            .filter(({ competence }) => competence.area.code === area.code)
            .map((one) => (
              <Row key={one.competence.code}>
                <RowHead className="full">
                  <strong className="num">{one.competence.code}</strong> {one.competence.name}
                </RowHead>
                <Figures kind={kind} figures={one} />
                <Cell className="full">
                  <WeakStudents count={one.weakCount} students={one.weak} />
                </Cell>
              </Row>
            ))}
        </Body>
      ))}
    </Table>
  );
}

function Figures({
  kind,
  figures: { mastery, levelMean, skillCount },
}: {
  kind: CampaignKind;
  figures: { mastery: number | null; levelMean: number | null; skillCount: number | null };
}): ReactNode {
  const text = useText();
  const assessed = kind === "ASSESSMENT";
  const value = assessed ? mastery : levelMean;
  return (
    <>
      {assessed && (
        <Cell className="end num" label={text("participation.skills")}>
          {skillCount ?? <NoData />}
        </Cell>
      )}
      <Cell className="end num" label={text(assessed ? "student.mastery" : "analysis.level")}>
        {value === null ? (
          <NoData />
        ) : (
          <FormattedNumber value={value} {...(assessed ? { style: "percent" } : { maximumFractionDigits: 1 })} />
        )}
      </Cell>
      <Cell aria-hidden="true" className="analysis-bar">
        <Bar value={value ?? 0} of={assessed ? 1 : HIGHEST_LEVEL} />
      </Cell>
    </>
  );
}
