import type { ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import type { ImportStaffMutation } from "../graph/graphql.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Note } from "../ui/Note.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";

/** What a list did, and the links to hand over: shown this once. */
export function StaffLinks({
  imported: { addedCount, changedCount, links },
}: {
  imported: ImportStaffMutation["importStaff"];
}): ReactNode {
  const text = useText();
  return (
    <Card title={<Text id="staff.import.done" values={{ added: addedCount, changed: changedCount }} />}>
      {links.length > 0 && (
        <>
          <div className="card-body">
            <Note tone="warn">
              <Text id="staff.import.links" />
            </Note>
          </div>
          <Table caption={<Text id="staff.import.links.caption" />} cards>
            <Head>
              <Row>
                {(["staff.name", "staff.email", "staff.link"] as const).map((id) => (
                  <ColumnHead key={id}>
                    <Text id={id} />
                  </ColumnHead>
                ))}
              </Row>
            </Head>
            <Body>
              {links.map(({ url, account: { id, firstName, lastName, email } }) => (
                <Row key={id}>
                  <RowHead className="full">
                    {lastName} {firstName}
                  </RowHead>
                  <Cell className="staff-address" label={text("staff.email")}>
                    {email}
                  </Cell>
                  <Cell className="full staff-url" label={text("staff.link")}>
                    {url}
                  </Cell>
                </Row>
              ))}
            </Body>
          </Table>
        </>
      )}
      <div className="card-body">
        <ButtonLink to="/equipe">
          <Text id="staff.import.back" />
        </ButtonLink>
      </div>
    </Card>
  );
}
