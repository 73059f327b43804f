import type { ReactNode } from "react";
import { Day } from "../app/Dates.tsx";
import { Text, useText } from "../app/Text.tsx";
import { Button } from "../ui/Button.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import type { Holiday } from "./HolidayDialog.tsx";
import "./settings.css";

export function HolidayTable({
  holidays,
  onEdit,
  onRemove,
}: {
  holidays: readonly Holiday[];
  onEdit: (holiday: Holiday) => void;
  onRemove: (holiday: Holiday) => void;
}): ReactNode {
  const text = useText();
  return (
    <Table caption={<Text id="holidays.caption" />} cards>
      <Head>
        <Row>
          <ColumnHead>
            <Text id="holidays.name" />
          </ColumnHead>
          <ColumnHead>
            <Text id="holidays.first" />
          </ColumnHead>
          <ColumnHead>
            <Text id="holidays.last" />
          </ColumnHead>
          <ColumnHead className="end pressed">
            <Text id="settings.objectives.action" />
          </ColumnHead>
        </Row>
      </Head>
      <Body>
        {holidays.map((holiday) => {
          const name = holiday.name ?? text("holidays.unnamed");
          return (
            <Row key={holiday.id}>
              <RowHead className="full">{name}</RowHead>
              <Cell className="num" label={text("holidays.first")}>
                <Day value={holiday.startsOn} long />
              </Cell>
              <Cell className="num" label={text("holidays.last")}>
                <Day value={holiday.endsOn} long />
              </Cell>
              <Cell className="end pressed">
                <span className="row-actions">
                  <Button small aria-label={text("holidays.edit", { name })} onClick={() => onEdit(holiday)}>
                    <Text id="settings.change" />
                  </Button>
                  <Button
                    small
                    kind="quiet"
                    aria-label={text("holidays.remove", { name })}
                    onClick={() => onRemove(holiday)}
                  >
                    <Text id="followUp.takeBack" />
                  </Button>
                </span>
              </Cell>
            </Row>
          );
        })}
      </Body>
    </Table>
  );
}
