import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Text } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { Card } from "../ui/Card.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { COUNTED, type Counts } from "./counted.ts";
import { SchoolLine } from "./SchoolLine.tsx";

const AcademySchools_Query = graphql(`
  query AcademySchools($termId: ID!) {
    academy {
      id
      schools(termId: $termId) {
        uai
        name
        counts {
          studentCount
          startedCount
          certifiableCount
          objectiveReachedCount
        }
      }
    }
  }
`);

/** The schools of one period, by name, under their total. */
export function AcademySchools({ termId, total }: { termId: string; total: Counts }): ReactNode {
  const { data } = useSuspenseQuery(AcademySchools_Query, { variables: { termId } });
  const schools = data.academy?.schools ?? [];
  return (
    <Card
      title={<Text id="academy.schools" values={{ count: schools.length }} />}
      foot={<Text id="academy.hidden.why" />}
    >
      <Table caption={<Text id="academy.caption" />} cards>
        <Head>
          <Row>
            <ColumnHead>
              <Text id="academy.school" />
            </ColumnHead>
            <ColumnHead className="end">
              <Text id="academy.students" />
            </ColumnHead>
            {COUNTED.map(({ key, name }) => (
              <ColumnHead key={key}>
                <Text id={name} />
              </ColumnHead>
            ))}
          </Row>
        </Head>
        <Body>
          <SchoolLine name={<Text id="academy.total" />} counts={total} />
          {schools.map(({ uai, name, counts }) => (
            <SchoolLine key={uai} uai={uai} name={name} counts={counts} />
          ))}
        </Body>
      </Table>
    </Card>
  );
}
