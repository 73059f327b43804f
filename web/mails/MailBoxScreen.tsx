import { useApolloClient, useSuspenseQuery } from "@apollo/client/react";
import type { ReactNode } from "react";
import { Crumbs } from "../app/Crumbs.tsx";
import { ListPages } from "../app/ListPages.tsx";
import { PageHead } from "../app/PageHead.tsx";
import { Text, useText } from "../app/Text.tsx";
import { useCursorPages } from "../app/useCursorPages.ts";
import { useEverySecondWhile } from "../app/useEverySecondWhile.ts";
import { graphql } from "../graph/index.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Note } from "../ui/Note.tsx";
import { CaughtMail } from "./CaughtMail.tsx";
import "./mails.css";

const MailBoxScreen_Query = graphql(`
  query MailBoxScreen($first: Int!, $after: String) {
    school {
      id
      emailCaught
      reminders(first: 1, filter: { statuses: [QUEUED, SENDING] }) {
        totalCount
      }
      caughtMails(first: $first, after: $after) {
        nodes {
          id
          ...CaughtMail_mail
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

const A_PAGE = 20;

/** Where the mails of a demo end up: whole, and gone to nobody. */
export function MailBoxScreen(): ReactNode {
  const text = useText();
  const client = useApolloClient();
  const pages = useCursorPages("box");
  const variables = { first: A_PAGE, after: pages.after };
  const { data } = useSuspenseQuery(MailBoxScreen_Query, { variables, fetchPolicy: "cache-and-network" });
  const { emailCaught = false, caughtMails: box, reminders } = data.school ?? {};
  const onTheirWay = emailCaught ? (reminders?.totalCount ?? 0) : 0;
  useEverySecondWhile(onTheirWay > 0, () =>
    client.query({ query: MailBoxScreen_Query, variables, fetchPolicy: "network-only" }),
  );

  return (
    <>
      <PageHead
        title={text("mails.box.title")}
        crumbs={
          <Crumbs up={[{ to: "/relances", words: <Text id="mails.box.up" /> }]} here={<Text id="mails.box.title" />} />
        }
        lede={<Text id={emailCaught ? "mails.box.lede" : "mails.box.none"} />}
      />
      {onTheirWay > 0 && (
        <Note>
          <p role="status">
            <Text id="mails.box.onTheirWay" values={{ count: onTheirWay }} />
          </p>
        </Note>
      )}
      {box && box.nodes.length > 0 ? (
        <Card title={<Text id="mails.box.list" values={{ count: box.totalCount }} />}>
          <ListPages
            pages={pages}
            size={A_PAGE}
            shown={box.nodes.length}
            total={box.totalCount}
            endCursor={box.pageInfo.hasNextPage ? box.pageInfo.endCursor : null}
            exported={false}
          >
            <div className="caught-mails card-body">
              {box.nodes.map((mail) => (
                <CaughtMail key={mail.id} mail={mail} />
              ))}
            </div>
          </ListPages>
        </Card>
      ) : (
        emailCaught && (
          <div className="card">
            <EmptyState
              title={<Text id="mails.box.empty.title" />}
              action={
                <ButtonLink kind="primary" to="/relances/nouvelle">
                  <Text id="mails.box.empty.action" />
                </ButtonLink>
              }
            >
              <Text id="mails.box.empty.text" />
            </EmptyState>
          </div>
        )
      )}
    </>
  );
}
