import { useState, type ReactNode } from "react";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import type { ImportStaffMutation, StaffListPreviewQuery } from "../graph/graphql.ts";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Note } from "../ui/Note.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { ByEmailChoice } from "./ByEmailChoice.tsx";
import { useImportStaff } from "./useStaff.ts";

/** What the file would do, line by line; with one fault it does nothing. */
export function StaffListPreview({
  file,
  preview: { people, faults },
  emailOffered,
  onImported,
}: {
  file: string;
  preview: StaffListPreviewQuery["staffListPreview"];
  emailOffered: boolean;
  onImported: (imported: ImportStaffMutation["importStaff"]) => void;
}): ReactNode {
  const text = useText();
  const [byEmail, setByEmail] = useState(emailOffered);
  const [importList, { busy, refusal }] = useImportStaff();
  const added = people.filter(({ isNew }) => isNew).length;

  const take = async (): Promise<void> => {
    const { data } = await importList({ input: { file, byEmail } });
    if (data) onImported(data.importStaff);
  };
  return (
    <>
      {faults.length > 0 && (
        <div className="card-body">
          <Note tone="error">
            <p>
              <Text id="staff.import.faults" values={{ count: faults.length }} />
            </p>
            <ul>
              {faults.map(({ message }) => (
                <li key={message}>{message}</li>
              ))}
            </ul>
          </Note>
        </div>
      )}
      {people.length > 0 && (
        <Table caption={<Text id="staff.import.preview" />} cards>
          <Head>
            <Row>
              {(["staff.import.line", "staff.name", "staff.email", "staff.role", "staff.import.what"] as const).map(
                (id) => (
                  <ColumnHead key={id}>
                    <Text id={id} />
                  </ColumnHead>
                ),
              )}
            </Row>
          </Head>
          <Body>
            {people.map(({ line, firstName, lastName, email, role, isNew }) => (
              <Row key={line}>
                <Cell className="num" label={text("staff.import.line")}>
                  {line}
                </Cell>
                <RowHead className="full">
                  {lastName} {firstName}
                </RowHead>
                <Cell className="staff-address" label={text("staff.email")}>
                  {email}
                </Cell>
                <Cell label={text("staff.role")}>
                  <Text id={`role.${role}`} />
                </Cell>
                <Cell label={text("staff.import.what")}>
                  <Badge tone={isNew ? "accent" : "plain"}>
                    <Text id={isNew ? "staff.import.new" : "staff.import.known"} />
                  </Badge>
                </Cell>
              </Row>
            ))}
          </Body>
        </Table>
      )}
      {faults.length === 0 && (
        <div className="card-body stack">
          {added > 0 && <ByEmailChoice offered={emailOffered} chosen={byEmail} onChange={setByEmail} />}
          <div className="button-row">
            <Button kind="primary" busy={busy} onClick={() => void take()}>
              <Text id="staff.import.take" values={{ added, changed: people.length - added }} />
            </Button>
          </div>
          <RefusalNote refusal={refusal} />
        </div>
      )}
    </>
  );
}
