import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { useNames } from "../boards/useNames.ts";
import { graphql } from "../graph/index.ts";
import { Button } from "../ui/Button.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { CouncilLine } from "./CouncilLine.tsx";
import { inCouncilGroups } from "./council-groups.ts";
import { reportSentence } from "./report-sentence.ts";
import { useCopyText } from "../app/useCopyText.ts";

const CouncilTable_schoolClass = graphql(`
  fragment CouncilTable_schoolClass on SchoolClass {
    id
    name
    board {
      campaigns {
        id
        name
      }
    }
    councilSheet {
      since {
        kind
        day
        term {
          id
          number
          kind
        }
      }
      lines {
        group
        reminderCount
        change {
          competencesGained {
            code
          }
        }
        row {
          student {
            id
            lastName
            firstName
          }
          pixScore
          certifiability {
            status
            certifiableCompetenceCount
            missingCompetenceCount
          }
          yearProgress {
            objective
            competencesGained
          }
          cells {
            campaignId
            status
            stars {
              acquired
              total
            }
            mastery
          }
          supportNeeds {
            reason
            campaign {
              id
              name
            }
            since
            missing
          }
        }
      }
    }
  }
`);

/** More would leave no room to write; the newest say where the class is. */
const MOST_CAMPAIGNS = 4;

/** Student by student, need first; a line can be copied for the school's own reports. */
export function CouncilTable({
  schoolClass,
}: {
  schoolClass: FragmentType<typeof CouncilTable_schoolClass>;
}): ReactNode {
  const intl = useIntl();
  const text = useText();
  const { hidden } = useNames();
  const { copy, possible } = useCopyText();
  const { data } = useSuspenseFragment({ fragment: CouncilTable_schoolClass, from: schoolClass });
  const campaigns = data.board.campaigns.slice(-MOST_CAMPAIGNS);
  const { since, lines } = data.councilSheet;
  const groups = inCouncilGroups(lines, (number) => (hidden ? text("board.anonymous", { number }) : null));
  const all = (): string =>
    groups
      .flatMap(({ members }) => members)
      .map(({ line, name }) => `${name}\t${reportSentence(intl, line, since)}`)
      .join("\n");

  return (
    <>
      <Table caption={text("council.caption", { name: data.name })} cards>
        <Head>
          <Row>
            <ColumnHead className="council-name">
              <Text id="board.student" />
            </ColumnHead>
            <ColumnHead>
              <Text id="board.certifiable" />
            </ColumnHead>
            <ColumnHead>
              <Text id="council.gained" />
            </ColumnHead>
            <ColumnHead>
              <Text id={since.kind === "YEAR_START" ? "council.changeOfYear" : "council.change"} />
            </ColumnHead>
            <ColumnHead className="council-pix">
              <Text id="pix" />
            </ColumnHead>
            {campaigns.map(({ id, name }) => (
              <ColumnHead key={id}>{name}</ColumnHead>
            ))}
            <ColumnHead>
              <Text id="council.reminders" />
            </ColumnHead>
            <ColumnHead className="council-write">
              <Text id="council.happening" />
            </ColumnHead>
          </Row>
        </Head>
        {groups.map(({ group, members }) => (
          <Body key={group}>
            <Row className="group">
              <RowHead scope="rowgroup" colSpan={7 + campaigns.length} className="full">
                <Text id={`council.group.${group}`} values={{ count: members.length }} />
              </RowHead>
            </Row>
            {members.map(({ line, name }) => (
              <CouncilLine key={line.row.student.id} line={line} name={name} campaigns={campaigns} since={since} />
            ))}
          </Body>
        ))}
      </Table>
      <div className="council-legend">
        <p className="small muted">
          <Text
            id="council.legend"
            values={{ hidden: data.board.campaigns.length - campaigns.length, shown: MOST_CAMPAIGNS }}
          />
        </p>
        {possible && lines.length > 0 && (
          <Button small onClick={() => copy(all(), text("council.copiedAll", { count: lines.length }))}>
            <Text id="council.copyAll" />
          </Button>
        )}
      </div>
    </>
  );
}
