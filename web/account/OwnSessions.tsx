import type { FragmentType } from "@apollo/client";
import { useSuspenseFragment } from "@apollo/client/react";
import { useRef, type ReactNode } from "react";
import { Instant } from "../app/Dates.tsx";
import { RefusalNote } from "../app/RefusalNote.tsx";
import { Text, useText } from "../app/Text.tsx";
import { graphql } from "../graph/index.ts";
import { useAnnounce } from "../ui/Announcer.tsx";
import { Badge } from "../ui/Badge.tsx";
import { Button } from "../ui/Button.tsx";
import { Card } from "../ui/Card.tsx";
import { Table } from "../ui/Table.tsx";
import { Body, Cell, ColumnHead, Head, Row, RowHead } from "../ui/TableParts.tsx";
import { useCloseOtherSessions, useCloseSession } from "./useCloseSessions.ts";

const OwnSessions_user = graphql(`
  fragment OwnSessions_user on User {
    id
    sessions {
      id
      openedAt
      seenAt
      browser
      system
      isCurrent
    }
  }
`);

/** Where one is signed in; a forgotten one is closed from here. */
export function OwnSessions({ user }: { user: FragmentType<typeof OwnSessions_user> }): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const title = useRef<HTMLHeadingElement>(null);
  const { data } = useSuspenseFragment({ fragment: OwnSessions_user, from: user });
  const [close, closing] = useCloseSession();
  const [closeOthers, closingOthers] = useCloseOtherSessions();

  const refusal = closing.refusal ?? closingOthers.refusal;

  const done = (closed: boolean, sentence: "account.session.closed" | "account.sessions.closed"): void => {
    if (!closed) return;
    announce(text(sentence), { shown: true });
    title.current?.focus();
  };
  return (
    <Card
      title={<Text id="account.sessions" />}
      titleRef={title}
      lede={<Text id="account.sessions.lede" />}
      actions={
        data.sessions.length > 1 && (
          <Button
            small
            busy={closingOthers.busy}
            onClick={() => void closeOthers({}).then((closed) => done(closed, "account.sessions.closed"))}
          >
            <Text id="account.sessions.closeOthers" />
          </Button>
        )
      }
    >
      <Table caption={<Text id="account.sessions" />} cards>
        <Head>
          <Row>
            <ColumnHead>
              <Text id="account.session.place" />
            </ColumnHead>
            <ColumnHead>
              <Text id="account.session.opened" />
            </ColumnHead>
            <ColumnHead>
              <Text id="account.session.seen" />
            </ColumnHead>
            <ColumnHead className="end">
              <Text id="settings.objectives.action" />
            </ColumnHead>
          </Row>
        </Head>
        <Body>
          {data.sessions.map(({ id, openedAt, seenAt, browser, system, isCurrent }) => (
            <Row key={id}>
              <RowHead className="full">
                {browser && system
                  ? text("account.session.place.both", { browser, system })
                  : (browser ?? system ?? text("account.session.place.unknown"))}
              </RowHead>
              <Cell label={text("account.session.opened")}>
                <Instant value={openedAt} />
              </Cell>
              <Cell label={text("account.session.seen")}>
                <Instant value={seenAt} />
              </Cell>
              <Cell className="end">
                {isCurrent ? (
                  <Badge tone="good">
                    <Text id="account.session.current" />
                  </Badge>
                ) : (
                  <Button
                    small
                    busy={closing.busy}
                    onClick={() =>
                      void close({ sessionId: id }).then((closed) => done(closed, "account.session.closed"))
                    }
                  >
                    <Text id="account.session.close" />
                  </Button>
                )}
              </Cell>
            </Row>
          ))}
        </Body>
      </Table>
      {refusal && (
        <div className="card-body">
          <RefusalNote refusal={refusal} />
        </div>
      )}
    </Card>
  );
}
