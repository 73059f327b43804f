import { useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { ListPages } from "../app/ListPages.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useCursorPages } from "../app/useCursorPages.ts";
import { useEverySecondWhile } from "../app/useEverySecondWhile.ts";
import { PrintLine } from "../boards/PrintLine.tsx";
import { useNames } from "../boards/useNames.ts";
import { ExportButton } from "../exports/ExportButton.tsx";
import { graphql } from "../graph/index.ts";
import { isOnItsWay } from "../mails/mail-on-its-way.ts";
import { MailBoxLink } from "../mails/MailBoxLink.tsx";
import { MailsToDecide } from "../mails/MailsToDecide.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { NoReminder } from "./NoReminder.tsx";
import { ReminderEffect } from "./ReminderEffect.tsx";
import { filterOf } from "./reminders-filter.ts";
import { RemindersTools } from "./RemindersTools.tsx";
import { ReminderTable } from "./ReminderTable.tsx";
import { useReminderChoice } from "./useReminderChoice.ts";

const RemindersScreen_Query = graphql(`
  query RemindersScreen($first: Int!, $after: String, $filter: ReminderFilter!) {
    viewer {
      id
      classes {
        id
        name
      }
    }
    school {
      id
      reminders(first: $first, after: $after, filter: $filter) {
        nodes {
          id
          status
          nextTryAt
          ...ReminderRow_reminder
        }
        pageInfo {
          endCursor
          hasNextPage
        }
        totalCount
      }
    }
  }
`);

const A_PAGE = 50;

/** What was said to whom, and what it changed. */
export function RemindersScreen(): ReactNode {
  const text = useText();
  const { choice, choose, words } = useReminderChoice();
  const filter = filterOf(choice);
  const pages = useCursorPages(JSON.stringify(filter));
  const { data, refetch } = useSuspenseQuery(RemindersScreen_Query, {
    variables: { first: A_PAGE, after: pages.after, filter },
    fetchPolicy: "cache-and-network",
  });
  const classes = data.viewer?.classes ?? [];
  const list = data.school?.reminders;
  const reminders = list?.nodes ?? [];
  useEverySecondWhile(reminders.some(isOnItsWay), () => refetch());
  const narrowed = Object.keys(filter).length > 0;
  const details = words(classes);
  const { hidden } = useNames();

  return (
    <>
      <PageHead
        title={text("menu.reminders")}
        lede={<Text id="reminders.lede" />}
        actions={
          <div>
            <ButtonLink kind="primary" icon="bell" to="/relances/nouvelle">
              <Text id="remind.new" />
            </ButtonLink>
          </div>
        }
      />
      <MailBoxLink />
      <MailsToDecide />
      <ReminderEffect classId={choice.classId} />
      <Card
        title={<Text id="reminders.history" />}
        actions={
          reminders.length > 0 && (
            <ExportButton
              wanted={{ subject: "REMINDERS", reminderFilter: filter, namesHidden: hidden, filterWords: details }}
            />
          )
        }
      >
        <PrintLine title={text("menu.reminders")} details={details} />
        {(reminders.length > 0 || narrowed) && <RemindersTools classes={classes} choice={choice} onChoose={choose} />}
        {list && reminders.length > 0 ? (
          <ListPages
            pages={pages}
            size={A_PAGE}
            shown={reminders.length}
            total={list.totalCount}
            endCursor={list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null}
          >
            <ReminderTable reminders={reminders} />
          </ListPages>
        ) : (
          <NoReminder narrowed={narrowed} />
        )}
      </Card>
    </>
  );
}
