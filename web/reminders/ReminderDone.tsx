import { useEffect, useState, type ReactNode } from "react";
import { Link } from "react-router";
import { Crumbs } from "../app/Crumbs.tsx";
import { focusTitle, PageHead } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { MailBoxLink } from "../mails/MailBoxLink.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { toNewReminder } from "./new-reminder-target.ts";
import { nameOf, type Channel, type PreviewLine, type Reminded } from "./preview-line.ts";
import { toSlips } from "./slips-target.ts";
import { TakeBackAll } from "./TakeBackAll.tsx";

/** What was done, who was left out and why, and what to do next. */
export function ReminderDone({
  lines,
  channel,
  requestId,
  reminded: { reminders, skipped },
}: {
  /** Those that the sending began with. */
  lines: readonly PreviewLine[];
  channel: Channel;
  requestId: string;
  reminded: Reminded;
}): ReactNode {
  const text = useText();
  const [isTakenBack, setTakenBack] = useState(false);
  // The screen is another one at the same address.
  useEffect(focusTitle, [isTakenBack]);
  const count = reminders.length;
  const title = isTakenBack ? text("remind.done.takenBack", { count }) : text(`remind.done.${channel}`, { count });
  const classes = new Map(
    lines.flatMap(({ schoolClass }) => (schoolClass ? [[schoolClass.id, schoolClass.name]] : [])),
  );
  const withoutAddress = lines.filter(({ skipReason }) => skipReason === "NO_ADDRESS");

  return (
    <>
      <PageHead
        title={title}
        lede={
          isTakenBack ? (
            <Text id="reminders.takenBack" values={{ count }} />
          ) : (
            <Text id={`remind.done.${channel}.next`} values={{ count }} />
          )
        }
        crumbs={
          <Crumbs up={[{ to: "/relances", words: <Text id="menu.reminders" /> }]} here={<Text id="remind.new" />} />
        }
        actions={
          channel === "PRINT" &&
          !isTakenBack &&
          count > 0 && (
            <div>
              <ButtonLink kind="primary" icon="cut" to={toSlips(requestId)}>
                <Text id="remind.done.slips" values={{ count }} />
              </ButtonLink>
            </div>
          )
        }
      />
      {channel === "EMAIL" && <MailBoxLink />}
      <Card title={<Text id="remind.done.who" values={{ count }} />}>
        <div className="card-body stack">
          <ul className="remind-done">
            {reminders.map(({ id, student }) => (
              <li key={id}>
                <Link to={`/eleves/${student.id}`}>{nameOf({ student })}</Link>
              </li>
            ))}
          </ul>
          {skipped.length > 0 && (
            <>
              <h3>
                <Text id="remind.left" />
              </h3>
              <ul className="remind-done">
                {skipped.map(({ student, reason }) => (
                  <li key={student.id}>
                    {nameOf({ student })} <span className="muted">{text(`skip.${reason}`)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </Card>
      <div className="button-row">
        {withoutAddress.length > 0 && (
          <ButtonLink {...toNewReminder(withoutAddress.map(({ student }) => student.id))}>
            <Text id="remind.done.withoutAddress" values={{ count: withoutAddress.length }} />
          </ButtonLink>
        )}
        {[...classes].map(([id, name]) => (
          <ButtonLink key={id} to={`/classes/${id}`}>
            <Text id="remind.done.class" values={{ name }} />
          </ButtonLink>
        ))}
        <ButtonLink to="/relances">
          <Text id="remind.done.all" />
        </ButtonLink>
        {channel !== "EMAIL" && count > 0 && !isTakenBack && (
          <TakeBackAll ids={reminders.map(({ id }) => id)} onDone={() => setTakenBack(true)} />
        )}
      </div>
    </>
  );
}
