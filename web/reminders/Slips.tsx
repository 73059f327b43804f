import type { ReactNode } from "react";
import { Crumbs } from "../app/Crumbs.tsx";
import { Day } from "../app/Dates.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useAddressFilter } from "../app/useAddressFilter.ts";
import { SheetFile } from "../sheets/SheetFile.tsx";
import { Button } from "../ui/Button.tsx";
import { Select } from "../ui/Select.tsx";
import type { Slip } from "./SlipsScreen.tsx";
import "./Slips.css";

const COUNTS = ["4", "8"] as const;
type Count = (typeof COUNTS)[number];

/** A message longer than this is cramped on an eighth of a page. */
const LONGEST_FOR_EIGHT = 330;

/** A4, four or eight to cut, class by class. */
export function Slips({ requestId, slips }: { requestId: string; slips: readonly Slip[] }): ReactNode {
  const text = useText();
  const [{ parPage }, change] = useAddressFilter("parPage");
  const usual: Count = slips.every(({ message }) => message.length <= LONGEST_FOR_EIGHT) ? "8" : "4";
  const count = COUNTS.find((one) => one === parPage) ?? usual;

  return (
    <>
      <PageHead
        title={text("slips.title", { count: slips.length })}
        lede={<Text id="slips.lede" values={{ pages: Math.ceil(slips.length / Number(count)) }} />}
        crumbs={
          <Crumbs up={[{ to: "/relances", words: <Text id="menu.reminders" /> }]} here={<Text id="slips.here" />} />
        }
        actions={
          <div className="button-row">
            <Select<Count>
              label={<Text id="slips.perPage" />}
              value={count}
              options={COUNTS.map((value) => ({ value, words: text("slips.perPage.count", { count: Number(value) }) }))}
              onChange={(value) => change({ parPage: value })}
            />
            <SheetFile
              key={count}
              input={{
                subject: "REMINDER_SLIPS",
                format: "PDF",
                reminderRequestId: requestId,
                slipsPerPage: Number(count),
              }}
              words="slips.pdf"
            />
            <Button kind="primary" onClick={() => print()}>
              <Text id="board.print" />
            </Button>
          </div>
        }
      />
      <ul className={`slips slips-${count}`}>
        {[...slips].sort(byClassThenName).map(({ id, message, createdAt, student }) => (
          <li key={id} className="slip">
            <p className="slip-who">
              <strong>
                {student.firstName} {student.lastName}
              </strong>
              <span>{student.schoolClass?.name}</span>
            </p>
            <p className="slip-message">{message}</p>
            <p className="slip-day">
              <Day value={createdAt} long />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

const FRENCH = new Intl.Collator("fr", { numeric: true });

function byClassThenName({ student: one }: Slip, { student: other }: Slip): number {
  return (
    FRENCH.compare(one.schoolClass?.name ?? "", other.schoolClass?.name ?? "") ||
    FRENCH.compare(one.lastName, other.lastName) ||
    FRENCH.compare(one.firstName, other.firstName)
  );
}
