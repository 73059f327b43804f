import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Text, useText } from "../app/Text.tsx";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Button } from "../ui/Button.tsx";
import type { BoardColumn, Line } from "./board-column.ts";
import { csvFileName, download } from "./download.ts";
import { schoolDay } from "./school-day.ts";
import { tableCsv, tableTabs, type CsvTable } from "./table-csv.ts";

/** Takes the table away exactly as it is shown: the same lines in the same order, names hidden where they are. */
export function BoardActions<Row>({
  subject,
  className,
  columns,
  lines,
}: {
  subject: string;
  className: string;
  columns: readonly BoardColumn<Row>[];
  lines: readonly Line<Row>[];
}): ReactNode {
  const text = useText();
  const { timeZone } = useIntl();
  const announce = useAnnounce();
  const cells = columns.flatMap(({ csv }) => csv);
  const table = (): CsvTable => ({
    head: cells.map(({ head }) => head),
    lines: lines.map((line) => cells.map(({ cell }) => cell(line))),
  });
  const copy = (): void => {
    navigator.clipboard.writeText(tableTabs(table())).then(
      () => announce(text("board.copied", { count: lines.length }), { shown: true }),
      () => announce(text("board.notCopied"), { shown: true }),
    );
  };

  return (
    <div className="board-actions">
      {/* Browsers give no clipboard to a page that is not served over TLS or by the machine itself. */}
      {"clipboard" in navigator && (
        <Button small onClick={copy}>
          <Text id="board.copy" />
        </Button>
      )}
      <Button
        small
        icon="download"
        onClick={() => download(csvFileName(subject, className, schoolDay(new Date(), timeZone)), tableCsv(table()))}
      >
        <Text id="board.csv" />
      </Button>
      <Button small onClick={() => print()}>
        <Text id="board.print" />
      </Button>
    </div>
  );
}
