import { useState, type ReactNode } from "react";
import { Text, useText } from "../app/Text.tsx";
import { ExportButton } from "../exports/ExportButton.tsx";
import type { ExportWanted } from "../exports/export-formats.ts";
import { Card } from "../ui/Card.tsx";
import { SearchField } from "../ui/SearchField.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, ColumnHead, Head, Row } from "../ui/TableParts.tsx";
import { Tools } from "../ui/Tools.tsx";
import type { Account } from "./account.ts";
import { StaffRow } from "./StaffRow.tsx";

const COLUMNS = ["staff.name", "staff.role", "staff.classes", "staff.access"] as const;

/** The people whom the search finds, all of them without one; the file has the same. */
export function StaffTable({
  staff,
  ownId,
  onEdit,
}: {
  staff: readonly Account[];
  ownId: string;
  onEdit: (id: string) => void;
}): ReactNode {
  const text = useText();
  const [typed, setTyped] = useState("");
  const shown = staff.filter((account) => isLike(account, typed));
  const wanted: ExportWanted =
    shown.length === staff.length
      ? { subject: "STAFF" }
      : { subject: "STAFF", staffIds: shown.map(({ id }) => id), filterWords: [text("staff.search.found")] };
  return (
    <Card
      title={<Text id="staff.people" values={{ count: staff.length }} />}
      actions={shown.length > 0 && <ExportButton wanted={wanted} />}
    >
      <Tools label={text("staff.search.label")}>
        <SearchField label={<Text id="staff.search" />} hint={text("staff.search")} typed={typed} onType={setTyped} />
      </Tools>
      {shown.length === 0 ? (
        <p className="card-body">
          <Text id="staff.search.none" />
        </p>
      ) : (
        <Table caption={<Text id="staff.caption" />} cards>
          <Head>
            <Row>
              {COLUMNS.map((id) => (
                <ColumnHead key={id}>
                  <Text id={id} />
                </ColumnHead>
              ))}
              <ColumnHead className="end pressed">
                <Text id="settings.objectives.action" />
              </ColumnHead>
            </Row>
          </Head>
          <Body>
            {shown.map((account) => (
              <StaffRow key={account.id} account={account} isSelf={account.id === ownId} onEdit={onEdit} />
            ))}
          </Body>
        </Table>
      )}
    </Card>
  );
}

/** By name, address or class, whatever the accents and capitals. */
function isLike({ firstName, lastName, email, teachings }: Account, typed: string): boolean {
  const words = plain([lastName, firstName, email, ...teachings.map(({ schoolClass }) => schoolClass.name)].join(" "));
  return plain(typed)
    .split(" ")
    .every((word) => words.includes(word));
}

function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s\-'’]+/g, " ")
    .trim();
}
