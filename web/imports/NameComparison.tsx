import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode, RefObject } from "react";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { NoData } from "../ui/NoData.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { VisuallyHidden } from "../ui/VisuallyHidden.tsx";
import { CandidateRow } from "./CandidateRow.tsx";
import { LineResult } from "./LineResult.tsx";
import type { Chosen } from "./NamesToDecide.tsx";

const NameComparison_match = graphql(`
  fragment NameComparison_match on NameMatch {
    id
    lastName
    firstName
    className
    schoolYear {
      id
      name
      isCurrent
    }
    lines {
      campaignName
      fileName
      line
      status
      startedAt
      sharedAt
      mastery
      stars {
        acquired
        total
      }
      pixScore
    }
    candidates {
      reason
      classNames
      agreement {
        lastName
        firstName
        className
      }
      student {
        id
        lastName
        firstName
      }
      participations {
        id
        status
        startedAt
        sharedAt
        mastery
        stars {
          acquired
          total
        }
        pixScore
        campaign {
          id
          name
        }
      }
    }
  }
`);

const MOST_LINES = 3;

/** The typed name and the students it may be, in the same columns. */
export function NameComparison({
  match,
  heading,
  onChoose,
}: {
  match: FragmentType<typeof NameComparison_match>;
  heading: RefObject<HTMLHeadingElement | null>;
  onChoose: (student: Chosen) => void;
}): ReactNode {
  const text = useText();
  const { data } = useSuspenseFragment({
    fragment: NameComparison_match,
    fragmentName: "NameComparison_match",
    from: match,
  });
  const { lines, candidates } = data;
  const namesakes = candidates.filter(({ reason }) => reason === "SAME_NAME").length;
  const campaigns = new Set(lines.map(({ campaignName }) => campaignName)).size;

  return (
    <>
      <h3 ref={heading} tabIndex={-1} className="name-now">
        <Text
          id="names.who"
          values={{
            ...{ lastName: data.lastName, firstName: data.firstName, className: data.className ?? "none" },
            year: data.schoolYear && !data.schoolYear.isCurrent ? data.schoolYear.name : "none",
          }}
        />
      </h3>
      <Table caption={<Text id="names.compare" />} cards>
        <Head>
          <Row>
            <ColumnHead>
              <VisuallyHidden>
                <Text id="names.column.who" />
              </VisuallyHidden>
            </ColumnHead>
            {(["lastName", "firstName", "className"] as const).map((column) => (
              <ColumnHead key={column}>
                <Text id={`names.column.${column}`} />
              </ColumnHead>
            ))}
            <ColumnHead>
              <Text id="names.column.campaign" values={{ count: campaigns }} />
            </ColumnHead>
            <ColumnHead>
              <VisuallyHidden>
                <Text id="names.column.decision" />
              </VisuallyHidden>
            </ColumnHead>
          </Row>
        </Head>
        <Body>
          <Row className="typed-row">
            <RowHead className="full">
              <Text id="names.typedRow" />
            </RowHead>
            <Cell label={text("names.column.lastName")}>{data.lastName || <NoData />}</Cell>
            <Cell label={text("names.column.firstName")}>{data.firstName || <NoData />}</Cell>
            <Cell label={text("names.column.className")}>{data.className ?? <NoData />}</Cell>
            <Cell className="full typed-lines" colSpan={2} label={text("names.column.campaign", { count: campaigns })}>
              {lines.slice(0, MOST_LINES).map((line) => (
                <LineResult key={`${line.fileName} ${line.line}`} result={line} campaignName={line.campaignName} />
              ))}
              {lines.length > MOST_LINES && (
                <span className="sub">
                  <Text id="names.moreLines" values={{ count: lines.length - MOST_LINES }} />
                </span>
              )}
            </Cell>
          </Row>
          {candidates.map((candidate, index) => (
            <CandidateRow
              key={candidate.student.id}
              candidate={candidate}
              rank={index + 1}
              isNamesake={namesakes > 1 && candidate.reason === "SAME_NAME"}
              manyCampaigns={campaigns > 1}
              onChoose={onChoose}
            />
          ))}
        </Body>
      </Table>
      {candidates.length === 0 && (
        <p className="muted">
          <Text id="names.noCandidate" />
        </p>
      )}
    </>
  );
}
