import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { competenceWords } from "../boards/competence-words.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { gradeName } from "../schools/grades.ts";
import { Badge } from "../ui/Badge.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { ShareCell } from "./ShareCell.tsx";
import { ShareLegend } from "./ShareLegend.tsx";

const CompetencesByGrade_school = graphql(`
  fragment CompetencesByGrade_school on School {
    id
    overview {
      coverage {
        competence {
          code
          name
        }
        isTouched
      }
      grades {
        gradeLevel
        summary {
          studentCount
        }
        coverage {
          competence {
            code
          }
          studentCount
        }
      }
    }
  }
`);

/** Of the 16 competences, what share of each grade holds them, and which ones nothing touches. */
export function CompetencesByGrade({ school }: { school: FragmentType<typeof CompetencesByGrade_school> }): ReactNode {
  const text = useText();
  const intl = useIntl();
  const { data } = useSuspenseFragment({ fragment: CompetencesByGrade_school, from: school });
  const { coverage, grades } = data.overview;
  const untouched = coverage.filter(({ isTouched }) => !isTouched);
  const names = intl.formatList(untouched.map(({ competence }) => competenceWords(intl, competence)));

  return (
    <Card
      title={<Text id="overview.competences" />}
      lede={<Text id="overview.competences.lede" />}
      actions={
        <div className="overview-actions">
          <ShareLegend />
          <ExportButton wanted={{ subject: "COMPETENCES_BY_GRADE" }} of={<Text id="overview.competences" />} />
        </div>
      }
    >
      <div className="card-body overview-finding">
        <p>
          <Text id="overview.competences.untouched" values={{ count: untouched.length, names }} />
        </p>
        {untouched.length > 0 && (
          <ButtonLink small to="/campagnes/nouvelle">
            <Text id="overview.competences.create" />
          </ButtonLink>
        )}
      </div>
      <div className="overview-competences">
        <Table caption={<Text id="overview.competences.caption" />}>
          <Head>
            <Row>
              <ColumnHead>
                <Text id="overview.competence" />
              </ColumnHead>
              {grades.map(({ gradeLevel }) => (
                <ColumnHead key={gradeLevel ?? "unknown"} className="overview-share">
                  <Text id={gradeName(gradeLevel)} />
                </ColumnHead>
              ))}
            </Row>
          </Head>
          <Body>
            {coverage.map(({ competence, isTouched }, place) => (
              <Row key={competence.code}>
                <RowHead className={`overview-area overview-area-${competence.code[0]}`}>
                  {competenceWords(intl, competence)}{" "}
                  {!isTouched && (
                    <Badge>
                      <Text id="overview.competence.untouched" />
                    </Badge>
                  )}
                </RowHead>
                {grades.map(({ gradeLevel, summary, coverage: held }) => (
                  <ShareCell
                    key={gradeLevel ?? "unknown"}
                    code={competence.code}
                    grade={gradeLevel}
                    where={text(gradeName(gradeLevel))}
                    count={held[place]?.studentCount ?? 0}
                    of={summary.studentCount}
                  />
                ))}
              </Row>
            ))}
          </Body>
        </Table>
      </div>
    </Card>
  );
}
